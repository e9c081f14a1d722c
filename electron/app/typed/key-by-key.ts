import type { ChainWatch } from '../../phone/watch';
import type { Stroke, TypedEmergency } from './emergency-typed';
import type { Admitted, KeysToSend, TypedKeys } from './typed-keys';

/** Keys in the pieces in which they are sent: over HTTP all in one, over SIP each by itself. */
export interface Pieces extends Omit<KeysToSend, 'strokes' | 'run'> {
  readonly pieces: readonly (readonly Stroke[])[];
  /** The sequence that they are part of; absent: they are one of their own. */
  readonly run?: string;
  /** Whether the sender has ended them: the rest is not sent. */
  readonly isEnded: () => boolean;
}

/**
 * Admits keys as they are sent, each piece when its time has come: by then other keys may have been typed at the phone, and
 * the rest may never be sent.
 */
export interface KeyByKey {
  /** Admits the first piece; the emergency number that the phone could read, where it is not. */
  begin(): TypedEmergency | null;
  /** For the client that sends them. */
  readonly watch: ChainWatch;
  /** All is over: whether the phone has surely heard the last piece. */
  over(heard: boolean): void;
  /** The emergency number that has ended them on their way; null: none has. Its place counts all strokes. */
  found(): TypedEmergency | null;
}

export function keyByKey(
  typed: Pick<TypedKeys, 'admit' | 'newRun'>,
  { pieces, ahead = [], byPerson, run: given, isEnded }: Pieces,
): KeyByKey {
  const run = given ?? (pieces.length > 1 ? typed.newRun() : undefined);
  let sending: Admitted | null = null;
  let found: TypedEmergency | null = null;

  const settle = (heard: boolean): void => {
    sending?.answered(heard);
    sending = null;
  };

  const admit = (nth: number): boolean => {
    const [strokes = [], ...rest] = pieces.slice(nth);
    const admitted = typed.admit({ strokes, ahead: [...rest.flat(), ...ahead], byPerson, run });
    if (admitted.found) {
      found = { ...admitted.found, at: admitted.found.at + pieces.slice(0, nth).flat().length };
      return false;
    }
    sending = admitted;
    return true;
  };

  return {
    begin: () => (admit(0) ? null : found),
    watch: {
      mayPress: (nth) => nth === 0 || (!isEnded() && admit(nth)),
      pressed: () => settle(true),
    },
    over: settle,
    found: () => found,
  };
}
