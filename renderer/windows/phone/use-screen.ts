import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Bridge, Frame, Problem } from '../../../electron/contract/bridge';

export interface Screen {
  /** The size of the image that is shown, in pixels; null before the first. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** When the shown image was fetched, in ms since 1970. */
  readonly at: number;
  /** The shown image is not the newest one: that could not be fetched or not be read. */
  readonly stale: boolean;
  readonly problem: Problem | null;
}

const DARK: Screen = { size: null, at: 0, stale: false, problem: null };

/** Draws the phone's display on the canvas for as long as it is shown; a broken image leaves the last good one. */
export function useScreen(canvas: RefObject<HTMLCanvasElement | null>, watchScreen: Bridge['watchScreen']): Screen {
  const [screen, setScreen] = useState(DARK);
  const newest = useRef(0);
  useEffect(() => {
    let watching = true;
    const show = async (frame: Frame) => {
      newest.current += 1;
      const turn = newest.current;
      const image = frame.bmp && (await decode(frame.bmp));
      // Decoding may end out of order: an older image never covers a newer one.
      if (!watching || turn !== newest.current) return image?.close();
      const fresh = image !== undefined && frame.problem === undefined;
      const problem = frame.problem ?? null;
      if (!image) return setScreen((last) => ({ ...last, stale: last.size !== null, problem }));
      const size = { width: image.width, height: image.height };
      draw(canvas.current, image);
      setScreen({ size, at: frame.at, stale: !fresh, problem });
    };
    const stop = watchScreen((frame) => void show(frame));
    return () => {
      watching = false;
      stop();
    };
  }, [canvas, watchScreen]);
  return screen;
}

/** undefined for an image that Chromium cannot read. */
async function decode(bmp: Uint8Array): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([new Uint8Array(bmp)], { type: 'image/bmp' }));
  } catch {
    // The phone sent something else or half an image; the next one comes soon.
    return undefined;
  }
}

function draw(canvas: HTMLCanvasElement | null, image: ImageBitmap): void {
  if (canvas) {
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
  }
  image.close();
}
