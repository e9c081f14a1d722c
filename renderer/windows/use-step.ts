import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Problem } from '../../electron/contract/problem';
import { useAppNow, useSend } from '../stores/offhook';
import { afterFirstPaint } from '../ui/after-first-paint';
import type { stepOf } from '../ui/problem-step';

/** The table of steps; null: its script has not been read yet. */
const table = createStore<{ readonly stepOf: typeof stepOf | null }>(() => ({ stepOf: null }));

/** Reads the script of the table, which no page needs for its first paint. */
export async function readSteps(): Promise<void> {
  if (!table.getState().stepOf) table.setState({ stepOf: (await import('../ui/problem-step')).stepOf });
}

/**
 * Hands back what a problem's next step does: it opens the settings window at its place; undefined: nothing, the words say all,
 * or the table is still on its way.
 */
export function useStep(): (problem: Problem) => (() => void) | undefined {
  const steps = useStore(table, (now) => now.stepOf);
  const send = useSend();
  const appNow = useAppNow();
  useEffect(() => afterFirstPaint(() => void readSteps()), []);
  return (problem) => steps?.(problem, appNow, (place) => void send({ do: 'show', window: 'settings', ...place }));
}
