import type { BrowserWindow } from 'electron';

/** A page that has not asked for its size so long after it was ready, in ms, is shown in the one that it has. */
const LIMIT_MS = 1_000;

interface FirstSizes {
  /** Calls `show` as soon as the window's page is ready and has asked for its size. */
  wait(window: BrowserWindow, show: () => void): void;
  /** The page has asked. */
  arrived(window: BrowserWindow): void;
}

/** Keeps windows out of sight until they have their size: their pages know it a moment after they are ready. */
export function createFirstSizes(): FirstSizes {
  const waiting = new WeakMap<BrowserWindow, () => void>();
  const arrived = (window: BrowserWindow): void => {
    const part = waiting.get(window);
    waiting.delete(window);
    part?.();
  };
  return {
    wait(window, show) {
      let missing = 2;
      const part = (): void => {
        missing -= 1;
        if (missing === 0 && !window.isDestroyed()) show();
      };
      waiting.set(window, part);
      window.once('ready-to-show', () => {
        part();
        setTimeout(() => arrived(window), LIMIT_MS);
      });
    },
    arrived,
  };
}
