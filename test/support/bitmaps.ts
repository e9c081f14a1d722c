/** How the pixels of a BMP file are written down. */
export type BitmapKind = 1 | 4 | 8 | '555' | '565' | 24 | 32;

export const BITMAP_KINDS: readonly BitmapKind[] = [1, 4, 8, '555', '565', 24, 32];

export interface BitmapOptions {
  readonly width: number;
  readonly height: number;
  readonly kind?: BitmapKind;
  /** The first row of the file is the top one; its height is negative then. */
  readonly topDown?: boolean;
  /** The sizes in its header are one row short, as in Snom's own captures (PROTOCOL.md 3). */
  readonly shortHeader?: boolean;
  /** Red, green and blue of a pixel from the top left, 0 to 255 each; indexed kinds show the nearest of their greys. */
  readonly pixel?: (x: number, y: number) => Rgb;
}

export type Rgb = readonly [red: number, green: number, blue: number];

const FILE_HEADER = 14;
const INFO_HEADER = 40;
const BITFIELDS = 3;

const MASKS = { '555': [0x7c00, 0x03e0, 0x001f], '565': [0xf800, 0x07e0, 0x001f] } as const;

const bitsOf = (kind: BitmapKind): number => (typeof kind === 'string' ? 16 : kind);

const isIndexed = (kind: BitmapKind): kind is 1 | 4 | 8 => kind === 1 || kind === 4 || kind === 8;

/** Bytes of a row: rows end on a multiple of four. */
const rowBytes = (width: number, bits: number): number => Math.ceil((width * bits) / 32) * 4;

/** As many greys as the kind has colours, black first. */
const writePalette = (file: Buffer, colours: number): void => {
  for (let i = 0; i < colours; i++) {
    file.fill(
      Math.round((i * 255) / (colours - 1)),
      FILE_HEADER + INFO_HEADER + i * 4,
      FILE_HEADER + INFO_HEADER + i * 4 + 3,
    );
  }
};

const writeIndexed = (file: Buffer, row: number, x: number, bits: 1 | 4 | 8, [red, green, blue]: Rgb): void => {
  const index = Math.round((((red + green + blue) / 3) * (2 ** bits - 1)) / 255);
  const at = row + ((x * bits) >> 3);
  file[at] = (file[at] ?? 0) | (index << (8 - bits - ((x * bits) & 7)));
};

const writePixel = (file: Buffer, row: number, x: number, kind: BitmapKind, rgb: Rgb): void => {
  const [red, green, blue] = rgb;
  if (isIndexed(kind)) writeIndexed(file, row, x, kind, rgb);
  else if (kind === '555') file.writeUInt16LE(((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3), row + x * 2);
  else if (kind === '565') file.writeUInt16LE(((red >> 3) << 11) | ((green >> 2) << 5) | (blue >> 3), row + x * 2);
  else file.set([blue, green, red], row + (x * kind) / 8);
};

const writeHeader = (file: Buffer, options: BitmapOptions, offset: number, kind: BitmapKind): void => {
  const { width, height, topDown, shortHeader } = options;
  const short = shortHeader ? rowBytes(width, bitsOf(kind)) : 0;
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length - short, 2);
  file.writeUInt32LE(offset, 10);
  file.writeUInt32LE(INFO_HEADER, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(topDown ? -height : height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(bitsOf(kind), 28);
  file.writeUInt32LE(typeof kind === 'string' ? BITFIELDS : 0, 30);
  file.writeUInt32LE(file.length - offset - short, 34);
};

/** A gradient with a different colour in each corner, so that a picture that is turned or mirrored is another one. */
export const gradient =
  (width: number, height: number) =>
  (x: number, y: number): Rgb => [
    Math.round((x * 255) / Math.max(1, width - 1)),
    Math.round((y * 255) / Math.max(1, height - 1)),
    x * 2 < width === y * 2 < height ? 0 : 255,
  ];

/** A BMP file of any kind and size, with BITMAPINFOHEADER: 24 bits, bottom-up and a gradient unless said otherwise. */
export const bitmap = (options: BitmapOptions): Uint8Array => {
  const { width, height, kind = 24, topDown = false, pixel = gradient(width, height) } = options;
  const colours = isIndexed(kind) ? 2 ** kind : 0;
  const offset = FILE_HEADER + INFO_HEADER + (typeof kind === 'string' ? 12 : colours * 4);
  const stride = rowBytes(width, bitsOf(kind));
  const file = Buffer.alloc(offset + stride * height);
  writeHeader(file, options, offset, kind);
  if (colours > 0) writePalette(file, colours);
  if (typeof kind === 'string') {
    for (const [i, mask] of MASKS[kind].entries()) file.writeUInt32LE(mask, FILE_HEADER + INFO_HEADER + i * 4);
  }
  for (let y = 0; y < height; y++) {
    const row = offset + (topDown ? y : height - 1 - y) * stride;
    for (let x = 0; x < width; x++) writePixel(file, row, x, kind, pixel(x, y));
  }
  return file;
};

/** A picture as it is to be seen. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** The colour of a pixel from the top left. */
  at(x: number, y: number): Rgb;
}

const fiveOrSix = (value: number, bits: number): number => Math.round((value * 255) / (2 ** bits - 1));

const readPixel = (file: Buffer, row: number, x: number, bits: number, green6: boolean): Rgb => {
  if (bits <= 8) {
    const index = ((file[row + ((x * bits) >> 3)] ?? 0) >> (8 - bits - ((x * bits) & 7))) & (2 ** bits - 1);
    const [blue = 0, green = 0, red = 0] = file.subarray(54 + index * 4, 57 + index * 4);
    return [red, green, blue];
  }
  if (bits === 16) {
    const word = file.readUInt16LE(row + x * 2);
    const green = green6 ? fiveOrSix((word >> 5) & 63, 6) : fiveOrSix((word >> 5) & 31, 5);
    return [fiveOrSix((word >> (green6 ? 11 : 10)) & 31, 5), green, fiveOrSix(word & 31, 5)];
  }
  const [blue = 0, green = 0, red = 0] = file.subarray(row + (x * bits) / 8, row + (x * bits) / 8 + 3);
  return [red, green, blue];
};

/** Reads a BMP file; trusts width, height, depth and the pixels that are there. Throws for an incomplete picture. */
export const readBitmap = (bytes: Uint8Array): Picture => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 2) !== 'BM') throw new Error('This is no BMP file.');
  const [offset, width, high, bits] = [
    file.readUInt32LE(10),
    file.readInt32LE(18),
    file.readInt32LE(22),
    file.readUInt16LE(28),
  ];
  const height = Math.abs(high);
  const stride = rowBytes(width, bits);
  if (file.length < offset + stride * height) throw new Error(`${file.length} bytes are less than the picture has.`);
  const green6 = bits === 16 && file.readUInt32LE(30) === BITFIELDS && file.readUInt32LE(58) === 0x07e0;
  return {
    width,
    height,
    bits,
    at: (x, y) => readPixel(file, offset + (high < 0 ? y : height - 1 - y) * stride, x, bits, green6),
  };
};
