import { PhoneError, type PhoneErrorCode } from '../../phone/errors';
import { isRefusal } from '../connection/refusals';

/** This phone takes no touch, however often it is asked, and may answer everything else. */
const NEVER = new Set<PhoneErrorCode>(['no-remote-control', 'not-a-phone', 'refused']);
/** This phone takes no touch before the user has said another password or another address. */
const UNTIL_CHANGED = new Set<PhoneErrorCode>([
  'password-missing',
  'https-wanted',
  'certificate',
  'certificate-new',
  'certificate-changed',
  'login-weaker',
  'old-tls',
]);
/** Nothing of it was sent. */
const UNSENT = new Set<PhoneErrorCode>(['name-not-found', 'unreachable', 'dropped', 'given-up']);

/**
 * When a release that failed may be sent again: `soon`, for the phone did not hear it; `next-start`, for this client
 * would only be refused again; `never`, for this phone has nothing that could be released, or every attempt brings it
 * closer to locking every user out.
 */
export type SendAgain = 'soon' | 'next-start' | 'never';

export function sendAgain(error: unknown): SendAgain {
  // An unforeseen error would only happen again.
  if (!(error instanceof PhoneError) || UNTIL_CHANGED.has(error.code)) return 'next-start';
  return NEVER.has(error.code) || isRefusal(error) ? 'never' : 'soon';
}

/** Whether a press that failed with this was surely not done. */
export const wasNotDone = (error: unknown): boolean =>
  error instanceof PhoneError && (UNSENT.has(error.code) || sendAgain(error) !== 'soon');
