/** Pixels from the top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Red, green, blue; 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Pixels as RGB bytes, the top row first. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** Distance to the edge of a shape in pixels: negative inside. */
export type Shape = (x: number, y: number) => number;

export const createCanvas = (width: number, height: number, colour: Colour): Canvas => {
  const canvas = { width, height, rgb: new Uint8Array(width * height * 3) };
  fillBox(canvas, { x: 0, y: 0, width, height }, colour);
  return canvas;
};

/** Lays `colour` over a pixel; `cover` is 0 to 1. Outside the canvas nothing happens. */
export const blend = (canvas: Canvas, x: number, y: number, colour: Colour, cover: number): void => {
  if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height || cover <= 0) return;
  const at = (y * canvas.width + x) * 3;
  for (let i = 0; i < 3; i++) {
    const under = canvas.rgb[at + i] ?? 0;
    canvas.rgb[at + i] = Math.round(under + ((colour[i] ?? 0) - under) * Math.min(1, cover));
  }
};

export const fillBox = (canvas: Canvas, { x, y, width, height }: Box, colour: Colour): void => {
  for (let row = y; row < y + height; row++) {
    for (let column = x; column < x + width; column++) blend(canvas, column, row, colour, 1);
  }
};

/** Fills a shape with smooth edges; `within` bounds the pixels that are looked at. */
export const fillShape = (canvas: Canvas, within: Box, shape: Shape, colour: Colour, opacity = 1): void => {
  const [left, top] = [Math.floor(within.x), Math.floor(within.y)];
  for (let y = top; y < within.y + within.height; y++) {
    for (let x = left; x < within.x + within.width; x++) {
      const cover = Math.min(1, Math.max(0, 0.5 - shape(x + 0.5, y + 0.5)));
      blend(canvas, x, y, colour, cover * opacity);
    }
  }
};

/** A box with round corners. */
export const roundBox =
  ({ x, y, width, height }: Box, radius: number): Shape =>
  (px, py) => {
    const dx = Math.abs(px - x - width / 2) - width / 2 + radius;
    const dy = Math.abs(py - y - height / 2) - height / 2 + radius;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };

export const disc =
  (x: number, y: number, radius: number): Shape =>
  (px, py) =>
    Math.hypot(px - x, py - y) - radius;

/** A line with round ends; `thick` is its whole width. */
export const stroke =
  (from: readonly [number, number], to: readonly [number, number], thick: number): Shape =>
  (px, py) => {
    const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : ((px - from[0]) * dx + (py - from[1]) * dy) / length;
    const t = Math.min(1, Math.max(0, along));
    return Math.hypot(px - from[0] - t * dx, py - from[1] - t * dy) - thick / 2;
  };

/** The outline of a shape. */
export const outline =
  (shape: Shape, thick: number): Shape =>
  (x, y) =>
    Math.abs(shape(x, y)) - thick / 2;

export const union =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));

export const intersect =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    Math.max(...shapes.map((shape) => shape(x, y)));

export const without =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), -hole(x, y));

/** The side of a line through a point on which `x·nx + y·ny` is smaller; the normal has length 1. */
export const halfPlane =
  (x: number, y: number, nx: number, ny: number): Shape =>
  (px, py) =>
    (px - x) * nx + (py - y) * ny;

/** A shape turned about the origin by so many degrees, clockwise, and moved. */
export const placed = (shape: Shape, x: number, y: number, scale = 1, degrees = 0): Shape => {
  const [cos, sin] = [Math.cos((-degrees * Math.PI) / 180), Math.sin((-degrees * Math.PI) / 180)];
  return (px, py) => {
    const [dx, dy] = [(px - x) / scale, (py - y) / scale];
    return shape(dx * cos - dy * sin, dx * sin + dy * cos) * scale;
  };
};
