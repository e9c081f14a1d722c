import { Socket } from 'node:net';
import type { Client } from 'undici';
import { type ConnectOptions, createConnect } from './connect';
import { PhoneError } from './errors';
import { exchange, type Outgoing, type WireReply } from './exchange';
import { ClosedError } from './failures';
import { LenientSocket } from './lenient-socket';
import { createReplyReader } from './reply-reader';

/** One kept connection to one origin. */
export interface Line {
  /**
   * Writes the request at most once. Null: it was written and the connection closed before a reply's headers were whole.
   * Rejects with a PhoneError.
   */
  send(outgoing: Outgoing): Promise<WireReply | null>;
  /** The next request gets a connection of its own. */
  renew(): Promise<void>;
  /** Gives up a connection where no written request still gets its reply: an unwritten one rejects as `dropped`. */
  cut(): void;
  /** How often that was done: a caller with another request to write for the same command must not after a cut. */
  cuts(): number;
  /**
   * Lets a request that is written get its reply, within its own limit, and writes nothing more: any other rejects as
   * `dropped`. Resolves when the connection is closed.
   */
  close(): Promise<void>;
}

export interface LineOptions extends ConnectOptions {
  readonly origin: string;
}

/** A connection idle for longer may have been given up by the phone: a request written to it may be lost. */
const IDLE_LIMIT_MS = 2_000;
/** A phone that says how long it keeps the connection is believed, less this. */
const IDLE_MARGIN_MS = 1_000;

/** A connection that ends so soon after a reply was ended by habit, not for idleness. */
const CLOSED_AT_ONCE_MS = 300;

/** A body in chunks of few bytes is several times as long on the wire. */
const WIRE_TIMES = 2;

/** A client of undici, and the end of it, even while its connection is still being made. */
interface Opened {
  readonly client: Client;
  /** The address that its connection led to; undefined: to none yet. */
  peer(): string | undefined;
  end(): Promise<void>;
}

const openClient = async (options: LineOptions, wireBytes: () => number): Promise<Opened> => {
  // Loaded with the first request: a program that only waits does not pay for it.
  const undici = await import('undici');
  let socket: unknown;
  let peer: string | undefined;
  const client = new undici.Client(options.origin, {
    pipelining: 1,
    keepAliveTimeout: IDLE_LIMIT_MS,
    keepAliveMaxTimeout: IDLE_LIMIT_MS,
    keepAliveTimeoutThreshold: IDLE_MARGIN_MS,
    // The deadline of `exchange` covers head and body; undici's own clock is too coarse for it.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: createConnect(undici.buildConnector, options, {
      onSocket(begun) {
        socket = begun;
      },
      wrap: (made) => new LenientSocket(made, createReplyReader(), wireBytes),
    }),
  });
  client.on('connect', () => {
    // Asked while it is open: a socket that was closed has forgotten it.
    if (socket instanceof Socket) peer = socket.remoteAddress;
  });
  const end = async (): Promise<void> => {
    await client.destroy(new ClosedError());
    // undici leaves a connection that it is still making to its own time limit.
    if (socket instanceof Socket) socket.destroy(new ClosedError());
  };
  return { client, peer: () => peer, end };
};

/**
 * Notices a phone that closes its connections after each reply without announcing it: a request written to such a
 * connection is lost, and must not be written again.
 */
const createHabit = () => {
  let closes = false;
  let fresh = true;
  let repliedAt = Number.NEGATIVE_INFINITY;
  let rightAfterReply = false;
  /** Whether the end of the connection was asked for. */
  let isAskedFor = false;
  const justReplied = () => performance.now() - repliedAt < CLOSED_AT_ONCE_MS;
  return {
    closesAfterReply: () => closes,
    connected() {
      fresh = true;
    },
    disconnected(error: Error) {
      closes ||= justReplied() && !(error instanceof ClosedError);
    },
    sending(closes: boolean) {
      isAskedFor = closes;
      fresh = false;
      rightAfterReply = justReplied();
      repliedAt = Number.NEGATIVE_INFINITY;
    },
    replied(reply: WireReply | null) {
      // A connection made for this request tells nothing: a phone may close on a dial.
      if (reply === null) closes ||= !fresh && rightAfterReply;
      else if (reply.end === 'whole' && !isAskedFor) repliedAt = performance.now();
    },
  };
};

/** Opens its connection with the first request, keeps it while it is fresh, and leaves it after any trouble. */
export const createLine = (options: LineOptions): Line => {
  const habit = createHabit();
  let line: Promise<Opened> | undefined;
  let closed = false;
  let cuts = 0;
  /** How long the reply under way may be on the wire. */
  let wireBytes = 0;
  /** Whether a request is written and its reply is not yet there. */
  let written = false;
  /** Resolves when the request under way is over, in whatever way. */
  let over: Promise<unknown> = Promise.resolve();

  const open = async (): Promise<Opened> => {
    const opened = await openClient(options, () => wireBytes);
    opened.client
      .on('connect', habit.connected)
      .on('disconnect', (_origin, _targets, error) => habit.disconnected(error));
    return opened;
  };

  const drop = async (): Promise<void> => {
    const last = line;
    line = undefined;
    await (await last)?.end();
  };

  const onWritten = (): void => {
    written = true;
  };

  const transmit = async (outgoing: Outgoing): Promise<WireReply | null> => {
    if (!closed) line ??= open();
    const mine = line;
    const opened = await mine;
    if (closed || mine !== line || opened === undefined) throw new PhoneError('dropped');
    let keep = false;
    wireBytes = WIRE_TIMES * outgoing.replyBytes;
    try {
      const { closes = false } = outgoing;
      habit.sending(closes);
      const reply = await exchange(opened.client, { ...outgoing, onWritten }, options.connectMs);
      habit.replied(reply);
      keep = reply?.end === 'whole' && !habit.closesAfterReply() && !closes;
      const peer = opened.peer();
      return reply && peer !== undefined ? { ...reply, peer } : reply;
    } finally {
      written = false;
      if (!keep) await drop();
    }
  };

  return {
    send(outgoing) {
      const result = transmit(outgoing);
      // The sender hears of its failure; closing only waits for its end.
      over = result.catch(() => {});
      return result;
    },
    renew: drop,
    cut() {
      cuts += 1;
      if (!written) void drop();
    },
    cuts: () => cuts,
    async close() {
      closed = true;
      if (!written) await drop();
      await over;
      await drop();
    },
  };
};
