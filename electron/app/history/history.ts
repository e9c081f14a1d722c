import type { History } from '../../contract/history';
import type { Problem } from '../../contract/problem';
import type { AppState } from '../../contract/state';
import type { Clock } from '../../phone/screen';
import type { HistoryFile } from '../../settings/history-file';
import { type NewCall, recentOf, tidied, type Wish, withCall } from './calls';
import { createKeeper } from './keeper';

/** So often a program that runs for weeks forgets what has grown too old. */
const TIDY_EVERY_MS = 86_400_000;

export interface HistoryDeps {
  /** Opened when it is needed for the first time: the icon in the tray does not wait for it. */
  readonly open: () => Promise<HistoryFile>;
  /** What is to be kept, as the settings say at this moment. */
  readonly wish: () => Wish;
  readonly clock: Clock;
  /** Shows what is at hand. */
  readonly show: (view: Pick<AppState, 'recent' | 'favourites'>) => void;
  /** Tells the user of trouble with the file. */
  readonly tell: (problem: Problem) => void;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** What was dialled, and the favourites. */
export interface CallHistory {
  /** Remembers a call, where the user wants that; nobody has to wait for it. */
  add(call: NewCall): void;
  /**
   * A call begins; what comes back is told what came of it, and then it is remembered. What has not come when Offhook
   * ends is remembered as a call of which nobody has heard.
   */
  begin(call: Omit<NewCall, 'outcome'>): (outcome: NewCall['outcome']) => void;
  /** Everything that is kept, once it has been read. */
  all(): Promise<History>;
  /** Changes what is kept, and writes it; answers with the reason when that was impossible. */
  change(work: (history: History) => History): Promise<Problem | null>;
  /** Forgets what the user does not want kept, now that the settings say so. */
  tidy(): void;
  /** Reads the file: nobody has asked for it yet, and it is shown. */
  start(): void;
  /** Waits until everything is written. */
  stop(): Promise<void>;
}

/** Holds the history: what is shown of it, what is forgotten, and when. */
export function createCallHistory({ open, wish, clock, show, tell, log }: HistoryDeps): CallHistory {
  let stopTicking: (() => void) | null = null;
  const underWay = new Set<(outcome: NewCall['outcome']) => void>();
  const accept = (next: History): History => {
    const kept = tidied(next, wish(), clock.now());
    show({ recent: recentOf(kept.calls), favourites: kept.favourites });
    if (kept.calls.length > 0) tick();
    return kept;
  };
  const { all, change, done, now } = createKeeper({ open, accept, tell });
  /** Nobody waits for it. */
  const later = (work: (history: History) => History): void =>
    void change(work).then(
      (problem) => problem && tell(problem),
      (error: unknown) => log('history', 'could not be written', { error }),
    );
  const tidy = (): void => {
    const kept = now();
    if (kept && tidied(kept, wish(), clock.now()) !== kept) later((history) => history);
  };
  /** As long as there is something to forget. */
  const tick = (): void => {
    stopTicking ??= clock.after(TIDY_EVERY_MS, () => {
      stopTicking = null;
      tidy();
      if (now()?.calls.length) tick();
    });
  };
  const add = (call: NewCall): void => {
    if (wish().on) later((history) => withCall(history, call));
  };
  return {
    add,
    begin(call) {
      const end = (outcome: NewCall['outcome']): void => {
        if (underWay.delete(end)) add({ ...call, outcome });
      };
      underWay.add(end);
      return end;
    },
    all,
    change,
    tidy,
    start: () => void all().catch((error: unknown) => log('history', 'could not be read', { error })),
    async stop() {
      for (const end of underWay) end('no-reply');
      await done();
      stopTicking?.();
    },
  };
}
