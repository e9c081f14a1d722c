import type { ServerResponse } from 'node:http';
import { bent } from './bent';
import type { Admission, Door } from './door';
import type { Instruction } from './instructions';
import type { Journal } from './journal';
import { lockedDown, otherInterface } from './locked-down';
import type { Asked, Misbehaviour } from './misbehaviour';
import { type Answer, answerTo, blockedPage, type Inside, strangers } from './pages';
import { splitTarget } from './query';
import { forbidden, notImplemented, page, type Reply, redirect, tooLarge, unauthorised } from './reply';
import { sendReply } from './send';
import type { Arrived } from './server';

export interface HandlerOptions {
  readonly door: Door;
  readonly journal: Journal;
  readonly inside: () => Inside;
  /** Whether the model takes commands over HTTP; one that does not has a page of its own for all requests (PROTOCOL.md 0). */
  readonly byHttp: boolean;
  readonly act: (instruction: Instruction) => void;
  /** How the phone is to go wrong just now. */
  readonly misbehaviour: () => Misbehaviour | null;
  /** Calls back when replies may go out; at once, unless they are held. */
  readonly whenReleased: (go: () => void) => void;
  /** How late minibrowser.htm answers a sender that asks to keep the connection, in ms. */
  readonly stallMs: number;
  /** Leaves the network, in the middle of everything. */
  readonly leave: () => void;
  /** The reply to these is out, or will never be. */
  readonly replied: (instructions: readonly Instruction[]) => void;
}

/** The reply in place of the phone's own, to any request. */
const otherAnswer = (how: Misbehaviour | null, inside: Inside, target: string): Reply | null => {
  if (how?.http === 'redirects') return redirect(307, `${how.redirectTo ?? 'https://127.0.0.1'}${target}`);
  if (how?.http === 'forbidden') return forbidden();
  if (how?.page !== undefined) return strangers[how.page];
  if (how?.blocked) return blockedPage(inside.plate);
  return otherInterface(how, splitTarget(target).path, inside.plate.model);
};

const isDial = (instruction: Instruction): boolean => instruction.is === 'event' && instruction.event.is === 'dial';

const isDigest = (authorization: string | undefined): boolean =>
  authorization !== undefined && /^\s*digest\s/i.test(authorization);

/** Why credentials met a 401; nothing where there were none. */
const refusedFor = (admission: Admission, how: Misbehaviour | null, authorization: string | undefined) => {
  if (authorization === undefined) return {};
  if (admission.is === 'out' && admission.refused !== null && !how?.unauthorised) return { refused: admission.refused };
  const stale = how?.staleNonces && !how.unauthorised && isDigest(authorization);
  return { refused: stale ? ('nonce' as const) : ('password' as const) };
};

/** The page, and the query for it in the target and in a POST's body. */
const readTarget = ({ method, target, body }: Arrived): { readonly path: string; readonly query: string } => {
  const { path, query } = splitTarget(target);
  return { path, query: [query, method === 'POST' ? (body ?? '') : ''].filter((part) => part !== '').join('&') };
};

const isSilent = (how: Misbehaviour | null, instructions: readonly Instruction[]): boolean =>
  how?.goesAway === true || how?.noAnswer === true || (how?.dial === 'no-answer' && instructions.some(isDial));

/** Whether the minibrowser's page is late with its reply, as it is to one that asks to keep the connection. */
const stalls = (path: string, { message }: Arrived): boolean =>
  path === '/minibrowser.htm' && /\bkeep-alive\b/i.test(message.headers.connection ?? '');

/** Calls back when a reply is out, or its connection gone. */
const whenOver = (response: ServerResponse, go: () => void): void => {
  if (response.closed) go();
  else response.once('close', go);
};

/** Answers requests: the door first, then the page, then the action, and the reply last. */
export const createHandler = (options: HandlerOptions) => {
  const { door, journal, inside, byHttp, act, misbehaviour, whenReleased, stallMs, leave, replied } = options;
  const howFor = (asked: Asked): Misbehaviour | null => {
    const how = misbehaviour();
    return how !== null && (how.when?.(asked) ?? true) ? how : null;
  };

  /** The reply of what stands in for the phone's own pages; null: they are shown. */
  const strangerTo = (how: Misbehaviour | null, target: string): Reply | null =>
    otherAnswer(how, inside(), target) ?? (byHttp ? null : strangers.d8xx);

  /** The reply to a visitor that is not let in; null: it is let in. */
  const atTheDoor = (admission: Admission, how: Misbehaviour | null, digests: boolean): Reply | null => {
    if (how?.unauthorised) return unauthorised(door.challenges(false));
    if (admission.is === 'blocked') return blockedPage(inside().plate);
    if (admission.is === 'out') return unauthorised(admission.challenges);
    return how?.staleNonces && digests ? unauthorised(door.challenges(true)) : null;
  };

  const answer = ({ method, body }: Arrived, path: string, query: string, how: Misbehaviour | null): Answer => {
    if (body === null) return { instructions: [], reply: tooLarge() };
    if (!['GET', 'HEAD', 'POST'].includes(method)) return { instructions: [], reply: notImplemented() };
    const challenges = () => door.challenges(false);
    const refusal = lockedDown(how, { path, query }, challenges);
    if (refusal !== null) return { instructions: [], reply: refusal };
    const { instructions, reply } = answerTo(inside(), path, query);
    const asUsual =
      how?.dial === 'ok' && instructions.some(isDial) ? page(`snom ${inside().plate.model}`, '<p>Ok</p>') : reply;
    // HEAD asks about a page; it must not press its keys.
    return { instructions: method === 'HEAD' ? [] : instructions, reply: bent(asUsual, how, path, challenges) };
  };

  /** How late a reply is, in ms; undefined: it goes out at once. */
  const delayOf = (how: Misbehaviour | null, stalled: boolean): number | undefined =>
    stalled ? (how?.delayMs ?? 0) + stallMs : how?.delayMs;

  return (arrived: Arrived): void => {
    const { method, target, authorization, connection, response } = arrived;
    const { path, query } = readTarget(arrived);
    const admission = door.admit({ authorization, method, target });
    const how = howFor({ method, path, query, authorised: admission.is === 'in' });
    const stranger = strangerTo(how, target);
    // What stands in for the phone knows nothing of its passwords.
    if (stranger === null) door.count(admission);
    const other = stranger ?? atTheDoor(admission, how, isDigest(authorization));
    const { instructions, reply } =
      other === null ? answer(arrived, path, query, how) : { instructions: [], reply: other };
    const silent = isSilent(how, instructions);
    const status = silent || how?.junk ? 0 : reply.status;
    journal.write({
      ...{ is: 'request', method, path, query, authorised: other === null, credentials: authorization !== undefined },
      ...(status === 401 ? refusedFor(admission, how, authorization) : {}),
      ...{ status, connection },
    });
    for (const instruction of instructions) act(instruction);
    whenOver(response, () => replied(instructions));
    if (how?.goesAway) {
      leave();
      return;
    }
    const go = () => sendReply(response, reply, silent ? { noAnswer: true } : how);
    const delayMs = delayOf(how, other === null && stalls(path, arrived));
    whenReleased(delayMs === undefined ? go : () => setTimeout(go, delayMs).unref());
  };
};
