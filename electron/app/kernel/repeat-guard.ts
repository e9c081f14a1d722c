import type { Outcome } from '../../contract/outcome';
import type { ProblemCode } from '../../contract/problem';
import type { CommandAsker, CommonAsker } from './asker';

/** Something that was asked for, and until when (ms of `elapsed`) asking again is taken for a slip. */
interface Wish {
  readonly outcome: Promise<Outcome>;
  until: number;
  /** Who wants it; when all of them have given it up unanswered, asking again is another wish. */
  readonly asker: CommonAsker;
  isAnswered: boolean;
}

interface HowLong {
  /** From when it was asked for, in ms. */
  readonly forMs: number;
  /** And at least until it is answered. */
  readonly untilAnswered: boolean;
  /** Whether the phone has heard anything of it, or may have; what it never heard can be asked for again at once. */
  readonly heard: (outcome: Outcome) => boolean;
  readonly asker: CommonAsker;
}

/** Knows what was asked for a moment ago: a double press of a key that toggles would undo itself. */
export interface Wishes {
  /** The outcome of the same wish, which `asker` wants, too, from now on; null: it is a new one. */
  same(wish: string, asker: CommandAsker): Promise<Outcome> | null;
  /** Does it, and takes the same wish for this one for as long as it says. */
  make(wish: string, howLong: HowLong, work: () => Promise<Outcome>): Promise<Outcome>;
}

/** After these the phone may have heard it all the same. */
const MAYBE_HEARD: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'no-reply',
  'bad-reply',
  'foreign-reply',
  'too-much',
  'internal',
]);

/** Whether the phone has heard a request that came to this, or may have. */
export const maybeHeard = (outcome: Outcome): boolean => outcome.ok || MAYBE_HEARD.has(outcome.problem.code);

/** `elapsed` counts in ms, from any moment, and no clock that is set changes it. */
export function createWishes(elapsed: () => number): Wishes {
  const made = new Map<string, Wish>();
  const forgetOld = (): void => {
    for (const [wish, { until }] of made) {
      // What is not answered yet is the same wish all the time.
      if (elapsed() >= until) made.delete(wish);
    }
  };
  return {
    same(wish, asker) {
      forgetOld();
      const known = made.get(wish);
      if (!known || (!known.isAnswered && known.asker.isGone())) return null;
      known.asker.join(asker);
      return known.outcome;
    },
    make(wish, { forMs, untilAnswered, heard, asker }, work) {
      const end = elapsed() + forMs;
      const outcome = work();
      const mine: Wish = { outcome, asker, isAnswered: false, until: untilAnswered ? Number.POSITIVE_INFINITY : end };
      made.set(wish, mine);
      outcome.then(
        (came) => {
          mine.isAnswered = true;
          mine.until = heard(came) ? end : 0;
        },
        () => {
          mine.isAnswered = true;
          mine.until = end;
        },
      );
      return outcome;
    },
  };
}
