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
  readonly send: (request: PhoneRequest, extraMs: number) => Promise<Reply>;
  readonly turn: (work: () => Promise<Reply>) => Turn<Reply>;
  readonly queue: Pick<Queue, 'lastCommand'>;
  readonly enqueue: (turn: Turn<Reply>) => Promise<Reply>;
}

/** A chain that has its place in the queue. */
interface Waiting<Part> extends Turn<Reply> {
  /** The chain with these behind it; undefined where they do not fit. */
  join(more: readonly Part[]): Promise<Reply> | undefined;
}

const createWaiting = <Part>(
  first: readonly Part[],
  { request, lastsMs, joins, send, turn }: ChainDeps<Part>,
): Waiting<Part> => {
  let parts = first;
  const { ticket, result } = turn(() => send(request(parts), lastsMs(parts)));
  const join = (more: readonly Part[]): Promise<Reply> | undefined => {
    const longer = [...parts, ...more];
    if (longer.length > CHAIN_LIMIT_PARTS || !longer.every(joins)) return undefined;
    if (request(longer).path.length > CHAIN_LIMIT_BYTES) return undefined;
    parts = longer;
    return result;
  };
  return { ticket, result, join };
};

/**
 * Sends parts of one sort (keys, touches) in order. Those that wait behind a request go together as one, as far as they
 * fit; never past a command that was asked for before them.
 */
export const createChain = <Part>(deps: ChainDeps<Part>): ((parts: readonly Part[]) => Promise<Reply>) => {
  let latest: Waiting<Part> | undefined;
  const isLast = (ticket: Ticket): boolean => deps.queue.lastCommand() === ticket;
  return async (parts) => {
    if (parts.length === 0) return { result: 'done' };
    const joined = latest && isLast(latest.ticket) ? latest.join(parts) : undefined;
    if (joined) return joined;
    latest = createWaiting(parts, deps);
    return deps.enqueue(latest);
  };
};
