import type { Problem } from '../problem';
import type { LightWord } from './choices';
import type { SoftKey, SoftKeys } from './soft-key';

/** How the keys are set at this moment: through FreeSWITCH, straight by SIP, or over HTTP. */
export type SoftKeyWay = 'server' | 'sip' | 'http';

/**
 * The known fate of a key that Offhook sets: it waits to be told, the phone has taken it, FreeSWITCH has taken it for the phone
 * and says no more, or it came to nothing.
 */
export type SoftKeyFate = 'waiting' | 'taken' | 'handed' | 'refused';

/** A function key of the active phone that Offhook sets. */
export interface SoftKeyState extends SoftKey {
  /** `P3` */
  readonly key: string;
  /** The word for its light at this moment. */
  readonly lit: LightWord;
  readonly fate: SoftKeyFate;
  /** It is to be again what it was before, and the phone has not taken that yet. */
  readonly isGoingBack: boolean;
  /** Why it is not set, or not whole; null: nothing is known against it. */
  readonly problem: Problem | null;
}

/** Presses that came back and did nothing, by the reason, since the start of Offhook. */
export interface IgnoredPresses {
  /** Not from the phone. */
  readonly stranger: number;
  /** No key has this token. */
  readonly unknown: number;
  /** The token has been used. */
  readonly repeated: number;
  /** It was on its way for too long, or its key has been set anew meanwhile. */
  readonly late: number;
}

/** The phone's own keys, as the windows see them. */
export interface SoftKeysState {
  readonly softKeys: {
    readonly way: SoftKeyWay;
    readonly chosenWay: SoftKeys['way'];
    /** The number of the light of P1 where documents name lights. */
    readonly ledOffset: number;
    /** The one that the user has said; null: it is that of the model. */
    readonly ownLedOffset: SoftKeys['ledOffset'];
    /** In the order of the phone. */
    readonly keys: readonly SoftKeyState[];
    readonly ignored: IgnoredPresses;
  };
  /** A press wants an address opened for the first time; null: none does. */
  readonly urlQuestion: { readonly id: number; readonly key: string; readonly url: string } | null;
}
