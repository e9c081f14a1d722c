import type { DigestChallenge } from '../../digest/digest';
import { createSipAgent, type OutgoingRequest } from '../../sip/agent';
import { challengeIn, type SipCredentials } from '../../sip/authorization';
import type { Transport } from '../../sip/connection';
import { SipError, type SipErrorCode } from '../../sip/errors';
import type { SipResponse } from '../../sip/message';
import type { Phone } from '../client';
import { PhoneError, type PhoneErrorCode } from '../errors';
import { formOf, isWeaker, type LoginForm, type LoginMemory, lonelyTries, ownLogins, type Tries } from '../login';
import type { PhoneInfo } from '../phone-info';
import { examineSip, isOther } from './examining';
import { type Carrier, createNotifiedPhone, type NotifiedOptions } from './notified-phone';
import { type NotifyForm, notifyRequest, OWN_USER, optionsRequest, type SipTarget } from './notify';
import { infoIn } from './user-agent';

export interface SipPhoneOptions extends SipTarget, NotifiedOptions {
  readonly transport: Transport;
  /** For a phone that asks for a password; absent: none is known. */
  readonly credentials?: SipCredentials;
  /** What other programs know of the password; absent: there are none. */
  readonly tries?: Tries;
  /** The facts known of its logins beyond this client; absent: none. */
  readonly logins?: LoginMemory;
  /** The form in which it takes a NOTIFY, as the doctor has found it; `usual` without a word. */
  readonly form?: NotifyForm;
  /** The name of this program, as a request tells it: `Offhook/1.2.3`. */
  readonly program: string;
  readonly limits?: {
    /** The wait for an answer. Its request is repeated for so long, where it may have been lost. */
    readonly answerMs?: number;
  };
}

/** As long as a phone has over HTTP. */
const ANSWER_LIMIT_MS = 5_000;

const CODES: Readonly<Record<SipErrorCode, PhoneErrorCode>> = {
  'name-not-found': 'name-not-found',
  unreachable: 'unreachable',
  'no-answer': 'sip-silent',
  closed: 'dropped',
  'bad-answer': 'bad-reply',
  'too-long': 'too-long',
  unwanted: 'given-up',
};

/** The system's own word behind an error: nothing listens there. */
const isRefused = ({ cause }: SipError): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';

/** Statuses of a phone that does not take a NOTIFY from this computer, or in this form (PROTOCOL.md 9) [I]. */
const ABOUT_TRUST: ReadonlySet<number> = new Set([401, 403, 407, 481, 489]);

type Silence = 'sip-silent' | 'notify-silent';

/** A phone to which this computer speaks SIP itself. */
export const createSipPhone = (options: SipPhoneOptions): Phone => createNotifiedPhone(createCarrier(options), options);

function createCarrier(options: SipPhoneOptions): Carrier {
  const { transport, host, port, form = 'usual', credentials, program } = options;
  const { answerMs = ANSWER_LIMIT_MS } = options.limits ?? {};
  const { tries = lonelyTries, logins = ownLogins() } = options;
  const agent = createSipAgent({
    peer: { host, port, transport },
    user: OWN_USER,
    program,
    timers: { limitMs: answerMs },
  });

  /** The address of this computer that the phone has seen. */
  const ownAddress = (): string => agent.local()?.address ?? '';

  /** The answer, whatever it is; `silence`: the name of the case that none comes. */
  const ask = async (request: OutgoingRequest, silence: Silence, isWanted?: () => boolean): Promise<SipResponse> => {
    let said: LoginForm | null = null;
    /** The password, for a challenge that is not weaker than before, unless the phone has refused it already. */
    const password =
      credentials &&
      (async (challenge: DigestChallenge) => {
        const [now, before] = [formOf(challenge), logins.proved()];
        if (before && isWeaker(now, before)) throw new PhoneError('login-weaker', { login: { now, before } });
        if ((await tries.begin()) === 'refused') throw new PhoneError('password-refused');
        said = now;
        return credentials;
      });
    try {
      const response = await agent.request(request, { credentials: password, isWanted });
      await judge(response, said);
      return response;
    } catch (error) {
      if (!(error instanceof SipError)) throw error;
      if (error.code !== 'no-answer') {
        throw new PhoneError(isRefused(error) ? 'sip-silent' : CODES[error.code], { cause: error });
      }
      throw new PhoneError(silence, { cause: error, own: ownAddress() });
    } finally {
      tries.over();
    }
  };

  /** What an answer says of the password that was told in this form; null: none was. */
  const judge = async (response: SipResponse, said: LoginForm | null): Promise<void> => {
    if (!said) return;
    if (challengeIn(response)) {
      await tries.refused();
      throw new PhoneError('password-refused', { status: response.status });
    }
    tries.taken();
    if (response.status < 300) logins.prove(said);
  };

  /** An OPTIONS is a transaction of its own, which takes no turn of a command's, and which a phone may leave unanswered. */
  const probe = (): Promise<SipResponse> => ask(optionsRequest(options), 'sip-silent');

  return {
    async send(fragment, isWanted) {
      const { status } = await ask(notifyRequest(options, fragment, form), 'notify-silent', isWanted);
      if (status < 300) return { result: 'done' };
      if (!ABOUT_TRUST.has(status)) throw new PhoneError('refused', { status });
      throw new PhoneError('not-trusted', { status, own: ownAddress() });
    },
    async info(): Promise<PhoneInfo> {
      const answer = await probe();
      if (isOther(answer)) throw new PhoneError('not-a-phone');
      if (answer.status >= 500) throw new PhoneError('refused', { status: answer.status });
      return infoIn(answer) ?? {};
    },
    examine: (expected) =>
      examineSip(
        {
          probe,
          idleNotify: (one) => ask(notifyRequest(options, null, one), 'notify-silent'),
          ownAddress,
          form,
        },
        expected,
      ),
    hush: agent.hush,
    renew: agent.renew,
    close: agent.close,
  };
}
