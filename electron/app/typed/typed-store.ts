import type { Stroke } from './emergency-typed';
import type { Input } from './input';

/** Keys that one Offhook has sent to a phone together. */
export interface Piece {
  readonly id: string;
  /** Which Offhook: the keys of one arrive in its order. */
  readonly owner: string;
  /** When, in ms since 1970. */
  readonly at: number;
  readonly strokes: readonly Stroke[];
  readonly byPerson: boolean;
  /** The sequence it is a part of: the digits that it has typed before are still there. null: it stands alone. */
  readonly run: string | null;
  /** The phone has not answered yet; it has; or whether it has heard anything is unknown. */
  readonly is: 'under-way' | 'done' | 'maybe';
}

/** The kept part of the keys that a phone was sent. */
export interface KeptTyping {
  /** When the last of it was sent, in ms since 1970. */
  readonly at: number;
  /** What the input may have held before `pieces`. */
  readonly before: Input;
  /** The sequence that the last key before `pieces` was part of. */
  readonly run: string | null;
  /** In the order in which they were noted: another one's that is under way may arrive earlier or later. */
  readonly pieces: readonly Piece[];
}

/** Keeps it by a phone's address, for every Offhook of this user's. */
export interface TypedStore {
  /** This Offhook among those that keep something here. */
  readonly owner: string;
  /**
   * Takes the kept typing (null: none), and keeps the one that `edit` makes of it, as one step: none of another process
   * comes between. `edit` may be called again where one did. Never throws for the store's sake: where nothing can be
   * kept, it is kept in this process.
   */
  change<Result>(address: string, edit: (kept: KeptTyping | null) => Change<Result>): Result;
}

export interface Change<Result> {
  readonly kept: KeptTyping | null;
  readonly result: Result;
}

/** For one process alone. */
export function typedInMemory(): TypedStore {
  const kept = new Map<string, KeptTyping>();
  return {
    owner: 'this',
    change(address, edit) {
      const { kept: next, result } = edit(kept.get(address) ?? null);
      if (next) kept.set(address, next);
      else kept.delete(address);
      return result;
    },
  };
}
