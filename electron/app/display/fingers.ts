import type { PhonesState } from '../../contract/phones/state';
import type { Asker } from '../../phone/asker';
import type { Reply } from '../../phone/replies';
import type { Touch } from '../../phone/requests';
import type { PressedFile } from '../../settings/pressed-file';
import { type Connected, originOf } from '../connection/clients';
import type { Connection } from '../connection/connection';
import { DEMO_ID } from '../connection/demo-phone';
import { routedPhone } from '../connection/way';
import { type Clock, within } from '../kernel/clock';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { createPressMarker, type Mark } from './press-marker';
import { createTouchedDisplay, type TouchedDisplay } from './touched-display';

/**
 * Knows on which displays a finger is, and lifts it whatever happens, with the client that has pressed: so no other phone
 * ever hears of it. A press is never sent by itself, and none twice; a release may be sent again, because a display
 * that no finger touches takes it for nothing.
 */
export interface Fingers {
  /**
   * A way to touch a display, in order. Take it before you await anything: it belongs to the sender that asks now, and
   * is let go with it even when it has touched nothing yet.
   */
  reach(): (connected: Connected, touches: readonly Touch[], asker: Asker) => Promise<Reply>;
  /** Lifts every finger: the user who pressed is gone, or does not look any more. */
  letGo(): void;
  /** Lifts what a crash has left pressed; resolves when each of these phones has answered, or has not. */
  recover(): Promise<void>;
  /** Retries no more; resolves when the marks that have to outlive this program are written. */
  stop(): Promise<void>;
}

interface FingersDeps {
  readonly store: Store<Pick<PhonesState, 'activePhone' | 'face'>>;
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly connection: Pick<Connection, 'clients' | 'events'>;
  readonly pressedFile: PressedFile;
  readonly clock: Clock;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** A quit waits no longer for the disk. */
const WRITE_LIMIT_MS = 2_000;

export function createFingers(deps: FingersDeps): Fingers {
  const { store, settings, connection, pressedFile, clock, log } = deps;
  const { clients, events } = connection;
  const marker = createPressMarker({ pressedFile, clock, log });
  const displays = new Map<Connected['phone'], TouchedDisplay>();
  /** How often all fingers were let go. */
  let lettingsGo = 0;

  const displayOf = (connected: Connected): TouchedDisplay => {
    const { id } = connected.profile;
    const known = displays.get(connected.phone);
    if (known) return known;
    const mark = ({ x, y }: Pick<Touch, 'x' | 'y'>): Mark =>
      marker.mark({ phone: id, x, y, origin: originOf(connected.profile) });
    const display = createTouchedDisplay({
      connected,
      mark: id === DEMO_ID ? null : mark,
      stopAsking: clients.stopAsking,
      clock,
      log,
    });
    displays.set(connected.phone, display);
    return display;
  };

  const letGo = (): void => {
    lettingsGo += 1;
    for (const [phone, display] of displays) {
      if (display.isPressed()) void display.lift();
      else displays.delete(phone);
    }
  };

  /** Lifts the finger from a phone whose client is about to be closed. */
  const leave = ({ phone }: Connected): Promise<void> | null => {
    const display = displays.get(phone);
    if (display?.isPressed()) return display.leave();
    displays.delete(phone);
    return null;
  };

  clients.beforeClose(leave);
  // A release that it has still to hear comes now.
  events.on('answered', ({ phone }) => displays.get(phone)?.answered());
  // No one can lift a finger from a display that has left the window.
  store.subscribe((now, before) => {
    if (now.activePhone !== before.activePhone || now.face.touch !== before.face.touch) letGo();
  });

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
    letGo,
    async recover() {
      const found = await pressedFile.read();
      await Promise.all(
        found.map(async ({ phone, origin, x, y }) => {
          const mark = marker.mark({ phone, origin, x, y });
          const owner = routedPhone(settings.now(), phone);
          // A phone that has moved is another one.
          if (!owner || originOf(owner) !== origin) return mark.remove();
          await clients.withClientFor(owner, async (connected) => {
            const display = displayOf(connected);
            // A new press was quicker: there is one finger, and its release is to come.
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
