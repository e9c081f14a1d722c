import type { Whereabouts } from '../../freeswitch/registered';
import { HTTP_ABILITIES } from '../abilities';
import type { Phone } from '../client';
import { PhoneError } from '../errors';
import { isD8xx } from '../models';
import { readUserAgent } from '../sip/user-agent';
import { endedAt, lookupTrouble } from './examining';
import { type ChosenPhone, serverFailure, theOne } from './registered-phone';

export interface MovingPhoneOptions {
  readonly whereabouts: Pick<Whereabouts, 'find'>;
  /** The phone of several that is meant; null: there is but one. */
  readonly chosen: ChosenPhone | null;
  /** Makes a client for the phone at this address; nothing is sent by that. */
  readonly connect: (address: string) => Phone | Promise<Phone>;
}

/** So long the server's word on where the phone is counts for its display, in ms. */
const FRESH_MS = 3_000;

interface Located {
  readonly address: string;
  readonly phone: Phone;
}

/**
 * A registered phone over HTTP, at the address where its server has it now: asked for before each command, so that none goes to
 * the phone that has its old address.
 */
export function createMovingPhone({ whereabouts, chosen, connect }: MovingPhoneOptions): Phone {
  let current: Located | null = null;
  /** When the server was last asked, in ms of `performance`. */
  let lookedAt = Number.NEGATIVE_INFINITY;
  const isFresh = (): boolean => performance.now() - lookedAt < FRESH_MS;
  /** How often all that waits was dropped. */
  let drops = 0;
  let isClosed = false;
  let lookup: Promise<unknown> = Promise.resolve();
  /** The callers that wait for the server's word; none of them waits for it once it is dropped. */
  const waiting = new Set<(why: PhoneError) => void>();
  const closing = new Set<Promise<void>>();

  const leave = ({ phone }: Located): void => {
    const closed = phone.close();
    closing.add(closed);
    void closed.finally(() => closing.delete(closed));
  };

  const at = async (address: string): Promise<Phone> => {
    if (current?.address === address) return current.phone;
    if (current) leave(current);
    current = null;
    const made = { address, phone: await connect(address) };
    if (isClosed) leave(made);
    else current = made;
    return made.phone;
  };

  const look = async (before: number): Promise<Phone> => {
    if (isClosed || drops !== before) throw new PhoneError('dropped');
    try {
      const { address, isBehindNat, agent } = theOne(await whereabouts.find(), chosen);
      const { model = '' } = readUserAgent(agent) ?? {};
      if (isD8xx(model)) throw new PhoneError('no-remote-control');
      // What answers at a router's address may be anything.
      if (isBehindNat) throw new PhoneError('behind-nat');
      const phone = await at(address);
      lookedAt = performance.now();
      if (isClosed || drops !== before) throw new PhoneError('dropped');
      return phone;
    } catch (error) {
      throw serverFailure(error);
    }
  };

  /** The phone where it is now. One look at a time: commands keep their order. */
  const located = (): Promise<Phone> =>
    new Promise((resolve, reject) => {
      const before = drops;
      waiting.add(reject);
      const failed = (why: unknown): void => {
        reject(why);
        // Keys behind one that was not pressed would dial another number.
        if (drops === before) dropWaiting();
      };
      lookup = lookup
        .then(() => look(before))
        .then(resolve, failed)
        .finally(() => waiting.delete(reject));
    });

  const dropWaiting = (): void => {
    drops += 1;
    for (const reject of waiting) reject(new PhoneError('dropped'));
    waiting.clear();
  };

  return {
    can: HTTP_ABILITIES,
    press: async (events, asker, watch) => (await located()).press(events, asker, watch),
    touch: async (touches, asker) => (await located()).touch(touches, asker),
    dial: async (number, outgoingUri, asker) => (await located()).dial(number, outgoingUri, asker),
    dtmf: async (digits, asker) => (await located()).dtmf(digits, asker),
    releaseAllCalls: async (asker) => (await located()).releaseAllCalls(asker),
    maintain: async (action, asker) => (await located()).maintain(action, asker),
    info: async () => (await located()).info(),
    takesCommands: async () => (await located()).takesCommands(),
    async examine(expected) {
      let phone: Phone;
      try {
        phone = await located();
      } catch (error) {
        return endedAt(lookupTrouble(error));
      }
      return phone.examine(expected);
    },
    // Several a second are fetched: not for each is the server asked.
    screen: async (name) => (isFresh() && current ? current.phone : await located()).screen(name),
    settings: async (names) => (await located()).settings(names),
    saveSettings: async (values, asker) => (await located()).saveSettings(values, asker),
    showDocument: async (url, asker) => (await located()).showDocument(url, asker),
    endChain: () => current?.phone.endChain(),
    renewConnection: () => current?.phone.renewConnection(),
    drop() {
      dropWaiting();
      current?.phone.drop();
    },
    async close() {
      isClosed = true;
      dropWaiting();
      if (current) leave(current);
      current = null;
      await Promise.all(closing);
    },
  };
}
