import { IDENTITY, nameOf } from './directory';
import { type Canvas, fillShape, roundBox } from './draw/canvas';
import { THEME } from './draw/theme';
import { layoutOf, rowBoxes } from './layout';
import { type ABOUT_ROWS, firstRow, menuLabels, missedCalls, rowCount } from './menu';
import { clockTime } from './moments';
import { FIRMWARE } from './nameplate';
import { drawText, textWidth } from './text';
import type { View } from './view';

type Rows = readonly (readonly [label: string, value: string])[];

interface List {
  readonly title: string;
  readonly rows: Rows;
  /** The chosen row; -1: none can be. */
  readonly at: number;
  /** How many rows of it are above the display where so many fit. */
  readonly first: (fit: number) => number;
}

const missedRows = ({ state }: View): Rows =>
  state.missed.length === 0
    ? [['No missed calls', '']]
    : missedCalls(state).map(({ from, at }) => [nameOf(from) ?? from, clockTime(at)] as const);

const aboutRows = ({ plate }: View): Rows & { readonly length: typeof ABOUT_ROWS } => [
  ['Model', `snom ${plate.model}`],
  ['Firmware', FIRMWARE],
  ['MAC', plate.mac],
  ['Identity', `${IDENTITY.name}, ${IDENTITY.number}`],
];

const pageOf = (view: View): Pick<List, 'title' | 'rows'> => {
  if (view.state.menu?.page === 'missed') return { title: 'Missed calls', rows: missedRows(view) };
  if (view.state.menu?.page === 'about') return { title: 'About this phone', rows: aboutRows(view) };
  return { title: 'Menu', rows: menuLabels(view.state).map((label) => [label, ''] as const) };
};

/** The list that is on the display just now. */
export const listOf = (view: View): List => {
  const { menu } = view.state;
  const count = rowCount(view.state);
  const first = (fit: number) => (menu === null || count === 0 ? 0 : firstRow(menu, count, fit));
  return { ...pageOf(view), at: count === 0 ? -1 : (menu?.at ?? -1), first };
};

/** Where in a list that is longer than the display one is. */
const drawScrollBar = (canvas: Canvas, count: number, first: number, boxes: ReturnType<typeof rowBoxes>): void => {
  const [top, last] = [boxes[0], boxes.at(-1)];
  if (top === undefined || last === undefined || count <= boxes.length) return;
  const track = { x: top.x + top.width + 4, y: top.y, width: 4, height: last.y + last.height - top.y };
  const height = Math.round((track.height * boxes.length) / count);
  const thumb = {
    ...track,
    y: track.y + Math.round(((track.height - height) * first) / (count - boxes.length)),
    height,
  };
  fillShape(canvas, track, roundBox(track, 2), THEME.card);
  fillShape(canvas, thumb, roundBox(thumb, 2), THEME.faint);
};

/** The menu, or one of its pages. */
export const drawMenu = (canvas: Canvas, view: View): void => {
  const { stage } = layoutOf(view);
  const { title, rows, at, first: firstOf } = listOf(view);
  const boxes = rowBoxes(view);
  const first = firstOf(boxes.length);
  drawText(canvas, title, 20, stage.y + 26, { font: 'strong', colour: THEME.soft });
  for (const [i, box] of boxes.entries()) {
    const [label, value] = rows[first + i] ?? ['', ''];
    const chosen = first + i === at && view.state.menu?.page !== 'about';
    if (chosen) fillShape(canvas, box, roundBox(box, 7), THEME.accent);
    if (view.pressed === `row ${first + i}`) fillShape(canvas, box, roundBox(box, 7), chosen ? THEME.text : THEME.edge);
    const colour = chosen ? THEME.bar : THEME.text;
    const base = box.y + Math.round(box.height / 2) + 6;
    const maxWidth = box.width - 40 - textWidth(value, 'text');
    drawText(canvas, label, box.x + 14, base, { font: chosen ? 'strong' : 'text', colour, maxWidth });
    const soft = { font: 'text', colour: chosen ? THEME.bar : THEME.soft, align: 'right' } as const;
    drawText(canvas, value, box.x + box.width - 14, base, soft);
  }
  drawScrollBar(canvas, rows.length, first, boxes);
};
