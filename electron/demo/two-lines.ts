import { type Canvas, fillBox } from './draw/canvas';
import { isIdle } from './layout';
import { clockTime } from './moments';
import { INK, type MonoWords, monoWords, notice, softWords } from './mono-lines';
import { drawText, lastPart, textWidth } from './text';
import type { View } from './view';

/** What the upper line says: at its left, and what may stand at its right, the most telling first. */
interface Line {
  readonly left: string;
  readonly right: readonly string[];
}

/** `0:42` of `Connected 0:42`: of the two it is what changes. */
const timeIn = (text: string): string => /\d+:[\d:]+$/.exec(text)?.[0] ?? '';

const ofPoster = ({ large, small }: MonoWords & { readonly is: 'poster' }): Line => {
  const [what = ''] = small;
  return { left: large, right: [what, timeIn(what)] };
};

const lineOf = (view: View): Line => {
  if (isIdle(view.state)) return { left: notice(view), right: [clockTime(view.now)] };
  const words = monoWords(view);
  if (words.is === 'poster') return ofPoster(words);
  const { document } = view.state;
  // Of a document its title alone would say too little.
  if (document !== null) return { left: words.rows.map(([text]) => text).join(' '), right: [] };
  const at = words.at < 0 ? 0 : words.at;
  const [left, right] = words.rows[at] ?? ['', ''];
  return { left, right: [right] };
};

const MARGIN = 2;
/** Between what stands at the left and at the right. */
const GAP = 5;

/** Large letters and small ones, with what stands beside them; small letters alone are cut short when nothing fits. */
const arranged = (width: number, { left, right }: Line) => {
  const ways = (['monoText', 'monoSmall'] as const).flatMap((font) => right.map((beside) => ({ font, beside })));
  const all = [...ways.filter(({ beside }) => beside !== ''), { font: 'monoText' as const, beside: '' }];
  const room = (beside: string) => width - (beside === '' ? 0 : GAP + textWidth(beside, 'monoSmall'));
  const way = all.find(({ font, beside }) => textWidth(left, font) <= room(beside));
  const { font, beside } = way ?? { font: 'monoSmall' as const, beside: '' };
  return { font, beside, maxWidth: room(beside) };
};

const drawUpper = (canvas: Canvas, { left, right }: Line): void => {
  const base = 14;
  const { font, beside, maxWidth } = arranged(canvas.width - 2 * MARGIN, { left, right });
  const words = left.endsWith('_') ? lastPart(left, font, maxWidth) : left;
  drawText(canvas, words, MARGIN, base, { font, colour: INK, maxWidth });
  drawText(canvas, beside, canvas.width - MARGIN, base, { font: 'monoSmall', colour: INK, align: 'right' });
};

/** A display of two lines of text: the state of the phone, and the words of the soft keys. */
export const drawTwoLines = (canvas: Canvas, view: View): void => {
  drawUpper(canvas, lineOf(view));
  fillBox(canvas, { x: 0, y: 19, width: canvas.width, height: 1 }, INK);
  const width = canvas.width / Math.max(1, view.model.softKeys.length);
  for (const [i, label] of softWords(view, 'monoSmall', width - 2).entries()) {
    const options = { font: 'monoSmall', colour: INK, align: 'centre', maxWidth: width } as const;
    drawText(canvas, label, width * (i + 0.5), canvas.height - 3, options);
  }
};
