import { setTimeout as wait } from 'node:timers/promises';
import { createSipAgent, type OutgoingRequest } from '../../sip/agent';
import { isChallenge, type SipCredentials } from '../../sip/authorization';
import type { Transport } from '../../sip/connection';
import { SipError, type SipErrorCode } from '../../sip/errors';
import type { SipResponse } from '../../sip/message';
import { type Ability, NOTIFY_ABILITIES, neededFor } from '../abilities';
import { type Asker, PATIENT } from '../asker';
import type { Phone } from '../client';
import { PhoneError, type PhoneErrorCode } from '../errors';
import type { KeyEvent } from '../keyevent';
import { ENDS_CALL } from '../keys';
import { lonelyTries, type Tries } from '../login';
import { createQueue, type Ticket } from '../queue';
import type { Reply } from '../replies';
import { createTurn, ENDS, type Kind } from '../turn';
import type { Fragment } from './document';
import { examineSip } from './examining';
import { type NotifyForm, notifyRequest, optionsRequest, type SipTarget } from './notify';
import { infoIn } from './user-agent';

export interface SipPhoneOptions extends SipTarget {
  readonly transport: Transport;
  /** For a phone that asks for a password; absent: none is known. */
  readonly credentials?: SipCredentials;
  /** What other programs know of the password; absent: there are none. */
  readonly tries?: Tries;
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
};

/** The system's own word behind an error: nothing listens there. */
const isRefused = ({ cause }: SipError): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';

/** Never sent itself, behind a part of the chain that was: the chain as a whole may have done something. */
const NEVER_SENT: ReadonlySet<PhoneErrorCode> = new Set([
  'unreachable',
  'sip-silent',
  'name-not-found',
  'dropped',
  'given-up',
]);

/** Statuses of a phone that does not take a NOTIFY from this computer, or in this form (PROTOCOL.md 9) [I]. */
const ABOUT_TRUST: ReadonlySet<number> = new Set([401, 403, 407, 481, 489]);

const lacks = (ability: Ability): Promise<never> => Promise.reject(new PhoneError('not-this-way', { lacks: ability }));

/** The fragments of the maintenance actions that this way has. */
const FRAGMENTS: Readonly<Partial<Record<Ability, Fragment>>> = {
  're-register-all': { is: 'reregister' },
  'log-off': { is: 'unregister' },
  reboot: { is: 'reboot' },
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
  const { tries = lonelyTries } = options;
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

  const enqueue = <T>(kind: Kind, work: () => Promise<T>): Promise<T> => {
    const { ticket, result } = createTurn({ kind, work, onTrouble });
    if (ended) ticket.fail(ended);
    else if (kind === 'page') queue.addPage(ticket);
    else queue.addCommand(ticket);
    return result;
  };

  /** The address of this computer on the way to the phone; '': there is no way. */
  const ownAddress = (): Promise<string> =>
    agent.local().then(
      ({ address }) => address,
      () => '',
    );

  /** The password, for a challenge, unless the phone has refused it before. */
  const password =
    credentials &&
    (async () => {
      if ((await tries.begin()) === 'refused') throw new PhoneError('password-refused');
      return credentials;
    });

  /** The answer, whatever it is, and whether the phone asks once more for a password that it was told. */
  const judged = async (response: SipResponse): Promise<SipResponse> => {
    if (!credentials || !isChallenge(response)) {
      tries.taken();
      return response;
    }
    await tries.refused();
    throw new PhoneError('password-refused', { status: response.status });
  };

  /** The answer, whatever it is; `silence`: the name of the case that none comes. */
  const ask = async (request: OutgoingRequest, silence: 'sip-silent' | 'notify-silent'): Promise<SipResponse> => {
    try {
      return await judged(await agent.request(request, { credentials: password }));
    } catch (error) {
      if (!(error instanceof SipError)) throw error;
      if (error.code !== 'no-answer') {
        throw new PhoneError(isRefused(error) ? 'sip-silent' : CODES[error.code], { cause: error });
      }
      throw new PhoneError(silence, { cause: error, own: await ownAddress() });
    } finally {
      tries.over();
    }
  };

  const notify = async (fragment: Fragment, asker: Asker): Promise<Reply> => {
    if (asker.isGone()) throw new PhoneError('given-up');
    const { status } = await ask(notifyRequest(options, fragment, form), 'notify-silent');
    if (status < 300) return { result: 'done' };
    if (!ABOUT_TRUST.has(status)) throw new PhoneError('refused', { status });
    throw new PhoneError('not-trusted', { status, own: await ownAddress() });
  };

  const endPauses = (): void => {
    pausing.abort();
    pausing = new AbortController();
  };

  const dropAll = (why: PhoneError): void => {
    queue.failAll(why);
    drops += 1;
    endPauses();
  };

  /** A chain takes seconds: the key that ends the call does not wait for the rest of it. */
  const endChain = (): void => {
    endings += 1;
    endPauses();
  };

  /** Waits for the next key of a chain, of which so many are pressed, unless it was dropped or the call ended since it began. */
  const pause = async (ms: number, since: Since, pressed: number): Promise<void> => {
    const isOver = () => drops !== since.drops || endings !== since.endings;
    if (!isOver()) await wait(ms, undefined, { signal: pausing.signal }).catch(() => undefined);
    if (drops !== since.drops) throw new PhoneError('dropped');
    if (endings !== since.endings) throw new PhoneError('cut-short', { pressed });
  };

  /** Presses keys in order. Once the first is sent, the chain belongs to the phone, whether or not its caller still waits. */
  const pressAll = async (events: readonly KeyEvent[], asker: Asker): Promise<Reply> => {
    const since = { drops, endings };
    for (const [index, { key }] of events.entries()) {
      try {
        const before = events[index - 1];
        if (before) await pause(Math.max(before.pauseMs ?? 0, stepMs), since, index);
        await notify({ is: 'key', key }, index === 0 ? asker : PATIENT);
      } catch (error) {
        const isPart = index > 0 && error instanceof PhoneError && NEVER_SENT.has(error.code);
        throw isPart ? new PhoneError('no-reply', { cause: error }) : error;
      }
    }
    return { result: 'done' };
  };

  const one = (fragment: Fragment, kind: Kind, asker: Asker = PATIENT): Promise<Reply> =>
    enqueue(kind, () => notify(fragment, asker));

  /** A look of the doctor's: the trouble of others is what it is asked about, so only closing ends its wait. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const { ticket, result } = createTurn({ kind: 'page', work, onTrouble: () => undefined });
    const waiting: Ticket = {
      ...ticket,
      fail: (why) => (isClosed() ? ticket.fail(why) : queue.addPage(waiting)),
    };
    if (isClosed()) ticket.fail(new PhoneError('dropped'));
    else queue.addPage(waiting);
    return result;
  };

  const probe = (): Promise<SipResponse> => enqueue('page', () => ask(optionsRequest(options), 'sip-silent'));

  return {
    can: NOTIFY_ABILITIES,
    press(events, asker = PATIENT) {
      if (events.length === 0) return Promise.resolve({ result: 'done' });
      if (events.some(({ holdMs }) => holdMs !== undefined)) return lacks('hold');
      const [first] = events;
      if (first && ENDS_CALL.has(first.key)) endChain();
      return enqueue('keys', () => pressAll(events, asker));
    },
    dial: (number, outgoingUri, asker) =>
      outgoingUri ? lacks('line') : one({ is: 'dial', number, whenIdle: dialsWhenIdle }, 'dial', asker),
    maintain(action, asker) {
      const ability = neededFor(action);
      const fragment = FRAGMENTS[ability];
      return fragment ? one(fragment, 'keys', asker) : lacks(ability);
    },
    touch: () => lacks('touch'),
    dtmf: () => lacks('dtmf'),
    releaseAllCalls: () => lacks('release-all'),
    screen: () => lacks('display'),
    info: async () => infoIn(await probe()) ?? {},
    takesCommands: async () => false,
    examine: (expected) =>
      examineSip(
        {
          probe: () => inTurn(() => ask(optionsRequest(options), 'sip-silent')),
          idleNotify: (one) => inTurn(() => ask(notifyRequest(options, null, one), 'notify-silent')),
          ownAddress,
          form,
        },
        expected,
      ),
    drop: () => dropAll(new PhoneError('dropped')),
    async close() {
      ended = new PhoneError('dropped');
      dropAll(ended);
      await queue.idle();
      agent.close();
    },
  };
}
