import { nameOf } from './directory';
import { type Canvas, fillBox } from './draw/canvas';
import { THEME } from './draw/theme';
import type { FontName } from './font/font';
import { layoutOf } from './layout';
import { activeCall } from './state';
import { drawText, lastPart, textWidth } from './text';
import { typedParts } from './typing';
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

/** Letters as large as the number leaves room for; only the largest has no letters but digits. */
const fontFor = (digits: string, width: number): FontName =>
  /^[\d*#+]*$/.test(digits) && textWidth(digits, 'digits') <= width ? 'digits' : 'title';

/** A number being typed: large, with the cursor in it and the name below, if there is one. */
export const drawInput = (canvas: Canvas, view: View): void => {
  const { stage } = layoutOf(view);
  const { title, digits } = inputOf(view);
  const [left, width] = [stage.x + 28, stage.width - 56];
  const base = stage.y + Math.round(stage.height * 0.55);
  drawText(canvas, title, left, base - 56, { font: 'text', colour: THEME.soft, maxWidth: width });
  const font = fontFor(digits, width - 8);
  const end = drawText(canvas, lastPart(digits, font, width - 8), left, base, { font, colour: THEME.text });
  const behind = textWidth(typedParts(view.state)[1], font);
  fillBox(canvas, { x: Math.max(left, end - behind) + 3, y: base - 34, width: 2, height: 40 }, THEME.accent);
  fillBox(canvas, { x: left, y: base + 16, width, height: 2 }, THEME.edge);
  const hint = nameOf(digits) ?? '';
  drawText(canvas, hint, left, base + 44, { font: 'strong', colour: THEME.accent, maxWidth: width });
};
