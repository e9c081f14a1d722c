import { type Canvas, createCanvas, fillBox } from './draw/canvas';
import type { FontName } from './font/font';
import { isIdle } from './layout';
import { clockTime, shortDay } from './moments';
import { INK, type MonoWords, monoWords, PAPER, SMALL_BELOW, softWords } from './mono-lines';
import { drawText, lastPart, textWidth } from './text';
import { drawTwoLines } from './two-lines';
import type { View } from './view';

/** Letters that suit the height of the display. */
interface Hand {
  readonly small: FontName;
  readonly large: FontName;
  /** Height of a line of small letters, in pixels. */
  readonly line: number;
}

const handFor = (height: number): Hand =>
  height < SMALL_BELOW
    ? { small: 'monoSmall', large: 'monoText', line: 12 }
    : { small: 'monoText', large: 'monoLarge', line: 17 };

const drawList = (canvas: Canvas, words: MonoWords & { readonly is: 'list' }, hand: Hand): void => {
  const room = Math.max(1, Math.floor((canvas.height - 2 * hand.line) / hand.line));
  const first = words.first(room);
  for (const [i, [left, right]] of words.rows.slice(first, first + room).entries()) {
    const y = hand.line + i * hand.line;
    const reverse = first + i === words.at;
    if (reverse) fillBox(canvas, { x: 0, y, width: canvas.width, height: hand.line }, INK);
    const options = { font: hand.small, colour: reverse ? PAPER : INK };
    const base = y + hand.line - 3;
    const maxWidth = canvas.width - 10 - textWidth(right, hand.small);
    drawText(canvas, left, 3, base, { ...options, maxWidth });
    drawText(canvas, right, canvas.width - 3, base, { ...options, align: 'right' });
  }
};

/** One thing large in the middle, and what there is to say about it below. */
const drawPoster = (canvas: Canvas, { large, small }: MonoWords & { readonly is: 'poster' }, hand: Hand): void => {
  const middle = canvas.width / 2;
  const base = Math.round(canvas.height / 2) - (small.length > 1 ? hand.line / 2 + 2 : 0);
  const options = { colour: INK, align: 'centre', maxWidth: canvas.width - 6 } as const;
  drawText(canvas, lastPart(large, hand.large, options.maxWidth), middle, base, { ...options, font: hand.large });
  for (const [i, text] of small.entries()) {
    drawText(canvas, text, middle, base + (i + 1) * hand.line + 1, { ...options, font: hand.small });
  }
};

const drawFeet = (canvas: Canvas, view: View, hand: Hand): void => {
  const width = canvas.width / Math.max(1, view.model.softKeys.length);
  fillBox(canvas, { x: 0, y: canvas.height - hand.line, width: canvas.width, height: 1 }, INK);
  for (const [i, label] of softWords(view, hand.small, width - 2).entries()) {
    const options = { font: hand.small, colour: INK, align: 'centre', maxWidth: width } as const;
    drawText(canvas, label, width * (i + 0.5), canvas.height - 3, options);
  }
};

const marks = ({ state }: View): string =>
  [state.doNotDisturb ? 'DND' : '', state.muted ? 'MUTE' : '', state.missed.length > 0 ? `${state.missed.length}↓` : '']
    .filter((mark) => mark !== '')
    .join(' ');

const drawHead = (canvas: Canvas, view: View, { small, line }: Hand): void => {
  const options = { font: small, colour: INK } as const;
  const right = [marks(view), isIdle(view.state) ? '' : clockTime(view.now)].filter((part) => part !== '').join('  ');
  drawText(canvas, right, view.width - 2, line - 3, { ...options, align: 'right' });
  const day = shortDay(view.now);
  // Where both have no room, the marks say more than the day.
  const fits = textWidth(day, small) + textWidth(right, small) + 8 <= view.width;
  if (fits) drawText(canvas, day, 2, line - 3, options);
};

/** Displays lower than this, in pixels, have room for two lines only. */
const TWO_LINES_BELOW = 48;

/** The display of a phone with black pixels and no others. */
export const drawMono = (view: View): Canvas => {
  const canvas = createCanvas(view.width, view.height, PAPER);
  if (view.height < TWO_LINES_BELOW) {
    drawTwoLines(canvas, view);
    return canvas;
  }
  const hand = handFor(view.height);
  const words = monoWords(view);
  drawHead(canvas, view, hand);
  if (words.is === 'list') drawList(canvas, words, hand);
  else drawPoster(canvas, words, hand);
  drawFeet(canvas, view, hand);
  return canvas;
};
