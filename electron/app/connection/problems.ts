import type { PhoneProfile } from '../../contract/phones/profile';
import type { Problem } from '../../contract/problem';
import type { CertificateFacts } from '../../phone/certificate';
import { type LoginChange, PhoneError } from '../../phone/errors';
import type { Diagnosis } from '../../phone/examination';
import { suggestKeys } from '../../phone/key-suggestions';
import type { SequenceFault } from '../../phone/keyevent';
import { hasKey, isKey, type Model } from '../../phone/models';

/** Where a phone is, as people write it. */
export const addressOf = ({ host, port }: Pick<PhoneProfile, 'host' | 'port'>): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The file with the authorities that a profile names cannot be read, or holds no certificate. */
export class CertificateFileError extends Error {
  readonly file: string;

  constructor(file: string, facts: { readonly cause?: unknown } = {}) {
    super('The file of the authorities cannot be used.', facts);
    this.name = 'CertificateFileError';
    this.file = file;
  }
}

/** A phone that was asked, and the certificate (its fingerprint) that is trusted for it. */
export interface Asked {
  readonly profile: PhoneProfile;
  readonly trusted: string | null;
}

/** What the phone client could not do, as something the user can act on; undefined for what nobody foresaw. */
export function phoneProblem(error: unknown, asked: Asked): Problem | undefined {
  if (!(error instanceof PhoneError)) return undefined;
  if (error.cause instanceof CertificateFileError) return { code: 'certificate-file', file: error.cause.file };
  return findingProblem(error, asked);
}

/** What was shown by somebody who showed no certificate that can be read. */
const NO_CERTIFICATE: CertificateFacts = {
  fingerprint: '',
  subject: '',
  issuer: '',
  validFrom: 0,
  validTo: 0,
  selfSigned: false,
};

/** What was said by a phone that does not say how it asks. */
const NO_LOGIN: LoginChange = { now: { scheme: 'basic', realm: '' }, before: { scheme: 'basic', realm: '' } };

/** What a phone, or the look at one, has come to, as something the user can act on. */
export function findingProblem(found: Diagnosis, { profile, trusted }: Asked): Problem {
  const address = addressOf(profile);
  const phone = profile.name;
  const { code, certificate = NO_CERTIFICATE, login = NO_LOGIN, says = '' } = found;
  switch (code) {
    case 'given-up':
      return { code };
    case 'name-not-found':
      return { code, host: profile.host };
    case 'password-missing':
    case 'password-refused':
    case 'locked-out':
    case 'no-remote-control':
    case 'hidden-tags':
    case 'queries-restricted':
    case 'display-refused':
    case 'says-nothing':
      return { code, phone };
    case 'refused':
      return { code, address, status: found.status ?? 0 };
    case 'certificate-new':
      return { code, address, certificate };
    case 'certificate-changed':
      return { code, address, certificate, before: trusted ?? '' };
    case 'login-weaker':
      return { code, address, ...login };
    case 'wrong-model':
      return { code, phone, model: profile.model, says };
    case 'other-phone':
      return { code, phone, mac: says };
    default:
      return { code, address };
  }
}

/** Keys that may have been meant by a name: of this model (undefined: unknown), where it has any of them. */
export function keysMeant(name: string, model: Model | undefined): { readonly meant?: readonly string[] } {
  const meant = suggestKeys(name, (key) => model === undefined || hasKey(model, key));
  return meant.length === 0 ? {} : { meant };
}

/** The same for a step of a text that cannot be read, where it begins with the name of a key that no phone has. */
export function keysMeantIn(step: string, model: Model | undefined): { readonly meant?: readonly string[] } {
  const name = /^\w+/.exec(step)?.[0]?.toUpperCase();
  return name === undefined || isKey(name) ? {} : keysMeant(name, model);
}

/** The fault of a key sequence for this model (undefined: unknown), and its place. */
export function sequenceProblem(fault: SequenceFault, model: Model | undefined): Problem {
  switch (fault.kind) {
    case 'syntax':
      return { code: 'sequence', position: fault.position, found: fault.found, expected: fault.expected };
    case 'unknown-key':
      return { code: 'unknown-key', key: fault.key, position: fault.position, ...keysMeant(fault.key, model) };
    case 'too-long':
      return { code: 'sequence-too-long', limit: fault.limit };
  }
}
