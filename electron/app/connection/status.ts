import type { ConnectionStatus, PhonesState } from '../../contract/phones/state';
import type { Problem, ProblemCode } from '../../contract/problem';
import type { Clock } from '../kernel/clock';
import type { Store } from '../kernel/store';
import type { Of } from './active-phone';
import { originOf } from './clients';

/** The known state of the way to the active phone. The one place that decides what a word of a phone changes in it. */
export interface StatusKeeper {
  /**
   * A phone has answered: where it is the active one, that is shown. `page`: it has shown one, which says nothing of
   * commands where an examination has found that these are in the way.
   */
  isReady(of: Of, by?: Heard): void;
  /** A phone has not, or not as it should: where it is the active one, that is shown. A page says nothing against commands. */
  isTroubled(of: Of, problem: Problem, by?: Heard): void;
  /** Whether a phone has carried out a command where it is now, and nothing has spoken against it since but its pages. */
  takesCommands(of: Of): boolean;
  /** It was told to restart. */
  isRestarting(of: Of, lasts: RestartLasts): void;
  /**
   * An examination has found a problem. Where it is behind the failure that is shown, it is said of that kind of
   * failure for as long as nothing else is heard of the phone. `showsPages`: commands alone do not work.
   */
  isFound(of: Of, found: Problem, showsPages: boolean): void;
  /** The finding was made elsewhere, or long ago: a failure is what it is again. */
  networkChanged(): void;
  /** The phone is asked who it is; one that restarts is asked anyway, and is back when it says so. */
  asking(): void;
  /** Nothing is known any more: another phone is active, or this one is another than before. */
  forget(): void;
  /** A request was given up before anything of it was sent. */
  nothingSent(): void;
  stop(): void;
}

/** By what a phone was heard, where it was no command: a page that it shows, or all that an examination looks at. */
export type Heard = 'page' | 'examination';

export interface RestartLasts {
  /** After so long it is said that it has not come back, in ms. */
  readonly limitMs: number;
  /** A phone that still answers so long behind the order has restarted between two looks, or never will, in ms. */
  readonly steadyMs: number;
}

interface StatusDeps {
  readonly store: Store<Pick<PhonesState, 'connectionStatus'>>;
  readonly clock: Clock;
  readonly isActive: (of: Of) => boolean;
}

/** No phone is there, or not the one we know: problems that end by themselves when the phone is back. */
const ABSENCE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unreachable',
  'no-reply',
  'dropped',
  'name-not-found',
  'no-route',
  'nothing-listens',
  'bad-reply',
  'foreign-reply',
  'phone-moved',
  'not-restarted',
  'sip-silent',
  'server-name-not-found',
  'server-unreachable',
  'server-silent',
  'server-bad-reply',
  'server-unsure',
  'not-registered',
]);

/** A phone that is starting refuses whatever it is asked. */
const isStarting = (problem: Problem): boolean => problem.code === 'refused' && problem.status >= 500;

/** Whether it ends by itself when the phone is back. */
export const isAbsence = (problem: Problem): boolean => ABSENCE.has(problem.code) || isStarting(problem);

/** No phone answers, and why. */
const SILENCE = ['unreachable', 'no-reply', 'name-not-found', 'bad-reply', 'sip-silent', 'notify-silent'] as const;
const WHY_SILENT = ['no-route', 'nothing-listens', 'phone-moved', 'sip-silent'] as const;
/** The answer is not that of a phone that takes commands, and why. */
const REFUSAL = [
  'refused',
  'bad-reply',
  'foreign-reply',
  'too-much',
  'not-a-phone',
  'no-remote-control',
  'not-trusted',
  'notify-silent',
] as const;
const WHY_REFUSED = [
  'hidden-tags',
  'queries-restricted',
  'https-wanted',
  'port-3112',
  'other-page',
  'not-a-phone',
  'no-remote-control',
  'phone-moved',
  'not-trusted',
  'notify-silent',
  'other-form',
] as const;

const isOf = (codes: readonly ProblemCode[], code: ProblemCode): boolean => codes.includes(code);

/** Whether the finding may be the cause of such a failure; else it is another trouble, which came meanwhile. */
const isBehind = (found: ProblemCode, failure: ProblemCode): boolean =>
  (isOf(WHY_SILENT, found) && isOf(SILENCE, failure)) || (isOf(WHY_REFUSED, found) && isOf(REFUSAL, failure));

const isSame = (one: Problem, other: Problem): boolean => JSON.stringify(one) === JSON.stringify(other);

export function createStatus({ store, clock, isActive }: StatusDeps): StatusKeeper {
  const current = () => store.getState().connectionStatus;
  /** Whether the phone that restarts was away since. */
  let away = false;
  let steadyMs = 0;
  let restartedAt = 0;
  let cancelLimit = (): void => {};
  let explained: { readonly phone: string; readonly failure: ProblemCode; readonly better: Problem } | null = null;
  /** The phone (its id) that shows its pages and takes no commands. */
  let takesNoCommands: string | null = null;
  /** The phone that has carried out a command, and where. */
  let commanded: string | null = null;

  const placeOf = ({ profile }: Of): string => `${profile.id} ${originOf(profile)}`;

  /** A command that came to nothing is the newest word on commands. */
  const doubtCommands = ({ code }: Problem, by: Heard | undefined): void => {
    if (by === undefined && isOf(REFUSAL, code)) commanded = null;
  };

  /** Whether it is a page that is none of a phone's, at one that has carried out a command: commands say more. */
  const isOutweighed = (of: Of, { code }: Problem, by: Heard | undefined): boolean =>
    by === 'page' && code === 'not-a-phone' && commanded === placeOf(of);

  const show = (next: ConnectionStatus): void => {
    cancelLimit();
    store.setState({ connectionStatus: next });
  };

  const showTrouble = (problem: Problem): void => {
    const now = current();
    if (now.is === 'trouble' && isSame(now.problem, problem)) return;
    show({ is: 'trouble', since: now.is === 'trouble' ? now.since : clock.now(), problem });
  };

  return {
    isReady(of, by) {
      if (!isActive(of)) return;
      const now = current();
      if (by === 'page' && now.is === 'trouble' && takesNoCommands === of.profile.id) return;
      explained = null;
      takesNoCommands = null;
      if (by === undefined) commanded = placeOf(of);
      if (now.is === 'ready' || (now.is === 'restarting' && !away && clock.elapsed() - restartedAt < steadyMs)) return;
      show({ is: 'ready', since: clock.now() });
    },
    isTroubled(of, problem, by) {
      if (!isActive(of)) return;
      const now = current();
      doubtCommands(problem, by);
      if (isOutweighed(of, problem, by)) return;
      // A request that never left this computer says nothing new of a phone that is in trouble, or restarts.
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
      restartedAt = clock.elapsed();
      show({ is: 'restarting', since: clock.now() });
      cancelLimit = clock.after(lasts.limitMs, () => {
        if (current().is === 'restarting') showTrouble({ code: 'not-restarted', phone: of.profile.name });
      });
    },
    isFound(of, found, showsPages) {
      if (!isActive(of)) return;
      const { id: phone } = of.profile;
      const now = current();
      const failure = now.is === 'trouble' ? now.problem.code : null;
      explained = failure !== null && isBehind(found.code, failure) ? { phone, failure, better: found } : null;
      // A problem that ends by itself is over with the next answer.
      takesNoCommands = showsPages && !isAbsence(found) ? phone : null;
      showTrouble(found);
    },
    networkChanged() {
      explained = null;
      commanded = null;
    },
    takesCommands: (of) => commanded === placeOf(of),
    asking() {
      if (current().is !== 'restarting') show({ is: 'asking' });
    },
    forget: () => show({ is: 'unknown' }),
    nothingSent() {
      if (current().is === 'asking') show({ is: 'unknown' });
    },
    stop: () => cancelLimit(),
  };
}
