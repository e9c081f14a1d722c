#!/usr/bin/env node
/**
 * Draws the demo phone's letters: `node build/make-font.mjs` writes electron/demo/font/glyphs.ts.
 * Needs ImageMagick's `convert` and the DejaVu fonts (Debian: fonts-dejavu-core, fonts-dejavu-extra).
 * A build of Offhook does not run it; it is kept so that the data can be made again.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

const FOLDER = '/usr/share/fonts/truetype/dejavu/';
const OUTPUT = new URL('../electron/demo/font/glyphs.ts', import.meta.url);

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
const LATIN = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'–—‘’“”„•…€←↑→↓▲▼◀▶✓⌫'];
const DIGITS = [...' 0123456789:+*#'];

/** Face, size in pixels, characters, and whether edges are smoothed. */
const FONTS = {
  small: { file: 'DejaVuSansCondensed.ttf', size: 13, letters: LATIN, smooth: true },
  text: { file: 'DejaVuSansCondensed.ttf', size: 16, letters: LATIN, smooth: true },
  strong: { file: 'DejaVuSansCondensed-Bold.ttf', size: 16, letters: LATIN, smooth: true },
  title: { file: 'DejaVuSansCondensed.ttf', size: 27, letters: LATIN, smooth: true },
  digits: { file: 'DejaVuSansCondensed.ttf', size: 42, letters: [...DIGITS, '…'], smooth: true },
  clock: { file: 'DejaVuSans-ExtraLight.ttf', size: 78, letters: DIGITS, smooth: true },
  monoSmall: { file: 'DejaVuSansCondensed.ttf', size: 10, letters: LATIN, smooth: false },
  monoText: { file: 'DejaVuSansCondensed-Bold.ttf', size: 13, letters: LATIN, smooth: false },
  monoLarge: { file: 'DejaVuSansCondensed-Bold.ttf', size: 20, letters: LATIN, smooth: false },
};

/** The tables of a TrueType file (OpenType 1.9, "Organization of an OpenType Font"). */
const tablesOf = (font) => {
  const tables = {};
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    tables[font.toString('latin1', at, at + 4)] = font.readUInt32BE(at + 8);
  }
  return tables;
};

/** Which glyph draws a code point: `cmap`, format 4 (Unicode BMP). */
const glyphFinder = (font, cmap) => {
  const count = font.readUInt16BE(cmap + 2);
  const offsets = Array.from({ length: count }, (_, i) => cmap + font.readUInt32BE(cmap + 8 + 8 * i));
  const table = offsets.find((at) => font.readUInt16BE(at) === 4);
  const twice = font.readUInt16BE(table + 6);
  return (code) => {
    for (let i = 0; i < twice; i += 2) {
      const end = font.readUInt16BE(table + 14 + i);
      const start = font.readUInt16BE(table + 16 + twice + i);
      if (code < start || code > end) continue;
      const delta = font.readUInt16BE(table + 16 + 2 * twice + i);
      const rangeAt = table + 16 + 3 * twice + i;
      const offset = font.readUInt16BE(rangeAt);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = font.readUInt16BE(rangeAt + offset + 2 * (code - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
};

/** Advance widths in pixels, and what the file draws at all. */
const metricsOf = (file, size) => {
  const font = readFileSync(FOLDER + file);
  const tables = tablesOf(font);
  const em = font.readUInt16BE(tables.head + 18);
  const full = font.readUInt16BE(tables.hhea + 34);
  const glyph = glyphFinder(font, tables.cmap);
  return {
    has: (letter) => glyph(letter.codePointAt(0)) !== 0,
    advance: (letter) =>
      Math.round((font.readUInt16BE(tables.hmtx + 4 * Math.min(glyph(letter.codePointAt(0)), full - 1)) * size) / em),
  };
};

/** Draws every letter into its own cell, one below the other; 8-bit grey. */
const strip = ({ file, size, smooth }, letters, cell) => {
  const draw = letters.flatMap((letter, i) => [
    '-annotate',
    `+${cell.left}+${i * cell.height + cell.baseline}`,
    letter === '\\' || letter === '%' || letter === '@' ? `\\${letter}`.replace('\\%', '%%') : letter,
  ]);
  const canvas = ['-size', `${cell.width}x${letters.length * cell.height}`, 'xc:black', '-fill', 'white'];
  const face = ['-font', FOLDER + file, '-pointsize', String(size), smooth ? '-antialias' : '+antialias'];
  return execFileSync('convert', [...canvas, ...face, ...draw, '-depth', '8', 'gray:-'], { maxBuffer: 1 << 28 });
};

const boxOf = (pixels, cell, i) => {
  const ink = { left: cell.width, right: -1, top: cell.height, bottom: -1 };
  for (let y = 0; y < cell.height; y++) {
    for (let x = 0; x < cell.width; x++) {
      if (pixels[(i * cell.height + y) * cell.width + x] < 16) continue;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x);
      ink.top = Math.min(ink.top, y);
      ink.bottom = Math.max(ink.bottom, y);
    }
  }
  return ink.right < 0 ? { left: cell.left, right: cell.left - 1, top: 0, bottom: -1 } : ink;
};

/** Two pixels a byte, the left one in the high half. */
const pack = (pixels, cell, i, box) => {
  const grey = [];
  for (let y = box.top; y <= box.bottom; y++) {
    for (let x = box.left; x <= box.right; x++)
      grey.push(Math.round(pixels[(i * cell.height + y) * cell.width + x] / 17));
  }
  return Array.from({ length: Math.ceil(grey.length / 2) }, (_, n) => (grey[2 * n] << 4) | (grey[2 * n + 1] ?? 0));
};

const makeFont = (font) => {
  const metrics = metricsOf(font.file, font.size);
  const letters = font.letters.filter(metrics.has);
  const cell = {
    width: font.size * 3,
    height: font.size * 2,
    left: font.size,
    baseline: Math.round(font.size * 1.4),
  };
  const pixels = strip(font, letters, cell);
  const bytes = [];
  for (const [i, letter] of letters.entries()) {
    const box = boxOf(pixels, cell, i);
    const code = letter.codePointAt(0);
    const size = [box.right - box.left + 1, box.bottom - box.top + 1];
    // Code point (2 bytes), advance, then the ink's left and top from the pen, its width and height.
    bytes.push(code >> 8, code & 255, metrics.advance(letter), box.left - cell.left + 128);
    bytes.push(box.top - cell.baseline + 128, ...size);
    bytes.push(...pack(pixels, cell, i, box));
  }
  return deflateRawSync(Buffer.from(bytes), { level: 9 }).toString('base64');
};

const entries = Object.entries(FONTS).map(
  ([name, font]) => `  ${name}: {\n    size: ${font.size},\n    packed:\n      '${makeFont(font)}',\n  },`,
);
writeFileSync(
  OUTPUT,
  `/**
 * Letters of the DejaVu fonts as bitmaps, drawn by build/make-font.mjs; the fonts' licence is in LICENSE beside this
 * file. \`packed\` is base64 of raw deflate of one record after another: code point (2 bytes, high first), advance, ink
 * left and top from the pen (each plus 128), ink width and height, then the ink, 4-bit grey, two pixels a byte.
 */
export const GLYPHS = {
${entries.join('\n')}
} as const;
`,
);
