import type { Canvas } from './canvas';

/** The picture on a narrower canvas, for pixels that are wider than high: each is the mean of what it covers. */
export const squeezed = (from: Canvas, width: number): Canvas => {
  if (from.width === width) return from;
  const rgb = new Uint8Array(width * from.height * 3);
  const scale = from.width / width;
  for (let x = 0; x < width; x++) {
    const [left, right] = [x * scale, (x + 1) * scale];
    for (let y = 0; y < from.height; y++) {
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let column = Math.floor(left); column < right && column < from.width; column++) {
          const cover = Math.min(right, column + 1) - Math.max(left, column);
          sum += cover * (from.rgb[(y * from.width + column) * 3 + channel] ?? 0);
        }
        rgb[(y * width + x) * 3 + channel] = Math.round(sum / scale);
      }
    }
  }
  return { width, height: from.height, rgb };
};
