import type { Problem } from '../../contract/problem';
import type { Connected } from './way';

/** Whether asking again would only bring the phone closer to locking everybody out. */
export const isRefusal = ({ code }: { readonly code: string }): boolean =>
  code === 'password-refused' || code === 'locked-out';

/** Whether nobody is asked any more until somebody has said that this is the phone. */
export const isDoubt = ({ code }: { readonly code: string }): boolean =>
  code === 'certificate-new' || code === 'certificate-changed';

/** A phone asked for a password, and we know why there is none: that is the better thing to say. */
export function keychainFirst(
  problem: Problem,
  { keychain, profile, refusedBefore }: Pick<Connected, 'keychain' | 'profile' | 'refusedBefore'>,
): Problem {
  if (problem.code !== 'password-missing') return problem;
  if (refusedBefore) return { code: 'password-refused', phone: profile.name };
  if (keychain !== 'locked' && keychain !== 'missing') return problem;
  return { code: keychain === 'locked' ? 'keychain-locked' : 'keychain-missing' };
}
