import { callsShown } from './call-view';
import { IDENTITY } from './directory';
import { type Canvas, type Colour, createCanvas, fillBox } from './draw/canvas';
import type { FontName } from './font/font';
import { isIdle } from './layout';
import { menuRows } from './menu-view';
import { callWords, clockTime, shortDay, talkTime } from './moments';
import { softKeys } from './soft-keys';
import { drawText, lastPart, textWidth } from './text';
import type { View } from './view';

const INK: Colour = [0, 0, 0];
const PAPER: Colour = [255, 255, 255];

/** Letters that suit the height of the display. */
interface Hand {
  readonly small: FontName;
  readonly large: FontName;
  /** Height of a line of small letters, in pixels. */
  readonly line: number;
}

const handFor = (height: number): Hand =>
  height < 100
    ? { small: 'monoSmall', large: 'monoText', line: 12 }
    : { small: 'monoText', large: 'monoLarge', line: 17 };

interface Lines {
  readonly large: string;
  readonly small: readonly string[];
  /** A line of a list that stands in reverse; -1: none. */
  readonly chosen?: number;
}

const marks = ({ state }: View): string =>
  [state.doNotDisturb ? 'DND' : '', state.muted ? 'MUTE' : '', state.missed.length > 0 ? `${state.missed.length}↓` : '']
    .filter((mark) => mark !== '')
    .join(' ');

const callLines = (view: View): Lines => {
  const { main, other } = callsShown(view.state);
  if (main === undefined) return { large: '', small: [] };
  const below = other === undefined ? [] : [`${other.name ?? other.number}: ${callWords(other)}`];
  return { large: main.name ?? main.number, small: [`${callWords(main)} ${talkTime(main, view.now)}`, ...below] };
};

const linesOf = (view: View): Lines => {
  const { state } = view;
  const incoming = state.calls.some((call) => call.way === 'in' && call.is === 'ringing');
  if (!incoming && state.menu !== null) {
    const { rows, at } = menuRows(view);
    return { large: '', small: rows.map(([label, value]) => `${label} ${value}`.trim()), chosen: at };
  }
  if (!incoming && state.transferTo !== null) return { large: `${state.transferTo}_`, small: ['Transfer to'] };
  if (!incoming && state.typed !== '') return { large: `${state.typed}_`, small: [] };
  if (state.calls.length > 0) return callLines(view);
  if (state.dialTone) return { large: '_', small: ['Enter a number'] };
  const who = state.registered ? `${IDENTITY.name} ${IDENTITY.number}` : 'Not registered';
  return { large: clockTime(view.now), small: [state.note ?? who] };
};

const drawList = (canvas: Canvas, { small, chosen = -1 }: Lines, hand: Hand, top: number): void => {
  const room = Math.max(1, Math.floor((canvas.height - top - hand.line) / hand.line));
  const first = Math.max(0, Math.min(chosen - room + 1, small.length - room));
  for (const [i, text] of small.slice(first, first + room).entries()) {
    const y = top + i * hand.line;
    const reverse = first + i === chosen;
    if (reverse) fillBox(canvas, { x: 0, y, width: canvas.width, height: hand.line }, INK);
    const options = { font: hand.small, colour: reverse ? PAPER : INK, maxWidth: canvas.width - 6 };
    drawText(canvas, text, 3, y + hand.line - 3, options);
  }
};

/** One thing large in the middle, and what there is to say about it below. */
const drawPoster = (canvas: Canvas, { large, small }: Lines, hand: Hand): void => {
  const middle = canvas.width / 2;
  const base = Math.round(canvas.height / 2) - (small.length > 1 ? hand.line / 2 + 2 : 0);
  const options = { colour: INK, align: 'centre', maxWidth: canvas.width - 6 } as const;
  drawText(canvas, lastPart(large, hand.large, options.maxWidth), middle, base, { ...options, font: hand.large });
  for (const [i, text] of small.entries()) {
    drawText(canvas, text, middle, base + (i + 1) * hand.line + 1, { ...options, font: hand.small });
  }
};

/** Words for a fourth of a narrow display. */
const SHORT: Readonly<Record<string, string>> = {
  Answer: 'Take',
  Connect: 'Join',
  Delete: 'Del',
  'DND off': 'DND',
  Missed: 'Lists',
  Resume: 'Take',
  Speaker: 'Spkr',
  Transfer: 'Trans',
  Unmute: 'Mute',
};

const drawFeet = (canvas: Canvas, { state }: View, hand: Hand): void => {
  const [top, width] = [canvas.height - hand.line, canvas.width / 4];
  fillBox(canvas, { x: 0, y: top, width: canvas.width, height: 1 }, INK);
  for (const [i, key] of softKeys(state).entries()) {
    const label = key?.label ?? '';
    const fits = textWidth(label, hand.small) <= width - 2;
    const options = { font: hand.small, colour: INK, align: 'centre', maxWidth: width } as const;
    drawText(canvas, fits ? label : (SHORT[label] ?? label), width * (i + 0.5), canvas.height - 2, options);
  }
};

const drawHead = (canvas: Canvas, view: View, hand: Hand): void => {
  const base = hand.line - 3;
  drawText(canvas, shortDay(view.now), 2, base, { font: hand.small, colour: INK });
  const right = { font: hand.small, colour: INK, align: 'right' } as const;
  const idle = isIdle(view.state);
  drawText(canvas, `${marks(view)}${idle ? '' : `  ${clockTime(view.now)}`}`, view.width - 2, base, right);
};

/** The display of a phone with black pixels and no others. */
export const drawMono = (view: View): Canvas => {
  const canvas = createCanvas(view.width, view.height, PAPER);
  const hand = handFor(view.height);
  const lines = linesOf(view);
  drawHead(canvas, view, hand);
  if (lines.large === '') drawList(canvas, lines, hand, hand.line);
  else drawPoster(canvas, lines, hand);
  drawFeet(canvas, view, hand);
  return canvas;
};
