import type { Frame, Problem, ScreenName } from '../contract/bridge';
import type { PhoneProfile } from '../contract/settings';
import type { PhoneFace, PhoneSays } from '../contract/state';
import { PhoneError } from '../phone/errors';
import { type Clock, followScreens, type ScreenFollower } from '../phone/screen';
import type { Desktop } from './desktop';
import { phoneProblem } from './problems';
import { type Connected, isRefusal, keychainFirst, type Way } from './way';

export interface ScreenWatch {
  watch(listener: (frame: Frame) => void): () => void;
  /** Begins again when there is another phone, a new client for it, or another set of displays; else changes nothing. */
  follow(): void;
  /** The display may have changed just now. */
  poke(): void;
  stop(): void;
}

interface ScreenWatchDeps {
  readonly way: Way;
  readonly activeProfile: () => PhoneProfile | null;
  readonly face: () => Pick<PhoneFace, 'labelDisplay' | 'modules'>;
  readonly clock: Clock;
  readonly watchLock: Desktop['watchLock'];
  readonly phoneSaid: (connected: Connected, says: PhoneSays) => void;
  /** Looking is asking, too: what comes of it is known of the way to the phone. */
  readonly linkIsReady: (connected: Connected) => void;
  readonly linkIsTroubled: (problem: Problem) => void;
}

/** What is being followed: of which client, and which displays. */
interface Following {
  readonly follower: ScreenFollower;
  readonly screens: string;
  generation: number;
}

/** A refused or a strange image says nothing about the keys; nor does a phone that asks a password for it alone. */
const concernsLink = ({ code }: Problem): boolean =>
  !['refused', 'bad-reply', 'too-much', 'password-missing', 'internal'].includes(code);

/** A phone of the wrong kind, or one that refuses us, is not asked for its display. */
const endsGreeting = (error: PhoneError): boolean => isRefusal(error) || error.code === 'no-remote-control';

/** Fetches the active phone's displays once for all who watch them, and not at all while nobody does or can. */
export function createScreenWatch(deps: ScreenWatchDeps): ScreenWatch {
  const { way, activeProfile, face, clock, watchLock, phoneSaid, linkIsReady, linkIsTroubled } = deps;
  const listeners = new Set<(frame: Frame) => void>();
  const latest = new Map<ScreenName, Frame>();
  let following: Following | null = null;
  let greeted: Connected['phone'] | null = null;
  let locked = false;
  let stopWatchingLock = (): void => {};

  const tell = (frame: Frame): void => {
    latest.set(frame.screen, frame);
    for (const listener of listeners) listener(frame);
  };

  const screensNow = (): readonly ScreenName[] => {
    const { labelDisplay, modules } = face();
    return [
      'screen',
      ...(labelDisplay ? ['label_screen' as const] : []),
      ...(modules.length > 0 ? ['exp_screen' as const] : []),
    ];
  };

  /**
   * Some phones show their display to the administrator only. Whether a password is good is asked where everybody may
   * look, so that a refused image does not count as a refused password.
   */
  const greet = async (connected: Connected): Promise<void> => {
    if (greeted === connected.phone) return;
    try {
      phoneSaid(connected, await connected.phone.info());
    } catch (error) {
      if (!(error instanceof PhoneError) || endsGreeting(error)) throw error;
    }
    greeted = connected.phone;
  };

  const begin = (): void => {
    const screens = screensNow();
    let connected: Connected | null = null;
    const mine: Following = {
      screens: screens.join(),
      generation: way.generation(),
      follower: followScreens({
        screens,
        clock,
        fetch: async (screen) => {
          connected = await way.to(activeProfile());
          mine.generation = way.generation();
          await greet(connected);
          const bmp = await connected.phone.screen(screen);
          linkIsReady(connected);
          return bmp;
        },
        onFrame: (screen, bmp, at) => tell({ screen, bmp, at }),
        onProblem: (screen, error, at) => {
          const known = connected && phoneProblem(error, connected.profile);
          const problem: Problem = (connected && known && keychainFirst(known, connected)) ?? { code: 'internal' };
          if (connected && isRefusal(problem)) way.stopAsking(connected);
          if (concernsLink(problem)) linkIsTroubled(problem);
          const last = latest.get(screen);
          tell({ screen, ...(last?.bmp ? { bmp: last.bmp, at: last.at } : { at }), problem });
        },
      }),
    };
    following = mine;
  };

  const end = (): void => {
    following?.follower.stop();
    following = null;
    latest.clear();
  };

  const stop = (): void => {
    stopWatchingLock();
    stopWatchingLock = () => {};
    locked = false;
    end();
  };

  const lock = (now: boolean): void => {
    locked = now;
    if (locked) following?.follower.pause();
    else if (following) following.follower.resume();
    else begin();
  };

  const start = (): void => {
    stopWatchingLock = watchLock(lock);
    // A screen that is locked already has nothing begun.
    if (!locked && !following) begin();
  };

  const isCurrent = ({ generation, screens }: Following): boolean =>
    generation === way.generation() && screens === screensNow().join();

  return {
    watch(listener) {
      // One Set entry for each watcher, even when two watch with the same function.
      const mine = (frame: Frame): void => listener(frame);
      listeners.add(mine);
      for (const frame of latest.values()) mine(frame);
      if (listeners.size === 1) start();
      return () => {
        listeners.delete(mine);
        if (listeners.size === 0) stop();
      };
    },
    follow() {
      if (!following || isCurrent(following)) return;
      end();
      if (!locked) begin();
    },
    poke: () => following?.follower.poke(),
    stop,
  };
}
