import type { PhoneProfile } from '../contract/settings';
import type { Phone } from '../phone/client';
import { PhoneError } from '../phone/errors';
import type { Reply } from '../phone/replies';
import type { Touch } from '../phone/requests';
import type { Clock } from '../phone/screen';
import type { Pressed } from '../settings/pressed-file';
import { DEMO_ID } from './demo';
import type { FingerMarker } from './finger-marker';
import { createRow } from './row';
import { sendAgain, wasNotDone } from './touch-failure';
import { type Connected, originOf, type Way } from './way';

/** A place in a phone's row of touches. */
export interface Place {
  /** Hands the touches to the phone when everything before them has been, and answers what it says. */
  touch(connected: Connected, touches: readonly Touch[]): Promise<Reply>;
  /** Lets the next one on; whoever has touched has left already. */
  leave(): void;
}

/** One phone's display, and the finger on it. */
export interface TouchedDisplay {
  place(): Place;
  /** Lifts the finger, behind all that is on its way to the phone; with this client or with one of its own. Never rejects. */
  letGo(connected?: Connected): Promise<void>;
  /** The phone has answered: what it has still to hear comes now. */
  answered(connected: Connected): void;
  /** A crash has left this one pressed. */
  recover(pressed: Pressed): Promise<void>;
  /** Retries no more. */
  stop(): void;
}

export interface TouchedDisplayDeps {
  readonly aside: Way['aside'];
  /** A phone as it is on file now; null: the demo phone, undefined: it is gone. */
  readonly profile: (phone: string) => PhoneProfile | null | undefined;
  readonly marker: FingerMarker;
  readonly clock: Clock;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** A phone that did not hear the release is told again after the first pause, then ever more rarely, about five minutes long. */
const RETRY_FIRST_MS = 1_000;
const RETRY_MOST_MS = 30_000;
const RETRIES = 14;

const endsUp = (touches: readonly Touch[]): boolean => touches.at(-1)?.verb !== 'p';

interface Finger {
  readonly x: number;
  readonly y: number;
  /** The address of the phone that it presses on. */
  readonly origin: string;
}

export function createTouchedDisplay(id: string, deps: TouchedDisplayDeps): TouchedDisplay {
  const { aside, clock, log, marker } = deps;
  /** Where the finger is, as far as anybody can tell; null: nowhere. A finger that moves is a new one. */
  let finger: Finger | null = null;
  /** Whoever pressed is gone, or the release did not get through: it is for us to send. */
  let owed = false;
  let triedAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let unanswered = false;
  let again: Promise<unknown> = Promise.resolve();
  let lifting: Promise<void> | null = null;
  let cancelRetry = (): void => {};
  const row = createRow();

  const lifted = (): void => {
    finger = null;
    owed = false;
    failures = 0;
    unanswered = false;
    cancelRetry();
    marker.remove(id);
  };

  /** From now on the finger counts as down; the mark of it is written before the phone hears of it. */
  const press = async ({ x, y }: Touch, { profile }: Connected): Promise<void> => {
    finger = { x, y, origin: originOf(profile) };
    owed = false;
    cancelRetry();
    // The demo phone does not outlive us.
    if (id !== DEMO_ID) await marker.put({ phone: id, ...finger });
  };

  const retryLater = (): void => {
    failures += 1;
    const pause = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** (failures - 1));
    cancelRetry();
    if (failures <= RETRIES) cancelRetry = clock.after(pause, () => void lift());
  };

  /** A release did not get through: it is owed from now on, unless this phone will never take one. */
  const notLifted = (error: unknown): void => {
    owed = true;
    const again = sendAgain(error);
    if (again === 'never' || again === 'fault') log('finger', 'a display may still be pressed', { phone: id, error });
    if (again === 'soon') retryLater();
    if (again === 'this-run') marker.remove(id);
    if (again === 'never') lifted();
  };

  /**
   * Without an answer the phone may have heard it, or the connection was dead already: it is said once more. A phone that
   * closes without a word then, too, is there, and does so by habit.
   */
  const released = (phone: Phone, { result }: Reply): void => {
    if (result === 'done' || unanswered) {
      lifted();
      return;
    }
    unanswered = true;
    owed = true;
    again = send(phone, release(), true).catch(() => {}); // What went wrong has had its effect in `send`.
  };

  /** Sends touches, and knows afterwards whether a finger is still there. */
  const send = async (phone: Phone, touches: readonly Touch[], wasDown: boolean): Promise<Reply> => {
    const mine = finger;
    const isLast = (): boolean => mine !== null && mine === finger;
    triedAt = clock.now();
    try {
      const reply = await phone.touch(touches);
      if (isLast() && endsUp(touches)) released(phone, reply);
      return reply;
    } catch (error) {
      if (isLast() && !wasDown && wasNotDone(error)) lifted();
      else if (isLast() && endsUp(touches)) notLifted(error);
      throw error;
    }
  };

  const release = (): readonly Touch[] => (finger ? [{ x: finger.x, y: finger.y, verb: 'r' }] : []);

  const liftWith = async ({ phone }: Connected): Promise<void> => {
    if (owed && finger) await send(phone, release(), true);
    await again;
  };

  /** Sends the release that is owed. Never rejects. */
  const lift = (connected?: Connected): Promise<void> => {
    lifting ??= attempt(connected).finally(() => {
      lifting = null;
    });
    return lifting;
  };

  const attempt = async (connected: Connected | undefined): Promise<void> => {
    const profile = connected ? connected.profile : deps.profile(id);
    // A phone that has moved is another one until it is touched.
    if (profile === undefined || (profile && originOf(profile) !== finger?.origin)) return lifted();
    try {
      await (connected ? liftWith(connected) : aside(profile, liftWith));
    } catch (error) {
      // What the phone said has had its effect in `send`; here is what came before it.
      if (!(error instanceof PhoneError)) notLifted(error);
    }
  };

  return {
    place() {
      const { turn, leave } = row.place();
      return {
        leave,
        async touch(connected, touches) {
          await turn;
          const wasDown = finger !== null;
          const first = owed && touches[0]?.verb !== 'r' ? release() : [];
          const pressed = touches.filter(({ verb }) => verb === 'p').at(-1);
          if (pressed) await press(pressed, connected);
          const reply = send(connected.phone, [...first, ...touches], wasDown);
          leave();
          return reply;
        },
      };
    },
    async letGo(connected) {
      await row.end();
      if (!finger) return;
      owed = true;
      await lift(connected);
    },
    answered(connected) {
      if (owed && !lifting && clock.now() - triedAt >= RETRY_FIRST_MS) void lift(connected);
    },
    async recover({ x, y, origin }) {
      finger = { x, y, origin };
      owed = true;
      await lift();
    },
    stop: () => cancelRetry(),
  };
}
