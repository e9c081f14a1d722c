import { CHECKS, type Check, type Examination } from '../../contract/phones/examination';
import type { ConnectionStatus } from '../../contract/phones/state';
import type { Problem, ProblemCode } from '../../contract/problem';
import type { RoutedProfile } from '../connection/way';

/** These are the whole answer, and asking again would do harm or is forbidden: where each was met. */
export const KNOWN: Partial<Readonly<Record<ProblemCode, Check>>> = {
  'password-refused': 'login',
  'locked-out': 'login',
  'certificate-new': 'certificate',
  'certificate-changed': 'certificate',
  'login-weaker': 'login',
};

const EXAMINED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'name-not-found',
  'unreachable',
  'no-reply',
  'bad-reply',
  'foreign-reply',
  'too-much',
  'not-a-phone',
  'refused',
  'not-trusted',
  'notify-silent',
  'sip-silent',
]);

/** Whether a close look may find something behind it that says more. */
export const isWorthALook = ({ code }: Problem): boolean => EXAMINED.has(code);

const KEYS_WORK: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['wrong-model', 'other-phone', 'display-refused']);

/** Whether the phone takes keys: the finding, if any, is only worth knowing. */
export const takesKeys = ({ finding }: Examination): boolean => finding === null || KEYS_WORK.has(finding.code);

/** An unsent request says nothing of the phone; and a look finds nothing better to say than that it has not come back. */
const NO_WORD: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['dropped', 'not-restarted']);

/** Whether the phone has shown since that it is otherwise. */
export const isOutdated = (last: Examination, status: ConnectionStatus): boolean => {
  if (status.is === 'ready') return !takesKeys(last);
  return status.is === 'trouble' && !NO_WORD.has(status.problem.code) && status.problem.code !== last.finding?.code;
};

/** All was fine up to this check; without TLS there is no certificate to look at. */
const checksUpTo = (trouble: Check, { way, scheme }: RoutedProfile): Examination['checks'] => {
  const here = CHECKS.indexOf(trouble);
  const isTls = way === 'http' && scheme === 'https';
  const isAsked = (check: Check, at: number): boolean => at < here && (check !== 'certificate' || isTls);
  return CHECKS.map((check, at) => ({
    check,
    result: at === here ? 'trouble' : isAsked(check, at) ? 'fine' : 'not-asked',
  }));
};

/** An examination that ended at this check, without a look at the phone. */
export const endedAt = (trouble: Check, profile: RoutedProfile, finding: Problem, at: number): Examination => ({
  phone: profile.id,
  at,
  finding,
  remarks: [],
  checks: checksUpTo(trouble, profile),
  says: null,
});
