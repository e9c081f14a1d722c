import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asCaptured, colourBmp, monoBmp } from '../../electron/demo/draw/bmp';
import { squeezed } from '../../electron/demo/draw/squeeze';
import { BITMAP_KINDS, bitmap, gradient, readBitmap } from '../support/bitmaps';

/** How far a colour may be off: the part that the kind's bits for a colour leave out. */
const COARSE = { 1: 128, 4: 9, 8: 1, '555': 8, '565': 8, 24: 0, 32: 0 } as const;

const grey = (x: number, y: number) => {
  const level = (x * 37 + y * 91) % 256;
  return [level, level, level] as const;
};

test('a bitmap of any kind and size shows what it was made of, whichever row comes first', () => {
  const size = fc.integer({ min: 1, max: 40 });
  const how = fc.record({
    width: size,
    height: size,
    kind: fc.constantFrom(...BITMAP_KINDS),
    topDown: fc.boolean(),
    shortHeader: fc.boolean(),
  });
  const check = fc.property(how, (options) => {
    const { width, height, kind } = options;
    const pixel = [1, 4, 8].some((bits) => bits === kind) ? grey : gradient(width, height);
    const picture = readBitmap(bitmap({ ...options, pixel }));
    expect(picture).toMatchObject({ width, height, bits: typeof kind === 'string' ? 16 : kind });
    for (const [x, y] of [
      [0, 0],
      [width - 1, 0],
      [0, height - 1],
      [width >> 1, height >> 1],
    ] as const) {
      const [seen, made] = [picture.at(x, y), pixel(x, y)];
      for (const i of [0, 1, 2] as const) expect(Math.abs(seen[i] - made[i])).toBeLessThanOrEqual(COARSE[kind]);
    }
  });
  fc.assert(check, { numRuns: 200 });
});

test('the phones own pictures are read the same, in colour and in black and white', () => {
  const [width, height] = [9, 5];
  const rgb = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 29) % 256);
  const colour = readBitmap(colourBmp(rgb, width, height));
  const mono = readBitmap(monoBmp(rgb, width, height));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      expect(colour.at(x, y)).toEqual([...rgb.subarray(at, at + 3)]);
      expect(mono.at(x, y)[0]).toBe((rgb[at] ?? 0) < 128 ? 0 : 255);
    }
  }
});

test('a header that is one row short looks as the phones own', () => {
  const [width, height] = [12, 7];
  const pixel = gradient(width, height);
  const short = Buffer.from(bitmap({ width, height, pixel, shortHeader: true }));
  const captured = Buffer.from(asCaptured(bitmap({ width, height, pixel })));
  expect(short.equals(captured)).toBe(true);
  expect(short.readUInt32LE(2)).toBe(short.length - 36);
});

test('what is cut short is no picture', () => {
  const whole = bitmap({ width: 8, height: 8 });
  expect(() => readBitmap(whole.subarray(0, -1))).toThrow('less than');
  expect(() => readBitmap(Buffer.from('<html></html>'))).toThrow('no BMP');
});

test('a picture pressed together keeps its light', () => {
  const grey = [0, 88, 180, 240].flatMap((level) => [level, level, level]);
  const from = { width: 4, height: 1, rgb: Uint8Array.from(grey) };
  // Each of three pixels covers one and a third of the four.
  expect([...squeezed(from, 3).rgb]).toEqual([22, 22, 22, 134, 134, 134, 225, 225, 225]);
  expect(squeezed(from, 4)).toBe(from);
});
