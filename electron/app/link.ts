import type { StoreApi } from 'zustand/vanilla';
import type { Problem, ProblemCode } from '../contract/bridge';
import type { AppState } from '../contract/state';
import type { Clock } from '../phone/screen';
import type { Of } from './active-phone';

/** What is known of the way to the active phone. The one place that decides what a word of a phone changes in it. */
export interface LinkKeeper {
  /** A phone has answered: where it is the active one, that is shown. */
  isReady(of: Of): void;
  /** A phone has not, or not as it should: where it is the active one, that is shown. */
  isTroubled(of: Of, problem: Problem): void;
  /** It was told to restart. */
  isRestarting(of: Of, lasts: RestartLasts): void;
  /** What is behind a failure of this kind, for as long as nothing else is heard of the phone. */
  isExplained(of: Of, failure: ProblemCode, better: Problem): void;
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

export const isAbsence = ({ code }: Pick<Problem, 'code'>): boolean => ABSENCE.has(code);

const isSame = (one: Problem, other: Problem): boolean => JSON.stringify(one) === JSON.stringify(other);

export function createLink({ store, clock, isActive }: LinkDeps): LinkKeeper {
  const link = () => store.getState().link;
  /** Whether the phone that restarts was away since. */
  let away = false;
  let steadyMs = 0;
  let cancelLimit = (): void => {};
  let explained: { readonly phone: string; readonly failure: ProblemCode; readonly better: Problem } | null = null;

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
    isReady(of) {
      if (!isActive(of)) return;
      explained = null;
      const now = link();
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
    isExplained(of, failure, better) {
      if (!isActive(of)) return;
      explained = { phone: of.profile.id, failure, better };
      const now = link();
      if (now.is === 'trouble' && now.problem.code === failure) showTrouble(better);
    },
    stop: () => cancelLimit(),
  };
}
