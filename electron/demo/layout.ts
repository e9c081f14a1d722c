import type { Box } from './draw/canvas';
import type { DemoState } from './state';
import type { Face } from './view';

/** Function keys that have room at the right of the idle display. */
const KEYS_SHOWN = 6;

/** The parts of a colour display, in pixels from the top left. */
export const layoutOf = ({ width, height, labels }: Face) => {
  const wide = width >= 400;
  const bar = { x: 0, y: 0, width, height: 26 };
  const feet = { x: 0, y: height - 38, width, height: 38 };
  const middle = feet.y - bar.height;
  /** Everything between the bars. */
  const stage = { x: 0, y: bar.height, width, height: middle };
  const column = wide ? 130 : 96;
  const left = labels === 'sides' ? { ...stage, width: column } : null;
  const right = labels === null ? null : { ...stage, x: width - column, width: column };
  const from = left?.width ?? 0;
  return {
    wide,
    bar,
    feet,
    stage,
    /** Function keys along the edges, on the idle display. */
    left,
    right,
    /** What the function keys leave of it. */
    rest: { ...stage, x: from, width: width - from - (right?.width ?? 0) },
  };
};

/** Whether the display shows nothing but the time: only then are the function keys on it. */
export const isIdle = (state: DemoState): boolean =>
  state.calls.length === 0 && state.typed === '' && state.menu === null && state.document === null && !state.dialTone;

const slice = (box: Box, index: number, of: number, along: 'x' | 'y'): Box => {
  if (along === 'x') {
    const from = Math.round((box.width * index) / of);
    return { ...box, x: box.x + from, width: Math.round((box.width * (index + 1)) / of) - from };
  }
  const from = Math.round((box.height * index) / of);
  return { ...box, y: box.y + from, height: Math.round((box.height * (index + 1)) / of) - from };
};

/** The four boxes of the soft keys. */
export const softKeyBoxes = (face: Face): readonly Box[] =>
  [0, 1, 2, 3].map((index) => slice(layoutOf(face).feet, index, 4, 'x'));

/** A function key's place on the idle display, and at which edge it stands. */
export interface KeyBox extends Box {
  readonly edge: 'left' | 'right';
}

/** Where so many function keys of a page stand: down the right edge, or half of them down the left one first. */
export const functionKeyBoxes = (face: Face, perPage: number): readonly KeyBox[] => {
  const { left, right } = layoutOf(face);
  const column = (box: Box | null, edge: 'left' | 'right', count: number, rows: number): readonly KeyBox[] =>
    box === null ? [] : Array.from({ length: count }, (_, i) => ({ ...slice(box, i, rows, 'y'), edge }));
  const shown = Math.min(KEYS_SHOWN, perPage);
  if (left === null) return column(right, 'right', shown, shown);
  const rows = Math.ceil(perPage / 2);
  return [...column(left, 'left', rows, rows), ...column(right, 'right', perPage - rows, rows)];
};

/** Rows of a list that the display has room for, below the list's title. */
const ROWS = 4;
const ROW_MOST = 34;
const TITLE = 40;

/** The boxes of the rows of a list that are in sight. */
export const rowBoxes = (face: Face): readonly Box[] => {
  const { stage } = layoutOf(face);
  const height = Math.min(ROW_MOST, Math.floor((stage.height - TITLE - 4) / ROWS));
  return Array.from({ length: ROWS }, (_, i) => ({
    x: 12,
    y: stage.y + TITLE + i * height,
    width: stage.width - 24,
    height: height - 2,
  }));
};
