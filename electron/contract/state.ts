import type { Outcome, Problem } from './bridge';
import type { ActionName, Dialling, Hotkey, PhoneProfile, Settings } from './settings';

/** A phone as the windows see it: what is on file, and whether the keychain has a password for it. */
export interface PhoneState extends PhoneProfile {
  readonly hasPassword: boolean;
  /** The phone that Offhook brings along. */
  readonly demo: boolean;
}

/** What is known of the way to the active phone, and since when (ms since 1970). Nothing is assumed. */
export type Link =
  | { readonly is: 'unknown' }
  | { readonly is: 'asking' }
  | { readonly is: 'ready'; readonly since: number }
  | { readonly is: 'trouble'; readonly since: number; readonly problem: Problem };

/** Why a number is dialled as it is; the words are in `renderer/messages`. */
export type DialRule = 'emergency' | 'short' | 'code' | 'as-written' | 'plus-as' | 'plus-kept';

/** What a text would dial. */
export interface DialPlan {
  /** The number as it was written, cleaned of what cannot be seen. */
  readonly number: string;
  /** What the phone gets: digits, `*`, `#`, and `+` in front at most. */
  readonly dials: string;
  readonly rule: DialRule;
  /** What `+` became, with `plus-as`. */
  readonly plusAs?: string;
}

/** The clipboard's number, shown and waiting; dialled at most once. */
export interface Offer {
  readonly id: number;
  /** When it was made, in ms since 1970: an old one is not dialled by itself. */
  readonly at: number;
  readonly plan: DialPlan | null;
  /** Why there is nothing to dial. */
  readonly problem: Problem | null;
  /** The panel dials it as soon as it is on screen; about an emergency number it asks first. */
  readonly dialWhenSeen: boolean;
}

export interface RecentCall {
  readonly number: string;
  readonly dials: string;
  readonly phone: string;
  readonly at: number;
  readonly outcome: Outcome;
}

/** The last thing somebody asked for, and what came of it: what the windows report. */
export interface LastDone {
  /** Counts up, so that the same thing done twice is seen twice. */
  readonly id: number;
  readonly what: 'dial' | 'press' | 'act' | 'dtmf' | 'release-all' | 'check-phone';
  /** The number, the keys or the action's name. */
  readonly subject: string;
  /** null while the phone has not answered. */
  readonly outcome: Outcome | null;
}

export interface HotkeyState extends Hotkey {
  /** Why the system does not give us this one. */
  readonly problem: Problem | null;
}

/** A key of the phone's face: its KEYEVENT name, and the letters printed under a digit. */
export interface FaceKey {
  readonly key: string;
  readonly letters?: string;
}

/** What the phone window draws for the active model; from the catalogue in `phone/models.ts`. */
export interface PhoneFace {
  /** `unknown` for a phone nobody has named. */
  readonly model: string;
  /** null: size unknown, the image decides. */
  readonly display: { readonly width: number; readonly height: number } | null;
  readonly softKeys: readonly FaceKey[];
  readonly functionKeys: readonly FaceKey[];
  readonly navigation: readonly FaceKey[];
  readonly keypad: readonly FaceKey[];
  readonly callKeys: readonly FaceKey[];
  readonly volume: readonly FaceKey[];
  /** The words of `ActionName` that this model has keys for. */
  readonly actions: readonly ActionName[];
}

/** Everything anyone can see. Serialisable, whole, and without a secret. */
export interface AppState {
  readonly version: string;
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly language: 'en' | 'de';
  readonly languageSetting: Settings['language'];
  /** Under Wayland the system may swallow hotkeys without saying so. */
  readonly session: 'x11' | 'wayland' | 'other';
  readonly phones: readonly PhoneState[];
  readonly activePhone: string;
  readonly link: Link;
  readonly face: PhoneFace;
  /** Every model of the catalogue that takes commands, for the settings window. */
  readonly modelNames: readonly string[];
  readonly keychain: 'unknown' | 'ready' | 'locked' | 'missing';
  readonly hotkeys: readonly HotkeyState[];
  readonly dialling: Dialling;
  readonly offer: Offer | null;
  readonly recent: readonly RecentCall[];
  readonly last: LastDone | null;
  readonly phoneWindowOnTop: boolean;
  readonly welcomed: boolean;
  readonly notices: readonly Problem[];
}
