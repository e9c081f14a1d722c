import type { Problem } from '../../contract/problem';
import type { Clock } from '../kernel/clock';
import type { KeyWay, ToldKey } from './key-way';
import { type Fate, WAITS } from './view';

/**
 * Tells one phone its keys: the newest form of each, in turn, and again after a failure. A key that changes faster than the phone
 * is told loses its forms in between, and never the last.
 */
export interface ToldKeys {
  /** The keys are to be these from now on. Those that differ from what the phone was told are told. */
  want(keys: readonly ToldKey[]): void;
  /** The phone may know nothing of what it was told: it is told all of it again. */
  again(): void;
  /** Tells this key once more, though nothing of it has changed; `light`: its light may be another than it was told. */
  retell(key: ToldKey, light: boolean): void;
  fateOf(key: string): Fate;
  /** Resolves when the phone has been told the newest form of this key, or when that came to nothing. */
  settled(key: string): Promise<Fate>;
  /** Resolves when all is told, or came to nothing. */
  idle(): Promise<void>;
  /** The keys as the phone was told them. */
  known(): readonly ToldKey[];
  /** Tells nothing more; the request under way comes to its end. */
  stop(): Promise<void>;
}

interface ToldKeysDeps {
  readonly way: () => Promise<KeyWay>;
  readonly clock: Pick<Clock, 'after'>;
  /** What a failure means to the user; undefined: it is a fault of ours. */
  readonly problemOf: (error: unknown) => Problem | undefined;
  readonly log: (error: unknown) => void;
  /** The phone has been given back what this key was. */
  readonly wentBack: (key: string) => void;
  /** The fate of a key has changed. */
  readonly changed: () => void;
}

/** The wait before a failed key is told again, in ms; doubled up to the second. */
const AGAIN_MS = 5_000;
const AGAIN_MOST_MS = 60_000;

const isSame = (one: ToldKey, other: ToldKey | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a phone was told of each key, and what has become of it. */
function createMemory() {
  let wanted: ReadonlyMap<string, ToldKey> = new Map();
  const told = new Map<string, ToldKey>();
  const fates = new Map<string, Fate>();
  /** These wait until they are tried again. */
  const failed = new Map<string, ToldKey>();
  return {
    failed,
    wanted: (): readonly ToldKey[] => [...wanted.values()],
    known: (): readonly ToldKey[] => [...told.values()],
    fateOf: (key: string): Fate => fates.get(key) ?? WAITS,
    due: (): readonly ToldKey[] =>
      [...wanted.values()].filter((one) => !isSame(one, told.get(one.key)) && !isSame(one, failed.get(one.key))),
    want(keys: readonly ToldKey[]): void {
      wanted = new Map(keys.map((one) => [one.key, one]));
      for (const key of [...told.keys(), ...fates.keys()]) {
        if (wanted.has(key)) continue;
        told.delete(key);
        fates.delete(key);
      }
    },
    isWanted: (one: ToldKey): boolean => isSame(one, wanted.get(one.key)),
    note(one: ToldKey, fate: Fate): void {
      if (fate.problem === null) told.set(one.key, one);
      else {
        failed.set(one.key, one);
        // What the phone knows of it now is not known.
        told.delete(one.key);
      }
      if (wanted.has(one.key)) fates.set(one.key, fate);
    },
    forget(key: string): void {
      told.delete(key);
      failed.delete(key);
    },
    clear(): void {
      told.clear();
      failed.clear();
      fates.clear();
    },
  };
}

export function createToldKeys(deps: ToldKeysDeps): ToldKeys {
  const { way, clock, problemOf, log, wentBack, changed } = deps;
  const memory = createMemory();
  let waitMs = AGAIN_MS;
  let cancelRetry = (): void => {};
  let work: Promise<void> = Promise.resolve();
  let isWorking = false;
  let isStopped = false;
  /** How often the phone has forgotten all. */
  let epoch = 0;

  const retryLater = (): void => {
    cancelRetry();
    cancelRetry = clock.after(waitMs, () => {
      memory.failed.clear();
      begin();
    });
    waitMs = Math.min(2 * waitMs, AGAIN_MOST_MS);
  };

  const note = (one: ToldKey, fate: Fate): void => {
    memory.note(one, fate);
    if (one.is === 'back' && fate.problem === null && memory.isWanted(one)) wentBack(one.key);
  };

  const failAll = (batch: readonly ToldKey[], error: unknown): void => {
    const problem = problemOf(error);
    if (!problem) log(error);
    for (const one of batch) note(one, { fate: 'refused', problem: problem ?? { code: 'internal' } });
    retryLater();
  };

  const tellSome = async (): Promise<void> => {
    let batch = memory.due();
    const before = epoch;
    try {
      const by = await way();
      // More may have changed while the way was made.
      batch = memory.due().slice(0, by.most);
      if (batch.length === 0) return;
      const { fate, failed } = await by.put(batch, memory.wanted());
      // It has restarted since.
      if (before !== epoch) return;
      for (const one of batch) {
        const problem = failed?.get(one.key) ?? null;
        note(one, problem ? { fate: 'refused', problem } : { fate, problem });
      }
      if (failed && failed.size > 0) retryLater();
      else waitMs = AGAIN_MS;
    } catch (error) {
      if (before === epoch) failAll(batch, error);
    }
    changed();
  };

  const begin = (): void => {
    if (isWorking || isStopped || memory.due().length === 0) return;
    isWorking = true;
    const mine = work.then(async () => {
      while (memory.due().length > 0 && !isStopped) await tellSome();
    });
    work = mine.finally(() => {
      isWorking = false;
      // It may have been asked for in the moment in which the last was told.
      begin();
    });
  };

  const idle = async (): Promise<void> => {
    while (isWorking) await work;
  };

  /** The way may not be there yet, or not be to be had: then it knows nothing. */
  const withWay = (tell: (by: KeyWay) => void): void => void way().then(tell, () => undefined);

  return {
    want(keys) {
      memory.want(keys);
      begin();
    },
    again() {
      epoch += 1;
      memory.clear();
      cancelRetry();
      waitMs = AGAIN_MS;
      withWay((by) => by.forgotten());
      changed();
      begin();
    },
    retell(one, light) {
      if (light) withWay((by) => by.doubt(one.lightNumber));
      memory.forget(one.key);
      begin();
    },
    fateOf: memory.fateOf,
    async settled(key) {
      await idle();
      return memory.fateOf(key);
    },
    idle,
    known: memory.known,
    async stop() {
      isStopped = true;
      cancelRetry();
      await work;
    },
  };
}
