import type { StoreApi } from 'zustand/vanilla';
import type { Problem, ProblemCode } from '../../contract/problem';
import type { AppState } from '../../contract/state';
import type { Clock } from '../../phone/screen';
import type { Of } from '../active-phone';

/** What is known of the way to the active phone. The one place that decides what a word of a phone changes in it. */
export interface LinkKeeper {
  /**
   * A phone has answered: where it is the active one, that is shown. `page`: it has shown one, which says nothing of
   * commands where an examination has found that these are in the way.
   */
  isReady(of: Of, by?: 'page'): void;
  /** A phone has not, or not as it should: where it is the active one, that is shown. */
  isTroubled(of: Of, problem: Problem): void;
  /** It was told to restart. */
  isRestarting(of: Of, lasts: RestartLasts): void;
  /**
   * An examination has found what is in the way. Where it is behind the failure that is shown, it is said of that kind of
   * failure for as long as nothing else is heard of the phone. `showsPages`: commands alone do not work.
   */
  isFound(of: Of, found: Problem, showsPages: boolean): void;
  /** What was found was found elsewhere, or long ago: a failure is what it is again. */
  isElsewhere(): void;
  stop(): void;
}

export interface RestartLasts {
  /** After so long it is said that it has not come back, in ms. */
  readonly limitMs: number;
  /** A phone that still answers so long behind the order has restarted between two looks, or never will, in ms. */
  readonly steadyMs: number;
}

interface LinkDeps {
  readonly store: Pick<StoreApi<AppState>, 'getState' | 'setState'>;
  readonly clock: Clock;
  readonly isActive: (of: Of) => boolean;
}

/** Nobody is there, or not whom we know: what ends by itself when the phone is back. */
const ABSENCE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreachable',
  'no-reply',
  'dropped',
  'name-not-found',
  'no-route',
  'nothing-listens',
  'bad-reply',
  'phone-moved',
  'not-restarted',
]);

/** Whether it ends by itself when the phone is back; one that is starting may say so by a status of 500 and more. */
export const isAbsence = (problem: Problem): boolean =>
  ABSENCE.has(problem.code) || (problem.code === 'refused' && problem.status >= 500);

/** Nobody answers, and why. */
const SILENCE = ['unreachable', 'no-reply', 'name-not-found', 'bad-reply'] as const;
const WHY_SILENT = ['no-route', 'nothing-listens', 'phone-moved'] as const;
/** Somebody answers otherwise than a phone that takes commands, and why. */
const REFUSAL = ['refused', 'bad-reply', 'too-much', 'not-a-phone', 'no-remote-control'] as const;
const WHY_REFUSED = [
  'hidden-tags',
  'queries-restricted',
  'https-wanted',
  'port-3112',
  'other-page',
  'not-a-phone',
  'no-remote-control',
  'phone-moved',
] as const;

const isOf = (codes: readonly ProblemCode[], code: ProblemCode): boolean => codes.includes(code);

/** Whether what was found may be what is behind such a failure; else it is another trouble, which came meanwhile. */
const isBehind = (found: ProblemCode, failure: ProblemCode): boolean =>
  (isOf(WHY_SILENT, found) && isOf(SILENCE, failure)) || (isOf(WHY_REFUSED, found) && isOf(REFUSAL, failure));

const isSame = (one: Problem, other: Problem): boolean => JSON.stringify(one) === JSON.stringify(other);

export function createLink({ store, clock, isActive }: LinkDeps): LinkKeeper {
  const link = () => store.getState().link;
  /** Whether the phone that restarts was away since. */
  let away = false;
  let steadyMs = 0;
  let cancelLimit = (): void => {};
  let explained: { readonly phone: string; readonly failure: ProblemCode; readonly better: Problem } | null = null;
  /** The phone (its id) that shows its pages and takes no commands. */
  let takesNoCommands: string | null = null;

  const show = (next: AppState['link']): void => {
    cancelLimit();
    store.setState({ link: next });
  };

  const showTrouble = (problem: Problem): void => {
    const now = link();
    if (now.is === 'trouble' && isSame(now.problem, problem)) return;
    show({ is: 'trouble', since: now.is === 'trouble' ? now.since : clock.now(), problem });
  };

  return {
    isReady(of, by) {
      if (!isActive(of)) return;
      const now = link();
      if (by === 'page' && now.is === 'trouble' && takesNoCommands === of.profile.id) return;
      explained = null;
      takesNoCommands = null;
      if (now.is === 'ready' || (now.is === 'restarting' && !away && clock.now() - now.since < steadyMs)) return;
      show({ is: 'ready', since: clock.now() });
    },
    isTroubled(of, problem) {
      if (!isActive(of)) return;
      const now = link();
      // What never left this computer says nothing new of a phone that is in trouble, or restarts.
      if (problem.code === 'dropped' && (now.is === 'trouble' || now.is === 'restarting')) return;
      if (now.is === 'restarting' && isAbsence(problem)) {
        away = true;
        return;
      }
      const known = explained?.phone === of.profile.id && explained.failure === problem.code;
      showTrouble(known && explained ? explained.better : problem);
    },
    isRestarting(of, lasts) {
      if (!isActive(of)) return;
      away = false;
      steadyMs = lasts.steadyMs;
      show({ is: 'restarting', since: clock.now() });
      cancelLimit = clock.after(lasts.limitMs, () => {
        if (link().is === 'restarting') showTrouble({ code: 'not-restarted', phone: of.profile.name });
      });
    },
    isFound(of, found, showsPages) {
      if (!isActive(of)) return;
      const { id: phone } = of.profile;
      const now = link();
      const failure = now.is === 'trouble' ? now.problem.code : null;
      explained = failure !== null && isBehind(found.code, failure) ? { phone, failure, better: found } : null;
      // What ends by itself is over with the next answer.
      takesNoCommands = showsPages && !isAbsence(found) ? phone : null;
      showTrouble(found);
    },
    isElsewhere() {
      explained = null;
    },
    stop: () => cancelLimit(),
  };
}
