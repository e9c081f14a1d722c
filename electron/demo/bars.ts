import { IDENTITY } from './directory';
import { type Canvas, type Colour, fillBox, fillShape, roundBox } from './draw/canvas';
import { drawIcon, type IconName } from './draw/icons';
import { THEME } from './draw/theme';
import { isIdle, layoutOf, softKeyBoxes } from './layout';
import { clockTime, shortDay } from './moments';
import { softKeys } from './soft-keys';
import { drawText, textWidth } from './text';
import type { View } from './view';

/** Small marks of the states that are on, from the clock to the left. */
const marksOf = ({ state }: View): readonly (readonly [IconName, Colour])[] => [
  ...(state.doNotDisturb ? [['noEntry', THEME.stop] as const] : []),
  ...(state.muted ? [['muted', THEME.stop] as const] : []),
  ...(state.recording ? [['record', THEME.stop] as const] : []),
  ...(state.missed.length > 0 ? [['missed', THEME.wait] as const] : []),
  ...(state.voice === 'speaker' ? [['speaker', THEME.soft] as const] : []),
];

/** The bar at the top: whose phone it is, its marks, day and time; beside the large clock it says none of that twice. */
export const drawStatusBar = (canvas: Canvas, view: View): void => {
  const { bar, wide } = layoutOf(view);
  const base = bar.y + 18;
  const idle = isIdle(view.state);
  fillBox(canvas, bar, THEME.bar);
  const left = idle ? `snom ${view.plate.model}` : `${IDENTITY.name} ${IDENTITY.number}`;
  drawText(canvas, left, 12, base, { font: 'small', colour: THEME.soft });
  const time = wide ? `${shortDay(view.now)}  ${clockTime(view.now)}` : clockTime(view.now);
  const right = { font: 'small', colour: THEME.soft, align: 'right' } as const;
  drawText(canvas, idle ? '' : time, bar.width - 12, base, right);
  const start = bar.width - 12 - (idle ? 8 : textWidth(time, 'small') + 18);
  for (const [i, [name, colour]] of marksOf(view).entries()) {
    drawIcon(canvas, name, start - i * 24, bar.y + 13, 15, colour);
  }
};

/** The soft keys at the foot, each over its fourth of the display. */
export const drawSoftKeys = (canvas: Canvas, view: View): void => {
  const { state, pressed } = view;
  const { feet } = layoutOf(view);
  fillBox(canvas, feet, THEME.bar);
  const boxes = softKeyBoxes(view);
  for (const [i, key] of softKeys(state).entries()) {
    const box = boxes[i];
    if (key === null || box === undefined) continue;
    const cap = { x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 8 };
    fillShape(canvas, cap, roundBox(cap, 6), pressed === `soft ${i}` ? THEME.edge : THEME.card);
    const colour =
      { Answer: THEME.good, Dial: THEME.good, End: THEME.stop, Reject: THEME.stop }[key.label] ?? THEME.text;
    const middle = box.x + box.width / 2;
    drawText(canvas, key.label, middle, box.y + 24, { font: 'text', colour, align: 'centre', maxWidth: cap.width - 8 });
  }
};
