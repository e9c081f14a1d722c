import type { KeyEvent } from '../../phone/keyevent';
import type { Context } from '../context';
import { dialsAgain, hangsUp, turnsElsewhere } from '../keys/actions';

/** Keys are about to be pressed: what waits behind a call is sent into no other one. */
export function heedKeys(
  { hangUp, afterDial }: Pick<Context, 'hangUp' | 'afterDial'>,
  keys: readonly Pick<KeyEvent, 'key'>[],
): void {
  if (hangsUp(keys)) hangUp();
  if (dialsAgain(keys)) afterDial.end();
  else if (turnsElsewhere(keys)) afterDial.hold();
}
