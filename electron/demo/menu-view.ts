import { IDENTITY } from './directory';
import { type Canvas, fillShape, roundBox } from './draw/canvas';
import { THEME } from './draw/theme';
import { layoutOf } from './layout';
import { menuLabels } from './menu';
import { clockTime } from './moments';
import { FIRMWARE } from './pages';
import { drawText, textWidth } from './text';
import type { View } from './view';

const ROW = 34;

type Rows = readonly (readonly [label: string, value: string])[];

const missedRows = ({ state }: View): Rows =>
  state.missed.length === 0
    ? [['No missed calls', '']]
    : state.missed.slice(-4).map(({ from, at }) => [from, clockTime(at)] as const);

const aboutRows = ({ plate }: View): Rows => [
  ['Model', `snom ${plate.model}`],
  ['Firmware', FIRMWARE],
  ['MAC', plate.mac],
  ['Identity', `${IDENTITY.name}, ${IDENTITY.number}`],
];

/** What the menu shows just now: its title, its lines, and which one is chosen (-1: none). */
export const menuRows = (view: View): { readonly title: string; readonly rows: Rows; readonly at: number } => {
  const { menu } = view.state;
  if (menu?.page === 'missed') return { title: 'Missed calls', rows: missedRows(view), at: -1 };
  if (menu?.page === 'about') return { title: 'About this phone', rows: aboutRows(view), at: -1 };
  return { title: 'Menu', rows: menuLabels(view.state).map((label) => [label, ''] as const), at: menu?.at ?? -1 };
};

/** The menu, or one of its pages. */
export const drawMenu = (canvas: Canvas, view: View): void => {
  const { stage } = layoutOf(view.width, view.height);
  const { title, rows, at } = menuRows(view);
  drawText(canvas, title, 20, stage.y + 27, { font: 'strong', colour: THEME.soft });
  for (const [i, [label, value]] of rows.entries()) {
    const box = { x: 12, y: stage.y + 42 + i * ROW, width: stage.width - 24, height: ROW - 2 };
    const chosen = i === at;
    if (chosen) fillShape(canvas, box, roundBox(box, 7), THEME.accent);
    const colour = chosen ? THEME.bar : THEME.text;
    drawText(canvas, label, box.x + 14, box.y + 22, {
      font: chosen ? 'strong' : 'text',
      colour,
      maxWidth: box.width - 40 - textWidth(value, 'text'),
    });
    drawText(canvas, value, box.x + box.width - 14, box.y + 22, { font: 'text', colour: THEME.soft, align: 'right' });
  }
};
