import type { ActionName } from '../keys/action';
import type { Problem } from '../problem';
import type { TrustedCertificate } from './certificate';
import type { Examination } from './examination';
import type { FoundPhones } from './found-phone';
import type { PhoneSays } from './phone-says';
import type { PhoneProfile } from './profile';
import type { Ability, Way } from './ways';

/** A phone as the windows see it: its profile on file, and whether the keychain has a password for it. */
export interface PhoneState extends PhoneProfile {
  readonly hasPassword: boolean;
  /** The way that leads to it, chosen or found out. */
  readonly wayInForce: Way;
  /** The phone that Offhook brings along. */
  readonly demo: boolean;
  /** The certificate that was trusted for its address; null: none yet. */
  readonly trusted: TrustedCertificate | null;
}

/** The known state of the way to the active phone, and since when (ms since 1970). Nothing is assumed. */
export type ConnectionStatus =
  | { readonly is: 'unknown' }
  | { readonly is: 'asking' }
  | { readonly is: 'ready'; readonly since: number }
  /** It was told to restart, and is looked for until it is back. */
  | { readonly is: 'restarting'; readonly since: number }
  | { readonly is: 'trouble'; readonly since: number; readonly problem: Problem };

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
  /** false: no source says how large it is; this is a shape to begin with. */
  readonly sure: boolean;
}

/** What the phone window draws for the active model; from `phone/face.ts`, and with the owner's own words. */
export interface PhoneFace {
  /** `unknown` for a phone whose model the user has not chosen. */
  readonly model: string;
  /** No source says where its keys are; the windows say so. */
  readonly isPlain: boolean;
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

/** The phones, and the way to the active one, as the windows see them. */
export interface PhonesState {
  readonly phones: readonly PhoneState[];
  readonly activePhone: string;
  readonly connectionStatus: ConnectionStatus;
  readonly face: PhoneFace;
  /** What the way to the active phone can do beside keys and numbers. */
  readonly abilities: readonly Ability[];
  /** Every model of the catalogue, for the settings window. */
  readonly modelNames: readonly string[];
  readonly keychain: 'unknown' | 'ready' | 'locked' | 'missing' | 'dismissed' | 'no-keyring';
  /** The facts that the active phone has told of itself since it became active; null: not asked, or no answer. */
  readonly says: PhoneSays | null;
  readonly doctor: {
    /** The phone (its id) that is being examined; null: none. */
    readonly examining: string | null;
    /** The result of the last one; of the active phone, or null. */
    readonly last: Examination | null;
  };
  /** The phones that are found in the network; null: no search runs. */
  readonly finding: FoundPhones | null;
}
