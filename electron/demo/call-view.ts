import { type Box, type Canvas, type Colour, disc, fillShape, outline, roundBox } from './draw/canvas';
import { drawIcon, type IconName } from './draw/icons';
import { THEME } from './draw/theme';
import { layoutOf } from './layout';
import { callWords, talkTime } from './moments';
import { activeCall, type Call, type DemoState, heldCalls, incomingCall } from './state';
import { drawText, textWidth } from './text';
import type { View } from './view';

/** The call the display is about, and the one that waits beside it. */
export const callsShown = (state: DemoState): { readonly main: Call | undefined; readonly other: Call | undefined } => {
  const held = heldCalls(state).at(-1);
  const main = incomingCall(state) ?? activeCall(state) ?? held ?? state.calls.at(-1);
  return { main, other: state.calls.find((call) => call !== main && call.is !== 'ended') };
};

const iconOf = (call: Call): IconName => {
  if (call.is === 'ended') return 'hungUp';
  if (call.is === 'held') return 'pause';
  if (call.is === 'connected') return 'receiver';
  return call.way === 'in' ? 'incoming' : 'outgoing';
};

const colourOf = (call: Call): Colour => {
  if (call.is === 'ended') return THEME.faint;
  if (call.is === 'held') return THEME.wait;
  return call.is === 'connected' || call.way === 'in' ? THEME.good : THEME.accent;
};

/** A person's initials in a ring, or a figure where only a number is known. */
const drawFace = (canvas: Canvas, call: Call, x: number, y: number, radius: number): void => {
  const within = { x: x - radius - 2, y: y - radius - 2, width: radius * 2 + 4, height: radius * 2 + 4 };
  fillShape(canvas, within, disc(x, y, radius), THEME.card);
  fillShape(canvas, within, outline(disc(x, y, radius - 1.5), 3), colourOf(call));
  const initials = (call.name ?? '').split(' ').map((word) => word.slice(0, 1));
  const options = { font: 'title', colour: THEME.text, align: 'centre' } as const;
  if (call.name === null) drawIcon(canvas, 'person', x, y, radius * 1.15, THEME.soft);
  else drawText(canvas, initials.join('').slice(0, 2), x, y + 10, options);
};

const drawState = (canvas: Canvas, view: View, call: Call, x: number, y: number): void => {
  const muted = view.state.muted && call.is === 'connected';
  const colour = muted ? THEME.stop : colourOf(call);
  drawIcon(canvas, muted ? 'muted' : iconOf(call), x + 8, y - 6, 17, colour);
  const end = drawText(canvas, muted ? 'Muted' : callWords(call), x + 25, y, { font: 'strong', colour });
  drawText(canvas, talkTime(call, view.now), end + 12, y, { font: 'text', colour: THEME.text });
};

const drawMain = (canvas: Canvas, view: View, call: Call, box: Box): void => {
  const radius = Math.min(42, Math.floor(box.height / 3));
  const [centre, left] = [box.y + box.height / 2, box.x + radius * 2 + 52];
  const width = box.width - left - 16;
  drawFace(canvas, call, box.x + radius + 28, centre, radius);
  const who = call.name ?? call.number;
  const font = textWidth(who, 'title') <= width ? 'title' : 'strong';
  drawText(canvas, who, left, centre - 14, { font, colour: THEME.text, maxWidth: width });
  const second = call.name === null ? '' : call.number;
  drawText(canvas, second, left, centre + 10, { font: 'text', colour: THEME.soft, maxWidth: width });
  drawState(canvas, view, call, left, centre + (second === '' ? 16 : 38));
};

/** The other call: one line in a card. */
const drawOther = (canvas: Canvas, view: View, call: Call, box: Box): void => {
  fillShape(canvas, box, roundBox(box, 8), THEME.card);
  const base = box.y + box.height / 2 + 6;
  drawIcon(canvas, iconOf(call), box.x + 20, box.y + box.height / 2, 15, colourOf(call));
  const words = `${call.name ?? call.number}  ·  ${callWords(call)}`;
  const options = { font: 'text', colour: THEME.text, maxWidth: box.width - 110 } as const;
  drawText(canvas, words, box.x + 38, base, options);
  const time = { font: 'text', colour: THEME.soft, align: 'right' } as const;
  drawText(canvas, talkTime(call, view.now), box.x + box.width - 14, base, time);
};

const drawNote = (canvas: Canvas, note: string, box: Box): void => {
  const options = { font: 'text', colour: THEME.accent, align: 'centre', maxWidth: box.width } as const;
  drawText(canvas, note, box.x + box.width / 2, box.y + box.height / 2 + 6, options);
};

/** A call: the other party, large, the call's phase, and below it the call that waits. */
export const drawCall = (canvas: Canvas, view: View): void => {
  const { stage } = layoutOf(view);
  const { main, other } = callsShown(view.state);
  if (main === undefined) return;
  const strip = { x: stage.x + 12, y: stage.y + stage.height - 46, width: stage.width - 24, height: 36 };
  const { note } = view.state;
  const room = other !== undefined || note !== null ? stage.height - 40 : stage.height;
  drawMain(canvas, view, main, { ...stage, height: room });
  if (other !== undefined) drawOther(canvas, view, other, strip);
  else if (note !== null) drawNote(canvas, note, strip);
};
