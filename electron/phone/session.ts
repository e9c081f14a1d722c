import type { Credentials } from '../digest/digest';
import type { Asker } from './asker';
import { createAsking, type Judge } from './asking';
import { createAuth } from './auth';
import type { Look } from './doctor';
import { PhoneError } from './errors';
import { createGuardedPages, isUnauthorized } from './guarded-pages';
import { isTaken } from './inferred';
import type { LoginMemory, Tries } from './login';
import type { PhoneInfo } from './phone-info';
import {
  isInfoPage,
  type Reply,
  readCommandReply,
  readInfoReply,
  readScreenReply,
  readSettingsReply,
  type Standing,
} from './replies';
import {
  bareCommandRequest,
  COMMAND_PAGE,
  infoRequest,
  type PhoneRequest,
  type ScreenName,
  screenRequest,
  settingsRequest,
} from './requests';
import { readSettings } from './settings-page';
import type { Line } from './wire';

/** One phone, asked one thing at a time. Everything rejects with a PhoneError. */
export interface Session {
  /**
   * Sends a command once; the phone is given `extraMs` on top of the usual limit to carry it out. One that stands on a page
   * for the administrator only is `refused`, and not asked for again. It is `given-up` where its caller waits no more.
   */
  command(request: PhoneRequest, extraMs: number, asker: Asker): Promise<Reply>;
  info(): Promise<PhoneInfo>;
  /** Whether the page of the commands answers as it does to one, when it is asked without any. */
  takesCommands(): Promise<boolean>;
  /** It is the phone: it has been seen to carry out a command. */
  know(): void;
  /**
   * Looks at a page over a new connection and hands over the reply, not judged. Asks for a fresh challenge, so that
   * credentials are refused once at most; `proved` ones that are refused are no reason to end anything. `anonymous`: without credentials, whatever
   * the phone says.
   */
  look(request: PhoneRequest, how: { readonly anonymous: boolean; readonly proved: boolean }): Promise<Look>;
  /**
   * After a display was refused to a password which presses keys, only those are asked for that were shown before: three
   * refusals lock a phone, and it may have three displays. `giveUp` ends the wait for it.
   */
  screen(name: ScreenName, giveUp: AbortSignal): Promise<Uint8Array>;
  /** The settings of these names; `refused` where they are shown to an administrator only. */
  settings(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface SessionDeps {
  readonly line: Line;
  readonly credentials: Credentials | undefined;
  readonly login: LoginMemory;
  readonly tries: Tries;
  /** `http://host:port` or `https://host:port`. */
  readonly origin: string;
  /** How long the phone may take to reply. */
  readonly requestMs: number;
  /** How long a reply may be, and an image. */
  readonly replyBytes: number;
  readonly screenBytes: number;
}

const pageOf = ({ path }: PhoneRequest): string => path.replace(/\?.*$/s, '');

/** A session that begins without a credential and without a word from the phone. */
export const createSession = (deps: SessionDeps): Session => {
  const { line, credentials, origin, requestMs, replyBytes, screenBytes, tries } = deps;
  const auth = createAuth(credentials, deps.login);
  // Whether the phone has answered as a phone so far.
  let known = false;
  const hasPassword = credentials !== undefined;
  const { begin, ask, send } = createAsking({
    line,
    auth,
    tries,
    hasPassword,
    onTaken: () => guardedPages.taken(),
  });
  const limits = { replyMs: requestMs, replyBytes };
  const guardedPages = createGuardedPages({ ask, auth, tries, limits, hasPassword });

  /** Does something in which the password may be tried: other programs wait for the end of it. */
  const trying = async <T>(work: () => Promise<T>): Promise<T> => {
    begin();
    try {
      return await work();
    } catch (error) {
      if (error instanceof PhoneError && error.code === 'password-refused') await tries.refused();
      throw error;
    } finally {
      tries.over();
    }
  };

  const standing = (): Standing => ({ origin, known });

  const info = async (): Promise<PhoneInfo> => {
    const said = readInfoReply(await ask(infoRequest(), limits), standing());
    known = true;
    return said;
  };

  const sendCommand = async (
    request: PhoneRequest,
    { replyMs, asker }: { readonly replyMs: number; readonly asker: Asker },
    judge?: Judge,
  ): Promise<Reply> => {
    const answer = await ask(request, { replyMs, replyBytes, asker }, judge);
    const reply = readCommandReply(answer, standing(), pageOf(request));
    known ||= reply.result === 'done';
    return reply;
  };

  const takesCommands = async (): Promise<boolean> => {
    const reply = await ask(bareCommandRequest(), limits);
    known ||= isTaken(reply, standing());
    return isTaken(reply, standing());
  };

  const look: Session['look'] = async (request, { anonymous, proved }) => {
    auth.forget();
    // A kept connection says nothing of the way there now, and one that has just been given up looks like a bad reply.
    await line.renew();
    // A page with a parameter may be refused for the parameter.
    const judge = request.path.includes('?') ? guardedPages.judge : undefined;
    try {
      const reply = await (anonymous ? send({ ...request, ...limits }) : ask(request, limits, judge));
      known ||=
        reply !== null && (isInfoPage(reply) || (pageOf(request) === COMMAND_PAGE && isTaken(reply, standing())));
      return { is: 'reply', reply, loggedIn: auth.isAnswering() };
    } catch (error) {
      const isProved = proved || (judge && guardedPages.hasTaken());
      if (!isProved || !isUnauthorized(error)) throw error;
      guardedPages.refused();
      return { is: 'refused' };
    }
  };

  const screen = async (name: ScreenName, giveUp: AbortSignal, judge?: Judge): Promise<Uint8Array> => {
    const reply = await ask(screenRequest(name), { replyMs: requestMs, replyBytes: screenBytes, giveUp }, judge);
    const image = readScreenReply(reply, standing());
    known = true;
    return image;
  };

  const settings = async (names: readonly string[], judge?: Judge): Promise<ReadonlyMap<string, string>> => {
    const reply = await ask(settingsRequest(), { replyMs: requestMs, replyBytes }, judge);
    const page = readSettingsReply(reply, standing());
    known = true;
    return readSettings(page, names);
  };

  return {
    command(request, extraMs, asker) {
      if (asker.isGone()) return Promise.reject(new PhoneError('given-up'));
      const page = pageOf(request);
      const send = (judge?: Judge) => sendCommand(request, { replyMs: requestMs + extraMs, asker }, judge);
      return trying(() => (page === COMMAND_PAGE ? send() : guardedPages.ask(page, page, send)));
    },
    info: () => trying(info),
    takesCommands: () => trying(takesCommands),
    know() {
      known = true;
    },
    look: (request, how) => trying(() => look(request, how)),
    settings: (names) => trying(() => guardedPages.ask('settings', 'settings', (judge) => settings(names, judge))),
    screen: (name, giveUp) => trying(() => guardedPages.ask(name, 'displays', (judge) => screen(name, giveUp, judge))),
  };
};
