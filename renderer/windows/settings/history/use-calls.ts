import { useCallback, useEffect, useRef, useState } from 'react';
import type { PastCall } from '../../../../electron/contract/history/history';
import type { Problem } from '../../../../electron/contract/problem';
import { useApp, useSend } from '../../../stores/offhook';

/** As many as are fetched and drawn at a time. */
export const PAGE = 50;

export interface Shown {
  /** The text that was looked for. */
  readonly text: string;
  readonly calls: readonly PastCall[];
  /** How many match altogether. */
  readonly count: number;
}

export interface FoundCalls {
  /** null: not fetched yet. */
  readonly shown: Shown | null;
  readonly problem: Problem | null;
  /** Fetches the next page. */
  more(): Promise<void>;
  /** Deletes a call; resolves to whether it is gone. */
  remove(id: string): Promise<boolean>;
}

/** Calls that were fetched, and how many match altogether. */
type Page = Pick<Shown, 'calls' | 'count'>;

/** The calls of both, those of `first` in front, each of them once. */
function joined(first: readonly PastCall[], second: readonly PastCall[]): readonly PastCall[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}

/** The calls that hold a text, page by page, with new ones as they come. */
export function useCalls(text: string): FoundCalls {
  const recent = useApp((app) => app.recent);
  const send = useSend();
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** Answers come in any order; only the one to the last question counts. */
  const asked = useRef(0);
  // The state is a new one with every change; its calls tell whether the user has called.
  const newest = recent.map(({ id }) => id).join(' ');

  const fetchFrom = useCallback(
    async (from: number, join: (page: Page, before: Shown | null) => readonly PastCall[]) => {
      asked.current += 1;
      const turn = asked.current;
      const outcome = await send({ do: 'search-history', text, from, most: PAGE });
      if (turn !== asked.current) return;
      setProblem(outcome.ok ? null : outcome.problem);
      if (!outcome.ok) return;
      const { calls, count } = outcome;
      setShown((before) => ({ text, calls: join({ calls, count }, before), count }));
    },
    [send, text],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new call is a reason to look again
  useEffect(() => {
    void fetchFrom(0, ({ calls, count }, before) => {
      const all = before?.text === text ? joined(calls, before.calls) : calls;
      // More than there are: some were deleted elsewhere.
      return all.length > count ? calls : all;
    });
  }, [fetchFrom, newest, text]);

  const remove = useCallback(
    async (id: string) => {
      const outcome = await send({ do: 'remove-call', id });
      setProblem(outcome.ok ? null : outcome.problem);
      if (!outcome.ok) return false;
      setShown((now) => now && { ...now, calls: now.calls.filter((call) => call.id !== id), count: now.count - 1 });
      return true;
    },
    [send],
  );
  return {
    shown,
    problem,
    more: () => fetchFrom(shown?.calls.length ?? 0, ({ calls }, before) => joined(before?.calls ?? [], calls)),
    remove,
  };
}
