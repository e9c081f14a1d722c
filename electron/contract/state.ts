import type { Outcome } from './bridge';
import type { LinkState } from './dialling/links';
import type { AfterDial, Countdown, Offer, Question } from './dialling/offer';
import type { Dialling } from './dialling/rules';
import type { Favourite, PastCall } from './history/history';
import type { TrustedCertificate } from './phones/certificate';
import type { Examination } from './phones/examination';
import type { FoundPhones } from './phones/found-phone';
import type { Problem } from './problem';
import type { Reported } from './reported';
import type { PinName, Sequence } from './sequences/sequence';
import type { ActionName, Hotkey, PhoneProfile, Settings } from './settings';

/** A phone as the windows see it: what is on file, and whether the keychain has a password for it. */
export interface PhoneState extends PhoneProfile {
  readonly hasPassword: boolean;
  /** The phone that Offhook brings along. */
  readonly demo: boolean;
  /** The certificate that was trusted for its address; null: none yet. */
  readonly trusted: TrustedCertificate | null;
}

/** What is known of the way to the active phone, and since when (ms since 1970). Nothing is assumed. */
export type Link =
  | { readonly is: 'unknown' }
  | { readonly is: 'asking' }
  | { readonly is: 'ready'; readonly since: number }
  /** It was told to restart, and is looked for until it is back. */
  | { readonly is: 'restarting'; readonly since: number }
  | { readonly is: 'trouble'; readonly since: number; readonly problem: Problem };

/** The last thing somebody asked for, and what came of it: what the windows report. */
export interface LastDone {
  /** Counts up, so that the same thing done twice is seen twice. */
  readonly id: number;
  readonly what: Reported;
  /** The number, the keys, the name of the action or of the sequence, the identity (`all`, `3`), the ringer, the list, of a PIN its name. */
  readonly subject: string;
  /** null while the phone has not answered. */
  readonly outcome: Outcome | null;
  /** The step, from 0, at which a sequence ended before its end. */
  readonly step?: number;
}

/** A sequence on its way to a phone. */
export interface RunningSequence {
  /** Counts up with every run. */
  readonly run: number;
  /** The sequence's id. */
  readonly id: string;
  readonly name: string;
  /** On the demo phone, to try it. */
  readonly dry: boolean;
  /** The step that is under way, from 0, and how many there are. */
  readonly step: number;
  readonly steps: number;
  /** In ms since 1970. */
  readonly startedAt: number;
  /** How long all of it lasts, in ms, as far as one can tell before. */
  readonly lastsMs: number;
}

/** A hotkey (its id) that a person tries at this moment, and whether it was heard. */
export interface HotkeyProof {
  readonly id: string;
  readonly heard: boolean;
}

export interface HotkeyState extends Hotkey {
  /** Why the system does not give us this one. */
  readonly problem: Problem | null;
}

/** A key of the phone's face: its KEYEVENT name, the letters printed under a digit, and the user's own label. */
export interface FaceKey {
  readonly key: string;
  readonly letters?: string;
  readonly label?: string;
}

/** A display of the phone, as far as the catalogue knows it; its image decides. */
export interface FaceDisplay {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Width of one pixel over its height. */
  readonly pixelAspect: number;
  readonly colours: 'mono' | 'colour';
  /** false: nobody says how large it is; this is a shape to begin with. */
  readonly sure: boolean;
}

/** What the phone window draws for the active model; from `phone/face.ts`, and with the owner's own words. */
export interface PhoneFace {
  /** `unknown` for a phone nobody has named. */
  readonly model: string;
  readonly display: FaceDisplay;
  /** The display of the function keys' labels; null: none. */
  readonly labelDisplay: FaceDisplay | null;
  /** Whether fingers press on the display. */
  readonly touch: boolean;
  /** Whether its line labels can be mended (`FIX_LIL`). */
  readonly mendsLineInfo: boolean;
  readonly softKeys: readonly FaceKey[];
  readonly functionKeys: {
    readonly keys: readonly FaceKey[];
    readonly place: 'sides' | 'right' | 'label' | 'rows';
    /** Keys that are drawn at once; the others come in pages. */
    readonly perPage: number;
  };
  /** The expansion modules that are plugged in, each with its keys. */
  readonly modules: readonly (readonly FaceKey[])[];
  readonly navigation: readonly FaceKey[];
  readonly keypad: readonly FaceKey[];
  readonly callKeys: readonly FaceKey[];
  readonly volume: readonly FaceKey[];
  /** The words of `ActionName` that this model has keys for. */
  readonly actions: readonly ActionName[];
}

/** What a phone has said of itself (info.htm); absent where it did not. */
export interface PhoneSays {
  /** `870`, `D785`. */
  readonly model?: string;
  readonly mac?: string;
  readonly firmware?: string;
}

/** Everything anyone can see. Serialisable, whole, and without a secret. */
export interface AppState {
  readonly version: string;
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly language: 'en' | 'de';
  readonly languageSetting: Settings['language'];
  /** Under Wayland the system may swallow hotkeys without saying so. */
  readonly session: 'x11' | 'wayland' | 'other';
  /** The version of the Electron that it runs on, where that is older than the one it is made for; null: it is not. */
  readonly oldElectron: string | null;
  readonly phones: readonly PhoneState[];
  readonly activePhone: string;
  readonly link: Link;
  readonly face: PhoneFace;
  /** Every model of the catalogue that takes commands, for the settings window. */
  readonly modelNames: readonly string[];
  readonly keychain: 'unknown' | 'ready' | 'locked' | 'missing' | 'dismissed' | 'no-keyring';
  readonly hotkeys: readonly HotkeyState[];
  /** null: none is tried. */
  readonly hotkeyProof: HotkeyProof | null;
  readonly dialling: Dialling;
  /** Where the phones are whose rules do not say it (ISO 3166-1 alpha-2): as the user has answered, or as this computer is set; null: nobody knows. */
  readonly country: string | null;
  /** What the user has answered; null: nothing. */
  readonly countryAnswered: string | null;
  /** Whether the desktop tells which text is selected. */
  readonly selection: boolean;
  readonly offer: Offer | null;
  readonly question: Question | null;
  readonly countdown: Countdown | null;
  readonly afterDial: AfterDial | null;
  /** The newest calls, the newest first; `search-history` has the others. */
  readonly recent: readonly PastCall[];
  readonly favourites: readonly Favourite[];
  /** Whether the history's file has been read: until then, no calls and no favourites mean nothing. */
  readonly historyRead: boolean;
  /** Who opens telephone links; null: nobody has looked yet. */
  readonly links: readonly LinkState[] | null;
  readonly last: LastDone | null;
  /** What the active phone has said of itself since it became the active one; null: not asked, or no answer. */
  readonly says: PhoneSays | null;
  readonly sequences: readonly Sequence[];
  readonly running: RunningSequence | null;
  /** The PINs of the keychain, by what they are for. */
  readonly pins: readonly PinName[];
  readonly doctor: {
    /** The phone (its id) that is being examined; null: none. */
    readonly examining: string | null;
    /** What came of the last one; of the active phone, or null. */
    readonly last: Examination | null;
  };
  /** The phones that are found in the network; null: nobody looks. */
  readonly finding: FoundPhones | null;
  readonly phoneWindow: Settings['phoneWindow'];
  readonly welcomed: boolean;
  readonly notices: readonly Problem[];
}
