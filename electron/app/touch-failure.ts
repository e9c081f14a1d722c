import { PhoneError, type PhoneErrorCode } from '../phone/errors';
import { isRefusal } from './way';

/** This phone takes no touch, however often it is asked, and may answer everything else. */
const NEVER = new Set<PhoneErrorCode>(['no-remote-control', 'not-a-phone', 'refused']);
/** This phone is asked again when somebody has said another password or another address. */
const UNTIL_CHANGED = new Set<PhoneErrorCode>(['password-missing', 'https-wanted', 'certificate']);
/** Nothing of it was sent. */
const UNSENT = new Set<PhoneErrorCode>(['name-not-found', 'unreachable', 'dropped']);

/**
 * When a release that failed may be sent again: `soon`, for the phone did not hear it; `when-changed`, for it would only
 * be refused again; `this-run`, for every attempt brings the phone closer to locking everybody out, so that not even the
 * next start may make one; `never`, for this phone has nothing that could be released. `fault`: nobody foresaw it.
 */
export type SendAgain = 'soon' | 'when-changed' | 'this-run' | 'never' | 'fault';

export function sendAgain(error: unknown): SendAgain {
  if (!(error instanceof PhoneError)) return 'fault';
  if (NEVER.has(error.code)) return 'never';
  if (UNTIL_CHANGED.has(error.code)) return 'when-changed';
  return isRefusal(error) ? 'this-run' : 'soon';
}

/** Whether a press that failed with this was surely not done. */
export const wasNotDone = (error: unknown): boolean =>
  error instanceof PhoneError && (UNSENT.has(error.code) || sendAgain(error) !== 'soon');
