import type { Outcome } from '../contract/bridge';
import type { ProblemCode } from '../contract/problem';
import type { CommandAsker } from './asker';

/** Something that was asked for, and until when (ms of `elapsed`) asking again is taken for a slip. */
interface Wish {
  readonly outcome: Promise<Outcome>;
  until: number;
  /** What was asked for by a sender that has left is no other sender's wish. */
  readonly asker: Pick<CommandAsker, 'hasLeft'>;
}

interface HowLong {
  /** From when it was asked for, in ms. */
  readonly forMs: number;
  /** And at least until it is answered. */
  readonly untilAnswered: boolean;
  /** Whether the phone has heard anything of it, or may have; what it never heard can be asked for again at once. */
  readonly heard: (outcome: Outcome) => boolean;
  readonly asker: Pick<CommandAsker, 'hasLeft'>;
}

/** Knows what was asked for a moment ago: a double press of a key that toggles would undo itself. */
export interface Wishes {
  /** The outcome of the same wish; null: it is a new one. */
  same(wish: string): Promise<Outcome> | null;
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
    same(wish) {
      forgetOld();
      const known = made.get(wish);
      return known && !known.asker.hasLeft() ? known.outcome : null;
    },
    make(wish, { forMs, untilAnswered, heard, asker }, work) {
      const end = elapsed() + forMs;
      const outcome = work();
      const mine: Wish = { outcome, asker, until: untilAnswered ? Number.POSITIVE_INFINITY : end };
      made.set(wish, mine);
      outcome.then(
        (came) => {
          mine.until = heard(came) ? end : 0;
        },
        () => {
          mine.until = end;
        },
      );
      return outcome;
    },
  };
}
