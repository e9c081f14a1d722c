import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type CallHistory, createCallHistory, type HistoryDeps } from '../../electron/app/history/history';
import type { NewCall } from '../../electron/app/history/past-calls';
import { Favourite, type History, type PastCall } from '../../electron/contract/history/history';
import type { Problem } from '../../electron/contract/problem';
import { openHistory, readHistory } from '../../electron/settings/history-file';
import { createClock } from './still-clock';
import { temporaryFolder } from './temp-folder';

export const DAY_MS = 86_400_000;

/** A call that was dialled `at`, of the plainly invented number 030 1234-n. */
export const newCall = (nth: number, at = 0, more: Partial<NewCall> = {}): NewCall => ({
  number: `030 1234-${nth}`,
  dials: `0301234${nth}`,
  phone: 'Desk',
  at,
  from: 'typed',
  outcome: 'done',
  ...more,
});

export const pastCall = (nth: number, at = 0, more: Partial<PastCall> = {}): PastCall => ({
  ...newCall(nth, at),
  id: `call-${nth}`,
  ...more,
});

export const favourite = (more: Partial<Favourite> = {}): Favourite =>
  Favourite.parse({ id: 'anna', name: 'Anna', number: '030 1234-7', ...more });

export interface KeptHistory {
  readonly history: CallHistory;
  readonly clock: ReturnType<typeof createClock>;
  readonly path: string;
  /** The part of the state that the windows see. */
  readonly shown: { recent: readonly PastCall[]; favourites: readonly Favourite[]; historyRead: boolean };
  /** The problems that the user was told. */
  readonly told: Problem[];
  /** The user's choice; a test may change it. */
  policy: { on: boolean; days: number };
  /** How often the file was written. */
  saves(): number;
}

/** A history on a real file in a temporary folder, with a clock that stands still. */
export async function keptHistory({
  path,
  deps = {},
}: {
  readonly path?: string;
  readonly deps?: Partial<HistoryDeps>;
} = {}): Promise<KeptHistory> {
  const place = path ?? join(await temporaryFolder(), 'history.json');
  const clock = createClock();
  const told: Problem[] = [];
  let saves = 0;
  const kept: KeptHistory = {
    clock,
    path: place,
    shown: { recent: [], favourites: [], historyRead: false },
    told,
    policy: { on: true, days: 90 },
    saves: () => saves,
    history: createCallHistory({
      open: async () => {
        const file = await openHistory(place, Date.now);
        return {
          ...file,
          save(next) {
            saves += 1;
            return file.save(next);
          },
        };
      },
      policy: () => kept.policy,
      clock,
      show: (view) => void Object.assign(kept.shown, view),
      tell: (problem) => void told.push(problem),
      log: (where, what) => {
        throw new Error(`${where}: ${what}`);
      },
      ...deps,
    }),
  };
  onTestFinished(() => kept.history.stop());
  return kept;
}

/** The history as it is on file; null: there is none. */
export async function onFile(path: string): Promise<History | null> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  const found = isThere ? await readHistory(path) : null;
  if (found && 'code' in found) throw new Error(found.code);
  return found;
}
