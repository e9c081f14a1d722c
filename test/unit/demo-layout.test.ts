import { expect, test } from 'vitest';
import { functionKeyBoxes } from '../../electron/demo/layout';
import { faceOf } from '../../electron/demo/view';
import { findModel } from '../../electron/phone/models';

const boxesOf = (name: string) => {
  const model = findModel(name);
  if (!model) throw new Error(`The catalogue has no ${name}.`);
  return functionKeyBoxes(faceOf(model), model.functionKeyFacts.perPage);
};

const edges = (name: string): readonly string[] => boxesOf(name).map(({ edge }) => edge);

test('three keys are labelled at the right of the display, each in a third of its height', () => {
  expect(edges('D717')).toEqual(['right', 'right', 'right']);
  const boxes = boxesOf('D717');
  expect(new Set(boxes.map(({ x, width }) => `${x} ${width}`)).size).toBe(1);
  const [first, second, third] = boxes.map(({ y }) => y);
  expect(Math.abs((third ?? 0) - 2 * (second ?? 0) + (first ?? 0))).toBeLessThanOrEqual(1);
});

test('more keys than three stand at both sides, the first half at the left', () => {
  expect(edges('D713')).toEqual(['left', 'left', 'right', 'right']);
  expect(edges('D335').filter((edge) => edge === 'left')).toHaveLength(4);
});

test('the touch screen of an 870 has six of them at its right', () => {
  expect(edges('870')).toEqual(Array.from({ length: 6 }, () => 'right'));
});
