import { type Asker, PATIENT } from '../../phone/asker';
import { PhoneError } from '../../phone/errors';
import type { Reply } from '../../phone/replies';
import type { Touch } from '../../phone/requests';
import type { Clients, Connected } from '../connection/clients';
import { isRefusal } from '../connection/refusals';
import type { Clock } from '../kernel/clock';
import type { Mark } from './press-marker';
import { createRetries } from './retries';
import { sendAgain, wasNotDone } from './touch-failure';

type Point = Pick<Touch, 'x' | 'y'>;

/** A display as one client touches it, and the finger on it. */
export interface TouchedDisplay {
  /** Touches it behind all that was touched before. */
  touch(touch: Touch, asker: Asker): Promise<Reply>;
  /** Lifts the finger behind all that is on its way to the phone; resolves when that was tried. Never rejects. */
  lift(): Promise<void>;
  /** Lifts the finger; resolves when there is none any more, or nothing more is done about it. Never rejects. */
  leave(): Promise<void>;
  isPressed(): boolean;
  /** The phone has answered: a release that it has still to hear comes now. */
  answered(): void;
  /** A crash has left it pressed there. */
  find(at: Point, mark: Mark): void;
  /** Retries no more. */
  stop(): void;
}

interface TouchedDisplayDeps {
  readonly connected: Connected;
  /** Marks a press on the disk; null: this phone does not outlive us. */
  readonly mark: ((at: Point) => Mark) | null;
  readonly clock: Clock;
  /** Asks this phone no more: it refuses us. */
  readonly stopAsking: Clients['stopAsking'];
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

interface Finger extends Point {
  /** The user who pressed is gone, or the release did not get through: it is for us to send. */
  owed: boolean;
  /** A release was sent, and nothing came back. */
  unanswered: boolean;
}

export function createTouchedDisplay(deps: TouchedDisplayDeps): TouchedDisplay {
  const { connected, clock, log, stopAsking } = deps;
  const { phone, profile } = connected;
  /** Where the finger is, as far as Offhook can tell; null: nowhere. A finger that moves is a new one. */
  let finger: Finger | null = null;
  let mark: Mark | null = null;
  let lifting: Promise<void> | null = null;
  const retries = createRetries(clock, () => void lift());
  const waiting = new Set<() => void>();

  const press = ({ x, y }: Point): Finger => {
    retries.reset();
    finger = { x, y, owed: false, unanswered: false };
    return finger;
  };

  /** Nothing more is done about the finger; `marked`: by the next start. */
  const giveUp = (how: 'marked' | 'for good'): void => {
    retries.reset();
    finger = null;
    if (how === 'for good') {
      mark?.remove();
      mark = null;
    }
    for (const go of waiting) go();
    waiting.clear();
  };

  const notLifted = (mine: Finger, error: unknown): void => {
    mine.owed = true;
    const again = sendAgain(error);
    if (again === 'soon') {
      // The caller that waits closes the client now; else the phone may still be heard of.
      if (!retries.later() && waiting.size > 0) giveUp('marked');
      return;
    }
    log('finger', 'a display may still be pressed', { phone: profile.id, error });
    if (error instanceof PhoneError && isRefusal(error)) stopAsking(connected, null);
    giveUp(again === 'never' ? 'for good' : 'marked');
  };

  /**
   * Without an answer the phone may have heard it, or the connection was dead already: it is said once more. A phone that
   * closes without a word then, too, is there, and does so by habit.
   */
  const wasHeard = (mine: Finger, { result }: Reply): boolean => {
    const heard = result === 'done' || mine.unanswered;
    mine.unanswered = true;
    return heard;
  };

  const sayRelease = async (): Promise<void> => {
    const mine = finger;
    if (!mine?.owed) return;
    await mark?.written;
    try {
      const reply = mine === finger && (await phone.touch([{ x: mine.x, y: mine.y, verb: 'r' }], PATIENT));
      if (reply && mine === finger && wasHeard(mine, reply)) return giveUp('for good');
    } catch (error) {
      if (mine === finger) return notLifted(mine, error);
    }
    // Not heard yet; or the user has pressed meanwhile, and may be gone, too.
    await sayRelease();
  };

  const lift = async (): Promise<void> => {
    if (!finger) return;
    finger.owed = true;
    lifting ??= sayRelease().finally(() => {
      lifting = null;
    });
    await lifting;
  };

  /** Sends a touch behind the mark of its press, and behind the release that is still owed. */
  const send = async (touch: Touch, before: Finger | null, asker: Asker): Promise<Reply> => {
    // Every later touch waits for the same mark behind this.
    await mark?.written;
    // Its result shows in the touch behind it.
    if (before?.owed) phone.touch([{ x: before.x, y: before.y, verb: 'r' }], PATIENT).catch(() => {});
    return phone.touch([touch], asker);
  };

  const comeDown = async (touch: Touch, asker: Asker): Promise<Reply> => {
    const before = finger;
    const mine = press(touch);
    mark ??= deps.mark?.(mine) ?? null;
    try {
      return await send(touch, before, asker);
    } catch (error) {
      if (mine === finger && !before && wasNotDone(error)) giveUp('for good');
      throw error;
    }
  };

  /** A release, or a tap: after either there is no finger. A release is owed to the phone, also when its sender is gone. */
  const goUp = async (touch: Touch, asker: Asker): Promise<Reply> => {
    const mine = finger;
    try {
      const reply = await (touch.verb === 'pr' ? send(touch, mine, asker) : send(touch, null, PATIENT));
      if (!mine || mine !== finger) return reply;
      if (wasHeard(mine, reply)) giveUp('for good');
      else void lift();
      return reply;
    } catch (error) {
      if (mine && mine === finger) notLifted(mine, error);
      throw error;
    }
  };

  return {
    lift,
    touch: (touch, asker) => (touch.verb === 'p' ? comeDown(touch, asker) : goUp(touch, asker)),
    leave() {
      if (!finger) return Promise.resolve();
      const left = new Promise<void>((resolve) => waiting.add(resolve));
      if (!finger.owed || retries.isDue()) void lift();
      return left;
    },
    isPressed: () => finger !== null,
    answered() {
      if (finger?.owed && retries.isDue()) void lift();
    },
    find(at, found) {
      press(at);
      mark = found;
    },
    stop() {
      retries.stop();
      if (waiting.size > 0) giveUp('marked');
    },
  };
}
