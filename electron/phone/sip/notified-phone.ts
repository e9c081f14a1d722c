import { setTimeout as wait } from 'node:timers/promises';
import { type Ability, NOTIFY_ABILITIES, neededFor } from '../abilities';
import { type Asker, PATIENT } from '../asker';
import type { Phone } from '../client';
import { PhoneError } from '../errors';
import type { KeyEvent } from '../keyevent';
import { ENDS_CALL } from '../keys';
import { createQueue } from '../queue';
import type { Reply } from '../replies';
import { createTurn, ENDS, type Kind } from '../turn';
import { type ChainWatch, UNWATCHED } from '../watch';
import type { Fragment } from './document';

/** Brings a NOTIFY to a phone, and says what it is. Everything rejects with a PhoneError. */
export interface Carrier extends Pick<Phone, 'info' | 'examine'> {
  /** Has the phone do one thing; it is not sent where `isWanted` has said no by the time it would be written. */
  send(fragment: Fragment, isWanted: () => boolean): Promise<Reply>;
  /** What was sent is not repeated any more. */
  hush(): void;
  /** The network is another one. */
  renew(): void;
  close(): void;
}

export interface NotifiedOptions {
  /** The least time between the keys of one chain, in ms (PROTOCOL.md 9). */
  readonly stepMs: number;
  /** Whether the phone leaves a number where a call is up. */
  readonly dialsWhenIdle?: boolean;
}

const PATIENCE_LIMIT_MS = 1_000;

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
 * A phone by NOTIFY (PROTOCOL.md 9), whatever carries it: one NOTIFY a key, each sent when the one before it was answered. What
 * this way cannot do rejects as `not-this-way`, before anything is sent.
 */
export function createNotifiedPhone(carrier: Carrier, { stepMs, dialsWhenIdle = false }: NotifiedOptions): Phone {
  const queue = createQueue(PATIENCE_LIMIT_MS);
  /** Why nothing is asked any more. */
  let ended: PhoneError | undefined;
  /** How often all that waited was dropped, and how often a call was ended: a chain of before goes no further. */
  let drops = 0;
  let endings = 0;
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

  const notify = async (fragment: Fragment, asker: Asker): Promise<Reply> => {
    const before = drops;
    const isDropped = () => drops !== before;
    const isWanted = () => !asker.isGone() && !isDropped();
    if (!isWanted()) throw new PhoneError(isDropped() ? 'dropped' : 'given-up');
    try {
      return await carrier.send(fragment, isWanted);
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
    carrier.hush();
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
    const pressOne = async ({ key }: KeyEvent, nth: number, mine: Asker): Promise<Reply> => {
      try {
        const reply = await notify({ is: 'key', key }, mine);
        watch.pressed(nth);
        return reply;
      } catch (error) {
        throw nth > 0 && error instanceof PhoneError
          ? new PhoneError('in-part', { cause: error, pressed: nth })
          : error;
      }
    };
    if (events.length > 1 && isOver(since)) throw new PhoneError('cut-short', { pressed: 0 });
    const [first, ...rest] = events;
    let reply: Reply = { result: 'done' };
    if (first) reply = await pressOne(first, 0, asker);
    for (const [at, event] of rest.entries()) {
      const nth = at + 1;
      await pause(Math.max(events[at]?.pauseMs ?? 0, stepMs), since);
      if (isOver(since) || !watch.mayPress(nth)) throw new PhoneError('cut-short', { pressed: nth });
      reply = await pressOne(event, nth, PATIENT);
    }
    return reply;
  };

  const one = (fragment: Fragment, kind: 'keys' | 'dial', asker: Asker = PATIENT): Promise<Reply> =>
    enqueue(kind, () => notify(fragment, asker));

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
    settings: () => lacks('settings'),
    saveSettings: () => lacks('settings'),
    showDocument: () => lacks('documents'),
    info: async () => {
      if (ended) throw ended;
      return carrier.info();
    },
    takesCommands: async () => false,
    examine: async (expected) => {
      if (ended?.code === 'dropped') throw ended;
      return carrier.examine(expected);
    },
    endChain,
    renewConnection: carrier.renew,
    drop: () => dropAll(new PhoneError('dropped')),
    async close() {
      ended = new PhoneError('dropped');
      dropAll(ended);
      await queue.idle();
      carrier.close();
    },
  };
}
