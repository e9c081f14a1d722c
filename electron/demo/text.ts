import { blend, type Canvas, type Colour } from './draw/canvas';
import { type Font, type FontName, fontNamed, type Glyph } from './font/font';

export interface TextOptions {
  readonly font: FontName;
  readonly colour: Colour;
  /** Where the text's left edge, middle or right edge stands; the left edge without it. */
  readonly align?: 'left' | 'centre' | 'right';
  /** Longer text ends in `…`. */
  readonly maxWidth?: number;
}

const UNKNOWN = '?';

const glyphOf = (font: Font, letter: string): Glyph | undefined => font.glyphs.get(letter) ?? font.glyphs.get(UNKNOWN);

/** Width in pixels. */
export const textWidth = (text: string, name: FontName): number => {
  const font = fontNamed(name);
  return Array.from(text).reduce((sum, letter) => sum + (glyphOf(font, letter)?.advance ?? 0), 0);
};

/** The text, or as much of its beginning as fits with a `…`. */
const shortened = (text: string, name: FontName, maxWidth: number): string => {
  if (textWidth(text, name) <= maxWidth) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, name) > maxWidth) letters.pop();
  return `${letters.join('').trimEnd()}…`;
};

/** The end of the text with a `…` before it: the last typed signs stay in sight. */
export const lastPart = (text: string, name: FontName, maxWidth: number): string => {
  if (textWidth(text, name) <= maxWidth) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textWidth(`…${letters.join('')}`, name) > maxWidth) letters.shift();
  return `…${letters.join('')}`;
};

/** The text in lines that fit: broken between words, or inside one that fits no line. */
export const wrapped = (text: string, name: FontName, maxWidth: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  const take = (part: string, between: string): void => {
    if (line !== '' && textWidth(`${line}${between}${part}`, name) > maxWidth) {
      lines.push(line);
      line = part;
    } else line = line === '' ? part : `${line}${between}${part}`;
  };
  for (const word of text.split(' ').filter((one) => one !== '')) {
    if (textWidth(word, name) <= maxWidth) take(word, ' ');
    else for (const [i, letter] of Array.from(word).entries()) take(letter, i === 0 ? ' ' : '');
  }
  return line === '' ? lines : [...lines, line];
};

const drawGlyph = (canvas: Canvas, glyph: Glyph, x: number, y: number, colour: Colour): void => {
  for (let i = 0; i < glyph.width * glyph.height; i++) {
    const pair = glyph.ink[i >> 1] ?? 0;
    const grey = i % 2 === 0 ? pair >> 4 : pair & 15;
    const [column, row] = [i % glyph.width, Math.floor(i / glyph.width)];
    blend(canvas, x + glyph.left + column, y + glyph.top + row, colour, grey / 15);
  }
};

const START = { left: 0, centre: 0.5, right: 1 } as const;

/** Writes one line with its base line at `y`; returns where the pen stops. */
export const drawText = (canvas: Canvas, text: string, x: number, y: number, options: TextOptions): number => {
  const font = fontNamed(options.font);
  const line = options.maxWidth === undefined ? text : shortened(text, options.font, options.maxWidth);
  let pen = Math.round(x - textWidth(line, options.font) * START[options.align ?? 'left']);
  for (const letter of line) {
    const glyph = glyphOf(font, letter);
    if (glyph === undefined) continue;
    drawGlyph(canvas, glyph, pen, Math.round(y), options.colour);
    pen += glyph.advance;
  }
  return pen;
};
