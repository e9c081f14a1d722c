import type { Canvas } from './draw/canvas';
import { THEME } from './draw/theme';
import { layoutOf } from './layout';
import { drawText, wrapped } from './text';
import type { View } from './view';

const MARGIN = 20;
const TITLE = 40;
const LINE = 24;

/** A document that took the display: its title, and as much of its text as there is room for. */
export const drawDocument = (canvas: Canvas, view: View): void => {
  const { document } = view.state;
  const { stage } = layoutOf(view);
  if (document === null) return;
  const width = stage.width - 2 * MARGIN;
  const title = { font: 'strong', colour: THEME.soft, maxWidth: width } as const;
  drawText(canvas, document.title, MARGIN, stage.y + 26, title);
  const lines = Math.floor((stage.height - TITLE) / LINE);
  for (const [i, line] of wrapped(document.text, 'text', width).slice(0, lines).entries()) {
    drawText(canvas, line, MARGIN, stage.y + TITLE + 18 + i * LINE, { font: 'text', colour: THEME.text });
  }
};
