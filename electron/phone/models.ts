import {
  CATALOGUE,
  type CatalogueEntry,
  type Display,
  type Family,
  type FunctionKeyFacts,
  GENERAL,
  type ModuleFacts,
} from './catalogue';
import {
  ARROWS,
  CALL_KEYS,
  expansionKeys,
  functionKeys,
  KEYPAD,
  KEYS_MOST,
  NAMED_FUNCTIONS,
  SOFT_KEYS,
  VOLUME_KEYS,
} from './keys';

/** The features of one model of phone; keys by their KEYEVENT names. */
export interface Model {
  readonly name: string;
  readonly family: Family;
  /**
   * Whether it takes commands over HTTP. false: it has no command.htm, and obeys SIP NOTIFY alone, which has no image of
   * its display either (PROTOCOL.md 0, 9).
   */
  readonly byHttp: boolean;
  /** Whether no source says where its keys are. */
  readonly isPlain: boolean;
  readonly display: Display;
  /** The display of the function keys' labels (`label_screen.bmp`); null: none. */
  readonly labelDisplay: Display | null;
  readonly touch: boolean;
  /** Whether its screen.bmp needs `FIX_LIL` before it shows the line labels (PROTOCOL.md 3). */
  readonly mendsLineInfo: boolean;
  readonly softKeys: readonly string[];
  readonly functionKeys: readonly string[];
  readonly functionKeyFacts: FunctionKeyFacts;
  /** null: takes no expansion module. */
  readonly modules: ModuleFacts | null;
  /** Every key that a module of any kind could have. */
  readonly expansionKeys: readonly string[];
  readonly navigation: readonly string[];
  readonly keypad: readonly { readonly key: string; readonly letters?: string }[];
  readonly callKeys: readonly string[];
  readonly volume: readonly string[];
}

const isOld = (family: Family): boolean => family === '1xx' || family === '2xx';

/**
 * The key beside the ring. The 190 to 220 have names of their own for cancel, menu and hold, and a key that deletes a
 * digit; on a D8xx, F_CANCEL works for a program in the field (PROTOCOL.md 9).
 */
const cancelOf = (family: Family): string => {
  if (isOld(family)) return 'CLEAR';
  return family === 'D8' ? 'F_CANCEL' : 'CANCEL';
};

const navigationOf = (family: Family): readonly string[] => [...ARROWS, 'ENTER', cancelOf(family)];

const softKeysOf = (name: string): readonly string[] => {
  // The 870's soft keys are on its touch screen; the 190 and 200 have three (the vendor's list, PROTOCOL.md 1.7).
  if (name === '870') return [];
  return name === '190' || name === '200' ? SOFT_KEYS.slice(0, 3) : SOFT_KEYS;
};

/** The kind of module that is plugged in is unknown here: all keys that any kind could have. */
const EXPANSION_KEYS: readonly string[] = expansionKeys(KEYS_MOST);

const modelOf = (entry: CatalogueEntry): Model => ({
  name: entry.name,
  family: entry.family,
  byHttp: entry.family !== 'D8',
  isPlain: entry.family === 'D8',
  display: entry.display,
  labelDisplay: entry.labelDisplay ?? null,
  touch: entry.name === '870',
  mendsLineInfo: entry.name === '820' || entry.name === '821',
  softKeys: softKeysOf(entry.name),
  functionKeys: functionKeys(entry.functionKeys.count),
  functionKeyFacts: entry.functionKeys,
  modules: entry.modules,
  expansionKeys: entry.modules === null ? [] : EXPANSION_KEYS,
  keypad: KEYPAD,
  volume: VOLUME_KEYS,
  navigation: navigationOf(entry.family),
  callKeys: CALL_KEYS[entry.family],
});

const ENTRIES: ReadonlyMap<string, CatalogueEntry> = new Map(CATALOGUE.map((entry) => [entry.name, entry]));

/** A start needs one of them, and waits for no other: each is made when it is first asked for. */
const made = new Map<string, Model>();

const modelNamed = (name: string): Model | undefined => {
  const entry = ENTRIES.get(name);
  const model = made.get(name) ?? (entry && modelOf(entry));
  if (model) made.set(name, model);
  return model;
};

/** A phone whose model is unknown: what nearly all of them have, and what any of them may take. */
export const generalModel: Model = { ...modelOf(GENERAL), touch: true, mendsLineInfo: true };

const allKeys = (): ReadonlySet<string> =>
  new Set([
    ...KEYPAD.map(({ key }) => key),
    ...SOFT_KEYS,
    ...VOLUME_KEYS,
    ...navigationOf('1xx'),
    ...navigationOf('D'),
    ...Object.values(CALL_KEYS).flat(),
    ...NAMED_FUNCTIONS,
    ...functionKeys(KEYS_MOST),
    ...EXPANSION_KEYS,
  ]);

let keys: ReadonlySet<string> | undefined;

const knownKeys = (): ReadonlySet<string> => {
  keys ??= allKeys();
  return keys;
};

/** Every KEYEVENT name that any phone of any family knows. */
export const allKeyNames = (): readonly string[] => [...knownKeys()];

/** Whether any phone of any family has a key of this name, written in capitals. */
export const isKey = (name: string): boolean => knownKeys().has(name);

/** Every model of the catalogue, in its order; `byHttp` says of each whether it takes commands over HTTP. */
export const modelNames: readonly string[] = CATALOGUE.map(({ name }) => name);

/** `snom870`, `Snom D785`, `snomD305-8325FE` as phones and people write it → `870`, `D785`, `D305`. */
const plainName = (name: string): string =>
  name
    .trim()
    .toUpperCase()
    .replace(/^SNOM[\s-]*/, '')
    .replace(/-[0-9A-F]{6,12}$/, '');

/** The model of this name, with or without `snom` and in any letter case. */
export const findModel = (name: string): Model | undefined => {
  const plain = plainName(name);
  return modelNamed(plain) ?? modelNamed(`D${plain}`);
};

/** Whether a name that a page says is a D8xx's, in the catalogue or not: these cannot be controlled over HTTP (PROTOCOL.md 0). */
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
