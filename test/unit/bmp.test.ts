import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBitmap } from '../../electron/phone/bmp';
import { headedBitmap } from '../support/bitmap-header';

const KINDS = [
  ...[1, 4, 8, 16, 24, 32].map((depth) => ({ depth, compression: 0 })),
  ...[16, 32].map((depth) => ({ depth, compression: 3 })),
];

const anyKind = fc.record({
  kind: fc.constantFrom(...KINDS),
  header: fc.constantFrom(40, 52, 56, 108, 124),
  width: fc.integer({ min: 1, max: 300 }),
  height: fc.integer({ min: -100, max: 100 }).filter((height) => height !== 0),
  colours: fc.nat(300),
});

test('an image of any depth, with any header, from below or from the top, is read', () => {
  fc.assert(
    fc.property(anyKind, ({ kind, width, height, ...more }) => {
      const shape = { width, height: Math.abs(height) };
      expect(readBitmap(headedBitmap({ ...kind, ...more, width, height }))).toEqual(shape);
    }),
  );
});

test('no image is accepted whose pixels are not all there', () => {
  fc.assert(
    fc.property(anyKind, fc.nat(), ({ kind, ...more }, cut) => {
      const whole = headedBitmap({ ...kind, ...more });
      expect(readBitmap(whole.subarray(0, cut % whole.length))).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});

/** Where a header's fields stand, and how many bytes they have. */
const FIELDS = [
  [0, 2],
  [2, 4],
  [10, 4],
  [14, 4],
  [18, 4],
  [22, 4],
  [26, 2],
  [28, 2],
  [30, 4],
  [34, 4],
  [46, 4],
] as const;

const anyNumber = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 4, 12, 40, 54, 64, 2_048, 2_049, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff),
  fc.nat(4_000),
  fc.nat(0xffff_ffff),
);

const spoilt = fc
  .record({ kind: anyKind, changes: fc.array(fc.tuple(fc.constantFrom(...FIELDS), anyNumber), { maxLength: 4 }) })
  .map(({ kind: { kind, ...more }, changes }) => {
    const file = headedBitmap({ ...kind, ...more });
    for (const [[at, bytes], value] of changes) file.writeUIntLE(value % 2 ** (8 * bytes), at, bytes);
    return file;
  });

test('whatever stands in a header: nothing is thrown, and what is accepted is small and all there', () => {
  fc.assert(
    fc.property(spoilt, (file) => {
      const read = readBitmap(file);
      if (read === null) return;
      const { width, height } = read;
      expect(Math.max(width, height)).toBeLessThanOrEqual(2_048);
      const [pixelsAt, depth] = [file.readUInt32LE(10), file.readUInt16LE(28)];
      expect(pixelsAt + Math.ceil((width * height * depth) / 8)).toBeLessThanOrEqual(file.length);
    }),
    { numRuns: 2_000 },
  );
});

test('no bytes whatever make it throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, magic) => {
      if (magic) bytes.set([0x42, 0x4d].slice(0, bytes.length));
      expect(() => readBitmap(bytes)).not.toThrow();
    }),
  );
});

test('the captures of a phone, one row short in their header, are read', () => {
  const file = headedBitmap({ width: 480, height: 272 });
  expect(file).toHaveLength(391_734);
  file.writeUInt32LE(390_294, 2);
  file.writeUInt32LE(390_240, 34);
  expect(readBitmap(file)).toEqual({ width: 480, height: 272 });
  expect(readBitmap(file.subarray(0, -1))).toBeNull();
});

test('an image in the middle of other bytes is read from where it begins', () => {
  const file = headedBitmap({ width: 7, height: 5 });
  const within = Buffer.concat([Buffer.alloc(33, 0xff), file]).subarray(33);
  expect(readBitmap(within)).toEqual({ width: 7, height: 5 });
});

test.each<[string, number, number, number]>([
  ['another kind of file', 0, 2, 0x4341],
  ['the first OS/2 header', 14, 4, 12],
  ['the second OS/2 header', 14, 4, 64],
  ['no width', 18, 4, 0],
  ['a width below nothing', 18, 4, 0xffff_fffc],
  ['no height', 22, 4, 0],
  ['the lowest height there is', 22, 4, 0x8000_0000],
  ['a side of 2049', 18, 4, 2_049],
  ['no plane', 26, 2, 0],
  ['two bits', 28, 2, 2],
  ['RLE', 30, 4, 1],
  ['masks for 24 bits', 30, 4, 3],
  ['a JPEG within', 30, 4, 4],
  ['pixels in its own header', 10, 4, 53],
  ['pixels beyond its end', 10, 4, 0xffff_fff0],
])('%s is no image', (_name, at, bytes, value) => {
  const file = headedBitmap({ width: 4, height: 2 });
  file.writeUIntLE(value, at, bytes);
  expect(readBitmap(file)).toBeNull();
});

test('pixels that lie upon the colours, or upon the masks, are no image', () => {
  for (const kind of [{ depth: 8 }, { depth: 1, colours: 2 }, { depth: 16, compression: 3 }]) {
    const file = headedBitmap({ ...kind, width: 8, height: 8 });
    expect(readBitmap(file)).toEqual({ width: 8, height: 8 });
    file.writeUInt32LE(file.readUInt32LE(10) - 1, 10);
    expect(readBitmap(file)).toBeNull();
  }
});

test('2048 pixels on a side are the most', () => {
  expect(readBitmap(headedBitmap({ depth: 1, width: 2_048, height: -2_048 }))).toEqual({ width: 2_048, height: 2_048 });
  expect(readBitmap(headedBitmap({ depth: 1, width: 1, height: 2_049 }))).toBeNull();
});
