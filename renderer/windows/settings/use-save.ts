import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandInput } from '../../../electron/contract/command';
import type { Problem } from '../../../electron/contract/problem';
import { useSend } from '../../stores/offhook';

/** How long "saved" stays. */
const SAVED_MS = 2_000;

export interface Save {
  /** Sends a change; resolves to whether it was taken. */
  save(command: CommandInput): Promise<boolean>;
  /** The same; resolves to why it was not taken, null: it was. */
  attempt(command: CommandInput): Promise<Problem | null>;
  /** The last change was taken, a moment ago. */
  readonly saved: boolean;
  /** Why the last change was not taken. */
  readonly problem: Problem | null;
}

/** Sends changes and knows the outcome of the last one. */
export function useSave(): Save {
  const send = useSend();
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const attempt = useCallback(
    async (command: CommandInput) => {
      const outcome = await send(command);
      setSaved(outcome.ok);
      const refusal = outcome.ok ? null : outcome.problem;
      setProblem(refusal);
      clearTimeout(timer.current);
      if (outcome.ok) timer.current = setTimeout(() => setSaved(false), SAVED_MS);
      return refusal;
    },
    [send],
  );
  const save = useCallback(async (command: CommandInput) => (await attempt(command)) === null, [attempt]);
  return { save, attempt, saved, problem };
}
