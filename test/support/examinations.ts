import type { CertificateFacts } from '../../electron/contract/phones/certificate';
import { CHECKS, type Check, type Examination } from '../../electron/contract/phones/examination';
import type { PhoneState } from '../../electron/contract/phones/state';
import type { Problem } from '../../electron/contract/problem';
import type { AppState } from '../../electron/contract/state';
import { deskPhone, state } from './states';

/** An examination of the desk phone; `until` is the check that found the trouble. */
export function examinationOf(finding: Problem | null, until?: Check, more: Partial<Examination> = {}): Examination {
  const at = until === undefined ? CHECKS.length : CHECKS.indexOf(until);
  const checks = CHECKS.map((check, index) => {
    const result = index === at ? 'trouble' : index < at ? 'fine' : 'not-asked';
    return { check, result } as const;
  });
  return { phone: 'desk', at: Date.UTC(2027, 4, 3, 12, 5), finding, remarks: [], checks, says: null, ...more };
}

/** The state after an examination of the desk phone, which may differ from the usual one. */
export const examined = (examination: Examination, desk: Partial<PhoneState> = {}): AppState => ({
  ...state,
  phones: [{ ...deskPhone, ...desk }],
  doctor: { examining: null, last: examination },
});

/** A fingerprint of one pair, over and over. */
export const fingerprint = (pair: string): string => Array(32).fill(pair).join(':');

/** A phone's own certificate, signed by itself. */
export const certificate: CertificateFacts = {
  fingerprint: fingerprint('AB'),
  subject: '000413AABBCC',
  issuer: '000413AABBCC',
  validFrom: Date.UTC(2020, 0, 1, 12),
  validTo: Date.UTC(2120, 0, 1, 12),
  selfSigned: true,
};
