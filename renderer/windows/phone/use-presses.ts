import { useCallback, useState } from 'react';
import type { Bridge, Outcome } from '../../../electron/contract/bridge';

/** Holding a key longer than this is a long press. */
const LONG_PRESS_MS = 400;
/** The longest press that a KEYEVENT can say. */
const LONGEST_PRESS_MS = 60_000;

export interface Presses {
  /** Sends a press of `key` that lasted `heldMs`. Presses are sent at once and answered in their order. */
  press(key: string, heldMs: number): void;
  /** Keys whose press the phone has not answered. */
  readonly waiting: ReadonlySet<string>;
  /** The key that failed last, or that the phone did not answer, until the next press. */
  readonly failed: { readonly key: string; readonly outcome: Outcome } | null;
}

/** The KEYEVENT for a key held so long. */
const sequenceFor = (key: string, heldMs: number): string =>
  heldMs > LONG_PRESS_MS ? `${key},${Math.min(Math.round(heldMs), LONGEST_PRESS_MS)}` : key;

/** Presses keys and knows what came of it. */
export function usePresses(send: Bridge['send']): Presses {
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState<Presses['failed']>(null);
  const press = useCallback(
    async (key: string, heldMs: number) => {
      setFailed(null);
      setWaiting((keys) => [...keys, key]);
      const outcome = await send({ do: 'press', sequence: sequenceFor(key, heldMs) });
      setWaiting((keys) => keys.filter((_, index) => index !== keys.indexOf(key)));
      if (!outcome.ok || outcome.result === 'no-answer') setFailed({ key, outcome });
    },
    [send],
  );
  return { press, waiting: new Set(waiting), failed };
}
