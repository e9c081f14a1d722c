import { createAuth } from './auth';
import type { Credentials } from './digest';
import type { Look } from './doctor';
import { PhoneError } from './errors';
import type { Outgoing, WireReply } from './exchange';
import { isTaken } from './inferred';
import {
  isInfoPage,
  type PhoneInfo,
  type Reply,
  readCommandReply,
  readInfoReply,
  readScreenReply,
  refuseOtherPhones,
  type Standing,
} from './replies';
import {
  bareCommandRequest,
  COMMAND_PAGE,
  infoRequest,
  type PhoneRequest,
  type ScreenName,
  screenRequest,
} from './requests';
import type { Line } from './wire';

/** One phone, asked one thing at a time. Everything rejects with a PhoneError. */
export interface Session {
  /**
   * Sends a command once; the phone is given `extraMs` on top of the usual limit to carry it out. One that stands on a page
   * for the administrator only is `refused`, and not asked for again.
   */
  command(request: PhoneRequest, extraMs: number): Promise<Reply>;
  info(): Promise<PhoneInfo>;
  /** Whether the page of the commands answers as it does to one, when it is asked without any. */
  takesCommands(): Promise<boolean>;
  /** It is the phone: it has been seen to carry out a command. */
  know(): void;
  /**
   * Looks at a page over a new connection and hands over what came, judged by nobody. Asks for a fresh challenge, so that
   * credentials are refused once at most; `proved` ones that are refused are no reason to end anything. `anonymous`: without credentials, whatever
   * the phone says.
   */
  look(request: PhoneRequest, how: { readonly anonymous: boolean; readonly proved: boolean }): Promise<Look>;
  /**
   * After a display was refused to a password which presses keys, only those are asked for that were shown before: three
   * refusals lock a phone, and it may have three displays. `giveUp` ends the wait for it.
   */
  screen(name: ScreenName, giveUp: AbortSignal): Promise<Uint8Array>;
}

export interface SessionDeps {
  readonly line: Line;
  readonly credentials: Credentials | undefined;
  /** `http://host:port` or `https://host:port`. */
  readonly origin: string;
  /** How long the phone may take to reply. */
  readonly requestMs: number;
  /** How long a reply may be, and an image. */
  readonly replyBytes: number;
  readonly screenBytes: number;
}

type ReplyLimits = Pick<Outgoing, 'replyMs' | 'replyBytes' | 'giveUp'>;

/** Whether the phone said no to credentials, or to a challenge that cannot be answered. */
const isUnauthorized = (error: unknown): boolean =>
  error instanceof PhoneError &&
  (error.code === 'password-refused' || (error.code === 'refused' && error.status === 401));

const pageOf = ({ path }: PhoneRequest): string => path.replace(/\?.*$/s, '');

/** A session that begins without a credential and without a word from the phone. */
export const createSession = (deps: SessionDeps): Session => {
  const { line, credentials, origin, requestMs, replyBytes, screenBytes } = deps;
  const auth = createAuth(credentials);
  // What the phone has let us have so far.
  let known = false;
  /** Pages that the phone has let us have, and those it keeps for its administrator. */
  const taken = new Set<string>();
  const refused = new Map<string, PhoneError>();
  /** Refusals since the phone last took the password: three lock it. */
  let refusals = 0;

  const send = async (outgoing: Outgoing): Promise<WireReply | null> => {
    let reply: WireReply | null = null;
    try {
      reply = await line.send(outgoing);
      return reply;
    } finally {
      if (reply === null) auth.unanswered();
    }
  };

  /** Sends the request, and once more for each challenge that may be answered: a 401 was not acted on. */
  const ask = async (request: PhoneRequest, limits: ReplyLimits): Promise<WireReply | null> => {
    const cuts = line.cuts();
    for (let retried = false; ; ) {
      const authorization = auth.authorize(request);
      const reply = await send({ ...request, ...limits, authorization });
      if (reply === null) return null;
      if (reply.status !== 401) {
        if (authorization !== undefined) refusals = 0;
        auth.accepted(reply.headers['authentication-info']);
        return reply;
      }
      refuseOtherPhones(reply);
      const withCredentials = authorization !== undefined;
      auth.challenged(reply.headers['www-authenticate'], { withCredentials, retried });
      retried = withCredentials;
      // Many small servers close after a 401 without saying so: the answer must not be lost on its way.
      await line.renew();
      // Somebody has dropped it since: a wish of before a night's sleep must not come true in the morning.
      if (cuts !== line.cuts()) throw new PhoneError('dropped');
    }
  };

  const standing = (): Standing => ({ origin, known });

  const info = async (): Promise<PhoneInfo> => {
    const said = readInfoReply(await ask(infoRequest(), { replyMs: requestMs, replyBytes }), standing());
    known = true;
    return said;
  };

  /**
   * Asks for a page that may be for the administrator only (PROTOCOL.md 1.3): a password that presses keys is not wrong
   * because of that. Once the page was taken, a 401 does mean the password. A refusal counts for all pages of the `sort`.
   */
  const guarded = async <T>(page: string, sort: string, work: () => Promise<T>): Promise<T> => {
    if (taken.has(page)) return work();
    const before = refused.get(sort);
    if (before) throw before;
    // A second refusal in a row may only come from a password that is right.
    if (refusals > 0) await ask(infoRequest(), { replyMs: requestMs, replyBytes });
    // A fresh challenge makes the first answer count: credentials are refused once at most.
    auth.forget();
    try {
      const value = await work();
      taken.add(page);
      return value;
    } catch (error) {
      if (!known || !isUnauthorized(error)) throw error;
      refusals += 1;
      const refusal = new PhoneError('refused', { status: 401, cause: error });
      refused.set(sort, refusal);
      // The challenge that was refused here says nothing about keys.
      auth.forget();
      throw refusal;
    }
  };

  const sendCommand = async (request: PhoneRequest, extraMs: number): Promise<Reply> => {
    const answer = await ask(request, { replyMs: requestMs + extraMs, replyBytes });
    const reply = readCommandReply(answer, standing(), pageOf(request));
    known ||= reply.result === 'done';
    return reply;
  };

  return {
    command(request, extraMs) {
      const send = () => sendCommand(request, extraMs);
      const page = pageOf(request);
      return page === COMMAND_PAGE ? send() : guarded(page, page, send);
    },
    info,
    async takesCommands() {
      const reply = await ask(bareCommandRequest(), { replyMs: requestMs, replyBytes });
      known ||= isTaken(reply, standing());
      return isTaken(reply, standing());
    },
    know() {
      known = true;
    },
    async look(request, { anonymous, proved }) {
      const limits = { replyMs: requestMs, replyBytes };
      auth.forget();
      // A kept connection says nothing of the way there now, and one that has just been given up looks like a bad reply.
      await line.renew();
      try {
        const reply = await (anonymous ? send({ ...request, ...limits }) : ask(request, limits));
        known ||=
          reply !== null && (isInfoPage(reply) || (pageOf(request) === COMMAND_PAGE && isTaken(reply, standing())));
        return { is: 'reply', reply, loggedIn: auth.isAnswering() };
      } catch (error) {
        if (!proved || !isUnauthorized(error)) throw error;
        refusals += 1;
        // The challenge that was refused here says nothing about keys.
        auth.forget();
        return { is: 'refused' };
      }
    },
    screen: (name, giveUp) =>
      guarded(name, 'displays', async () => {
        const reply = await ask(screenRequest(name), { replyMs: requestMs, replyBytes: screenBytes, giveUp });
        const image = readScreenReply(reply, standing());
        known = true;
        return image;
      }),
  };
};
