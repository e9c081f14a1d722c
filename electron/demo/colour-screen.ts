import { drawSoftKeys, drawStatusBar } from './bars';
import { drawCall } from './call-view';
import { drawDocument } from './document-view';
import { type Canvas, createCanvas } from './draw/canvas';
import { THEME } from './draw/theme';
import { drawIdle } from './idle-view';
import { drawInput } from './input-view';
import { drawMenu } from './menu-view';
import type { View } from './view';

/** Which display is on: what wants an answer first, the time of day last. */
const stageOf = ({ state }: View): ((canvas: Canvas, view: View) => void) => {
  const ringing = state.calls.some((call) => call.way === 'in' && call.is === 'ringing');
  if (ringing) return drawCall;
  if (state.document !== null) return drawDocument;
  if (state.menu !== null) return drawMenu;
  if (state.transferTo !== null || state.typed !== '') return drawInput;
  if (state.calls.length > 0) return drawCall;
  return state.dialTone ? drawInput : drawIdle;
};

/** The whole colour display. */
export const drawColour = (view: View): Canvas => {
  const canvas = createCanvas(view.width, view.height, THEME.back);
  stageOf(view)(canvas, view);
  drawStatusBar(canvas, view);
  drawSoftKeys(canvas, view);
  return canvas;
};
