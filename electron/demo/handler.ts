import { bent } from './bent';
import type { Admission, Door } from './door';
import type { Journal } from './journal';
import type { Asked, Misbehaviour } from './misbehaviour';
import { type Answer, answerTo, blockedPage, type Inside, strangers } from './pages';
import { splitTarget } from './query';
import { forbidden, notImplemented, page, type Reply, redirect, tooLarge, unauthorised } from './reply';
import { sendReply } from './send';
import type { Arrived } from './server';
import type { Wish } from './wishes';

export interface HandlerOptions {
  readonly door: Door;
  readonly journal: Journal;
  readonly inside: () => Inside;
  readonly act: (wish: Wish) => void;
  /** How the phone is to go wrong just now. */
  readonly misbehaviour: () => Misbehaviour | null;
  /** Calls back when replies may go out; at once, unless they are held. */
  readonly whenReleased: (go: () => void) => void;
  /** Leaves the network, in the middle of whatever goes on. */
  readonly leave: () => void;
}

/** What stands in for the phone's own answer, whatever was asked for. */
const otherAnswer = (how: Misbehaviour | null, inside: Inside, target: string): Reply | null => {
  if (how?.http === 'redirects') return redirect(307, `https://127.0.0.1${target}`);
  if (how?.http === 'forbidden') return forbidden();
  if (how?.page !== undefined) return strangers[how.page];
  return how?.blocked ? blockedPage(inside.plate) : null;
};

const isDial = (wish: Wish): boolean => wish.is === 'event' && wish.event.is === 'dial';

/** Answers requests: the door first, then the page, then the deed, and the reply last. */
export const createHandler = ({ door, journal, inside, act, misbehaviour, whenReleased, leave }: HandlerOptions) => {
  const howFor = (asked: Asked): Misbehaviour | null => {
    const how = misbehaviour();
    return how !== null && (how.when?.(asked) ?? true) ? how : null;
  };

  /** Who is not let in gets this; null: he is. */
  const atTheDoor = (admission: Admission, how: Misbehaviour | null, authorization: string | undefined) => {
    if (how?.unauthorised) return unauthorised(door.challenges(false));
    if (admission.is === 'blocked') return blockedPage(inside().plate);
    if (admission.is === 'out') return unauthorised(admission.challenges);
    const nonce = authorization !== undefined && /^\s*digest\s/i.test(authorization);
    return how?.staleNonces && nonce ? unauthorised(door.challenges(true)) : null;
  };

  const answer = ({ method, body }: Arrived, path: string, query: string, how: Misbehaviour | null): Answer => {
    if (body === null) return { wishes: [], reply: tooLarge() };
    if (!['GET', 'HEAD', 'POST'].includes(method)) return { wishes: [], reply: notImplemented() };
    const { wishes, reply } = answerTo(inside(), path, query);
    const asUsual =
      how?.dial === 'ok' && wishes.some(isDial) ? page(`snom ${inside().plate.model}`, '<p>Ok</p>') : reply;
    // HEAD asks about a page; it must not press its keys.
    return { wishes: method === 'HEAD' ? [] : wishes, reply: bent(asUsual, how, path, () => door.challenges(false)) };
  };

  return (arrived: Arrived): void => {
    const { method, target, authorization, connection, body, response } = arrived;
    const { path, query: inTarget } = splitTarget(target);
    const query = [inTarget, method === 'POST' ? (body ?? '') : ''].filter((part) => part !== '').join('&');
    const admission = door.admit({ authorization, method, target });
    const how = howFor({ method, path, query, authorised: admission.is === 'in' });
    const other = otherAnswer(how, inside(), target) ?? atTheDoor(admission, how, authorization);
    const { wishes, reply } = other === null ? answer(arrived, path, query, how) : { wishes: [], reply: other };
    const away = how?.goesAway === true;
    const silent = away || how?.noAnswer === true || (how?.dial === 'no-answer' && wishes.some(isDial));
    const status = silent || how?.junk ? 0 : reply.status;
    journal.write({ is: 'request', method, path, query, authorised: other === null, status, connection });
    for (const wish of wishes) act(wish);
    if (away) {
      leave();
      return;
    }
    const go = () => sendReply(response, reply, silent ? { noAnswer: true } : how);
    whenReleased(how?.delayMs === undefined ? go : () => setTimeout(go, how.delayMs).unref());
  };
};
