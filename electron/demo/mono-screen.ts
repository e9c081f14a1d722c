import { callsShown } from './call-view';
import { IDENTITY } from './directory';
import { type Canvas, type Colour, createCanvas, fillBox } from './draw/canvas';
import type { FontName } from './font/font';
import { menuRows } from './menu-view';
import { callWords, clockTime, shortDay, talkTime } from './moments';
import { softKeys } from './soft-keys';
import { drawText, lastPart } from './text';
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

const drawFeet = (canvas: Canvas, { state }: View, hand: Hand): void => {
  const [top, width] = [canvas.height - hand.line, canvas.width / 4];
  fillBox(canvas, { x: 0, y: top, width: canvas.width, height: 1 }, INK);
  for (const [i, key] of softKeys(state).entries()) {
    const options = { font: hand.small, colour: INK, align: 'centre', maxWidth: width - 1 } as const;
    drawText(canvas, key?.label ?? '', width * (i + 0.5), canvas.height - 2, options);
  }
};

/** The display of a phone with black pixels and no others. */
export const drawMono = (view: View): Canvas => {
  const canvas = createCanvas(view.width, view.height, PAPER);
  const hand = handFor(view.height);
  const lines = linesOf(view);
  drawText(canvas, shortDay(view.now), 2, hand.line - 3, { font: hand.small, colour: INK });
  const right = { font: hand.small, colour: INK, align: 'right' } as const;
  drawText(canvas, marks(view), view.width - 2, hand.line - 3, right);
  if (lines.large === '') drawList(canvas, lines, hand, hand.line);
  else {
    const shown = lastPart(lines.large, hand.large, view.width - 6);
    const middle = { font: hand.large, colour: INK, align: 'centre' } as const;
    drawText(canvas, shown, view.width / 2, hand.line * 2 + 4, middle);
    drawList(canvas, { ...lines, chosen: -1 }, hand, hand.line * 2 + 8);
  }
  drawFeet(canvas, view, hand);
  return canvas;
};
