import { useCallback, useMemo, useState } from 'react';
import type { Bridge } from '../../../electron/contract/bridge';
import type { CommandInput } from '../../../electron/contract/command';
import type { Outcome } from '../../../electron/contract/outcome';

/** Holding a key longer than this is a long press. */
const LONG_PRESS_MS = 400;
/** The longest press that a KEYEVENT can say. */
const LONGEST_PRESS_MS = 60_000;

/** The commands that are sent from this window, and their outcomes. */
export interface Sending {
  /** Sends a press of `key` that lasted `heldMs`. Presses are sent at once and answered in their order. */
  press(key: string, heldMs: number): void;
  /** Sends a command that belongs to `at`: a key's name, `display`, or any other word for a place. */
  run(at: string, command: CommandInput): Promise<Outcome>;
  /** Shows the outcome of something, as if it had been sent from `at`. */
  tell(at: string, outcome: Outcome): void;
  /** Places whose command has not been answered. */
  readonly waiting: ReadonlySet<string>;
  /** The command that failed last, or was not answered by the phone, until the next command. */
  readonly failed: { readonly at: string; readonly outcome: Outcome } | null;
}

/** The KEYEVENT for a key held so long. */
const sequenceFor = (key: string, heldMs: number): string =>
  heldMs > LONG_PRESS_MS ? `${key},${Math.min(Math.round(heldMs), LONGEST_PRESS_MS)}` : key;

/** A cancelled command was so by its sender, or with the phone that it was meant for: nothing is to be said. */
const isDone = (outcome: Outcome): boolean =>
  outcome.ok ? outcome.result !== 'no-answer' : outcome.problem.code === 'cancelled';

/** A place on one phone. */
interface Place {
  readonly phone: string;
  readonly at: string;
}

/**
 * Sends commands and knows their outcomes, as long as `phone` is the one that is shown. Where no key can be held, a long
 * press is a press.
 */
export function useSending(phone: string, send: Bridge['send'], holds: boolean): Sending {
  const [waiting, setWaiting] = useState<readonly Place[]>([]);
  const [failed, setFailed] = useState<(Place & { readonly outcome: Outcome }) | null>(null);
  const tell = useCallback((at: string, outcome: Outcome) => setFailed({ phone, at, outcome }), [phone]);
  const run = useCallback(
    async (at: string, command: CommandInput) => {
      const place = { phone, at };
      setFailed(null);
      setWaiting((places) => [...places, place]);
      const outcome = await send(command);
      setWaiting((places) => places.filter((other) => other !== place));
      if (!isDone(outcome)) tell(at, outcome);
      return outcome;
    },
    [phone, send, tell],
  );
  const press = useCallback(
    (key: string, heldMs: number) => void run(key, { do: 'press', sequence: sequenceFor(key, holds ? heldMs : 0) }),
    [run, holds],
  );
  return useMemo(() => {
    const here = waiting.filter((place) => place.phone === phone).map(({ at }) => at);
    return { press, run, tell, waiting: new Set(here), failed: failed?.phone === phone ? failed : null };
  }, [phone, press, run, tell, waiting, failed]);
}
