import { inflateRawSync } from 'node:zlib';
import { GLYPHS } from './glyphs';

export type FontName = keyof typeof GLYPHS;

/** A letter as ink: 4-bit grey, two pixels a byte, `left` and `top` from the pen on the base line. */
export interface Glyph {
  readonly advance: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

export interface Font {
  /** Height of the letters' square in pixels. */
  readonly size: number;
  readonly glyphs: ReadonlyMap<string, Glyph>;
}

/** Bytes before a letter's ink; the order is in build/make-font.mjs. */
const RECORD_BYTES = 7;
/** Places are stored with this added, so that they fit a byte. */
const ZERO = 128;

const readGlyphs = (bytes: Buffer): ReadonlyMap<string, Glyph> => {
  const glyphs = new Map<string, Glyph>();
  for (let at = 0; at < bytes.length; ) {
    const [width, height] = [bytes.readUInt8(at + 5), bytes.readUInt8(at + 6)];
    const end = at + RECORD_BYTES + Math.ceil((width * height) / 2);
    glyphs.set(String.fromCodePoint(bytes.readUInt16BE(at)), {
      advance: bytes.readUInt8(at + 2),
      left: bytes.readUInt8(at + 3) - ZERO,
      top: bytes.readUInt8(at + 4) - ZERO,
      width,
      height,
      ink: bytes.subarray(at + RECORD_BYTES, end),
    });
    at = end;
  }
  return glyphs;
};

const opened = new Map<FontName, Font>();

/** A font, unpacked when it is first drawn with. */
export const fontNamed = (name: FontName): Font => {
  const known = opened.get(name);
  if (known !== undefined) return known;
  const { size, packed } = GLYPHS[name];
  const font = { size, glyphs: readGlyphs(inflateRawSync(Buffer.from(packed, 'base64'))) };
  opened.set(name, font);
  return font;
};
