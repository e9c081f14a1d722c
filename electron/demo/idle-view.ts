import { IDENTITY } from './directory';
import { type Box, type Canvas, type Colour, disc, fillBox, fillShape, roundBox } from './draw/canvas';
import { drawIcon, type IconName } from './draw/icons';
import { THEME } from './draw/theme';
import { type FunctionKey, functionKeys, type Light } from './function-keys';
import { functionKeyBoxes, layoutOf } from './layout';
import { clockTime, dayOf } from './moments';
import { drawText } from './text';
import type { View } from './view';

const LIGHTS: Readonly<Record<Light, Colour>> = {
  off: THEME.edge,
  on: THEME.good,
  slow: THEME.wait,
  fast: THEME.stop,
};

const drawFunctionKey = (canvas: Canvas, { label, light }: FunctionKey, box: Box): void => {
  const lamp = { x: box.x + box.width - 9, y: box.y + 8, width: 5, height: box.height - 16 };
  fillShape(canvas, lamp, roundBox(lamp, 2.5), LIGHTS[light]);
  const options = { font: 'text', colour: THEME.text, align: 'right', maxWidth: box.width - 30 } as const;
  drawText(canvas, label, lamp.x - 10, box.y + box.height / 2 + 6, options);
};

const drawFunctionKeys = (canvas: Canvas, { state, width, height }: View): void => {
  const { keys } = layoutOf(width, height);
  const labelled = functionKeys(state);
  for (const [i, box] of functionKeyBoxes(width, height).entries()) {
    const key = labelled[i];
    if (key !== undefined) drawFunctionKey(canvas, key, box);
    if (i > 0) fillBox(canvas, { x: keys.x + 8, y: box.y, width: keys.width - 16, height: 1 }, THEME.card);
  }
};

interface Notice {
  readonly icon: IconName | null;
  readonly colour: Colour;
  readonly words: string;
}

const noticeOf = ({ state }: View): Notice | null => {
  if (state.note !== null) return { icon: null, colour: THEME.accent, words: state.note };
  if (state.doNotDisturb) return { icon: 'noEntry', colour: THEME.stop, words: 'Do not disturb' };
  if (state.missed.length === 0) return null;
  const words = state.missed.length === 1 ? '1 missed call' : `${state.missed.length} missed calls`;
  return { icon: 'missed', colour: THEME.wait, words };
};

/** A line of its own for what somebody should notice. */
const drawNotice = (canvas: Canvas, { icon, colour, words }: Notice, middle: number, y: number): void => {
  const options = { font: 'strong', colour, align: 'centre' } as const;
  const shift = icon === null ? 0 : 13;
  const end = drawText(canvas, words, middle + shift, y, options);
  if (icon !== null) drawIcon(canvas, icon, middle * 2 - end + shift, y - 6, 18, colour);
};

/** Nothing going on: the time, whose phone it is, and the function keys. */
export const drawIdle = (canvas: Canvas, view: View): void => {
  const { rest } = layoutOf(view.width, view.height);
  const middle = rest.x + rest.width / 2;
  const top = rest.y + Math.round(rest.height * 0.5);
  drawText(canvas, clockTime(view.now), middle, top, { font: 'clock', colour: THEME.text, align: 'centre' });
  drawText(canvas, dayOf(view.now), middle, top + 32, { font: 'text', colour: THEME.soft, align: 'centre' });
  const notice = noticeOf(view);
  if (notice !== null) drawNotice(canvas, notice, middle, top + 72);
  else drawIdentity(canvas, view, middle, top + 72);
  drawFunctionKeys(canvas, view);
};

const drawIdentity = (canvas: Canvas, { state }: View, middle: number, y: number): void => {
  const words = state.registered ? `${IDENTITY.name} · ${IDENTITY.number}` : 'Not registered';
  const end = drawText(canvas, words, middle + 8, y, { font: 'text', colour: THEME.soft, align: 'centre' });
  const dot = { x: middle * 2 - end + 2, y: y - 5 };
  const within = { x: dot.x - 6, y: dot.y - 6, width: 12, height: 12 };
  fillShape(canvas, within, disc(dot.x, dot.y, 4), state.registered ? THEME.good : THEME.stop);
};
