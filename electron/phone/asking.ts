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

/** Asks a phone that may want a password. Everything rejects with a PhoneError. */
export interface Asking {
  /** Sends the request, and once more for each challenge that may be answered: a 401 was not acted on. */
  ask(request: PhoneRequest, limits: ReplyLimits): Promise<WireReply | null>;
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
  const answer = async (reply: WireReply, { withCredentials, retried, cuts }: Attempt): Promise<void> => {
    refuseOtherPhones(reply);
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

  return {
    send,
    async ask(request, limits) {
      const cuts = line.cuts();
      for (let retried = false; ; ) {
        const authorization = auth.authorize(request);
        const withCredentials = authorization !== undefined;
        const reply = await send({ ...request, ...limits, authorization });
        if (reply === null || isAccepted(reply, withCredentials)) return reply;
        await answer(reply, { withCredentials, retried, cuts });
        retried = withCredentials;
      }
    },
  };
};
