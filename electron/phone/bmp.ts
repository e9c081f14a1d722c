/** The reliable part of an image: its shape. */
interface Bitmap {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** More than any display of a phone has on a side; a file that claims more is no image of one. */
const SIDE_MOST_PX = 2_048;

const FILE_HEADER_BYTES = 14;
const INFO_HEADER_BYTES = 40;
/** BITMAPINFOHEADER, the same with 3 and with 4 masks, V4 and V5. OS/2 had others of 12 and 64. */
const HEADERS_BYTES: ReadonlySet<number> = new Set([INFO_HEADER_BYTES, 52, 56, 108, 124]);
const MASKS_BYTES = 12;
const COLOUR_BYTES = 4;

const BI_RGB = 0;
const BI_BITFIELDS = 3;
/** Bits of a pixel. The RLE kinds are left out: a few of their bytes could ask for any amount of memory. */
const DEPTHS: ReadonlyMap<number, ReadonlySet<number>> = new Map([
  [BI_RGB, new Set([1, 4, 8, 16, 24, 32])],
  [BI_BITFIELDS, new Set([16, 32])],
]);

const readHeader = (view: DataView) => ({
  magic: view.getUint16(0, true),
  pixelsAt: view.getUint32(10, true),
  headerBytes: view.getUint32(14, true),
  width: view.getInt32(18, true),
  // Negative: the rows come from the top down.
  height: Math.abs(view.getInt32(22, true)),
  planes: view.getUint16(26, true),
  depth: view.getUint16(28, true),
  compression: view.getUint32(30, true),
  colours: view.getUint32(46, true),
});

type Header = ReturnType<typeof readHeader>;

const MAGIC = 0x4d42;

const isSide = (px: number): boolean => px >= 1 && px <= SIDE_MOST_PX;

const isPlausible = ({ magic, headerBytes, width, height, planes, depth, compression }: Header): boolean =>
  magic === MAGIC &&
  HEADERS_BYTES.has(headerBytes) &&
  isSide(width) &&
  isSide(height) &&
  planes === 1 &&
  DEPTHS.get(compression)?.has(depth) === true;

/** Where the tables behind the header end: the pixels cannot begin before that. */
const tablesEnd = ({ headerBytes, depth, compression, colours }: Header): number => {
  const masks = compression === BI_BITFIELDS && headerBytes === INFO_HEADER_BYTES ? MASKS_BYTES : 0;
  const colourMost = 2 ** depth;
  // 0 means all that the depth has room for; so does a greater count.
  const colourCount = depth > 8 ? 0 : Math.min(colours || colourMost, colourMost);
  return FILE_HEADER_BYTES + headerBytes + masks + colourCount * COLOUR_BYTES;
};

/** Rows are padded to whole 32 bits. */
const rowBytes = ({ width, depth }: Header): number => Math.ceil((width * depth) / 32) * 4;

/**
 * The shape of a BMP file whose pixels are all there; null for anything else. Phones write too small a length into its
 * header (PROTOCOL.md 3), so only the bytes that are there count.
 */
export const readBitmap = (bytes: Uint8Array): Bitmap | null => {
  if (bytes.length < FILE_HEADER_BYTES + INFO_HEADER_BYTES) return null;
  const header = readHeader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { width, height, pixelsAt } = header;
  if (!isPlausible(header) || pixelsAt < tablesEnd(header)) return null;
  return pixelsAt + rowBytes(header) * height <= bytes.length ? { width, height } : null;
};
