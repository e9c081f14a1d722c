import { KEYS_MOST } from './keys';

export type Family = '1xx' | '2xx' | '3xx' | '7xx' | '8xx' | 'D';

export interface Size {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const QVGA: Size = { width: 320, height: 240 };
const WIDE: Size = { width: 480, height: 272 };

/** Keys of three modules with 18 each (D3, D7). */
const THREE_MODULES = 54;

/**
 * Name, family, function keys, expansion keys, display (PROTOCOL.md 7). Where sources differ the higher count stands,
 * and a module without a count gets the most there are: a key that is missing here could never be pressed.
 */
export const CATALOGUE: readonly (readonly [string, Family, number, number, Size | null])[] = [
  ['190', '1xx', 5, 0, null],
  ['200', '2xx', 5, 0, null],
  ['220', '2xx', 5, KEYS_MOST, null],
  ['300', '3xx', 6, 0, null],
  ['320', '3xx', 12, KEYS_MOST, null],
  ['360', '3xx', 12, KEYS_MOST, { width: 128, height: 64 }],
  ['370', '3xx', 12, KEYS_MOST, { width: 240, height: 128 }],
  ['710', '7xx', 5, 0, null],
  ['715', '7xx', 5, THREE_MODULES, null],
  ['720', '7xx', 18, THREE_MODULES, null],
  ['760', '7xx', 16, THREE_MODULES, QVGA],
  ['820', '8xx', 12, KEYS_MOST, QVGA],
  ['821', '8xx', 12, KEYS_MOST, QVGA],
  ['870', '8xx', 15, KEYS_MOST, WIDE],
  ['D120', 'D', 2, 0, null],
  ['D140', 'D', 2, THREE_MODULES, null],
  ['D150', 'D', 2, THREE_MODULES, null],
  ['D305', 'D', 5, THREE_MODULES, null],
  ['D315', 'D', 5, THREE_MODULES, null],
  ['D335', 'D', 48, THREE_MODULES, QVGA],
  ['D345', 'D', 48, THREE_MODULES, null],
  ['D375', 'D', 12, THREE_MODULES, WIDE],
  ['D385', 'D', 48, THREE_MODULES, WIDE],
  ['D710', 'D', 5, THREE_MODULES, null],
  ['D712', 'D', 5, THREE_MODULES, null],
  ['D713', 'D', 4, THREE_MODULES, QVGA],
  ['D715', 'D', 5, THREE_MODULES, null],
  ['D717', 'D', 3, THREE_MODULES, QVGA],
  ['D725', 'D', 18, THREE_MODULES, null],
  ['D735', 'D', 32, THREE_MODULES, QVGA],
  ['D745', 'D', 32, THREE_MODULES, null],
  ['D765', 'D', 16, THREE_MODULES, QVGA],
  ['D785', 'D', 24, KEYS_MOST, WIDE],
];
