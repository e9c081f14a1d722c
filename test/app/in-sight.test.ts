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

test('a picture that is larger than the screen keeps its shape, and leaves no room beside it', () => {
  const around = { width: 40, height: 120 };
  const shrunk = inSight({ window, page, wanted: { width: 640, height: 2_000 }, around, workArea });
  // 970 px of page are left, 850 of them for a picture of 600 × 1880.
  expect(shrunk).toMatchObject({ width: 40 + Math.ceil((600 * 850) / 1_880), height: 1_000 });
  const fits = inSight({ window, page, wanted: { width: 640, height: 900 }, around, workArea });
  expect(fits).toMatchObject({ width: 640, height: 930 });
});

test('whatever is wanted around a picture, it is never wider or taller than wished, and fills one side of the screen', () => {
  const side = fc.integer({ min: 100, max: 10_000 });
  const edge = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(side, side, edge, edge, (width, height, aside, above) => {
      const around = { width: aside, height: above };
      const box = inSight({ window, page, wanted: { width, height }, around, workArea });
      const inside = { width: box.width, height: box.height - 30 };
      expect(inside.width).toBeLessThanOrEqual(width);
      expect(inside.height).toBeLessThanOrEqual(height);
      const cut = inside.width < width || inside.height < height;
      expect(!cut || box.width === workArea.width || box.height === workArea.height).toBe(true);
      const shape = (inside.width - aside) / (inside.height - above);
      const wished = (width - aside) / (height - above);
      // Whole px, and no side is longer than the screen.
      expect(Math.abs((inside.height - above) * wished - (inside.width - aside))).toBeLessThanOrEqual(
        Math.max(wished, 1) + 1,
      );
      expect(shape).toBeGreaterThan(0);
    }),
  );
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
