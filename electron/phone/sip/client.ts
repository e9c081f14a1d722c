import { setTimeout as wait } from 'node:timers/promises';
import type { DigestChallenge } from '../../digest/digest';
import { createSipAgent, type OutgoingRequest } from '../../sip/agent';
import { challengeIn, type SipCredentials } from '../../sip/authorization';
import type { Transport } from '../../sip/connection';
import { SipError, type SipErrorCode } from '../../sip/errors';
import type { SipResponse } from '../../sip/message';
import { type Ability, NOTIFY_ABILITIES, neededFor } from '../abilities';
import { type Asker, PATIENT } from '../asker';
import type { Phone } from '../client';
import { PhoneError, type PhoneErrorCode } from '../errors';
import type { KeyEvent } from '../keyevent';
import { ENDS_CALL } from '../keys';
import { formOf, isWeaker, type LoginForm, type LoginMemory, lonelyTries, ownLogins, type Tries } from '../login';
import { createQueue } from '../queue';
import type { PhoneInfo, Reply } from '../replies';
import { createTurn, ENDS, type Kind } from '../turn';
import { type ChainWatch, UNWATCHED } from '../watch';
import type { Fragment } from './document';
import { examineSip, isOther } from './examining';
import { type NotifyForm, notifyRequest, optionsRequest, type SipTarget } from './notify';
import { infoIn } from './user-agent';

export interface SipPhoneOptions extends SipTarget {
  readonly transport: Transport;
  /** For a phone that asks for a password; absent: none is known. */
  readonly credentials?: SipCredentials;
  /** What other programs know of the password; absent: there are none. */
  readonly tries?: Tries;
  /** The facts known of its logins beyond this client; absent: none. */
  readonly logins?: LoginMemory;
  /** The form in which it takes a NOTIFY, as the doctor has found it; `usual` without a word. */
  readonly form?: NotifyForm;
  /** The least time between the keys of one chain, in ms (PROTOCOL.md 9). */
  readonly stepMs: number;
  /** Whether the phone leaves a number where a call is up. */
  readonly dialsWhenIdle?: boolean;
  /** The name of this program, as a request tells it: `Offhook/1.2.3`. */
  readonly program: string;
  readonly limits?: {
    /** The wait for an answer. Its request is repeated for so long, where it may have been lost. */
    readonly answerMs?: number;
  };
}

/** As long as a phone has over HTTP. */
const ANSWER_LIMIT_MS = 5_000;
const PATIENCE_LIMIT_MS = 1_000;
/** The user of our own addresses. */
const OWN_USER = 'offhook';

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

const lacks = (ability: Ability): Promise<never> => Promise.reject(new PhoneError('not-this-way', { lacks: ability }));

/** The fragments of the maintenance actions that this way has. */
const FRAGMENTS: Readonly<Partial<Record<Ability, Fragment>>> = {
  're-register-all': { is: 'reregister' },
  'log-off': { is: 'unregister' },
  'all-lists': { is: 'calllistclear' },
};

/** How often all was dropped, and a call ended, when a chain began. */
interface Since {
  readonly drops: number;
  readonly endings: number;
}

/**
 * A phone by SIP NOTIFY (PROTOCOL.md 9): one NOTIFY a key, each sent when the one before it was answered. What this way cannot
 * do rejects as `not-this-way`, before anything is sent.
 */
export function createSipPhone(options: SipPhoneOptions): Phone {
  const { transport, host, port, stepMs, form = 'usual', credentials, dialsWhenIdle = false, program } = options;
  const { answerMs = ANSWER_LIMIT_MS } = options.limits ?? {};
  const { tries = lonelyTries, logins = ownLogins() } = options;
  const agent = createSipAgent({
    peer: { host, port, transport },
    user: OWN_USER,
    program,
    timers: { limitMs: answerMs },
  });
  const queue = createQueue(PATIENCE_LIMIT_MS);
  /** Why nothing is asked any more. */
  let ended: PhoneError | undefined;
  /** How often all that waited was dropped, and how often a call was ended: a chain of before goes no further. */
  let drops = 0;
  let endings = 0;
  const isClosed = (): boolean => ended?.code === 'dropped';
  let pausing = new AbortController();

  const onTrouble = (why: PhoneError): void => {
    if (ENDS.has(why.code)) ended ??= why;
    queue.failAll(why);
  };

  const enqueue = <T>(kind: Exclude<Kind, 'page'>, work: () => Promise<T>): Promise<T> => {
    const { ticket, result } = createTurn({ kind, work, onTrouble });
    if (ended) ticket.fail(ended);
    else queue.addCommand(ticket);
    return result;
  };

  /** The address of this computer that the phone has seen. */
  const ownAddress = (): string => agent.local()?.address ?? '';

  /** The answer, whatever it is; `silence`: the name of the case that none comes. */
  const ask = async (
    request: OutgoingRequest,
    silence: 'sip-silent' | 'notify-silent',
    isWanted?: () => boolean,
  ): Promise<SipResponse> => {
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

  const notify = async (fragment: Fragment, asker: Asker): Promise<Reply> => {
    const before = drops;
    const isDropped = () => drops !== before;
    const isWanted = () => !asker.isGone() && !isDropped();
    if (!isWanted()) throw new PhoneError(isDropped() ? 'dropped' : 'given-up');
    try {
      const { status } = await ask(notifyRequest(options, fragment, form), 'notify-silent', isWanted);
      if (status < 300) return { result: 'done' };
      if (!ABOUT_TRUST.has(status)) throw new PhoneError('refused', { status });
      throw new PhoneError('not-trusted', { status, own: ownAddress() });
    } catch (error) {
      const isUnsent = error instanceof PhoneError && error.code === 'given-up';
      throw isUnsent && isDropped() ? new PhoneError('dropped') : error;
    }
  };

  const endPauses = (): void => {
    pausing.abort();
    pausing = new AbortController();
  };

  const dropAll = (why: PhoneError): void => {
    queue.failAll(why);
    drops += 1;
    agent.hush();
    endPauses();
  };

  const endChain = (): void => {
    endings += 1;
    endPauses();
  };

  const isOver = (since: Since): boolean => drops !== since.drops || endings !== since.endings;

  const pause = async (ms: number, since: Since): Promise<void> => {
    if (!isOver(since)) await wait(ms, undefined, { signal: pausing.signal }).catch(() => undefined);
  };

  /** Presses keys in order, each as its time comes; what ends the chain leaves the rest of it unsent, and that is said. */
  const pressAll = async (
    events: readonly KeyEvent[],
    { asker, watch, since }: { readonly asker: Asker; readonly watch: ChainWatch; readonly since: Since },
  ): Promise<Reply> => {
    const pressOne = async ({ key }: KeyEvent, nth: number, mine: Asker): Promise<void> => {
      try {
        await notify({ is: 'key', key }, mine);
        watch.pressed(nth);
      } catch (error) {
        throw nth > 0 && error instanceof PhoneError
          ? new PhoneError('in-part', { cause: error, pressed: nth })
          : error;
      }
    };
    if (events.length > 1 && isOver(since)) throw new PhoneError('cut-short', { pressed: 0 });
    const [first, ...rest] = events;
    if (first) await pressOne(first, 0, asker);
    for (const [at, event] of rest.entries()) {
      const nth = at + 1;
      await pause(Math.max(events[at]?.pauseMs ?? 0, stepMs), since);
      if (isOver(since) || !watch.mayPress(nth)) throw new PhoneError('cut-short', { pressed: nth });
      await pressOne(event, nth, PATIENT);
    }
    return { result: 'done' };
  };

  const one = (fragment: Fragment, kind: 'keys' | 'dial', asker: Asker = PATIENT): Promise<Reply> =>
    enqueue(kind, () => notify(fragment, asker));

  /** A look takes no turn of a command's: an OPTIONS is a transaction of its own, and a phone may leave it unanswered. */
  const look = async (request: OutgoingRequest, silence: 'sip-silent' | 'notify-silent'): Promise<SipResponse> => {
    if (isClosed()) throw new PhoneError('dropped');
    return ask(request, silence);
  };
  const probe = (): Promise<SipResponse> => look(optionsRequest(options), 'sip-silent');

  /** What it says of itself. */
  const info = async (): Promise<PhoneInfo> => {
    if (ended) throw ended;
    const answer = await probe();
    if (isOther(answer)) throw new PhoneError('not-a-phone');
    if (answer.status >= 500) throw new PhoneError('refused', { status: answer.status });
    return infoIn(answer) ?? {};
  };

  /** A phone that restarts may leave it unanswered. */
  const restart = (asker?: Asker): Promise<Reply> =>
    one({ is: 'reboot' }, 'keys', asker).catch((error: unknown) => {
      if (error instanceof PhoneError && error.code === 'notify-silent') return { result: 'no-answer' };
      throw error;
    });

  return {
    can: NOTIFY_ABILITIES,
    press(events, asker = PATIENT, watch = UNWATCHED) {
      if (events.length === 0) return Promise.resolve({ result: 'done' });
      if (events.some(({ holdMs }) => holdMs !== undefined)) return lacks('hold');
      // A chain takes seconds: the key that ends the call waits for none of them.
      const [first] = events;
      if (first && ENDS_CALL.has(first.key)) endChain();
      const since = { drops, endings };
      return enqueue('keys', () => pressAll(events, { asker, watch, since }));
    },
    dial: (number, outgoingUri, asker) =>
      outgoingUri ? lacks('line') : one({ is: 'dial', number, whenIdle: dialsWhenIdle }, 'dial', asker),
    maintain(action, asker) {
      if (action.do === 'reboot') return restart(asker);
      const ability = neededFor(action);
      const fragment = FRAGMENTS[ability];
      return fragment ? one(fragment, 'keys', asker) : lacks(ability);
    },
    touch: () => lacks('touch'),
    dtmf: () => lacks('dtmf'),
    releaseAllCalls: () => lacks('release-all'),
    screen: () => lacks('display'),
    info,
    takesCommands: async () => false,
    examine: (expected) =>
      examineSip(
        {
          probe,
          idleNotify: (one) => look(notifyRequest(options, null, one), 'notify-silent'),
          ownAddress,
          form,
        },
        expected,
      ),
    endChain,
    renewConnection: agent.renew,
    drop: () => dropAll(new PhoneError('dropped')),
    async close() {
      ended = new PhoneError('dropped');
      dropAll(ended);
      await queue.idle();
      agent.close();
    },
  };
}
