import type { Frame, ScreenName } from '../contract/phones/display';

export interface FrameRelay {
  /** A frame for the window; one that cannot be sent yet takes the place of the one that waited before. */
  offer(frame: Frame): void;
  /** The window has painted the last frame of this display. */
  painted(screen: ScreenName): void;
}

/** When a frame is copied for its window. */
type Soon = (run: () => void) => void;

/**
 * Lets the phone be asked for the next image first: undici writes a request in the event loop's check phase, where the
 * first of these runs, too.
 */
export const behindNextRequest: Soon = (run) => void setImmediate(setImmediate, run);

/**
 * Electron sends all of the memory that a view looks into, and a small reply may lie in a block that Node shares with
 * other replies: such an image goes as a copy of its own.
 */
const alone = (frame: Frame): Frame => {
  const { bmp } = frame;
  return bmp === undefined || bmp.byteLength === bmp.buffer.byteLength ? frame : { ...frame, bmp: new Uint8Array(bmp) };
};

/**
 * Sends a window its frames no faster than it paints them: of each display one is being painted, and only the newest of
 * those that came meanwhile waits. A window that never answers gets nothing more until it loads again: every further
 * frame would only pile up in front of a page that hangs.
 */
export function createFrameRelay(send: (frame: Frame) => void, soon: Soon = (run) => run()): FrameRelay {
  const painting = new Set<ScreenName>();
  const waiting = new Map<ScreenName, Frame>();

  const paintNext = (screen: ScreenName): void => {
    const next = waiting.get(screen);
    waiting.delete(screen);
    if (next) send(alone(next));
  };

  return {
    offer(frame) {
      waiting.set(frame.screen, frame);
      if (painting.has(frame.screen)) return;
      painting.add(frame.screen);
      // By then another one may have come: that of a phone that is chosen meanwhile, or that it has none yet.
      soon(() => paintNext(frame.screen));
    },
    painted(screen) {
      if (!waiting.has(screen)) painting.delete(screen);
      paintNext(screen);
    },
  };
}
