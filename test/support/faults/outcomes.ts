import { PhoneError, type PhoneErrorCode } from '../../../electron/phone/errors';

/** The outcome of a client's promise: its value, a code, or an error that no client should ever reject with. */
export type Outcome =
  | { readonly is: 'kept'; readonly value: unknown }
  | { readonly is: 'failed'; readonly code: PhoneErrorCode; readonly status: number | undefined }
  | { readonly is: 'broken'; readonly error: unknown };

export const outcomeOf = (promise: Promise<unknown>): Promise<Outcome> =>
  promise.then(
    (value) => ({ is: 'kept' as const, value }),
    (error: unknown) =>
      error instanceof PhoneError
        ? { is: 'failed' as const, code: error.code, status: error.status }
        : { is: 'broken' as const, error },
  );

const resultOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null || !('result' in value)) return 'done';
  return String(value.result);
};

/** `done`, `no-answer`, or the code it failed with. */
export const wordOf = (outcome: Outcome): string => {
  if (outcome.is === 'kept') return resultOf(outcome.value);
  return outcome.is === 'failed' ? outcome.code : `BROKEN ${String(outcome.error)}`;
};

/** Whether the phone did it, as far as the outcome says: surely, surely not, or perhaps. */
export const wasDone = (word: string): boolean | 'maybe' => {
  if (word === 'done') return true;
  return new Set(['no-answer', 'no-reply', 'bad-reply', 'foreign-reply', 'too-much']).has(word) ? 'maybe' : false;
};

interface Asked {
  readonly trace: readonly string[];
  readonly done: boolean | 'maybe';
}

const standsAt = (seen: readonly string[], at: number, trace: readonly string[]): boolean =>
  trace.every((one, index) => seen[at + index] === one);

/**
 * How much of `seen` can come from the actions `asked`, in this order, each at most once and wholly, and all that is
 * surely done among it. `seen.length`: all of it; -1: an action that is surely done is missing.
 */
export const explained = (asked: readonly Asked[], seen: readonly string[]): number => {
  // The places where one can be in `seen`, after each of `asked`.
  let places: ReadonlySet<number> = new Set([0]);
  for (const { trace, done } of asked) {
    const next = new Set(done === true ? [] : places);
    if (done !== false) for (const at of places) if (standsAt(seen, at, trace)) next.add(at + trace.length);
    places = next;
  }
  return Math.max(-1, ...places);
};
