import type { Model } from '../phone/models';
import type { DemoEvent } from './call';
import type { Box } from './draw/canvas';
import { keysOnPage } from './function-keys';
import { functionKeyBoxes, isIdle, rowBoxes, softKeyBoxes } from './layout';
import { choiceCount, firstRow } from './menu';
import { softKeys } from './soft-keys';
import type { DemoState } from './state';
import { faceOf } from './view';

/** An area of the display that does something when a finger leaves it where it came down. */
export interface Target extends Box {
  /** `soft 0`, `key P3`, `row 2`: the target that is drawn pressed. */
  readonly name: string;
  readonly event: DemoEvent;
}

const onRow = (state: DemoState, model: Model): readonly Target[] => {
  const boxes = rowBoxes(faceOf(model));
  const count = choiceCount(state);
  const first = state.menu === null ? 0 : firstRow(state.menu, count, boxes.length);
  return boxes
    .slice(0, Math.max(0, count - first))
    .map((box, i) => ({ ...box, name: `row ${first + i}`, event: { is: 'choose-row', row: first + i } }));
};

/** Where a finger does what, now. */
export const touchTargets = (state: DemoState, model: Model): readonly Target[] => {
  const face = faceOf(model);
  const soft = softKeyBoxes(face).flatMap((box, i) => {
    const key = softKeys(state)[i]?.key;
    return key === undefined ? [] : [{ ...box, name: `soft ${i}`, event: { is: 'key' as const, key } }];
  });
  if (!isIdle(state)) return [...soft, ...onRow(state, model)];
  const keys = keysOnPage(model, state);
  const labelled = functionKeyBoxes(face, keys.length).flatMap((box, i) => {
    const key = keys[i]?.key;
    return key === undefined ? [] : [{ ...box, name: `key ${key}`, event: { is: 'key' as const, key } }];
  });
  return [...soft, ...labelled];
};
