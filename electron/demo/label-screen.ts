import { type Box, type Canvas, createCanvas, fillBox } from './draw/canvas';
import type { FunctionKey } from './function-keys';
import type { Light } from './lights';
import { INK, PAPER } from './mono-lines';
import { drawText, textWidth } from './text';

/** Labels of keys that stand beside a display of their own. */
export interface LabelSheet {
  readonly width: number;
  readonly height: number;
  readonly keys: readonly FunctionKey[];
  /** A line at the foot, `Page 1 of 4`; '' for none. */
  readonly foot: string;
}

const FOOT = 16;
/** So few keys stand in one column, right of their display. */
const ALONE_MOST = 6;

/** How dark a light is drawn where there is only ink: hollow, full, its upper half, or every other line. */
const INKED: Readonly<Record<Light, (row: number, height: number) => boolean>> = {
  off: () => false,
  on: () => true,
  slow: (row, height) => row < height / 2,
  fast: (row) => row % 2 === 0,
};

const drawLight = (canvas: Canvas, light: Light, box: Box): void => {
  fillBox(canvas, box, INK);
  for (let row = 1; row < box.height - 1; row++) {
    if (!INKED[light](row, box.height)) {
      fillBox(canvas, { x: box.x + 1, y: box.y + row, width: box.width - 2, height: 1 }, PAPER);
    }
  }
};

/** One label with its light at the edge where its key stands; the two of a row share its width line by line. */
const drawLabel = (canvas: Canvas, { label, light }: FunctionKey, line: Box, edge: 'left' | 'right'): void => {
  if (label === '' && light === 'off') return;
  const high = Math.min(line.height - 4, 12);
  const x = edge === 'left' ? 1 : line.width - 6;
  const y = line.y + Math.round((line.height - high) / 2);
  drawLight(canvas, light, { x, y, width: 5, height: high });
  const maxWidth = line.width - 14;
  const roomy = line.height >= 17 && textWidth(label, 'monoText') <= maxWidth;
  const font = roomy ? 'monoText' : 'monoSmall';
  const options = { font, colour: INK, align: edge, maxWidth } as const;
  drawText(canvas, label, edge === 'left' ? 9 : line.width - 9, y + Math.round(high / 2) + 4, options);
};

/** The keys of a row: one at the right, or one at each side, the right one half a row lower. */
const drawRow = (canvas: Canvas, [left, right]: readonly (FunctionKey | undefined)[], row: Box): void => {
  const height = left === undefined ? row.height : Math.floor(row.height / 2);
  if (left !== undefined) drawLabel(canvas, left, { ...row, y: row.y + 1, height }, 'left');
  if (right !== undefined)
    drawLabel(canvas, right, { ...row, y: row.y + (left === undefined ? 0 : height), height }, 'right');
};

/** Draws the sheet: a few keys down the right edge; of more, the first half goes down the left one. */
export const drawLabelSheet = ({ width, height, keys, foot }: LabelSheet): Canvas => {
  const canvas = createCanvas(width, height, PAPER);
  const atLeft = keys.length > ALONE_MOST ? Math.ceil(keys.length / 2) : 0;
  const rows = Math.max(1, atLeft, keys.length - atLeft);
  const room = height - (foot === '' ? 0 : FOOT);
  for (let row = 0; row < rows; row++) {
    const [y, end] = [Math.round((room * row) / rows), Math.round((room * (row + 1)) / rows)];
    if (row > 0) fillBox(canvas, { x: 0, y, width, height: 1 }, INK);
    const left = row < atLeft ? keys[row] : undefined;
    drawRow(canvas, [left, keys[atLeft + row]], { x: 0, y, width, height: end - y });
  }
  if (foot === '') return canvas;
  fillBox(canvas, { x: 0, y: room, width, height: 1 }, INK);
  drawText(canvas, foot, width / 2, height - 4, { font: 'monoSmall', colour: INK, align: 'centre' });
  return canvas;
};
