import type { PhoneProfile } from '../../contract/phones/profile';
import type { Asker } from '../../phone/asker';
import type { Reply } from '../../phone/replies';
import type { Touch } from '../../phone/requests';
import type { PressedFile } from '../../settings/pressed-file';
import { type Connected, originOf, type Way } from '../connection/clients';
import { DEMO_ID } from '../connection/demo-phone';
import type { Clock } from '../kernel/clock';
import { within } from '../kernel/clock';
import { createFingerMarker, type Mark } from './press-marker';
import { createTouchedDisplay, type TouchedDisplay } from './touched-display';

/**
 * Knows on which displays a finger is, and lifts it whatever happens, with the client that has pressed: so no other phone
 * ever hears of it. A press is never sent by itself, and none twice; a release may be sent again, because a display that
 * nobody touches takes it for nothing.
 */
export interface Finger {
  /**
   * A way to touch a display, in order. To be taken before anything is awaited: it belongs to whoever asks now, and is let
   * go with them even when it has touched nothing yet.
   */
  reach(): (connected: Connected, touches: readonly Touch[], asker: Asker) => Promise<Reply>;
  /** Lifts every finger: whoever pressed is gone, or does not look any more. */
  letGo(): void;
  /** A phone has answered: what it has still to hear comes now. */
  answered(connected: Connected): void;
  /**
   * Lifts the finger from a phone whose client is about to be closed; resolves when that is done, or given up. null: there
   * is none, and nothing to wait for.
   */
  farewell(connected: Connected): Promise<void> | null;
  /** Lifts what a crash has left pressed; resolves when each of these phones has answered, or has not. */
  recover(): Promise<void>;
  /** Retries no more; resolves when what has to outlive this program is written. */
  stop(): Promise<void>;
}

export interface FingerDeps extends Pick<Way, 'aside' | 'stopAsking'> {
  readonly pressedFile: PressedFile;
  /** A phone as it is on file now. */
  readonly profile: (phone: string) => PhoneProfile | undefined;
  readonly clock: Clock;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** Whoever quits waits no longer for the disk. */
const WRITE_LIMIT_MS = 2_000;

export function createFinger(deps: FingerDeps): Finger {
  const { aside, clock, pressedFile, profile } = deps;
  const marker = createFingerMarker(deps);
  const displays = new Map<Connected['phone'], TouchedDisplay>();
  /** How often everybody has let go. */
  let lettingsGo = 0;

  const displayOf = (connected: Connected): TouchedDisplay => {
    const { id } = connected.profile;
    const known = displays.get(connected.phone);
    if (known) return known;
    const mark = ({ x, y }: Pick<Touch, 'x' | 'y'>): Mark =>
      marker.mark({ phone: id, x, y, origin: originOf(connected.profile) });
    const display = createTouchedDisplay({ ...deps, connected, mark: id === DEMO_ID ? null : mark });
    displays.set(connected.phone, display);
    return display;
  };

  return {
    reach() {
      const before = lettingsGo;
      return async (connected, touches, asker) => {
        const display = displayOf(connected);
        const replies = Promise.all(touches.map((touch) => display.touch(touch, asker)));
        if (before !== lettingsGo) void display.lift();
        return (await replies).find(({ result }) => result === 'no-answer') ?? { result: 'done' };
      };
    },
    letGo() {
      lettingsGo += 1;
      for (const [phone, display] of displays) {
        if (display.isPressed()) void display.lift();
        else displays.delete(phone);
      }
    },
    answered: ({ phone }) => displays.get(phone)?.answered(),
    farewell({ phone }) {
      const display = displays.get(phone);
      if (display?.isPressed()) return display.leave();
      displays.delete(phone);
      return null;
    },
    async recover() {
      const found = await pressedFile.read();
      await Promise.all(
        found.map(async ({ phone, origin, x, y }) => {
          const mark = marker.mark({ phone, origin, x, y });
          const owner = profile(phone);
          // A phone that has moved is another one.
          if (!owner || originOf(owner) !== origin) return mark.remove();
          await aside(owner, async (connected) => {
            const display = displayOf(connected);
            // Somebody was quicker: there is one finger, and its release is to come.
            if (display.isPressed()) return mark.remove();
            display.find({ x, y }, mark);
            await display.lift();
          });
        }),
      );
    },
    async stop() {
      for (const display of displays.values()) display.stop();
      await within(clock, WRITE_LIMIT_MS, marker.written());
    },
  };
}
