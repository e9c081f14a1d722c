import { readdirSync } from 'node:fs';
import type { ElectronApplication } from '@playwright/test';
import { median } from './quantile';

/** The memory, files and resources that a running Offhook holds at one moment. */
export interface Holding {
  /** Memory of all its processes, in kB. */
  readonly memoryKb: number;
  /** Open files, sockets and pipes of the main process. */
  readonly files: number;
  /** The resources that keep the main process's event loop busy: timers, connections, watchers. */
  readonly resources: number;
}

/** The switch that lets `holdingOf` have garbage collected: it must be on when Offhook is started. */
export const SOAK_SWITCH = '--js-flags=--expose-gc';

const collectGarbage = (): void => (globalThis as { gc?: () => void }).gc?.();

/**
 * Looks at all processes of a running Offhook, after each has thrown away its garbage. `memoryOf`: how the memory
 * of a process and of those below it is counted, in kB.
 */
export async function holdingOf(app: ElectronApplication, memoryOf: (root: number) => number): Promise<Holding> {
  await Promise.all([app.evaluate(collectGarbage), ...app.windows().map((page) => page.evaluate(collectGarbage))]);
  const resources = await app.evaluate(() => {
    const { getActiveResourcesInfo } = process as never as { getActiveResourcesInfo(): string[] };
    return getActiveResourcesInfo().length;
  });
  const pid = app.process().pid ?? 0;
  return { memoryKb: memoryOf(pid), files: filesOf(pid), resources };
}

/** The median of each figure in each fifth of a run. */
export function fifths(run: readonly Holding[]): readonly Holding[] {
  const length = run.length / 5;
  return [0, 1, 2, 3, 4].map((nth) => {
    const part = run.slice(Math.round(nth * length), Math.round((nth + 1) * length));
    const middle = (figure: keyof Holding) => median(part.map((holding) => holding[figure]));
    return { memoryKb: middle('memoryKb'), files: middle('files'), resources: middle('resources') };
  });
}

/** A line of figures for the person who watches. */
export const told = ({ memoryKb, files, resources }: Holding): string =>
  `${(memoryKb / 1024).toFixed(1)} MB, ${files} files, ${resources} resources`;

const filesOf = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;
