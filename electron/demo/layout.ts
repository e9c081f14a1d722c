import type { Box } from './draw/canvas';
import { functionKeys } from './function-keys';
import { softKeys } from './soft-keys';
import type { DemoState } from './state';

/** An area of the display that stands for a key. */
export interface Target extends Box {
  readonly key: string;
}

/** The parts of a colour display of this size, in pixels from the top left. */
export const layoutOf = (width: number, height: number) => {
  const wide = width >= 400;
  const bar = { x: 0, y: 0, width, height: 26 };
  const feet = { x: 0, y: height - 38, width, height: 38 };
  const keysWidth = wide ? 136 : 0;
  const middle = feet.y - bar.height;
  return {
    wide,
    bar,
    feet,
    /** Function keys along the right edge, on the idle display. */
    keys: { x: width - keysWidth, y: bar.height, width: keysWidth, height: middle },
    /** Everything between the bars. */
    stage: { x: 0, y: bar.height, width, height: middle },
    /** What the function keys leave of it. */
    rest: { x: 0, y: bar.height, width: width - keysWidth, height: middle },
  };
};

/** Function keys that have room beside the idle display. */
const KEYS_SHOWN = 6;

/** Whether the display shows nothing but the time: only then are the function keys on it. */
export const isIdle = (state: DemoState): boolean =>
  state.calls.length === 0 && state.typed === '' && state.menu === null && !state.dialTone;

const slice = (box: Box, index: number, of: number, along: 'x' | 'y'): Box => {
  if (along === 'x') {
    const from = Math.round((box.width * index) / of);
    return { ...box, x: box.x + from, width: Math.round((box.width * (index + 1)) / of) - from };
  }
  const from = Math.round((box.height * index) / of);
  return { ...box, y: box.y + from, height: Math.round((box.height * (index + 1)) / of) - from };
};

/** The four boxes of the soft keys. */
export const softKeyBoxes = (width: number, height: number): readonly Box[] =>
  [0, 1, 2, 3].map((index) => slice(layoutOf(width, height).feet, index, 4, 'x'));

/** The boxes of the function keys on the idle display; none on a narrow one. */
export const functionKeyBoxes = (width: number, height: number): readonly Box[] => {
  const { wide, keys } = layoutOf(width, height);
  return wide ? Array.from({ length: KEYS_SHOWN }, (_, i) => slice(keys, i, KEYS_SHOWN, 'y')) : [];
};

/** Where a finger presses which key, now. */
export const touchTargets = (state: DemoState, width: number, height: number): readonly Target[] => {
  const soft = softKeyBoxes(width, height).flatMap((box, i) => {
    const key = softKeys(state)[i]?.key;
    return key === undefined ? [] : [{ ...box, key }];
  });
  if (!isIdle(state)) return soft;
  const keys = functionKeys(state);
  const lines = functionKeyBoxes(width, height).flatMap((box, i) => {
    const key = keys[i]?.key;
    return key === undefined ? [] : [{ ...box, key }];
  });
  return [...soft, ...lines];
};
