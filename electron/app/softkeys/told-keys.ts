import type { Problem } from '../../contract/problem';
import type { Clock } from '../kernel/clock';
import type { KeyWay, ToldKey } from './key-way';
import { type Fate, WAITS } from './view';

/**
 * Has one phone know its keys: what is wanted last of each key is told, in its turn, and told again where it came to nothing. A
 * key that changes faster than the phone is told loses what it was in between, and never what it is.
 */
export interface ToldKeys {
  /** The keys are to be these from now on. Those that differ from what the phone was told are told. */
  want(keys: readonly ToldKey[]): void;
  /** The phone knows nothing of what it was told: it is told all of it again. */
  again(): void;
  fateOf(key: string): Fate;
  /** Resolves when the phone has been told what this key is to be now, or when that came to nothing. */
  settled(key: string): Promise<Fate>;
  /** Resolves when all is told, or came to nothing. */
  idle(): Promise<void>;
  /** Gives back what these keys were before, in turn with all else. Rejects as the way does. */
  putBack(keys: readonly string[]): Promise<'taken' | 'handed'>;
  /** Tells nothing more; what is under way comes to its end. */
  stop(): Promise<void>;
}

interface ToldKeysDeps {
  readonly way: () => Promise<KeyWay>;
  readonly clock: Pick<Clock, 'after'>;
  /** What a failure means to the user; undefined: it is a fault of ours. */
  readonly problemOf: (error: unknown) => Problem | undefined;
  readonly log: (error: unknown) => void;
  /** The fate of a key has changed. */
  readonly changed: () => void;
}

/** What came to nothing is tried again after so long, and each time after twice as long, up to the second. In ms. */
const AGAIN_MS = 5_000;
const AGAIN_MOST_MS = 60_000;

export function createToldKeys({ way, clock, problemOf, log, changed }: ToldKeysDeps): ToldKeys {
  let wanted: ReadonlyMap<string, ToldKey> = new Map();
  /** As JSON: what the phone was told of each key. */
  const told = new Map<string, string>();
  const fates = new Map<string, Fate>();
  /** Those that came to nothing wait until they are tried again. */
  const failed = new Map<string, string>();
  let waitMs = AGAIN_MS;
  let cancelRetry = (): void => {};
  let work: Promise<void> = Promise.resolve();
  let isWorking = false;
  let isStopped = false;
  /** How often the phone has forgotten all. */
  let epoch = 0;

  const written = (one: ToldKey): string => JSON.stringify(one);

  const due = (): readonly ToldKey[] =>
    [...wanted.values()].filter((one) => told.get(one.key) !== written(one) && failed.get(one.key) !== written(one));

  const retryLater = (): void => {
    cancelRetry();
    cancelRetry = clock.after(waitMs, () => {
      failed.clear();
      begin();
    });
    waitMs = Math.min(2 * waitMs, AGAIN_MOST_MS);
  };

  const note = (keys: readonly ToldKey[], fate: Fate): void => {
    for (const { key } of keys) if (wanted.has(key)) fates.set(key, fate);
    changed();
  };

  const tell = async (keys: readonly ToldKey[], by: KeyWay): Promise<void> => {
    const before = epoch;
    const fate = await by.put(keys);
    if (before !== epoch) return;
    for (const one of keys) told.set(one.key, written(one));
    waitMs = AGAIN_MS;
    note(keys, { fate, problem: null });
  };

  const tellAll = async (): Promise<void> => {
    for (let keys = due(); keys.length > 0 && !isStopped; keys = due()) {
      let batch = keys;
      try {
        const by = await way();
        // More may have changed while the way was made.
        batch = due().slice(0, by.most);
        await tell(batch, by);
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) log(error);
        for (const one of batch) failed.set(one.key, written(one));
        note(batch, { fate: 'refused', problem: problem ?? { code: 'internal' } });
        retryLater();
      }
    }
  };

  const begin = (): void => {
    if (isWorking || isStopped) return;
    isWorking = true;
    work = work.then(tellAll).finally(() => {
      isWorking = false;
      // It may have been asked for in the moment in which the last was told.
      if (due().length > 0) begin();
    });
  };

  return {
    want(keys) {
      wanted = new Map(keys.map((one) => [one.key, one]));
      for (const key of [...told.keys(), ...fates.keys()]) {
        if (wanted.has(key)) continue;
        told.delete(key);
        fates.delete(key);
      }
      begin();
    },
    again() {
      epoch += 1;
      told.clear();
      failed.clear();
      fates.clear();
      cancelRetry();
      waitMs = AGAIN_MS;
      void way().then(
        (by) => by.forgotten(),
        () => undefined,
      );
      changed();
      begin();
    },
    fateOf: (key) => fates.get(key) ?? WAITS,
    async settled(key) {
      while (isWorking) await work;
      return fates.get(key) ?? WAITS;
    },
    async idle() {
      while (isWorking) await work;
    },
    putBack(keys) {
      const back = work.then(async () => (await way()).putBack(keys));
      work = back.then(
        () => undefined,
        () => undefined,
      );
      return back;
    },
    async stop() {
      isStopped = true;
      cancelRetry();
      await work;
    },
  };
}
