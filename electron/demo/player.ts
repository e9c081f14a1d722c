/** A key to press, with its times in ms as the sender wrote them. */
export interface Press {
  readonly key: string;
  readonly holdMs?: number;
  readonly pauseMs?: number;
}

/** Plays key presses one after another. */
export interface Player {
  play(press: Press): void;
  stop(): void;
}

/** Presses that may wait their turn; a phone's memory has an end. */
const WAITING_LIMIT = 1_000;
/** No key is held, and no pause kept, longer than this, whatever the sender says. */
const WAIT_LIMIT_MS = 10_000;

/** `gapMs` is the time between two keys without a pause of their own; null plays everything at once. */
export const createPlayer = (gapMs: number | null, press: (press: Press) => void): Player => {
  const waiting: Press[] = [];
  let timer: NodeJS.Timeout | null = null;

  const next = (): void => {
    timer = null;
    const first = waiting.shift();
    if (first === undefined) return;
    press(first);
    const ms = (first.holdMs ?? 0) + (first.pauseMs ?? gapMs ?? 0);
    timer = setTimeout(next, Math.min(ms, WAIT_LIMIT_MS)).unref();
  };

  return {
    play: (wanted) => {
      if (gapMs === null) press(wanted);
      else if (waiting.length < WAITING_LIMIT) {
        waiting.push(wanted);
        if (timer === null) next();
      }
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      waiting.length = 0;
    },
  };
};
