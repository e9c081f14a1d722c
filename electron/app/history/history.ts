import type { History } from '../../contract/history/history';
import type { Problem } from '../../contract/problem';
import type { AppState } from '../../contract/state';
import type { Clock } from '../../phone/screen';
import type { HistoryFile } from '../../settings/history-file';
import { within } from '../kernel/clock';
import { createHistoryStore } from './history-store';
import { type HistoryPolicy, type NewCall, recentOf, type Tidied, tidied, withCall } from './past-calls';
import { dayOf } from './seen-days';

/** A disk that hangs keeps no outcome of a call back for longer than this. */
const SHOWN_WITHIN_MS = 1_000;
/** So often a program that runs for weeks forgets the calls that have grown too old. */
const TIDY_EVERY_MS = 86_400_000;

export interface HistoryDeps {
  /** Opened when it is needed for the first time: the icon in the tray does not wait for it. */
  readonly open: () => Promise<HistoryFile>;
  /** Which calls to keep, as the settings say at this moment. */
  readonly policy: () => HistoryPolicy;
  readonly clock: Clock;
  /** Shows the calls and favourites at hand. */
  readonly show: (view: Pick<AppState, 'recent' | 'favourites' | 'historyRead'>) => void;
  /** Tells the user of trouble with the file. */
  readonly tell: (problem: Problem) => void;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** The calls that were made, and the favourites. */
export interface CallHistory {
  /** Remembers a call, where the user wants that; no caller has to wait for it. */
  add(call: NewCall): void;
  /**
   * A call begins; the function that comes back is told the outcome, remembers the call, and resolves when the call is
   * shown, or after a second where the disk hangs. A call without an outcome when Offhook ends is remembered as one
   * without a reply.
   */
  begin(call: Omit<NewCall, 'outcome'>): (outcome: NewCall['outcome']) => Promise<void>;
  /** Everything that is kept, once it has been read. */
  all(): Promise<History>;
  /** Why a change could not be kept; null: it can. */
  keepsChanges(): Promise<Problem | null>;
  /** Changes the history, and writes it; answers with the reason when that was impossible. */
  change(work: (history: History) => History): Promise<Problem | null>;
  /** Deletes all calls, and the copy of those that were forgotten; answers with the reason when that was impossible. */
  clear(): Promise<Problem | null>;
  /** Forgets what the user does not want kept, now that the settings say so. */
  tidy(): void;
  /** Reads the file before a caller asks for it, and shows it. */
  start(): void;
  /** Waits until everything is written. */
  stop(): Promise<void>;
}

/** Holds the history: which calls are shown, which are forgotten, and when. */
export function createCallHistory({ open, policy, clock, show, tell, log }: HistoryDeps): CallHistory {
  let stopTicking: (() => void) | null = null;
  const underWay = new Set<(outcome: NewCall['outcome']) => Promise<void>>();
  const accept = (next: History): Tidied => {
    const accepted = tidied(next, policy(), clock.now());
    const { calls, favourites } = accepted.history;
    show({ recent: recentOf(calls), favourites, historyRead: true });
    if (calls.length > 0 || file.hasCopy()) tick();
    return accepted;
  };
  const file = createHistoryStore({
    open,
    accept,
    today: () => dayOf(clock.now()),
    isWanted: () => policy().on,
    tell,
  });
  const { all, change, keepsChanges, done, now } = file;
  /** No caller waits for it. */
  const later = (work: (history: History) => History): void =>
    void change(work).then(
      (problem) => problem && tell(problem),
      (error: unknown) => log('history', 'could not be written', { error }),
    );
  const tidy = (): void => {
    const kept = now();
    if (!kept) return;
    if (tidied(kept, policy(), clock.now()).history !== kept) later((history) => history);
    else file.tidyCopy();
  };
  /** As long as there is something to forget. */
  const tick = (): void => {
    stopTicking ??= clock.after(TIDY_EVERY_MS, () => {
      stopTicking = null;
      tidy();
      if (now()?.calls.length || file.hasCopy()) tick();
    });
  };
  const add = (call: NewCall): void => {
    if (policy().on) later((history) => withCall(history, call));
  };
  const start = (): void => void all().catch((error: unknown) => log('history', 'could not be read', { error }));
  /** Resolves when the file has been read, could not be, or takes too long. */
  const read = (): Promise<void> => {
    const either = (): void => {};
    return within(clock, SHOWN_WITHIN_MS, all().then(either, either));
  };
  return {
    add,
    begin(call) {
      const end = async (outcome: NewCall['outcome']): Promise<void> => {
        if (!underWay.delete(end)) return;
        add({ ...call, outcome });
        if (policy().on && now() === null) await read();
      };
      underWay.add(end);
      // The file is read while the phone is asked.
      if (policy().on && now() === null) start();
      return end;
    },
    all,
    keepsChanges,
    change,
    clear: () => file.clear(),
    tidy,
    start,
    async stop() {
      for (const end of underWay) void end('no-reply');
      await done();
      stopTicking?.();
    },
  };
}
