import type { Frame, ScreenName } from '../../contract/phones/display';
import type { PhonesState } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import { PhoneError } from '../../phone/errors';
import { type Clock, followScreens, type ScreenFollower } from '../../phone/screen';
import { type Connected, originOf } from '../connection/clients';
import type { Connection } from '../connection/connection';
import { unreached } from '../connection/failures';
import { isRefusal, isUntrusted } from '../connection/refusals';
import { whoIs } from '../connection/who-is';
import type { Desktop } from '../kernel/desktop';
import type { Store } from '../kernel/store';

export interface DisplayFeed {
  watch(listener: (frame: Frame) => void): () => void;
  stop(): void;
}

interface DisplayFeedDeps {
  readonly store: Store<Pick<PhonesState, 'face' | 'phones' | 'activePhone'>>;
  /** Looking is asking, too: its result is known of the connection. */
  readonly connection: Pick<Connection, 'active' | 'clients' | 'failures' | 'status' | 'events' | 'answered' | 'said'>;
  readonly clock: Clock;
  readonly desktop: Pick<Desktop, 'watchLock'>;
}

/** The following under way: of which phone, which client, and which displays. */
interface Following {
  readonly follower: ScreenFollower;
  readonly phone: string;
  readonly screens: string;
  readonly generation: number;
}

/** A refused or a strange image says nothing about the keys; nor does a phone that asks a password for it alone. */
const concernsConnection = ({ code }: Problem): boolean =>
  !['refused', 'bad-reply', 'too-much', 'password-missing', 'internal'].includes(code);

/** A phone of the wrong kind, one that refuses us, or one that is not there is not asked for its display. */
const endsLooking = (error: PhoneError): boolean =>
  isRefusal(error) ||
  isUntrusted(error) ||
  ['no-remote-control', 'unreachable', 'name-not-found', 'certificate', 'old-tls', 'no-reply', 'dropped'].includes(
    error.code,
  );

/** A phone that we look at, and its strange answer when it was asked who it is. */
interface Identified {
  readonly phone: Connected['phone'];
  readonly strange: PhoneError | null;
}

/** Fetches the active phone's displays once for all windows that watch them, and not at all while none does or can. */
export function createDisplayFeed({ store, connection, clock, desktop }: DisplayFeedDeps): DisplayFeed {
  const { active, clients, failures, status, events } = connection;
  const face = () => store.getState().face;
  const listeners = new Set<(frame: Frame) => void>();
  const latest = new Map<ScreenName, Frame>();
  let following: Following | null = null;
  let identified: Identified | null = null;
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
    const profile = active.onFile();
    return profile ? `${profile.id} ${originOf(profile)}` : `demo ${face().model}`;
  };

  const screensNow = (): readonly ScreenName[] => {
    const { labelDisplay, modules } = face();
    if (active.lacks('display')) return [];
    return [
      'screen',
      ...(labelDisplay ? ['label_screen' as const] : []),
      ...(modules.length > 0 ? ['exp_screen' as const] : []),
    ];
  };

  /**
   * Some phones show their display to the administrator only. Whether a password is good is asked on a page that every
   * user may see, so that a refused image does not count as a refused password.
   */
  const identify = async (connected: Connected): Promise<void> => {
    const { phone } = connected;
    if (identified?.phone === phone) return;
    try {
      const says = await whoIs(phone, status.takesCommands(connected));
      if (says) connection.said(connected, says);
      identified = { phone, strange: null };
    } catch (error) {
      if (!(error instanceof PhoneError) || endsLooking(error)) throw error;
      identified = { phone, strange: error.code === 'not-a-phone' ? error : null };
    }
  };

  /** That it is no phone explains best why it sends no image. */
  const explained = (error: PhoneError): PhoneError => (error.code === 'bad-reply' && identified?.strange) || error;

  const begin = (): void => {
    const screens = screensNow();
    let connected: Connected | null = null;
    const follower = followScreens({
      screens,
      clock,
      fetch: async (screen) => {
        const now = await clients.clientFor(active.onFile());
        // Everything known of the displays was told by another client.
        if (connected && connected.phone !== now.phone) follow();
        connected = now;
        await identify(connected);
        const bmp = await connected.phone.screen(screen);
        connection.answered(connected, 'page');
        return bmp;
      },
      onFrame: (screen, bmp, at) => tell({ screen, bmp, at }),
      onProblem: (screen, error, at) => {
        const of = connected ?? unreached(active.profile());
        const problem: Problem = failures.judge(explained(error), of) ?? { code: 'internal' };
        if (concernsConnection(problem)) status.isTroubled(of, problem, 'page');
        const last = latest.get(screen);
        tell({ screen, ...(last?.bmp ? { bmp: last.bmp, at: last.at } : { at }), problem });
      },
    });
    // Counted only now: its first look may have made the client.
    following = { follower, phone: phoneNow(), screens: screens.join(), generation: clients.generation() };
  };

  const end = (): void => {
    following?.follower.stop();
    following = null;
    latest.clear();
  };

  const isCurrent = ({ phone, generation, screens }: Following): boolean =>
    phone === phoneNow() && generation === clients.generation() && screens === screensNow().join();

  /** Begins again when there is another phone, a new client for it, or another set of displays; else changes nothing. */
  const follow = (): void => {
    if (!following || isCurrent(following)) return;
    const [{ phone }, shown] = [following, [...latest.keys()]];
    end();
    // The image that a window has not painted yet, and the one that it still shows, are of another phone.
    if (phone !== phoneNow()) for (const screen of shown) pass({ screen, at: clock.now() });
    if (!locked) begin();
  };

  const stop = (): void => {
    stopWatchingLock();
    stopWatchingLock = () => {};
    locked = false;
    identified = null;
    end();
  };

  const lock = (now: boolean): void => {
    locked = now;
    if (locked) following?.follower.pause();
    else if (following) following.follower.resume();
    else begin();
  };

  const start = (): void => {
    stopWatchingLock = desktop.watchLock(lock);
    // A screen that is locked already has nothing begun.
    if (!locked && !following) begin();
  };

  store.subscribe((now, before) => {
    // Of the rest nothing concerns the displays: a client that is made too early would not know the change being saved.
    const isOther = now.activePhone !== before.activePhone || now.phones !== before.phones || now.face !== before.face;
    if (isOther) follow();
  });
  events.on('reached', follow);
  events.on('changed', () => following?.follower.poke());

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
    stop,
  };
}
