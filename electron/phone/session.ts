import { createAuth } from './auth';
import type { Credentials } from './digest';
import type { Look } from './doctor';
import { PhoneError } from './errors';
import type { Outgoing, WireReply } from './exchange';
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
import { COMMAND_PAGE, infoRequest, type PhoneRequest, type ScreenName, screenRequest } from './requests';
import type { Line } from './wire';

/** One phone, asked one thing at a time. Everything rejects with a PhoneError. */
export interface Session {
  /** Sends a command once; the phone is given `extraMs` on top of the usual limit to carry it out. */
  command(request: PhoneRequest, extraMs: number): Promise<Reply>;
  info(): Promise<PhoneInfo>;
  /**
   * Looks at a page and hands over what came, judged by nobody. Asks for a fresh challenge, so that credentials are refused
   * once at most; `proved` ones that are refused are no reason to end anything. `anonymous`: without credentials, whatever
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
  readonly secure: boolean;
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

/** A session that begins without a credential and without a word from the phone. */
export const createSession = (deps: SessionDeps): Session => {
  const { line, credentials, secure, requestMs, replyBytes, screenBytes } = deps;
  const auth = createAuth(credentials);
  // What the phone has let us have so far.
  let known = false;
  const shown = new Set<ScreenName>();
  let refused: PhoneError | undefined;

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

  const standing = (): Standing => ({ secure, known });

  return {
    async command(request, extraMs) {
      const answer = await ask(request, { replyMs: requestMs + extraMs, replyBytes });
      const reply = readCommandReply(answer, standing(), !request.path.startsWith(COMMAND_PAGE));
      known ||= reply.result === 'done';
      return reply;
    },
    async info() {
      const info = readInfoReply(await ask(infoRequest(), { replyMs: requestMs, replyBytes }), standing());
      known = true;
      return info;
    },
    async look(request, { anonymous, proved }) {
      const limits = { replyMs: requestMs, replyBytes };
      auth.forget();
      try {
        const reply = await (anonymous ? send({ ...request, ...limits }) : ask(request, limits));
        known ||= reply !== null && isInfoPage(reply);
        return { is: 'reply', reply, loggedIn: auth.isAnswering() };
      } catch (error) {
        if (!proved || !isUnauthorized(error)) throw error;
        // The challenge that was refused here says nothing about keys.
        auth.forget();
        return { is: 'refused' };
      }
    },
    async screen(name, giveUp) {
      const shownBefore = shown.has(name);
      if (refused && !shownBefore) throw refused;
      // A fresh challenge makes the first answer count: credentials are refused once at most.
      if (!shownBefore) auth.forget();
      try {
        const reply = await ask(screenRequest(name), { replyMs: requestMs, replyBytes: screenBytes, giveUp });
        const image = readScreenReply(reply, standing());
        shown.add(name);
        known = true;
        return image;
      } catch (error) {
        // Some phones show their display to the administrator only (PROTOCOL.md 1.3): a password that presses keys is not
        // wrong because of that. Once a display was shown, a 401 does mean the password.
        if (!known || shownBefore || !isUnauthorized(error)) throw error;
        refused = new PhoneError('refused', { status: 401, cause: error });
        // The challenge that was refused here says nothing about keys.
        auth.forget();
        throw refused;
      }
    },
  };
};
