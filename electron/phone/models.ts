import { CATALOGUE, type Family, type Size } from './catalogue';
import {
  ARROWS,
  expansionKeys,
  functionKeys,
  KEYPAD,
  KEYS_MOST,
  NAMED_FUNCTIONS,
  SHARED_CALL_KEYS,
  SOFT_KEYS,
  VOLUME_KEYS,
} from './keys';

/** A key as it is drawn: its KEYEVENT name, and the letters printed under a digit. */
interface FaceKey {
  readonly key: string;
  readonly letters?: string;
}

/** What one model of phone has on its face; keys by their KEYEVENT names. */
export interface Model {
  readonly name: string;
  readonly family: Family;
  /** null where nobody says how large it is, or it shows text only. */
  readonly display: Size | null;
  readonly touch: boolean;
  readonly softKeys: readonly string[];
  readonly functionKeys: readonly string[];
  readonly expansionKeys: readonly string[];
  readonly navigation: readonly string[];
  readonly keypad: readonly FaceKey[];
  readonly callKeys: readonly string[];
  readonly volume: readonly string[];
}

/** What a window draws. */
export interface Face {
  /** The model's name, or `unknown`. */
  readonly model: string;
  readonly display: Size | null;
  readonly softKeys: readonly FaceKey[];
  readonly functionKeys: readonly FaceKey[];
  readonly navigation: readonly FaceKey[];
  readonly keypad: readonly FaceKey[];
  readonly callKeys: readonly FaceKey[];
  readonly volume: readonly FaceKey[];
}

const isOld = (family: Family): boolean => family === '1xx' || family === '2xx';

/** The 190 to 220 have names of their own for cancel, menu and hold, and a key that deletes a digit. */
const OLD_KEYS = {
  navigation: [...ARROWS, 'ENTER', 'CLEAR'],
  callKeys: ['DISCONNECT', 'RECALL', 'FUNCTION', ...SHARED_CALL_KEYS],
} as const;
const NEW_KEYS = {
  navigation: [...ARROWS, 'ENTER', 'CANCEL'],
  callKeys: ['F_HOLD', 'MUTE', 'MENU', ...SHARED_CALL_KEYS],
} as const;

const softKeysOf = (name: string): readonly string[] => {
  // The 870's soft keys are on its touch screen; the 190 and 200 have three (the vendor's list, PROTOCOL.md 1.7).
  if (name === '870') return [];
  return name === '190' || name === '200' ? SOFT_KEYS.slice(0, 3) : SOFT_KEYS;
};

const MODELS: readonly Model[] = CATALOGUE.map(([name, family, pKeys, ekKeys, display]) => ({
  name,
  family,
  display,
  touch: name === '870',
  softKeys: softKeysOf(name),
  functionKeys: functionKeys(pKeys),
  expansionKeys: expansionKeys(ekKeys),
  keypad: KEYPAD,
  volume: VOLUME_KEYS,
  ...(isOld(family) ? OLD_KEYS : NEW_KEYS),
}));

const BY_NAME: ReadonlyMap<string, Model> = new Map(MODELS.map((model) => [model.name, model]));

const KEYS: ReadonlySet<string> = new Set([
  ...KEYPAD.map(({ key }) => key),
  ...SOFT_KEYS,
  ...VOLUME_KEYS,
  ...OLD_KEYS.navigation,
  ...OLD_KEYS.callKeys,
  ...NEW_KEYS.navigation,
  ...NEW_KEYS.callKeys,
  ...NAMED_FUNCTIONS,
  ...functionKeys(KEYS_MOST),
  ...expansionKeys(KEYS_MOST),
]);

/** Whether any phone of any family has a key of this name, written in capitals. */
export const isKey = (name: string): boolean => KEYS.has(name);

/** Every model that takes commands over HTTP, in the order of the catalogue. */
export const modelNames: readonly string[] = MODELS.map(({ name }) => name);

/** `snom870`, `Snom D785`, `snomD305-8325FE` as phones and people write it → `870`, `D785`, `D305`. */
const plainName = (name: string): string =>
  name
    .trim()
    .toUpperCase()
    .replace(/^SNOM[\s-]*/, '')
    .replace(/-[0-9A-F]{6,12}$/, '');

/** The model of this name, with or without `snom` and in any letter case; undefined for one without command.htm. */
export const findModel = (name: string): Model | undefined => {
  const plain = plainName(name);
  return BY_NAME.get(plain) ?? BY_NAME.get(`D${plain}`);
};

/** D8xx phones cannot be controlled over HTTP (PROTOCOL.md 0). */
export const isD8xx = (name: string): boolean => /^D8\d\d[A-Z]?$/.test(plainName(name));

/** Whether this model has this key, its name in capitals. */
export const hasKey = (model: Model, key: string): boolean =>
  model.softKeys.includes(key) ||
  model.functionKeys.includes(key) ||
  model.expansionKeys.includes(key) ||
  model.navigation.includes(key) ||
  model.callKeys.includes(key) ||
  model.volume.includes(key) ||
  model.keypad.some((digit) => digit.key === key) ||
  (!isOld(model.family) && NAMED_FUNCTIONS.some((name) => name === key));

const drawn = (keys: readonly string[]): readonly FaceKey[] => keys.map((key) => ({ key }));

/** A phone that nobody has named: what nearly all of them have. */
const GENERAL: Omit<Model, 'family' | 'touch' | 'expansionKeys'> = {
  name: 'unknown',
  display: null,
  softKeys: SOFT_KEYS,
  functionKeys: functionKeys(4),
  keypad: KEYPAD,
  volume: VOLUME_KEYS,
  ...NEW_KEYS,
};

/** What a window draws for this model; for no model, the general face. */
export const faceOf = (model: Model | undefined): Face => {
  const { name, display, softKeys, navigation, keypad, callKeys, volume, functionKeys: keys } = model ?? GENERAL;
  return {
    model: name,
    display,
    softKeys: drawn(softKeys),
    functionKeys: drawn(keys),
    navigation: drawn(navigation),
    keypad,
    callKeys: drawn(callKeys),
    volume: drawn(volume),
  };
};
