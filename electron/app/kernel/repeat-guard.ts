import type { Outcome } from '../../contract/outcome';
import type { ProblemCode } from '../../contract/problem';
import type { CommandAsker, CommonAsker } from './asker';

/** For how long asking for the same again is taken for a slip. */
export interface RepeatWindow {
  /** In ms, counted from when it was asked for, or from its answer. */
  readonly forMs: number;
  readonly from: 'asked' | 'answered';
  /** And at least until it is answered. */
  readonly untilAnswered: boolean;
  /** Whether the phone has heard anything of it, or may have; one that it never heard can be made again at once. */
  readonly heard: (outcome: Outcome) => boolean;
  readonly asker: CommonAsker;
  /** Whether it can be seen to be under way, although all that have asked for it are gone; absent: it cannot. */
  readonly isShown?: () => boolean;
  /** Of these only the last is remembered; absent: each is. */
  readonly group?: string;
}

/** Knows the requests of a moment ago: a double press of a key that toggles undoes itself, and two calls ring twice. */
export interface RepeatGuard {
  /** The outcome of the same request, which `asker` wants, too, from now on; null: it is a new one. */
  same(request: string, asker: CommandAsker): Promise<Outcome> | null;
  /** Does it, and takes the same request for this one for as long as `window` says. */
  once<Came extends Outcome>(request: string, window: RepeatWindow, work: () => Promise<Came>): Promise<Came>;
  /** Asking for anything of this group means something new from now on. */
  forget(group: string): void;
}

/** Something that was asked for, and until when (ms of `elapsed`) asking again is a slip. */
interface Made extends Pick<RepeatWindow, 'asker' | 'isShown' | 'group'> {
  readonly outcome: Promise<Outcome>;
  until: number;
  isAnswered: boolean;
}

/** After these the phone may have heard it all the same. */
const MAYBE_HEARD: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'no-reply',
  'bad-reply',
  'foreign-reply',
  'too-much',
  'internal',
  'notify-silent',
  'server-unsure',
  'cut-short',
  'in-part',
]);

/** Whether the phone has heard a request that came to this, or may have. */
export const maybeHeard = (outcome: Outcome): boolean => outcome.ok || MAYBE_HEARD.has(outcome.problem.code);

/** Whether the phone has surely heard it. */
export const surelyHeard = (outcome: Outcome): boolean => outcome.ok && outcome.result === 'done';

/** When all that asked for it have given it up unanswered, asking again is another request. */
const isGivenUp = ({ isAnswered, asker, isShown }: Made): boolean =>
  !isAnswered && asker.isGone() && !(isShown?.() ?? false);

/** `elapsed` counts in ms, from any moment, and no clock that is set changes it. */
export function createRepeatGuard(elapsed: () => number): RepeatGuard {
  const made = new Map<string, Made>();
  const forgetOld = (): void => {
    for (const [request, { until }] of made) if (elapsed() >= until) made.delete(request);
  };
  const forget = (group: string): void => {
    for (const [request, one] of made) if (one.group === group) made.delete(request);
  };
  return {
    forget,
    same(request, asker) {
      forgetOld();
      const known = made.get(request);
      if (!known || isGivenUp(known)) return null;
      known.asker.join(asker);
      return known.outcome;
    },
    once(request, { forMs, from, untilAnswered, heard, group, ...window }, work) {
      const end = elapsed() + forMs;
      const endAnswered = (): number => (from === 'asked' ? end : elapsed() + forMs);
      const outcome = work();
      const mine: Made = {
        ...window,
        ...(group === undefined ? {} : { group }),
        outcome,
        isAnswered: false,
        // Until it is answered it is the same request all the time.
        until: untilAnswered ? Number.POSITIVE_INFINITY : end,
      };
      if (group !== undefined) forget(group);
      made.set(request, mine);
      outcome.then(
        (came) => {
          mine.isAnswered = true;
          mine.until = heard(came) ? endAnswered() : 0;
        },
        () => {
          mine.isAnswered = true;
          mine.until = endAnswered();
        },
      );
      return outcome;
    },
  };
}
