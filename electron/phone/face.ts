import type { Display, FunctionKeyFacts, KeyPlace } from './catalogue';
import { expansionKeys, functionKeys, KEYS_MOST } from './keys';
import { generalModel, type Model } from './models';

/** A key as it is drawn: its KEYEVENT name, the letters printed under a digit, and the user's own label. */
interface FaceKey {
  readonly key: string;
  readonly letters?: string;
  readonly label?: string;
}

/** What a window draws. */
export interface Face {
  /** The model's name, or `unknown`. */
  readonly model: string;
  /** No source says where its keys are; the windows say so. Soft keys, whose words are on its display, are not drawn. */
  readonly isPlain: boolean;
  readonly display: Display;
  /** null: its function keys have no display of their own. */
  readonly labelDisplay: Display | null;
  /** Whether fingers press on the display. */
  readonly touch: boolean;
  /** Whether its line labels can be mended (`FIX_LIL`). */
  readonly mendsLineInfo: boolean;
  readonly softKeys: readonly FaceKey[];
  readonly functionKeys: {
    readonly keys: readonly FaceKey[];
    readonly place: KeyPlace;
    /** Keys that are drawn at once. */
    readonly perPage: number;
  };
  /** The expansion modules that are plugged in, each with its keys. */
  readonly modules: readonly (readonly FaceKey[])[];
  readonly navigation: readonly FaceKey[];
  readonly keypad: readonly FaceKey[];
  readonly callKeys: readonly FaceKey[];
  readonly volume: readonly FaceKey[];
}

/** What its owner says of one phone, where the catalogue cannot know it or has no sure source. */
export interface OwnKeys {
  /** Function keys; null: as many as the catalogue says. */
  readonly functionKeys: number | null;
  /** Expansion modules that are plugged in. */
  readonly modules: number;
  /** Keys of each of them; null: as many as the catalogue says. */
  readonly moduleKeys: number | null;
  /** Words for function and expansion keys, by the key's name. */
  readonly labels: Readonly<Record<string, string>>;
}

export const NO_OWN_KEYS: OwnKeys = { functionKeys: null, modules: 0, moduleKeys: null, labels: {} };

/** The most keys that any model has to press at once: more than these are drawn in pages. */
const AT_ONCE_MOST = 18;

/** Pages are the phone's own; where it has none, all that its owner counted are there at once. */
const perPageOf = ({ count, perPage }: FunctionKeyFacts, counted: number): number =>
  perPage < count ? perPage : Math.max(perPage, Math.min(counted, AT_ONCE_MOST));

/** The model with the function keys that its owner counted. */
export const ownModel = (model: Model, own: OwnKeys): Model => {
  if (own.functionKeys === null) return model;
  const count = Math.min(own.functionKeys, KEYS_MOST);
  const facts = model.functionKeyFacts;
  return {
    ...model,
    functionKeys: functionKeys(count),
    functionKeyFacts: { ...facts, count, perPage: perPageOf(facts, count) },
  };
};

const drawn = (keys: readonly string[], labels: OwnKeys['labels'] = {}): readonly FaceKey[] =>
  keys.map((key) => {
    const label = Object.hasOwn(labels, key) ? labels[key] : undefined;
    return label ? { key, label } : { key };
  });

const modulesOf = ({ modules }: Model, own: OwnKeys): Face['modules'] => {
  const count = Math.min(own.modules, modules?.most ?? 0);
  const keys = own.moduleKeys ?? modules?.keys ?? 0;
  const all = expansionKeys(Math.min(count * keys, KEYS_MOST));
  return Array.from({ length: count }, (_, index) =>
    drawn(all.slice(index * keys, (index + 1) * keys), own.labels),
  ).filter((module) => module.length > 0);
};

/** What a window draws for this model; for no model, the general face. */
export const faceOf = (known: Model | undefined, own: OwnKeys = NO_OWN_KEYS): Face => {
  const model = ownModel(known ?? generalModel, own);
  const { place, perPage } = model.functionKeyFacts;
  return {
    model: model.name,
    isPlain: model.isPlain,
    display: model.display,
    labelDisplay: model.labelDisplay,
    touch: model.touch,
    mendsLineInfo: model.mendsLineInfo,
    softKeys: model.isPlain ? [] : drawn(model.softKeys),
    functionKeys: { keys: drawn(model.functionKeys, own.labels), place, perPage },
    modules: modulesOf(model, own),
    navigation: drawn(model.navigation),
    keypad: model.keypad,
    callKeys: drawn(model.callKeys),
    volume: drawn(model.volume),
  };
};
