/** `D8`: the D8xx, which take no commands over HTTP; `D`: the D1xx, D3xx and D7xx. */
export type Family = '1xx' | '2xx' | '3xx' | '7xx' | '8xx' | 'D' | 'D8';

/** A display of a phone. Its image decides what it really shows. */
export interface Display {
  /** Pixels of its image. */
  readonly width: number;
  readonly height: number;
  /** Width of one pixel over its height. */
  readonly pixelAspect: number;
  readonly colours: 'mono' | 'colour';
  /** false: no source says how large it is; this is a shape to begin with. */
  readonly sure: boolean;
}

/**
 * Where the function keys stand: in columns on both sides of the display, in columns on the right of the face, on both
 * sides of a display of their own, or, where they are on the touch screen only, in rows below it.
 */
export type KeyPlace = 'sides' | 'right' | 'label' | 'rows';

export interface FunctionKeyFacts {
  readonly count: number;
  readonly place: KeyPlace;
  /** Keys there are to press at once; more of them come in pages. */
  readonly perPage: number;
}

/** Expansion modules: how many at most, and the keys of each. */
export interface ModuleFacts {
  readonly most: number;
  readonly keys: number;
}

/** The special facts of one model; models.ts adds the keys that its family shares. */
export interface CatalogueEntry {
  readonly name: string;
  readonly family: Family;
  readonly functionKeys: FunctionKeyFacts;
  readonly modules: ModuleFacts | null;
  readonly display: Display;
  readonly labelDisplay?: Display;
}

const display = (width: number, height: number, more: Partial<Display> = {}): Display => ({
  width,
  height,
  pixelAspect: 1,
  colours: 'mono',
  sure: true,
  ...more,
});

/** Two lines of text; no source says whether they can be fetched, or how large they are then. */
const TEXT = display(128, 32, { sure: false });
const MONO = display(128, 64, { sure: false });
const QVGA = display(320, 240, { colours: 'colour' });
const WIDE = display(480, 272, { colours: 'colour' });
const HD = display(1_280, 720, { colours: 'colour' });
/** A D8xx whose display no source measures. */
const PERHAPS_HD: Display = { ...HD, sure: false };
/** Pixels a third wider than high (PROTOCOL.md 3). */
const QVGA_WIDE_PIXELS: Display = { ...QVGA, pixelAspect: 4 / 3 };
const LABELS = display(128, 256, { sure: false });

const keys = (place: KeyPlace, count: number, perPage = count): FunctionKeyFacts => ({ place, count, perPage });
/** Every count of a D8xx but the D810's is four pages of keys. */
const fourPages = (count: number): FunctionKeyFacts => keys('right', count, count / 4);

/** D3 and D7 have 18 keys each, and three of them fit (PROTOCOL.md 7). */
const D_MODULES: ModuleFacts = { most: 3, keys: 18 };
const FOUR_MODULES: ModuleFacts = { most: 4, keys: 18 };
const D8_MODULES: ModuleFacts = { most: 3, keys: 60 };
/** No source says how many of these fit, or how many keys they have: as a D785's, until the profile says otherwise. */
const OLD_MODULES = FOUR_MODULES;

type Row = readonly [string, Family, FunctionKeyFacts, ModuleFacts | null, Display, Display?];

/**
 * Every model that takes commands (PROTOCOL.md 7). Where sources differ the higher count stands: a key that is missing here
 * could never be pressed, and the profile can say fewer. Where keys stand, and how many of them to a page, is inferred
 * from the families' common build and serves the eye only: a key sends its own name wherever it is drawn.
 */
const ROWS: readonly Row[] = [
  ['190', '1xx', keys('right', 5), null, TEXT],
  ['200', '2xx', keys('right', 5), null, TEXT],
  ['220', '2xx', keys('right', 5), OLD_MODULES, TEXT],
  ['300', '3xx', keys('right', 6), null, TEXT],
  ['320', '3xx', keys('right', 12), OLD_MODULES, TEXT],
  ['360', '3xx', keys('right', 12), OLD_MODULES, display(128, 64)],
  ['370', '3xx', keys('right', 12), OLD_MODULES, display(240, 128)],
  ['710', '7xx', keys('right', 5), null, MONO],
  ['715', '7xx', keys('right', 5), D_MODULES, MONO],
  ['720', '7xx', keys('right', 18), D_MODULES, MONO],
  ['725', '7xx', keys('right', 18), D_MODULES, MONO],
  ['760', '7xx', keys('right', 16), D_MODULES, QVGA],
  ['820', '8xx', keys('sides', 12), OLD_MODULES, QVGA],
  ['821', '8xx', keys('sides', 12), OLD_MODULES, QVGA],
  ['870', '8xx', keys('rows', 15), OLD_MODULES, WIDE],
  ['D120', 'D', keys('right', 2), null, MONO],
  ['D140', 'D', keys('right', 2), D_MODULES, MONO],
  ['D150', 'D', keys('right', 2), D_MODULES, MONO],
  ['D305', 'D', keys('right', 5), D_MODULES, MONO],
  ['D315', 'D', keys('right', 5), D_MODULES, MONO],
  ['D335', 'D', keys('sides', 48, 8), D_MODULES, QVGA],
  ['D345', 'D', keys('label', 48, 12), D_MODULES, MONO, LABELS],
  ['D375', 'D', keys('sides', 12), D_MODULES, WIDE],
  ['D385', 'D', keys('label', 48, 12), D_MODULES, WIDE, LABELS],
  ['D710', 'D', keys('right', 5), D_MODULES, MONO],
  ['D712', 'D', keys('right', 5), D_MODULES, MONO],
  ['D713', 'D', keys('sides', 4), D_MODULES, QVGA],
  ['D715', 'D', keys('right', 5), D_MODULES, MONO],
  ['D717', 'D', keys('sides', 3), D_MODULES, QVGA_WIDE_PIXELS],
  ['D725', 'D', keys('right', 18), D_MODULES, MONO],
  ['D735', 'D', keys('sides', 32, 8), D_MODULES, QVGA],
  ['D745', 'D', keys('label', 32, 8), D_MODULES, MONO, LABELS],
  ['D765', 'D', keys('right', 16), D_MODULES, QVGA],
  ['D785', 'D', keys('label', 24, 6), FOUR_MODULES, WIDE, LABELS],
  ['D810', 'D8', keys('right', 4), D8_MODULES, PERHAPS_HD],
  ['D812', 'D8', fourPages(28), D8_MODULES, PERHAPS_HD],
  ['D815', 'D8', fourPages(36), D8_MODULES, PERHAPS_HD],
  ['D862', 'D8', fourPages(32), D8_MODULES, HD],
  ['D865', 'D8', fourPages(40), D8_MODULES, HD],
  ['D892', 'D8', fourPages(36), D8_MODULES, PERHAPS_HD],
  // Not sure: no source counts its keys. It has the most that any D8xx has.
  ['D895', 'D8', fourPages(40), D8_MODULES, PERHAPS_HD],
];

export const CATALOGUE: readonly CatalogueEntry[] = ROWS.map(
  ([name, family, functionKeys, modules, main, labelDisplay]) => ({
    name,
    family,
    functionKeys,
    modules,
    display: main,
    ...(labelDisplay === undefined ? {} : { labelDisplay }),
  }),
);

/** A phone that the user has not named: what nearly all of them have. */
export const GENERAL: CatalogueEntry = {
  name: 'unknown',
  family: '7xx',
  functionKeys: keys('right', 4),
  modules: FOUR_MODULES,
  display: { ...QVGA, sure: false },
};
