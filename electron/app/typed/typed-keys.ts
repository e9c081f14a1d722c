import type { Stroke, TypedEmergency } from './emergency-typed';
import type { HelpPlace } from './guess';
import { alsoDialled, isEmpty, orNothing } from './input';
import { folded, helpWith, sentWith, stillKept } from './pieces';
import type { KeptTyping, Piece, TypedStore } from './typed-store';

/** Keys that are about to be sent to the active phone. */
export interface KeysToSend {
  readonly strokes: readonly Stroke[];
  /** What comes behind them, each when its time has come: it is judged with them, and noted later. */
  readonly ahead?: readonly Stroke[];
  /** It is one key that a person presses. */
  readonly byPerson: boolean;
  /** The sequence that they are part of. */
  readonly run?: string | undefined;
}

/** They may be sent; `answered` says whether the phone has surely heard them. */
export interface Admitted {
  readonly found: null;
  readonly answered: (heard: boolean) => void;
}

/** Remembers the digits typed at each phone, by every sender, and keeps emergency numbers out. */
export interface TypedKeys {
  /** Notes keys that are about to be sent, unless the phone could read an emergency number then. */
  admit(keys: KeysToSend): Admitted | { readonly found: TypedEmergency };
  /** Every number that may go out with these keys and those typed before, as digits; none that a person types alone. */
  sends(keys: Pick<KeysToSend, 'strokes' | 'byPerson'>): readonly string[];
  /** The name of a sequence of keys that belong together, whatever comes between them. */
  newRun(): string;
  /** A number was dialled in another way than by keys. */
  dialled(digits: string): void;
}

interface TypedKeysDeps {
  readonly store: TypedStore;
  /** In ms since 1970. */
  readonly now: () => number;
  /** The active phone's, `host:port`. */
  readonly address: () => string;
  readonly place: () => HelpPlace;
}

const NOTHING_TO_NOTE: Admitted = { found: null, answered: () => {} };

export function createTypedKeys({ store, now, address, place }: TypedKeysDeps): TypedKeys {
  const { owner } = store;
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `${owner} ${count}`;
  };

  const note = (kept: KeptTyping, { strokes, byPerson, run }: KeysToSend, id: string): KeptTyping | null => {
    const piece: Piece = { id, owner, at: now(), strokes, byPerson, run: run ?? null, is: 'under-way' };
    const next = { ...kept, at: now(), pieces: [...kept.pieces, piece] };
    // A piece that changes nothing is not kept: most keys meet an empty input. One that empties it may come to nothing.
    const done = folded(
      { ...next, pieces: next.pieces.map((one) => ({ ...one, is: 'done' as const })) },
      now(),
      place(),
    );
    return done === null && kept.pieces.length === 0 && isEmpty(kept.before) ? null : next;
  };

  const settle = (at: string, id: string, heard: boolean): void =>
    store.change(at, (found) => {
      const kept = stillKept(found, now());
      const pieces = kept.pieces.map((piece) =>
        piece.id === id ? ({ ...piece, is: heard ? 'done' : 'maybe' } as const) : piece,
      );
      return { kept: folded({ ...kept, pieces }, now(), place()), result: undefined };
    });

  return {
    newRun: newId,
    admit(keys) {
      const at = address();
      const id = newId();
      const result = store.change<TypedEmergency | 'nothing' | 'noted'>(at, (found) => {
        const kept = stillKept(found, now());
        const { strokes, ahead = [], byPerson } = keys;
        const help = helpWith(
          kept,
          { strokes: [...strokes, ...ahead], byPerson, run: keys.run ?? null },
          owner,
          place(),
        );
        if (help) return { kept: found, result: help };
        const next = note(kept, keys, id);
        return { kept: next, result: next === null ? 'nothing' : 'noted' };
      });
      if (result === 'nothing') return NOTHING_TO_NOTE;
      if (result === 'noted') return { found: null, answered: (heard) => settle(at, id, heard) };
      return { found: result };
    },
    sends: ({ strokes, byPerson }) =>
      store.change(address(), (found) => ({
        kept: found,
        result: sentWith(stillKept(found, now()), { strokes, byPerson, run: null }, owner, place()),
      })),
    dialled(digits) {
      if (!/^[\d*#]+$/.test(digits)) return;
      store.change(address(), (found) => {
        const kept = stillKept(found, now());
        return { kept: { ...kept, at: now(), before: alsoDialled(orNothing(kept.before), digits) }, result: undefined };
      });
    },
  };
}
