import { useCallback, useMemo, useState } from 'react';
import type { Bridge, Outcome } from '../../../electron/contract/bridge';
import type { CommandInput } from '../../../electron/contract/command';

/** Holding a key longer than this is a long press. */
const LONG_PRESS_MS = 400;
/** The longest press that a KEYEVENT can say. */
const LONGEST_PRESS_MS = 60_000;

/** What is sent from this window, and what came of it. */
export interface Sending {
  /** Sends a press of `key` that lasted `heldMs`. Presses are sent at once and answered in their order. */
  press(key: string, heldMs: number): void;
  /** Sends a command that belongs to `at`: a key's name, `display`, or any other word for a place. */
  run(at: string, command: CommandInput): Promise<Outcome>;
  /** Shows what came of something, as if it had been sent from `at`. */
  tell(at: string, outcome: Outcome): void;
  /** Places whose command has not been answered. */
  readonly waiting: ReadonlySet<string>;
  /** What failed last, or was not answered by the phone, until the next command. */
  readonly failed: { readonly at: string; readonly outcome: Outcome } | null;
}

/** The KEYEVENT for a key held so long. */
const sequenceFor = (key: string, heldMs: number): string =>
  heldMs > LONG_PRESS_MS ? `${key},${Math.min(Math.round(heldMs), LONGEST_PRESS_MS)}` : key;

/** Sends commands and knows what came of them. */
export function useSending(send: Bridge['send']): Sending {
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState<Sending['failed']>(null);
  const tell = useCallback((at: string, outcome: Outcome) => setFailed({ at, outcome }), []);
  const run = useCallback(
    async (at: string, command: CommandInput) => {
      setFailed(null);
      setWaiting((places) => [...places, at]);
      const outcome = await send(command);
      setWaiting((places) => places.filter((_, index) => index !== places.indexOf(at)));
      if (!outcome.ok || outcome.result === 'no-answer') tell(at, outcome);
      return outcome;
    },
    [send, tell],
  );
  const press = useCallback(
    (key: string, heldMs: number) => void run(key, { do: 'press', sequence: sequenceFor(key, heldMs) }),
    [run],
  );
  return useMemo(() => ({ press, run, tell, waiting: new Set(waiting), failed }), [press, run, tell, waiting, failed]);
}
