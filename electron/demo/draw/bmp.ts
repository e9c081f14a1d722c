/** File header and BITMAPINFOHEADER. */
const HEADER_BYTES = 54;
/** 72 dots per inch, as Snom's own captures say (PROTOCOL.md 3). */
const PIXELS_PER_METRE = 2835;

const rowBytes = (width: number, bits: number): number => Math.ceil((width * bits) / 32) * 4;

const header = (width: number, height: number, bits: 1 | 24): Buffer => {
  const palette = bits === 1 ? 8 : 0;
  const image = rowBytes(width, bits) * height;
  const file = Buffer.alloc(HEADER_BYTES + palette + image);
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(HEADER_BYTES + palette, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  // A positive height: the lowest row comes first.
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(bits, 28);
  file.writeUInt32LE(image, 34);
  file.writeInt32LE(PIXELS_PER_METRE, 38);
  file.writeInt32LE(PIXELS_PER_METRE, 42);
  return file;
};

/** A 24-bit BMP file, bottom-up, from RGB bytes with the top row first. */
export const colourBmp = (rgb: Uint8Array, width: number, height: number): Uint8Array => {
  const file = header(width, height, 24);
  const row = rowBytes(width, 24);
  for (let y = 0; y < height; y++) {
    let to = HEADER_BYTES + (height - 1 - y) * row;
    for (let from = y * width * 3; from < (y + 1) * width * 3; from += 3) {
      file[to++] = rgb[from + 2] ?? 0;
      file[to++] = rgb[from + 1] ?? 0;
      file[to++] = rgb[from] ?? 0;
    }
  }
  return file;
};

/** A 1-bit BMP file with the palette black, white; `rgb` as above, light pixels are white. */
export const monoBmp = (rgb: Uint8Array, width: number, height: number): Uint8Array => {
  const file = header(width, height, 1);
  file.writeUInt32LE(0x00ffffff, HEADER_BYTES + 4);
  const row = rowBytes(width, 1);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((rgb[(y * width + x) * 3] ?? 0) < 128) continue;
      const at = HEADER_BYTES + 8 + (height - 1 - y) * row + (x >> 3);
      file[at] = (file[at] ?? 0) | (128 >> (x & 7));
    }
  }
  return file;
};

/** The same file as Snom's own captures have it: the sizes in its header are one row short (PROTOCOL.md 3). */
export const asCaptured = (bmp: Uint8Array): Uint8Array => {
  const file = Buffer.from(bmp);
  if (file.length < HEADER_BYTES) return file;
  const short = rowBytes(file.readInt32LE(18), file.readUInt16LE(28));
  file.writeUInt32LE(file.readUInt32LE(2) - short, 2);
  file.writeUInt32LE(file.readUInt32LE(34) - short, 34);
  return file;
};
