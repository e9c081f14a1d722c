import type { History } from '../../contract/history';
import type { Problem } from '../../contract/problem';
import type { HistoryFile } from '../../settings/history-file';
import { together } from './together';

export type Change = (history: History) => History;

export interface KeeperDeps {
  /** Opens the file, when it is needed for the first time. */
  readonly open: () => Promise<HistoryFile>;
  /** Shows a new history, and says what of it may be kept. */
  readonly accept: Change;
  /** Is told how the file was found, and why it could not be written when nobody waits for that. */
  readonly tell: (problem: Problem) => void;
}

/** The history in memory and on file. */
export interface Keeper {
  /** null: not read yet. */
  now(): History | null;
  /** Everything that is kept, once it has been read. */
  all(): Promise<History>;
  /** Why nothing is written into the file; null: it is. */
  keepsChanges(): Promise<Problem | null>;
  /** Changes it at once, and writes it; answers with the reason when that was impossible. */
  change(work: Change): Promise<Problem | null>;
  /** Waits until everything is written. */
  done(): Promise<void>;
}

/**
 * Changes are written in their order, those of a burst together. Where another program (a command line) has written
 * meanwhile, they are made to what that one left.
 */
export function createKeeper({ open, accept, tell }: KeeperDeps): Keeper {
  let opening: Promise<HistoryFile> | null = null;
  let history: History | null = null;
  /** What is not on file yet. */
  let waiting: readonly Change[] = [];

  const put = (base: History, changes: readonly Change[]): History => {
    history = accept(changes.reduce((kept, work) => work(kept), base));
    return history;
  };
  const load = async (): Promise<HistoryFile> => {
    const file = await open();
    if (file.notice) tell(file.notice);
    // Something has become too old while nobody looked.
    if (put(file.kept, waiting) !== file.kept)
      void writing.ask().then((problem) => problem && tell(problem), tellNobody);
    return file;
  };
  const opened = (): Promise<HistoryFile> => {
    if (opening) return opening;
    const mine = load();
    opening = mine;
    mine.catch(() => {
      opening = null; // Whoever asked is told; the next one tries anew.
    });
    return mine;
  };
  const writing = together(async (): Promise<Problem | null> => {
    const file = await opened();
    const theirs = await file.changed();
    const notice = file.takeNotice();
    if (notice) tell(notice);
    const mine = waiting;
    waiting = [];
    const problem = await file.save(theirs ? put(theirs, mine) : (history ?? file.kept));
    if (problem) waiting = [...mine, ...waiting];
    return problem;
  });
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
    async done() {
      await opening?.catch(tellNobody);
      await writing.done();
    },
  };
}

/** Whoever asked for it was told. */
const tellNobody = (): void => {};
