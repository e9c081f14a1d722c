import type { Problem } from '../../contract/problem';
import type { LightWord } from '../../contract/softkeys/choices';
import type { IgnoredPresses } from '../../contract/softkeys/state';

/** The meaning of a press, as the phone is told it. */
export type KeyPress =
  | { readonly is: 'none' }
  | { readonly is: 'dial'; readonly number: string }
  | { readonly is: 'message'; readonly data: string }
  /** It tells Offhook this secret. */
  | { readonly is: 'token'; readonly token: string };

/** A key as the phone is told it, whole. */
export interface SetKey {
  readonly is: 'set';
  /** `P3` */
  readonly key: string;
  readonly light: LightWord;
  /** The number of its light where documents name lights (PROTOCOL.md 10). */
  readonly lightNumber: number;
  readonly label: string;
  readonly press: KeyPress;
}

/** A key that is to be again what it was before. */
export interface BackKey {
  readonly is: 'back';
  readonly key: string;
  readonly lightNumber: number;
}

export type ToldKey = SetKey | BackKey;

/** What came of telling some keys. */
export interface Told {
  /** `handed`: a server has taken them for the phone, and says no more. */
  readonly fate: 'taken' | 'handed';
  /** The keys among them that came to nothing, and why. */
  readonly failed?: ReadonlyMap<string, Problem>;
}

/** A way to tell one phone its keys, and to hear their presses. */
export interface KeyWay {
  /** As many keys as are told at once. */
  readonly most: number;
  /**
   * Tells the phone some of all its keys.
   *
   * @throws PhoneError, KeyProblemError: none of them was told, as far as one knows
   */
  put(keys: readonly ToldKey[], all: readonly ToldKey[]): Promise<Told>;
  /** The phone may have restarted: what it was told says nothing of what it knows. */
  forgotten(): void;
  /** The same for the light of one key. */
  doubt(lightNumber: number): void;
  /** Where a press comes in, and from which address; null: there is no such place. */
  readonly ends: { readonly own: string; readonly peer: string } | null;
  close(): Promise<void>;
}

/** The events of a way, for the part that made it. */
export interface WayEvents {
  /** A press has come from the phone, with this secret. */
  readonly pressed: (token: string) => void;
  /** One has come from elsewhere, or too late. */
  readonly ignored: (why: keyof IgnoredPresses) => void;
  /** The phone has registered anew: it may have restarted. */
  readonly back: () => void;
  /** No press will be heard: the server does not tell this user of them. */
  readonly deaf: () => void;
}

/** The number of a function key, from 1: `P3` is 3. */
export const numberOf = (key: string): number => Number(key.slice(1));

/** A token as it may come back: in a user part, in a body, with the words of a server around it. */
const TOKEN = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/i;

/** The first secret in these texts; null: there is none. */
export function tokenIn(...texts: readonly string[]): string | null {
  for (const text of texts) {
    const token = TOKEN.exec(text.slice(0, 2_000))?.[0];
    if (token !== undefined) return token.toLowerCase();
  }
  return null;
}
