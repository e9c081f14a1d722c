import { IDENTITY } from './directory';
import { type Box, type Canvas, type Colour, disc, fillBox, fillShape, roundBox } from './draw/canvas';
import { drawIcon, type IconName } from './draw/icons';
import { THEME } from './draw/theme';
import type { FontName } from './font/font';
import { type FunctionKey, keysOnPage } from './function-keys';
import { functionKeyBoxes, type KeyBox, layoutOf } from './layout';
import type { Light } from './lights';
import { clockTime, dayOf, shortDay } from './moments';
import { drawText, textWidth } from './text';
import type { View } from './view';

const LIGHTS: Readonly<Record<Light, Colour>> = {
  off: THEME.edge,
  on: THEME.good,
  slow: THEME.wait,
  fast: THEME.stop,
};

/** The label of a key, with its light at the display's edge, beside the key itself. */
const drawFunctionKey = (canvas: Canvas, { label, light }: FunctionKey, box: KeyBox, font: FontName): void => {
  const isLeft = box.edge === 'left';
  const high = Math.min(box.height - 8, 18);
  const x = isLeft ? box.x + 4 : box.x + box.width - 9;
  const lamp = { x, y: box.y + Math.round((box.height - high) / 2), width: 5, height: high };
  if (label !== '' || light !== 'off') fillShape(canvas, lamp, roundBox(lamp, 2.5), LIGHTS[light]);
  const maxWidth = box.width - 26;
  const edge = isLeft ? lamp.x + 13 : lamp.x - 8;
  const options = { font, colour: THEME.text, align: box.edge, maxWidth } as const;
  drawText(canvas, label, edge, box.y + Math.round(box.height / 2) + (font === 'text' ? 6 : 5), options);
};

const drawFunctionKeys = (canvas: Canvas, view: View): void => {
  const keys = keysOnPage(view.model, view.state);
  const boxes = functionKeyBoxes(view, keys.length);
  const top = boxes[0]?.y;
  for (const [i, box] of boxes.entries()) {
    const key = keys[i];
    if (key === undefined) continue;
    if (view.pressed === `key ${key.key}`) fillBox(canvas, box, THEME.edge);
    drawFunctionKey(canvas, key, box, layoutOf(view).wide ? 'text' : 'small');
    if (box.y !== top) fillBox(canvas, { x: box.x + 4, y: box.y, width: box.width - 8, height: 1 }, THEME.card);
  }
};

interface Notice {
  readonly icon: IconName | 'dot' | null;
  readonly colour: Colour;
  /** The same, said ever shorter. */
  readonly words: readonly [string, ...string[]];
  readonly quiet?: true;
}

const noticeOf = ({ state }: View): Notice => {
  if (state.note !== null) return { icon: null, colour: THEME.accent, words: [state.note] };
  if (state.doNotDisturb) return { icon: 'noEntry', colour: THEME.stop, words: ['Do not disturb', 'DND'] };
  if (state.missed.length > 0) {
    const count = state.missed.length;
    return {
      icon: 'missed',
      colour: THEME.wait,
      words: [`${count} missed call${count === 1 ? '' : 's'}`, `${count} missed`],
    };
  }
  if (!state.registered)
    return { icon: 'dot', colour: THEME.stop, words: ['Not registered', 'Logged off'], quiet: true };
  return {
    icon: 'dot',
    colour: THEME.good,
    words: [`${IDENTITY.name} · ${IDENTITY.number}`, IDENTITY.name],
    quiet: true,
  };
};

/** The longest of these that fits; the last one if none does. */
const fitting = (words: Notice['words'], font: FontName, width: number): string =>
  words.find((one) => textWidth(one, font) <= width) ?? words[words.length - 1] ?? words[0];

const drawMark = (canvas: Canvas, { icon, colour }: Notice, x: number, y: number): void => {
  if (icon === 'dot') fillShape(canvas, { x: x - 6, y: y - 11, width: 12, height: 12 }, disc(x, y - 5, 4), colour);
  else if (icon !== null) drawIcon(canvas, icon, x, y - 6, 18, colour);
};

/** A line of its own for news that the user should notice, or whose phone it is. */
const drawNotice = (canvas: Canvas, notice: Notice, rest: Box, y: number): void => {
  const font = notice.quiet ? 'text' : 'strong';
  const room = notice.icon === null ? 0 : 26;
  const words = fitting(notice.words, font, rest.width - room - 8);
  const colour = notice.quiet ? THEME.soft : notice.colour;
  const middle = rest.x + (rest.width + room) / 2;
  const end = drawText(canvas, words, middle, y, { font, colour, align: 'centre', maxWidth: rest.width - room - 4 });
  drawMark(canvas, notice, middle * 2 - end - 15, y);
};

/** Nothing going on: the time, whose phone it is, and the function keys. */
export const drawIdle = (canvas: Canvas, view: View): void => {
  const { rest } = layoutOf(view);
  const middle = rest.x + rest.width / 2;
  const top = rest.y + Math.round(rest.height * 0.5);
  const time = clockTime(view.now);
  const clock = textWidth(time, 'clock') <= rest.width - 12 ? 'clock' : 'digits';
  drawText(canvas, time, middle, top, { font: clock, colour: THEME.text, align: 'centre' });
  const day = fitting([dayOf(view.now), shortDay(view.now)], 'text', rest.width - 8);
  drawText(canvas, day, middle, top + 32, { font: 'text', colour: THEME.soft, align: 'centre' });
  drawNotice(canvas, noticeOf(view), rest, top + (rest.height > 180 ? 72 : 66));
  drawFunctionKeys(canvas, view);
};
