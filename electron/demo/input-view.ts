import { nameOf } from './directory';
import { type Canvas, fillBox } from './draw/canvas';
import { THEME } from './draw/theme';
import { layoutOf } from './layout';
import { activeCall } from './state';
import { drawText, lastPart } from './text';
import type { View } from './view';

interface Input {
  readonly title: string;
  readonly digits: string;
}

const inputOf = ({ state }: View): Input => {
  if (state.transferTo === null)
    return { title: state.typed === '' ? 'Enter a number' : 'New call', digits: state.typed };
  const call = activeCall(state);
  return { title: `Transfer ${call?.name ?? call?.number ?? ''} to`, digits: state.transferTo };
};

/** A number being typed: large, with the cursor behind it and the name below, if there is one. */
export const drawInput = (canvas: Canvas, view: View): void => {
  const { stage } = layoutOf(view.width, view.height);
  const { title, digits } = inputOf(view);
  const [left, width] = [stage.x + 28, stage.width - 56];
  const base = stage.y + Math.round(stage.height * 0.52);
  drawText(canvas, title, left, base - 48, { font: 'text', colour: THEME.soft, maxWidth: width });
  const shown = lastPart(digits, 'title', width - 8);
  const end = drawText(canvas, shown, left, base, { font: 'title', colour: THEME.text });
  fillBox(canvas, { x: end + 3, y: base - 24, width: 2, height: 30 }, THEME.accent);
  fillBox(canvas, { x: left, y: base + 14, width, height: 2 }, THEME.edge);
  const hint = nameOf(digits) ?? (digits === '' ? '' : `${digits.length} ${digits.length === 1 ? 'digit' : 'digits'}`);
  drawText(canvas, hint, left, base + 42, { font: 'text', colour: THEME.accent, maxWidth: width });
};
