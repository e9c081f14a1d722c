import type { Frame, Problem } from '../contract/bridge';
import type { PhoneProfile } from '../contract/settings';
import { PhoneError } from '../phone/errors';
import { type Clock, followScreen } from '../phone/screen';
import { phoneProblem } from './problems';
import { type Connected, isRefusal, keychainFirst, type Way } from './way';

export interface ScreenWatch {
  watch(listener: (frame: Frame) => void): () => void;
  /** Begins again when there is another phone, or a new client for it; otherwise changes nothing. */
  follow(): void;
  /** The display may have changed just now. */
  poke(): void;
  stop(): void;
}

interface ScreenWatchDeps {
  readonly way: Way;
  readonly activeProfile: () => PhoneProfile | null;
  readonly clock: Clock;
  /** Looking is asking, too: what comes of it is known of the way to the phone. */
  readonly linkIsReady: () => void;
  readonly linkIsTroubled: (problem: Problem) => void;
}

/** Fetches the active phone's display once for all who watch it, and not at all while nobody does. */
export function createScreenWatch({
  way,
  activeProfile,
  clock,
  linkIsReady,
  linkIsTroubled,
}: ScreenWatchDeps): ScreenWatch {
  const listeners = new Set<(frame: Frame) => void>();
  let following: { readonly generation: number; readonly poke: () => void; readonly stop: () => void } | null = null;
  let latest: Frame | null = null;

  const tell = (frame: Frame): void => {
    latest = frame;
    for (const listener of listeners) listener(frame);
  };

  /** A refused or a strange image says nothing about the keys; nor does a phone that asks a password for it alone. */
  const concernsLink = ({ code }: Problem): boolean =>
    !['refused', 'bad-reply', 'too-much', 'password-missing', 'internal'].includes(code);

  /**
   * Some phones show their display to the administrator only. Whether a password is good is asked where everybody may
   * look, so that a refused image does not count as a refused password.
   */
  const greet = ({ phone }: Connected): Promise<unknown> =>
    phone.info().catch((error: unknown) => {
      if (error instanceof PhoneError && isRefusal(error)) throw error;
    });

  const begin = (): void => {
    let connected: Connected | null = null;
    let greeted: Connected['phone'] | null = null;
    const screen = followScreen({
      clock,
      fetch: async () => {
        connected = await way.to(activeProfile());
        if (greeted !== connected.phone) await greet(connected);
        greeted = connected.phone;
        const bmp = await connected.phone.screen();
        linkIsReady();
        return bmp;
      },
      onFrame: (bmp, at) => tell({ bmp, at }),
      onProblem: (error, at) => {
        const known = connected && phoneProblem(error, connected.profile);
        const problem: Problem = (connected && known && keychainFirst(known, connected)) ?? { code: 'internal' };
        if (connected && isRefusal(problem)) way.stopAsking(connected);
        if (concernsLink(problem)) linkIsTroubled(problem);
        tell({ ...(latest?.bmp ? { bmp: latest.bmp, at: latest.at } : { at }), problem });
      },
    });
    following = { ...screen, generation: way.generation() };
  };

  const stop = (): void => {
    following?.stop();
    following = null;
    latest = null;
  };

  const follow = (): void => {
    if (listeners.size === 0 || following?.generation === way.generation()) return;
    stop();
    begin();
  };

  return {
    watch(listener) {
      // One Set entry for each watcher, even when two watch with the same function.
      const mine = (frame: Frame): void => listener(frame);
      listeners.add(mine);
      if (latest) mine(latest);
      if (!following) begin();
      return () => {
        listeners.delete(mine);
        if (listeners.size === 0) stop();
      };
    },
    follow,
    poke: () => following?.poke(),
    stop,
  };
}
