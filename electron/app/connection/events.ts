import type { PhoneSays } from '../../contract/phones/phone-says';
import type { KeyEvent } from '../../phone/keyevent';
import type { Events } from '../kernel/events';
import type { Connected } from './clients';

/**
 * What happens between Offhook and phones, told where it happens: order matters, so that a listener does its part
 * before the teller awaits anything. The active phone is meant where no other is named.
 */
export type ConnectionEvents = Events<{
  /** Keys are about to be pressed. */
  readonly keys: readonly [keys: readonly Pick<KeyEvent, 'key'>[]];
  /** The user ends the call: the phone is about to be told. */
  readonly callsEnded: readonly [];
  /** All that waits for a phone is about to be dropped. */
  readonly dropping: readonly [];
  /** There is a client for the active phone; the answers of its keychain and its demo phone are known. */
  readonly reached: readonly [connected: Connected];
  /** A phone has answered, or shown a page. */
  readonly answered: readonly [connected: Connected];
  /** What a phone has said of itself. */
  readonly said: readonly [connected: Connected, says: PhoneSays];
  /** A request that its sender waits for has come to nothing. */
  readonly failed: readonly [];
  /** The phone may look otherwise than before. */
  readonly changed: readonly [];
  /** This computer has another address, has slept, or the phone has fallen silent: earlier findings may be untrue. */
  readonly networkChanged: readonly [];
}>;
