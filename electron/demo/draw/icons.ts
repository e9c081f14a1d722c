import {
  type Canvas,
  type Colour,
  disc,
  fillShape,
  halfPlane,
  intersect,
  outline,
  placed,
  roundBox,
  type Shape,
  stroke,
  union,
  without,
} from './canvas';

/** A symbol in a square of 2 × 2 about the origin. */
const line = (x1: number, y1: number, x2: number, y2: number, thick = 0.24): Shape => stroke([x1, y1], [x2, y2], thick);
const box = (x: number, y: number, width: number, height: number, radius: number): Shape =>
  roundBox({ x, y, width, height }, radius);

/** A receiver: a bow with an ear and a mouth at its ends. */
const receiver: Shape = union(
  intersect(outline(disc(0, 0.75, 1.05), 0.4), halfPlane(0, 0.18, 0, 1)),
  box(-1.08, -0.12, 0.62, 0.56, 0.16),
  box(0.46, -0.12, 0.62, 0.56, 0.16),
);

const microphone: Shape = union(
  box(-0.3, -0.95, 0.6, 1.15, 0.3),
  intersect(outline(disc(0, -0.1, 0.62), 0.18), halfPlane(0, -0.1, 0, -1)),
  line(0, 0.5, 0, 0.9, 0.18),
  line(-0.35, 0.9, 0.35, 0.9, 0.18),
);

const slash: Shape = line(-0.8, -0.85, 0.8, 0.85, 0.2);

const ICONS = {
  receiver: placed(receiver, 0, 0, 0.95, -135),
  hungUp: placed(receiver, 0, 0.1, 0.95, 0),
  muted: union(without(microphone, line(-0.7, -0.95, 0.95, 0.75, 0.34)), slash),
  noEntry: without(disc(0, 0, 0.92), box(-0.55, -0.16, 1.1, 0.32, 0.08)),
  envelope: without(
    box(-0.95, -0.65, 1.9, 1.35, 0.16),
    union(line(-0.75, -0.42, 0, 0.18, 0.16), line(0, 0.18, 0.75, -0.42, 0.16)),
  ),
  pause: union(box(-0.62, -0.75, 0.42, 1.5, 0.1), box(0.2, -0.75, 0.42, 1.5, 0.1)),
  record: disc(0, 0, 0.7),
  /** A missed call: an arrow that comes in and bounces off. */
  missed: union(
    line(-0.8, -0.55, 0, 0.25),
    line(0, 0.25, 0.85, -0.6),
    line(-0.8, -0.55, -0.8, 0.0),
    line(-0.8, -0.55, -0.25, -0.55),
    line(-0.6, 0.72, 0.6, 0.72),
  ),
  incoming: union(line(0.7, -0.7, -0.6, 0.6), line(-0.6, 0.6, 0.25, 0.6), line(-0.6, 0.6, -0.6, -0.25)),
  outgoing: union(line(-0.6, 0.6, 0.7, -0.7), line(0.7, -0.7, -0.15, -0.7), line(0.7, -0.7, 0.7, 0.15)),
  person: union(disc(0, -0.42, 0.4), intersect(disc(0, 0.95, 0.82), halfPlane(0, 0.8, 0, 1))),
  speaker: union(
    box(-0.9, -0.28, 0.5, 0.56, 0.06),
    intersect(
      halfPlane(0, 0, 1, 0),
      halfPlane(-0.62, 0, -1, 0),
      halfPlane(-0.62, -0.22, -0.62, -0.784),
      halfPlane(-0.62, 0.22, -0.62, 0.784),
    ),
    intersect(outline(disc(0, 0, 0.5), 0.16), halfPlane(0.25, 0, -1, 0)),
    intersect(outline(disc(0, 0, 0.85), 0.16), halfPlane(0.45, 0, -1, 0)),
  ),
} as const satisfies Readonly<Record<string, Shape>>;

export type IconName = keyof typeof ICONS;

/** Draws a symbol about its middle, `size` pixels wide and high. */
export const drawIcon = (canvas: Canvas, name: IconName, x: number, y: number, size: number, colour: Colour): void => {
  const shape = placed(ICONS[name], x, y, size / 2);
  fillShape(canvas, { x: x - size * 0.6, y: y - size * 0.6, width: size * 1.2, height: size * 1.2 }, shape, colour);
};
