import type { Frame, ScreenName } from '../../contract/phones/display';
import type { PhoneSays } from '../../contract/phones/phone-says';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { PhoneFace } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import { PhoneError } from '../../phone/errors';
import { type Clock, followScreens, type ScreenFollower } from '../../phone/screen';
import type { Of } from '../connection/active-phone';
import { type Connected, originOf, type Way } from '../connection/clients';
import type { OwnDemo } from '../connection/demo-phone';
import { type Failures, unreached } from '../connection/failures';
import { isDoubt, isRefusal } from '../connection/refusals';
import { whoIs } from '../connection/who-is';
import type { Desktop } from '../kernel/desktop';

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
  readonly demo: Pick<OwnDemo, 'profile'>;
  readonly face: () => Pick<PhoneFace, 'model' | 'labelDisplay' | 'modules'>;
  readonly clock: Clock;
  readonly watchLock: Desktop['watchLock'];
  readonly failures: Failures;
  readonly phoneSaid: (connected: Connected, says: PhoneSays) => void;
  /** Looking is asking, too: what comes of it is known of the way to the phone. */
  readonly linkIsReady: (connected: Connected, by: 'page') => void;
  readonly linkIsTroubled: (of: Of, problem: Problem, by: 'page') => void;
  /** Whether this phone has carried out a command: it is one, whatever its pages say. */
  readonly takesCommands: (of: Of) => boolean;
}

/** What is being followed: of which phone, which client, and which displays. */
interface Following {
  readonly follower: ScreenFollower;
  readonly phone: string;
  readonly screens: string;
  readonly generation: number;
}

/** A refused or a strange image says nothing about the keys; nor does a phone that asks a password for it alone. */
const concernsLink = ({ code }: Problem): boolean =>
  !['refused', 'bad-reply', 'too-much', 'password-missing', 'internal'].includes(code);

/** A phone of the wrong kind, one that refuses us, or one that is not there is not asked for its display. */
const endsGreeting = (error: PhoneError): boolean =>
  isRefusal(error) ||
  isDoubt(error) ||
  ['no-remote-control', 'unreachable', 'name-not-found', 'certificate', 'old-tls', 'no-reply', 'dropped'].includes(
    error.code,
  );

/** A phone that we look at, and what was strange about it when it was asked who it is. */
interface Greeted {
  readonly phone: Connected['phone'];
  readonly strange: PhoneError | null;
}

/** Fetches the active phone's displays once for all who watch them, and not at all while nobody does or can. */
export function createScreenWatch(deps: ScreenWatchDeps): ScreenWatch {
  const { way, activeProfile, demo, face, clock, watchLock, failures, phoneSaid, linkIsReady, linkIsTroubled } = deps;
  const listeners = new Set<(frame: Frame) => void>();
  const latest = new Map<ScreenName, Frame>();
  let following: Following | null = null;
  let greeted: Greeted | null = null;
  let locked = false;
  let stopWatchingLock = (): void => {};

  const pass = (frame: Frame): void => {
    for (const listener of listeners) listener(frame);
  };

  const tell = (frame: Frame): void => {
    latest.set(frame.screen, frame);
    pass(frame);
  };

  const phoneNow = (): string => {
    const profile = activeProfile();
    return profile ? `${profile.id} ${originOf(profile)}` : `demo ${face().model}`;
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
    const { phone } = connected;
    if (greeted?.phone === phone) return;
    try {
      const says = await whoIs(phone, deps.takesCommands(connected));
      if (says) phoneSaid(connected, says);
      greeted = { phone, strange: null };
    } catch (error) {
      if (!(error instanceof PhoneError) || endsGreeting(error)) throw error;
      greeted = { phone, strange: error.code === 'not-a-phone' ? error : null };
    }
  };

  /** What is no phone explains best why it sends no image. */
  const explained = (error: PhoneError): PhoneError => (error.code === 'bad-reply' && greeted?.strange) || error;

  const begin = (): void => {
    const screens = screensNow();
    let connected: Connected | null = null;
    const follower = followScreens({
      screens,
      clock,
      fetch: async (screen) => {
        const now = await way.to(activeProfile());
        // What is known of the displays was told by another client.
        if (connected && connected.phone !== now.phone) follow();
        connected = now;
        await greet(connected);
        const bmp = await connected.phone.screen(screen);
        linkIsReady(connected, 'page');
        return bmp;
      },
      onFrame: (screen, bmp, at) => tell({ screen, bmp, at }),
      onProblem: (screen, error, at) => {
        const of = connected ?? unreached(activeProfile() ?? demo.profile());
        const problem: Problem = failures.judge(explained(error), of) ?? { code: 'internal' };
        if (concernsLink(problem)) linkIsTroubled(of, problem, 'page');
        const last = latest.get(screen);
        tell({ screen, ...(last?.bmp ? { bmp: last.bmp, at: last.at } : { at }), problem });
      },
    });
    // Counted only now: its first look may have made the client.
    following = { follower, phone: phoneNow(), screens: screens.join(), generation: way.generation() };
  };

  const end = (): void => {
    following?.follower.stop();
    following = null;
    latest.clear();
  };

  const isCurrent = ({ phone, generation, screens }: Following): boolean =>
    phone === phoneNow() && generation === way.generation() && screens === screensNow().join();

  const follow = (): void => {
    if (!following || isCurrent(following)) return;
    const [{ phone }, shown] = [following, [...latest.keys()]];
    end();
    // What a window has not painted yet, and what it still shows, is of another phone.
    if (phone !== phoneNow()) for (const screen of shown) pass({ screen, at: clock.now() });
    if (!locked) begin();
  };

  const stop = (): void => {
    stopWatchingLock();
    stopWatchingLock = () => {};
    locked = false;
    greeted = null;
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
    follow,
    poke: () => following?.follower.poke(),
    stop,
  };
}
