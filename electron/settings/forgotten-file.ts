import { readFile, rm } from 'node:fs/promises';
import * as z from 'zod/mini';
import { PastCall } from '../contract/history/history';
import { writeAtomically } from './atomic';

/** For so many days the forgotten calls can be had back by hand. */
const LASTS_DAYS = 7;
const CALLS_MOST = 10_000;

const Forgotten = z.strictObject({
  /** The day (UTC, counted from 1970) on which the oldest of it was put here. */
  since: z.int(),
  calls: z.array(PastCall).check(z.maxLength(CALLS_MOST)),
});
type Forgotten = z.infer<typeof Forgotten>;

/** A copy of the calls that were forgotten for their age: a mistake about the time must not be the end of them. */
export interface ForgottenFile {
  /** Keeps these before they go; `today` counts from 1970. @throws Error with the system's code where that is impossible */
  keep(calls: readonly PastCall[], today: number): Promise<void>;
  /** Removes the calls that were put here a week ago; says whether there is anything left. */
  tidy(today: number): Promise<'there' | 'none'>;
  /** Removes all of it: the user wants no history, or has deleted it. */
  remove(): Promise<void>;
}

/** The copy that belongs to a history file. */
export function forgottenFile(historyPath: string): ForgottenFile {
  const path = historyPath.replace(/(\.json)?$/, '.forgotten.json');
  const read = async (): Promise<Forgotten | null> => {
    try {
      const found = Forgotten.safeParse(JSON.parse(await readFile(path, 'utf8')));
      return found.success ? found.data : null;
    } catch {
      return null; // There is none, as nearly always.
    }
  };
  const isOver = ({ since }: Forgotten, today: number): boolean => Math.abs(today - since) >= LASTS_DAYS;
  const remove = (): Promise<void> => rm(path, { force: true });
  return {
    async keep(calls, today) {
      const before = await read();
      const kept = before && !isOver(before, today) ? before : { since: today, calls: [] };
      const all = [...calls, ...kept.calls].slice(0, CALLS_MOST);
      await writeAtomically(path, JSON.stringify({ since: kept.since, calls: all }), { toDisk: true });
    },
    async tidy(today) {
      const found = await read();
      if (found && !isOver(found, today)) return 'there';
      if (found) await remove();
      return 'none';
    },
    remove,
  };
}
