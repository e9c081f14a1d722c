import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSight } from '../../electron/shell/in-sight';

const workArea = { x: 100, y: 30, width: 1600, height: 1000 };
const window = { x: 200, y: 100, width: 560, height: 830 };
const page = { width: 560, height: 800 };

test('a window that fits keeps its place', () => {
  expect(inSight({ window, page, wanted: { width: 1000, height: 500 }, workArea })).toEqual({
    x: 200,
    y: 100,
    width: 1000,
    height: 530,
  });
});

test('a window that would leave the screen is moved, and one that is larger than the screen is cut to it', () => {
  expect(inSight({ window, page, wanted: { width: 5_000, height: 960 }, workArea })).toEqual({
    x: 100,
    y: 40,
    width: 1600,
    height: 990,
  });
});

test('wherever a window stands and whatever is wanted, all of it is on the screen', () => {
  const side = fc.integer({ min: 100, max: 10_000 });
  const place = fc.integer({ min: -5_000, max: 5_000 });
  fc.assert(
    fc.property(side, side, place, place, (width, height, x, y) => {
      const box = inSight({ window: { ...window, x, y }, page, wanted: { width, height }, workArea });
      expect(box.x).toBeGreaterThanOrEqual(workArea.x);
      expect(box.y).toBeGreaterThanOrEqual(workArea.y);
      expect(box.x + box.width).toBeLessThanOrEqual(workArea.x + workArea.width);
      expect(box.y + box.height).toBeLessThanOrEqual(workArea.y + workArea.height);
    }),
  );
});
