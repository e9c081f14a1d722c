import type { Client, Dispatcher } from 'undici';
import { PhoneError } from './errors';
import { afterSending, beforeSending, ClosedError, DeadlineError, SurplusError } from './failures';
import type { PhoneRequest } from './requests';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A status and its headers, and as much of the body as came. Header values are latin1, byte for byte. */
export interface WireReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Whether the body is whole, was cut off by the phone or by the time limit, or is longer than the limit. */
  readonly end: 'whole' | 'cut' | 'surplus';
}

export interface Outgoing extends PhoneRequest {
  readonly authorization?: string | undefined;
  /** How long the phone may take from the written request to the end of its reply. */
  readonly replyMs: number;
}

/** One kept connection to one origin. */
export interface Line {
  /**
   * Writes the request at most once. Null: it was written and the connection closed before a reply's headers were whole.
   * Rejects with a PhoneError.
   */
  send(outgoing: Outgoing): Promise<WireReply | null>;
  close(): Promise<void>;
}

export interface LineOptions {
  readonly origin: string;
  /** `any` takes certificates that nobody vouches for. */
  readonly certificate: 'trusted' | 'any';
  /** Limit for making the connection. */
  readonly connectMs: number;
  readonly replyBytes: number;
}

/** A connection idle for longer may have been given up by the phone: what is written to it may be lost. */
const IDLE_LIMIT_MS = 2_000;
/** A phone that says how long it keeps the connection is believed, less this. */
const IDLE_MARGIN_MS = 1_000;

const openClient = async ({ origin, certificate, connectMs }: LineOptions): Promise<Client> => {
  // Loaded with the first request: a program that only waits does not pay for it.
  const undici = await import('undici');
  return new undici.Client(origin, {
    pipelining: 1,
    keepAliveTimeout: IDLE_LIMIT_MS,
    keepAliveMaxTimeout: IDLE_LIMIT_MS,
    keepAliveTimeoutThreshold: IDLE_MARGIN_MS,
    // The deadline of `exchange` covers head and body; undici's own clock is too coarse for it.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: connectMs, rejectUnauthorized: certificate === 'trusted' },
  });
};

/** What is known of one exchange while it runs. */
interface Progress {
  sent: boolean;
  status: number;
  headers: Headers;
  readonly chunks: Buffer[];
  bytes: number;
}

const replyOf = ({ status, headers, chunks }: Progress, end: WireReply['end']): WireReply => ({
  status,
  headers,
  body: Buffer.concat(chunks),
  end,
});

/** What an error means for an exchange that had come this far. */
const failed = (progress: Progress, error: unknown): WireReply | null => {
  if (progress.status > 0) return replyOf(progress, error instanceof SurplusError ? 'surplus' : 'cut');
  const code = progress.sent ? afterSending(error) : beforeSending(error);
  if (code === undefined) return null;
  throw new PhoneError(code, { cause: error });
};

interface Deadline {
  /** Starts over with this many ms. */
  set(ms: number, onEnd: () => void): void;
  clear(): void;
}

const createDeadline = (): Deadline => {
  let timer: NodeJS.Timeout | undefined;
  const clear = () => clearTimeout(timer);
  return {
    set(ms, onEnd) {
      clear();
      timer = setTimeout(onEnd, ms);
    },
    clear,
  };
};

interface Exchange {
  readonly outgoing: Outgoing;
  readonly limits: Pick<LineOptions, 'connectMs' | 'replyBytes'>;
  readonly settle: (outcome: () => WireReply | null) => void;
  readonly deadline: Deadline;
}

const handlerFor = ({ outgoing, limits, settle, deadline }: Exchange): Dispatcher.DispatchHandler => {
  const progress: Progress = { sent: false, status: 0, headers: {}, chunks: [], bytes: 0 };
  return {
    onRequestStart(controller) {
      // undici calls this once more where it would write a request again: that must never happen.
      if (progress.sent) return controller.abort(new Error('a request is written once'));
      progress.sent = true;
      deadline.set(outgoing.replyMs, () => controller.abort(new DeadlineError()));
    },
    onResponseStart(_controller, status, headers) {
      if (status < 200) return;
      progress.status = status;
      progress.headers = headers;
    },
    onResponseData(controller, chunk) {
      const room = limits.replyBytes - progress.bytes;
      progress.chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk);
      progress.bytes += Math.min(chunk.length, room);
      if (chunk.length > room) controller.abort(new SurplusError());
    },
    onResponseEnd: () => settle(() => replyOf(progress, 'whole')),
    onResponseError: (_controller, error) => settle(() => failed(progress, error)),
  };
};

const exchange = (client: Client, outgoing: Outgoing, limits: Exchange['limits']): Promise<WireReply | null> =>
  new Promise((resolve, reject) => {
    const deadline = createDeadline();
    const settle = (outcome: () => WireReply | null) => {
      deadline.clear();
      try {
        resolve(outcome());
      } catch (error) {
        reject(error);
      }
    };
    deadline.set(limits.connectMs, () => void client.destroy(new DeadlineError()));
    const { method, path, authorization } = outgoing;
    const headers = { accept: '*/*', ...(authorization === undefined ? {} : { authorization }) };
    client.dispatch({ method, path, headers, idempotent: false }, handlerFor({ outgoing, limits, settle, deadline }));
  });

/** Opens its connection with the first request, keeps it while it is fresh, and leaves it after any trouble. */
export const createLine = (options: LineOptions): Line => {
  let client: Promise<Client> | undefined;
  let closed = false;

  const drop = async (): Promise<void> => {
    const last = client;
    client = undefined;
    await (await last)?.destroy(new ClosedError());
  };

  return {
    async send(outgoing) {
      client ??= openClient(options);
      const opened = await client;
      if (closed) throw new PhoneError('dropped');
      let whole = false;
      try {
        const reply = await exchange(opened, outgoing, options);
        whole = reply?.end === 'whole';
        return reply;
      } finally {
        if (!whole) await drop();
      }
    },
    close() {
      closed = true;
      return drop();
    },
  };
};
