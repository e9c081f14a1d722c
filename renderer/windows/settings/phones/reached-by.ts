import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { Way } from '../../../../electron/contract/phones/ways';
import type { AppState } from '../../../../electron/contract/state';

/** The way by which a phone has been reached, where Offhook finds it out; null: none yet, as far as it knows. */
export function reachedBy(app: AppState, { id, wayInForce }: Pick<PhoneState, 'id' | 'wayInForce'>): Way | null {
  // HTTP is in force before anything was found; SIP never is.
  if (wayInForce === 'sip') return 'sip';
  const hasAnswered = app.connectionStatus.is === 'ready' || app.says !== null;
  return id === app.activePhone && hasAnswered ? 'http' : null;
}
