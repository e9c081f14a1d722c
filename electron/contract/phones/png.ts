import * as z from 'zod/mini';

const PNG_LIMIT_BYTES = 8_000_000;
/** More than any picture of a phone's display has on a side: a larger one, unpacked, would fill all memory. */
const PNG_SIDE_MOST_PX = 4_096;
/** The signature and the beginning of the IHDR chunk, which says width and height (PNG, 5.2 and 11.2.1). */
const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];

const isPngSide = (px: number): boolean => px >= 1 && px <= PNG_SIDE_MOST_PX;

const isPng = (bytes: Uint8Array): boolean => {
  if (bytes.length > PNG_LIMIT_BYTES || bytes.length < PNG_HEAD.length + 8) return false;
  if (!PNG_HEAD.every((byte, index) => bytes[index] === byte)) return false;
  const sides = new DataView(bytes.buffer, bytes.byteOffset + PNG_HEAD.length);
  return isPngSide(sides.getUint32(0)) && isPngSide(sides.getUint32(4));
};

/** A picture of the phone's display, as a PNG file. */
export const Png = z.instanceof(Uint8Array).check(z.refine(isPng));
