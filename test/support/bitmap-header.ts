/** The kind of BMP file. */
interface BitmapKind {
  readonly width?: number;
  /** Negative: from the top down. */
  readonly height?: number;
  readonly depth?: number;
  readonly compression?: number;
  /** Bytes of the header behind the file header. */
  readonly header?: number;
  readonly colours?: number;
  /** The value of every byte of the pixels. */
  readonly fill?: number;
}

const FILE_HEADER_BYTES = 14;

/** Colours, and the masks that a header of 40 bytes has no room for. */
const tableBytes = ({ depth = 24, compression = 0, header = 40, colours = 0 }: BitmapKind): number => {
  if (depth <= 8) return 4 * Math.min(colours || 2 ** depth, 2 ** depth);
  return compression === 3 && header === 40 ? 12 : 0;
};

/** A BMP file with any header, also one that no phone would send; pictures to look at are in bitmaps.ts. 4 × 2 pixels of 24 bits unless said otherwise. */
export const headedBitmap = (kind: BitmapKind = {}): Buffer => {
  const { width = 4, height = 2, depth = 24, compression = 0, header = 40, colours = 0, fill = 0 } = kind;
  const pixelsAt = FILE_HEADER_BYTES + header + tableBytes(kind);
  const pixels = Math.floor((width * depth + 31) / 32) * 4 * Math.abs(height);
  const file = Buffer.alloc(pixelsAt + pixels);
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(pixelsAt, 10);
  file.writeUInt32LE(header, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(depth, 28);
  file.writeUInt32LE(compression, 30);
  file.writeUInt32LE(pixels, 34);
  file.writeUInt32LE(colours, 46);
  return file.fill(fill, pixelsAt);
};
