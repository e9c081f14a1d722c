import type { Auth } from './auth';
import { PhoneError } from './errors';
import type { Outgoing, WireReply } from './exchange';
import type { Tries } from './login';
import { refuseOtherPhones, saysBlocked } from './replies';
import type { PhoneRequest } from './requests';
import type { Line } from './wire';

/** From this status on a phone has not done what it was asked for, whatever it makes of the password. */
const REFUSED_FROM = 400;

export type ReplyLimits = Pick<Outgoing, 'replyMs' | 'replyBytes' | 'giveUp'>;

/** Has a password judged by another page; resolves to whether that was asked for. */
export type Judge = () => Promise<boolean>;

/** Asks a phone that may want a password. Everything rejects with a PhoneError. */
export interface Asking {
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
  /** The phone has taken the password. */
  readonly onTaken: () => void;
}

/** How the request that met a 401 was sent. */
interface Attempt {
  readonly withCredentials: boolean;
  /** Whether credentials were refused for this request before, and sent anew. */
  readonly retried: boolean;
  /** How often all that waits had been dropped when the request was asked for. */
  readonly cuts: number;
  readonly judgeFirst: Judge | undefined;
}

export const createAsking = ({ line, auth, tries, onTaken }: AskingDeps): Asking => {
  const send = async (outgoing: Outgoing): Promise<WireReply | null> => {
    let reply: WireReply | null = null;
    try {
      reply = await line.send(outgoing);
      return reply;
    } finally {
      if (reply === null) auth.unanswered();
    }
  };

  const isAccepted = (reply: WireReply, withCredentials: boolean): boolean => {
    if (reply.status === 401) return false;
    const isProof = withCredentials && reply.status < REFUSED_FROM && !saysBlocked(reply);
    if (isProof) {
      tries.taken();
      onTaken();
    }
    auth.accepted(reply.headers['authentication-info'], isProof);
    return true;
  };

  /** Gets ready to answer a challenge, when this is the program whose turn it is to try the password. */
  const answer = async (reply: WireReply, attempt: Attempt): Promise<void> => {
    const { withCredentials, retried, cuts, judgeFirst } = attempt;
    refuseOtherPhones(reply);
    // This challenge is old by then, and the one that was answered is another page's.
    if (judgeFirst && (await judgeFirst())) return auth.forget();
    const next = auth.challenged(reply.headers['www-authenticate'], { withCredentials, retried });
    // Many small servers close after a 401 without saying so: the answer must not be lost on its way. And no connection is
    // kept from the program whose turn it is.
    await line.renew();
    const turn = next === 'try' ? await tries.begin() : 'ours';
    if (turn === 'refused') throw new PhoneError('password-refused', { status: 401 });
    // Asked once more without credentials, the phone gives a challenge that is not too old.
    if (turn === 'after-others') auth.forget();
    // The caller has dropped it since: a wish of before a night's sleep must not come true in the morning.
    if (cuts !== line.cuts()) throw new PhoneError('dropped');
  };

  /** What is said with the request: credentials that counted are not said once another program knows better. */
  const authorize = async (request: PhoneRequest, cuts: number): Promise<string | undefined> => {
    if (auth.hasWorked()) {
      if (await tries.isRefused()) throw new PhoneError('password-refused', { status: 401 });
      if (cuts !== line.cuts()) throw new PhoneError('dropped');
    }
    return auth.authorize(request);
  };

  return {
    send,
    async ask(request, limits, judge) {
      const cuts = line.cuts();
      let [retried, judgeFirst] = [false, judge];
      for (;;) {
        const authorization = await authorize(request, cuts);
        const withCredentials = authorization !== undefined;
        const reply = await send({ ...request, ...limits, authorization });
        if (reply === null || isAccepted(reply, withCredentials)) return reply;
        await answer(reply, { withCredentials, retried, cuts, judgeFirst });
        [retried, judgeFirst] = [withCredentials, undefined];
      }
    },
  };
};
