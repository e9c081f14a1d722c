import type { Client, Dispatcher } from 'undici';
import type { Asker } from './asker';
import { type Body, createBody } from './body';
import { PhoneError } from './errors';
import { afterSending, beforeSending, DeadlineError, SurplusError } from './failures';
import type { PhoneRequest } from './requests';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A status and its headers, and as much of the body as came. Header values are latin1, byte for byte. */
export interface WireReply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Whether the body is whole, was cut off by the phone, was not there in time, or is longer than the limit. */
  readonly end: 'whole' | 'cut' | 'late' | 'surplus';
  /** The address that the connection led to; absent where unknown. */
  readonly peer?: string;
}

export interface Outgoing extends PhoneRequest {
  readonly authorization?: string | undefined;
  /** How long the phone may take from the written request to the end of its reply. */
  readonly replyMs: number;
  /** A longer reply is given up. */
  readonly replyBytes: number;
  /** Asked for the last time when it is about to be written. */
  readonly asker?: Asker | undefined;
  /** Gives it up once it is written, as if its time were over. */
  readonly giveUp?: AbortSignal | undefined;
}

/** A request whose sender wants to know when it is written. */
export interface Watched extends Outgoing {
  onWritten(): void;
}

/** The facts known of one exchange while it runs. */
interface Progress {
  sent: boolean;
  status: number;
  headers: Headers;
  body: Body | undefined;
}

const NOTHING = new Uint8Array();

const replyOf = ({ status, headers, body }: Progress, end: WireReply['end']): WireReply => ({
  status,
  headers,
  body: body?.bytes() ?? NOTHING,
  end,
});

const endOf = (error: unknown): WireReply['end'] => {
  if (error instanceof DeadlineError) return 'late';
  return error instanceof SurplusError ? 'surplus' : 'cut';
};

/** What an error means for an exchange that had come this far. */
const failed = (progress: Progress, error: unknown): WireReply | null => {
  if (progress.status > 0) return replyOf(progress, endOf(error));
  // The certificate was refused, which says more than any error of the connection.
  if (error instanceof PhoneError) throw error;
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
  readonly outgoing: Watched;
  readonly settle: (outcome: () => WireReply | null) => void;
  readonly deadline: Deadline;
}

const handlerFor = ({ outgoing, settle, deadline }: Exchange): Dispatcher.DispatchHandler => {
  const progress: Progress = { sent: false, status: 0, headers: {}, body: undefined };
  const { giveUp } = outgoing;
  return {
    onRequestStart(controller) {
      // undici calls this once more where it would write a request again: that must never happen.
      if (progress.sent) return controller.abort(new Error('a request is written once'));
      // The connection may have taken its time.
      if (outgoing.asker?.isGone()) return controller.abort(new PhoneError('given-up'));
      progress.sent = true;
      outgoing.onWritten();
      const abort = () => controller.abort(new DeadlineError());
      deadline.set(outgoing.replyMs, abort);
      if (giveUp?.aborted) abort();
      // Once it is over there is nothing to abort; the signal is one page's own, and goes with it.
      else giveUp?.addEventListener('abort', abort, { once: true });
    },
    onResponseStart(_controller, status, headers) {
      if (status < 200) return;
      progress.status = status;
      progress.headers = headers;
      progress.body = createBody(headers['content-length'], outgoing.replyBytes);
    },
    onResponseData(controller, chunk) {
      if (progress.body?.take(chunk) === false) controller.abort(new SurplusError());
    },
    onResponseEnd: () => settle(() => replyOf(progress, 'whole')),
    onResponseError: (_controller, error) => settle(() => failed(progress, error)),
  };
};

/**
 * Writes a request at most once and waits for its reply, each within its limit; the connection, where there is none yet,
 * is made within `connectMs`. Null: it was written, and the connection
 * closed before the headers of a reply were whole. Rejects with a PhoneError.
 */
export const exchange = (client: Client, outgoing: Watched, connectMs: number): Promise<WireReply | null> =>
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
    deadline.set(connectMs, () => void client.destroy(new DeadlineError()));
    const { method, path, authorization, closes = false } = outgoing;
    const headers = {
      accept: '*/*',
      'accept-encoding': 'identity',
      ...(authorization === undefined ? {} : { authorization }),
    };
    client.dispatch(
      { method, path, headers, idempotent: false, ...(closes ? { reset: true } : {}) },
      handlerFor({ outgoing, settle, deadline }),
    );
  });
