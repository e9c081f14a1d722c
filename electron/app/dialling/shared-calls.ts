import { type SharedCall, SharedCalls } from '../../contract/dialling/shared-call';
import type { Outcome } from '../../contract/outcome';
import type { CallTexts } from '../../settings/between-processes';
import type { SignOfLife } from '../../settings/sign-of-life';
import type { Clock } from '../kernel/clock';

/** One call: this number from this identity, at the phone of this address. */
interface CallAt {
  /** `host:port`. */
  readonly address: string;
  readonly dials: string;
  readonly line: string | undefined;
}

/** How a call is made, once, and what of it others are told. */
interface Making {
  /** Makes it; `sending` is called before the phone is told. */
  readonly make: (sending: () => void) => Promise<Outcome>;
  /** After this outcome nothing was sent: asking again is another request. */
  readonly isUndone: (outcome: Outcome) => boolean;
  /** How long another Offhook may take that is alive and says nothing, in ms. */
  readonly waitMostMs: number;
  /** The answer where the Offhook that made it ended before it had an answer. */
  readonly lost: Outcome;
}

/** Makes one call of several requests for the same, whichever Offhook of this user's is asked. */
export interface CallsOnce {
  /** Makes it, or waits for another Offhook that makes the same one, and answers with the outcome of that one. */
  once(of: CallAt, making: Making): Promise<Outcome>;
  /** Calls at the phone of this address have been ended: the same number means another call from now on. */
  over(address: string): void;
}

/** So long after an answer, in ms, the same number at the same phone is taken for the same call. */
export const SAME_CALL_MS = 1_000;
/** An Offhook that waits for the answer has taken it by then. In ms. */
const ANSWER_KEPT_MS = 60_000;
/** Whether asking for it now means this call; a clock that was set back makes nothing longer. */
const isSameCall = (answeredAt: number, now: number): boolean => now >= answeredAt && now < answeredAt + SAME_CALL_MS;

type Claimed =
  | { readonly is: 'ours' }
  | { readonly is: 'answered'; readonly outcome: Outcome }
  | { readonly is: 'under-way'; readonly call: SharedCall };

const parsed = (text: string | null): readonly SharedCall[] => {
  try {
    const calls = text === null ? null : SharedCalls.safeParse(JSON.parse(text));
    return calls?.success ? calls.data : [];
  } catch {
    return []; // Not ours.
  }
};

const printed = (calls: readonly SharedCall[]): string | null => (calls.length === 0 ? null : JSON.stringify(calls));

/** The calls at each phone as they are kept; where they cannot be, nothing is known of others, and that is logged. */
interface Kept {
  update(address: string, id: string, changed: Partial<SharedCall>): void;
  find(address: string, id: string): SharedCall | undefined;
  forget(address: string, id: string): void;
  endAll(address: string): void;
  claim(of: CallAt, mine: SharedCall): Claimed;
}

function createKept({ texts }: Pick<CallTexts, 'texts'>, now: () => number, failed: (error: unknown) => void): Kept {
  const change = <Result>(address: string, otherwise: Result, edit: (calls: readonly SharedCall[]) => Edit<Result>) => {
    try {
      return texts.change(address, (text) => {
        const isKept = ({ answered }: SharedCall): boolean => answered === null || now() < answered.at + ANSWER_KEPT_MS;
        const { calls, result } = edit(parsed(text).filter(isKept));
        return { text: printed(calls), result };
      });
    } catch (error) {
      failed(error);
      return otherwise;
    }
  };
  const edit = (address: string, make: (calls: readonly SharedCall[]) => readonly SharedCall[]): void =>
    change(address, undefined, (calls) => ({ calls: make(calls), result: undefined }));
  return {
    update: (address, id, changed) =>
      edit(address, (calls) => calls.map((call) => (call.id === id ? { ...call, ...changed } : call))),
    find: (address, id) =>
      change<SharedCall | undefined>(address, undefined, (calls) => ({
        calls,
        result: calls.find((call) => call.id === id),
      })),
    forget: (address, id) => edit(address, (calls) => calls.filter((call) => call.id !== id)),
    endAll: (address) => edit(address, (calls) => calls.map(ended)),
    claim: (of, mine) => change<Claimed>(of.address, { is: 'ours' }, (calls) => claimed(calls, of, mine, now())),
  };
}

interface Edit<Result> {
  readonly calls: readonly SharedCall[];
  readonly result: Result;
}

const ended = (call: SharedCall): SharedCall =>
  call.answered ? { ...call, answered: { ...call.answered, over: true } } : call;

function claimed(calls: readonly SharedCall[], of: CallAt, mine: SharedCall, now: number): Edit<Claimed> {
  const same = calls.filter(({ wish }) => wish === mine.wish);
  const underWay = same.find(({ answered }) => answered === null);
  if (underWay) return { calls, result: { is: 'under-way', call: underWay } };
  const recent = same.find(({ answered }) => answered && !answered.over && isSameCall(answered.at, now));
  if (recent?.answered) return { calls, result: { is: 'answered', outcome: told(recent.answered.outcome, of) } };
  return { calls: [...calls, mine], result: { is: 'ours' } };
}

/** `failed` hears why others cannot be told; calls are made all the same. */
function createCallsOnce(deps: CallTexts, now: () => number, failed: (error: unknown) => void): CallsOnce {
  const { signs, mark } = deps;
  const kept = createKept(deps, now, failed);

  /** The outcome of the call that another Offhook makes; null: it makes none any more. */
  const waitFor = async (of: CallAt, call: SharedCall, { lost, waitMostMs }: Making): Promise<Outcome | null> => {
    const how = await signs.over(call, waitMostMs);
    const after = kept.find(of.address, call.id);
    const came = after?.answered && told(after.answered.outcome, of);
    // A call that the other one's sender has given up may be wanted here all the same.
    const isGivenUp = came && !came.ok && came.problem.code === 'given-up';
    if (came && !isGivenUp) return came;
    kept.forget(of.address, call.id);
    if (isGivenUp) return null;
    return how === 'ended' && after?.sent ? lost : null;
  };

  const makeOurs = async (of: CallAt, id: string, { make, isUndone }: Making): Promise<Outcome> => {
    try {
      const outcome = await make(() => kept.update(of.address, id, { sent: true }));
      const told = outcome.ok ? { ...outcome, sent: undefined } : { ...outcome };
      kept.update(of.address, id, { answered: { at: now(), outcome: told, over: isUndone(outcome) } });
      return outcome;
    } catch (fault) {
      kept.forget(of.address, id);
      throw fault;
    }
  };

  const shared = async (of: CallAt, sign: SignOfLife, making: Making): Promise<Outcome> => {
    const wish = mark(JSON.stringify([of.dials, of.line ?? null]));
    const mine: SharedCall = { wish, id: sign.id, port: sign.port, sent: false, answered: null };
    for (;;) {
      const claim = kept.claim(of, mine);
      if (claim.is === 'answered') return claim.outcome;
      if (claim.is === 'ours') return makeOurs(of, sign.id, making);
      const came = await waitFor(of, claim.call, making);
      if (came) return came;
    }
  };

  return {
    async once(of, making) {
      const sign = await signs.begin().catch((error: unknown) => {
        failed(error);
        return null;
      });
      if (!sign) return making.make(() => {});
      try {
        return await shared(of, sign, making);
      } finally {
        // Behind the answer: an Offhook that waits for the end reads it then.
        sign.end();
      }
    },
    over: kept.endAll,
  };
}

/** The number is not written down; the Offhook that asks for the same one knows it. */
const told = (outcome: NonNullable<SharedCall['answered']>['outcome'], { dials }: CallAt): Outcome =>
  (outcome.ok ? { ...outcome, sent: dials } : outcome) as Outcome;

interface CallsOnceDeps {
  readonly calls: CallTexts | undefined;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** What every Offhook of this user's knows of each other's calls; null: this one knows of its own only. */
export const callsOnceOf = ({ calls, clock, log }: CallsOnceDeps): CallsOnce | null =>
  calls
    ? createCallsOnce(calls, clock.now, (error) => log('calls', 'other Offhooks cannot be told of a call', { error }))
    : null;
