import type { Problem } from '../../contract/problem';
import type { Connected } from './clients';

/** Whether asking again would only bring the phone closer to locking every user out. */
export const isRefusal = ({ code }: { readonly code: string }): boolean =>
  code === 'password-refused' || code === 'locked-out';

/** Whether no request is sent any more until the user has said that this is the phone. */
export const isUntrusted = ({ code }: { readonly code: string }): boolean =>
  code === 'certificate-new' || code === 'certificate-changed' || code === 'login-weaker';

/** Letters beyond ASCII are worth a word, where the phone could still read them otherwise. */
const refused = ({ profile, beyondAscii }: Pick<Connected, 'profile' | 'beyondAscii'>): Problem => ({
  code: 'password-refused',
  phone: profile.name,
  ...(beyondAscii && profile.passwordEncoding === 'utf-8' ? { beyondAscii: true } : {}),
});

/** By SIP a phone that does not trust this computer may ask for a password, too (PROTOCOL.md 9). */
const asksForPassword = (problem: Problem): boolean =>
  problem.code === 'password-missing' ||
  (problem.code === 'not-trusted' && (problem.status === 401 || problem.status === 407));

/** A phone asked for a password, and we know why there is none: that is the better thing to say. */
export function keychainFirst(
  problem: Problem,
  of: Pick<Connected, 'keychain' | 'profile' | 'refusedBefore' | 'beyondAscii'>,
): Problem {
  const { keychain, refusedBefore } = of;
  if (problem.code === 'password-refused') return refused(of);
  if (!asksForPassword(problem)) return problem;
  if (refusedBefore) return refused(of);
  if (keychain === 'lost') return { code: 'password-lost', phone: of.profile.name };
  return keychain === 'ready' || keychain === 'unknown' ? problem : { code: `keychain-${keychain}` };
}
