import type { History, PastCall } from '../../contract/history/history';
import type { Problem } from '../../contract/problem';
import { codeOf } from '../../settings/error-code';
import type { HistoryFile } from '../../settings/history-file';
import { coalesce } from './coalesce';
import type { Tidied } from './past-calls';

export type Change = (history: History) => History;

export interface HistoryStoreDeps {
  /** Opens the file, when it is needed for the first time. */
  readonly open: () => Promise<HistoryFile>;
  /** Shows a new history, and says which part may be kept, and which calls are forgotten for their age. */
  readonly accept: (history: History) => Tidied;
  /** The day (UTC, counted from 1970). */
  readonly today: () => number;
  /** Whether the user wants a history: without one, no copy of it stays either. */
  readonly isWanted: () => boolean;
  /** Is told how the file was found, and why it could not be written when no caller waits for that. */
  readonly tell: (problem: Problem) => void;
}

/** The history in memory and on file. */
export interface HistoryStore {
  /** null: not read yet. */
  now(): History | null;
  /** Everything that is kept, once it has been read. */
  all(): Promise<History>;
  /** Why nothing is written into the file; null: it is. */
  keepsChanges(): Promise<Problem | null>;
  /** Changes it at once, and writes it; answers with the reason when that was impossible. */
  change(work: Change): Promise<Problem | null>;
  /** Looks whether the copy of the forgotten calls has had its time, or is not wanted any more. */
  tidyCopy(): void;
  /** Whether there may be such a copy. */
  hasCopy(): boolean;
  /** Deletes all calls, and the copy of those that were forgotten. */
  clear(): Promise<Problem | null>;
  /** Waits until everything is written. */
  done(): Promise<void>;
}

/**
 * Changes are written in their order, those of a burst together. Where another program (a command line) has written
 * meanwhile, they are made to what that one left.
 */
export function createHistoryStore({ open, accept, today, isWanted, tell }: HistoryStoreDeps): HistoryStore {
  let opening: Promise<HistoryFile> | null = null;
  let history: History | null = null;
  /** The changes that are not on file yet. */
  let waiting: readonly Change[] = [];
  /** The calls that are forgotten for their age, and have no copy yet. */
  let forgotten: readonly PastCall[] = [];
  /** The user has deleted all calls: the copy of those that were forgotten before goes with them. */
  let isCleared = false;
  let mayHaveCopy = false;
  let tidying: Promise<void> = Promise.resolve();

  const put = (base: History, changes: readonly Change[]): History => {
    const accepted = accept(changes.reduce((kept, work) => work(kept), base));
    const known = new Set(forgotten.map(({ id }) => id));
    forgotten = [...forgotten, ...accepted.forgotten.filter(({ id }) => !known.has(id))];
    history = accepted.history;
    return history;
  };
  const load = async (): Promise<HistoryFile> => {
    const file = await open();
    if (file.notice) tell(file.notice);
    // It may have had its time, or not be wanted any more.
    await copyForgotten(file);
    const kept = put(file.kept, waiting);
    // Another day was seen, or something has become too old meanwhile. A day alone is told again by the next start.
    const isWorthAWord = kept.calls !== file.kept.calls;
    if (kept !== file.kept) void writing.ask().then((problem) => problem && isWorthAWord && tell(problem), tellNobody);
    return file;
  };
  const opened = (): Promise<HistoryFile> => {
    if (opening) return opening;
    const mine = load();
    opening = mine;
    mine.catch(() => {
      opening = null; // The caller is told; the next one tries anew.
    });
    return mine;
  };
  const writing = coalesce(async (): Promise<Problem | null> => {
    const file = await opened();
    const theirs = await file.changed();
    const notice = file.takeNotice();
    if (notice) tell(notice);
    const mine = waiting;
    waiting = [];
    const next = theirs ? put(theirs, mine) : (history ?? file.kept);
    const problem = (await copyForgotten(file)) ?? (await file.save(next));
    if (problem) waiting = [...mine, ...waiting];
    return problem;
  });
  /** Nothing is forgotten for its age before there is a copy of it. */
  const copyForgotten = async ({ forgotten: copy, ...file }: HistoryFile): Promise<Problem | null> => {
    if (file.blocked() !== null) return null;
    const isUnwanted = isCleared || !isWanted();
    if (isUnwanted) forgotten = [];
    const now = forgotten;
    try {
      if (isUnwanted) await copy.remove();
      else if (now.length > 0) await copy.keep(now, today());
      const isThere = now.length > 0 || (!isUnwanted && (await copy.tidy(today())) === 'there');
      mayHaveCopy = isThere;
    } catch (error) {
      return { code: 'history-not-saved', reason: codeOf(error) };
    }
    isCleared = false;
    forgotten = forgotten.filter((call) => !now.includes(call));
    return null;
  };
  return {
    now: () => history,
    async all() {
      const { kept } = await opened();
      return history ?? kept;
    },
    keepsChanges: async () => (await opened()).blocked(),
    change(work) {
      waiting = [...waiting, work];
      if (history) put(history, [work]);
      return writing.ask();
    },
    hasCopy: () => mayHaveCopy,
    tidyCopy() {
      tidying = tidying.then(async () => void (await copyForgotten(await opened()))).catch(tellNobody);
    },
    clear() {
      isCleared = true;
      return this.change((kept) => ({ ...kept, calls: [] }));
    },
    async done() {
      await opening?.catch(tellNobody);
      await tidying;
      await writing.done();
    },
  };
}

/** The caller was told. */
const tellNobody = (): void => {};
