import type { Auth } from './auth';
import { PhoneError } from './errors';
import type { Outgoing, WireReply } from './exchange';
import type { Tries } from './login';
import { refuseLocked, refuseOtherPhones, saysBlocked } from './replies';
import type { PhoneRequest } from './requests';
import type { Line } from './wire';

/** From this status on a phone has not done what it was asked for, whatever it makes of the password. */
const REFUSED_FROM = 400;

export type ReplyLimits = Pick<Outgoing, 'replyMs' | 'replyBytes' | 'giveUp' | 'asker'>;

/** Has a password judged by another page; resolves to whether that was asked for. */
export type Judge = () => Promise<boolean>;

/** Asks a phone that may want a password. Everything rejects with a PhoneError. */
export interface Asking {
  /** A new command or page begins: a request from now on rejects as `dropped` once the line has been cut. */
  begin(): void;
  /**
   * Sends the request, and once more for each challenge that may be answered: a 401 was not acted on. `judge` is called
   * before its first challenge is answered.
   */
  ask(request: PhoneRequest, limits: ReplyLimits, judge?: Judge): Promise<WireReply | null>;
  /** Sends it as it is, without credentials. */
  send(outgoing: Outgoing): Promise<WireReply | null>;
}

interface AskingDeps {
  readonly line: Line;
  readonly auth: Auth;
  readonly tries: Tries;
  readonly hasPassword: boolean;
  /** The phone has taken the password. */
  readonly onTaken: () => void;
}

/** After so many challenges to one request it is not begun anew, whatever other programs do. */
const ANSWERS_MOST = 8;

/** How the request that met a 401 was sent. */
interface Attempt {
  readonly withCredentials: boolean;
  /** Whether this program had the turn by then: the challenge is the last one that the phone has given. */
  readonly inTurn: boolean;
  /** Whether credentials were refused for this request before, and sent anew. */
  readonly retried: boolean;
  readonly judgeFirst: Judge | undefined;
  /** Whether it may be begun anew, when its refusal may have meant an outdated challenge. */
  readonly mayBeginAnew: boolean;
}

const passwordRefused = (): PhoneError => new PhoneError('password-refused', { status: 401 });

export const createAsking = ({ line, auth, tries, hasPassword, onTaken }: AskingDeps): Asking => {
  /** How often the line had been cut when the command or page under way began. */
  let cuts = line.cuts();
  /** Whether the phone has answered a request without credentials: it may ask for none. */
  let isOpen = false;

  /** A command of before a night's sleep must not be carried out in the morning. */
  const refuseDropped = (): void => {
    if (cuts !== line.cuts()) throw new PhoneError('dropped');
  };

  const send = async (outgoing: Outgoing): Promise<WireReply | null> => {
    refuseDropped();
    let reply: WireReply | null = null;
    try {
      reply = await line.send(outgoing);
      return reply;
    } finally {
      if (reply === null) auth.unanswered();
    }
  };

  const isAccepted = (reply: WireReply, withCredentials: boolean): boolean => {
    isOpen = !withCredentials && reply.status !== 401;
    if (reply.status === 401) return false;
    const isProof = withCredentials && reply.status < REFUSED_FROM && !saysBlocked(reply);
    if (isProof) {
      tries.taken();
      onTaken();
    }
    auth.accepted(reply.headers['authentication-info'], isProof);
    return true;
  };

  /** Gets ready the credentials that may go with a request. */
  const prepare = async (): Promise<void> => {
    // Credentials that counted are not said once another program knows better.
    if (auth.hasWorked()) {
      if (await tries.isRefused()) throw passwordRefused();
    } else if (hasPassword && !isOpen && !tries.isOurs()) await tries.begin();
  };

  /** Takes a challenge; false: nothing is kept of it, for it may be outdated. */
  const take = async (reply: WireReply, attempt: Attempt): Promise<boolean> => {
    const { withCredentials, inTurn, retried, mayBeginAnew } = attempt;
    let next: ReturnType<Auth['challenged']>;
    try {
      next = auth.challenged(reply.headers['www-authenticate'], { withCredentials, retried });
    } catch (error) {
      const isRefusal = error instanceof PhoneError && error.code === 'password-refused';
      // The refused answer may have been one to an outdated challenge.
      if (isRefusal && withCredentials && mayBeginAnew && tries.isDisturbed()) return false;
      throw error;
    }
    // Many small servers close after a 401 without saying so: the answer must not be lost on its way. And no connection is
    // kept from the program whose turn it is.
    await line.renew();
    if (next === 'again') return true;
    if ((await tries.begin()) === 'refused') throw passwordRefused();
    return inTurn;
  };

  /** Gets ready to answer a challenge, when this is the program whose turn it is to try the password. */
  const answer = async (reply: WireReply, attempt: Attempt): Promise<void> => {
    const { withCredentials, inTurn, judgeFirst } = attempt;
    refuseOtherPhones(reply);
    if (withCredentials) refuseLocked(reply);
    if (!inTurn) tries.challenged();
    // This challenge is old by then, and the one that was answered is another page's.
    if (judgeFirst && (await judgeFirst())) return auth.forget();
    if (!(await take(reply, attempt))) auth.forget();
  };

  return {
    begin() {
      cuts = line.cuts();
    },
    send,
    async ask(request, limits, judge) {
      let [retried, judgeFirst] = [false, judge];
      for (let answers = 0; ; answers += 1) {
        refuseDropped();
        await prepare();
        const inTurn = tries.isOurs();
        const authorization = auth.authorize(request);
        const withCredentials = authorization !== undefined;
        const reply = await send({ ...request, ...limits, authorization });
        if (reply === null || isAccepted(reply, withCredentials)) return reply;
        const mayBeginAnew = answers < ANSWERS_MOST;
        await answer(reply, { withCredentials, inTurn, retried, judgeFirst, mayBeginAnew });
        [retried, judgeFirst] = [withCredentials && auth.isAnswering(), undefined];
      }
    },
  };
};
