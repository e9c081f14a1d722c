import { type Asker, PATIENT } from './asker';
import { PhoneError } from './errors';
import type { Queue, Ticket } from './queue';
import type { Reply } from './replies';
import type { PhoneRequest } from './requests';
import type { Turn } from './turn';

/** No phone says how long a chain or a URL it takes: these are well below what the field has sent. */
const CHAIN_LIMIT_PARTS = 50;
const CHAIN_LIMIT_BYTES = 1_000;

interface ChainDeps<Part> {
  /** One request for all of them, in order. */
  readonly request: (parts: readonly Part[]) => PhoneRequest;
  /** How long the phone needs for them, in ms. */
  readonly lastsMs: (parts: readonly Part[]) => number;
  /** Whether this one may share a request with those before and behind it. */
  readonly joins: (part: Part) => boolean;
  readonly send: (request: PhoneRequest, extraMs: number, asker: Asker) => Promise<Reply>;
  readonly turn: (work: () => Promise<Reply>) => Turn<Reply>;
  readonly queue: Pick<Queue, 'lastCommand'>;
  readonly enqueue: (turn: Turn<Reply>) => Promise<Reply>;
}

/** The part that one caller has asked for, in a chain with others. */
interface Link<Part> {
  readonly parts: readonly Part[];
  readonly asker: Asker;
}

/** A chain that has its place in the queue. */
interface Waiting<Part> extends Turn<Reply> {
  /** The chain with these behind it; undefined where they do not fit. */
  join(link: Link<Part>): Promise<Reply> | undefined;
}

const isGivenUp = (error: unknown): boolean => error instanceof PhoneError && error.code === 'given-up';

const createWaiting = <Part>(first: Link<Part>, deps: ChainDeps<Part>): Waiting<Part> => {
  const { request, lastsMs, joins, send, turn } = deps;
  let links: readonly Link<Part>[] = [first];
  const left = new Set<Link<Part>>();

  const stillWaited = (): readonly Link<Part>[] => {
    for (const link of links) if (link.asker.isGone()) left.add(link);
    return links.filter((link) => !left.has(link));
  };

  /** Sends the parts that callers still wait for; once more without those whose caller leaves before it is written. */
  const sendWaited = async (): Promise<Reply> => {
    for (let waited = stillWaited(); waited.length > 0; waited = stillWaited()) {
      const parts = waited.flatMap((link) => link.parts);
      const callers = waited;
      const asker: Asker = { isGone: () => callers.some((link) => link.asker.isGone()) };
      try {
        return await send(request(parts), lastsMs(parts), asker);
      } catch (error) {
        if (!isGivenUp(error)) throw error;
      }
    }
    throw new PhoneError('given-up');
  };

  const { ticket, result } = turn(sendWaited);
  const resultFor = async (link: Link<Part>): Promise<Reply> => {
    const reply = await result;
    if (left.has(link)) throw new PhoneError('given-up');
    return reply;
  };
  const join = (link: Link<Part>): Promise<Reply> | undefined => {
    const longer = [...links.flatMap(({ parts }) => parts), ...link.parts];
    if (longer.length > CHAIN_LIMIT_PARTS || !longer.every(joins)) return undefined;
    if (request(longer).path.length > CHAIN_LIMIT_BYTES) return undefined;
    links = [...links, link];
    return resultFor(link);
  };
  return { ticket, result: resultFor(first), join };
};

/**
 * Sends parts of one sort (keys, touches) in order. Those that wait behind a request go together as one, as far as they
 * fit; never past a command that was asked for before them.
 */
export const createChain = <Part>(
  deps: ChainDeps<Part>,
): ((parts: readonly Part[], asker?: Asker) => Promise<Reply>) => {
  let latest: Waiting<Part> | undefined;
  const isLast = (ticket: Ticket): boolean => deps.queue.lastCommand() === ticket;
  return async (parts, asker = PATIENT) => {
    if (parts.length === 0) return { result: 'done' };
    const joined = latest && isLast(latest.ticket) ? latest.join({ parts, asker }) : undefined;
    if (joined) return joined;
    latest = createWaiting({ parts, asker }, deps);
    return deps.enqueue(latest);
  };
};
