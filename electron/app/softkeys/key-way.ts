import type { LightWord } from '../../contract/softkeys/soft-key';
import type { IgnoredPresses } from '../../contract/softkeys/state';

/** What a press of a key has the phone do. */
export type KeyPress =
  | { readonly is: 'none' }
  | { readonly is: 'dial'; readonly number: string }
  | { readonly is: 'message'; readonly data: string }
  /** It tells Offhook this secret. */
  | { readonly is: 'token'; readonly token: string };

/** A key as the phone is told it, whole. */
export interface ToldKey {
  /** `P3` */
  readonly key: string;
  readonly light: LightWord;
  readonly label: string;
  readonly press: KeyPress;
}

/** A way to tell one phone its keys, and to hear their presses. Everything rejects with a PhoneError or a KeyProblemError. */
export interface KeyWay {
  /** As many keys as are told at once. */
  readonly most: number;
  /** Tells the phone these keys. `handed`: a server has taken it for the phone, and says no more. */
  put(keys: readonly ToldKey[]): Promise<'taken' | 'handed'>;
  /** Gives the phone back what these keys were before. */
  putBack(keys: readonly string[]): Promise<'taken' | 'handed'>;
  /** The phone has restarted, and knows nothing of what it was told. */
  forgotten(): void;
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
