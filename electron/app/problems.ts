import type { Problem } from '../contract/bridge';
import type { PhoneProfile } from '../contract/settings';
import { PhoneError } from '../phone/errors';
import type { SequenceFault } from '../phone/keyevent';

/** Where a phone is, as people write it. */
export const addressOf = ({ host, port }: Pick<PhoneProfile, 'host' | 'port'>): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** What the phone client could not do, as something the user can act on; undefined for what nobody foresaw. */
export function phoneProblem(error: unknown, profile: PhoneProfile): Problem | undefined {
  if (!(error instanceof PhoneError)) return undefined;
  const address = addressOf(profile);
  const phone = profile.name;
  switch (error.code) {
    case 'name-not-found':
      return { code: error.code, host: profile.host };
    case 'password-missing':
    case 'password-refused':
    case 'locked-out':
    case 'no-remote-control':
      return { code: error.code, phone };
    case 'refused':
      return { code: error.code, address, status: error.status ?? 0 };
    default:
      return { code: error.code, address };
  }
}

/** What is wrong with a key sequence, and where. */
export function sequenceProblem(fault: SequenceFault): Problem {
  switch (fault.kind) {
    case 'syntax':
      return { code: 'sequence', position: fault.position, found: fault.found, expected: fault.expected };
    case 'unknown-key':
      return { code: 'unknown-key', key: fault.key, position: fault.position };
    case 'too-long':
      return { code: 'sequence-too-long', limit: fault.limit };
  }
}
