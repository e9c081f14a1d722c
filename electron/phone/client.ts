import { PhoneError, type PhoneErrorCode } from './errors';
import { type KeyEvent, sequenceMs } from './keyevent';
import { createQueue, type Queue, type Ticket } from './queue';
import type { PhoneInfo, Reply } from './replies';
import {
  dialRequest,
  dtmfRequest,
  type PhoneRequest,
  pressRequest,
  releaseAllRequest,
  type ScreenName,
  VENDOR_WIRE,
  type Wire,
} from './requests';
import { createSession } from './session';
import { createLine } from './wire';

export interface PhoneOptions {
  /** `http://host:port` or `https://host:port`. */
  readonly origin: string;
  readonly user?: string;
  /** Absent or empty: no password is known. */
  readonly password?: string;
  readonly wire?: Wire;
  /** `any` takes a certificate that nobody vouches for. */
  readonly certificate?: 'trusted' | 'any';
  readonly limits?: {
    /** For the connection, and again for the reply; a key sequence has its own length on top. */
    readonly requestMs?: number;
    readonly replyBytes?: number;
  };
}

/**
 * One phone. One request is under way at a time and no request is ever sent twice. Everything rejects with a PhoneError;
 * after `password-refused` and `locked-out` everything does, without a request.
 */
export interface Phone {
  /** Presses keys in order; keys that wait behind a request go together as one chain. */
  press(events: readonly KeyEvent[]): Promise<Reply>;
  dial(number: string, outgoingUri?: string): Promise<Reply>;
  dtmf(digits: string): Promise<Reply>;
  /** Ends every call. */
  releaseAllCalls(): Promise<Reply>;
  info(): Promise<PhoneInfo>;
  /** A display as a BMP file. */
  screen(name?: ScreenName): Promise<Uint8Array>;
  /**
   * Takes nothing more and drops what waits. A request that is written gets its reply, within its own limit; resolves
   * when the connection is closed.
   */
  close(): Promise<void>;
}

const REQUEST_LIMIT_MS = 5_000;
const REPLY_LIMIT_BYTES = 1_000_000;
/** No phone says how long a chain or a URL it takes: these are well below what the field has sent. */
const CHAIN_LIMIT_EVENTS = 50;
const CHAIN_LIMIT_BYTES = 1_000;

type Kind = 'keys' | 'dial' | 'page';

/** Rule 4: nothing is asked any more until somebody makes a new client. */
const ENDS = new Set<PhoneErrorCode>(['password-refused', 'locked-out']);
/** The phone does not answer, so what waits would come too late. */
const SILENCE = new Set<PhoneErrorCode>(['unreachable', 'name-not-found', 'certificate', 'no-reply']);

/** What those who wait are told when this happened to the one before them; undefined: their turn comes. */
const toldBehind = (error: unknown, kind: Kind): PhoneErrorCode | undefined => {
  if (!(error instanceof PhoneError)) return 'dropped';
  if (ENDS.has(error.code)) return error.code;
  // A page may want a password where keys go without one.
  if (error.code === 'password-missing' && kind !== 'page') return error.code;
  // Keys behind one that may be lost would dial another number.
  if (SILENCE.has(error.code) || (error.code === 'bad-reply' && kind !== 'page')) return 'dropped';
  return undefined;
};

interface Turn<T> {
  readonly ticket: Ticket;
  readonly result: Promise<T>;
}

interface TurnDeps<T> {
  readonly kind: Kind;
  readonly work: () => Promise<T>;
  /** Called with what those who wait are to be told. */
  readonly onTrouble: (code: PhoneErrorCode) => void;
}

const isNoAnswer = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'result' in value && value.result === 'no-answer';

const createTurn = <T>({ kind, work, onTrouble }: TurnDeps<T>): Turn<T> => {
  let settle: { readonly resolve: (value: T) => void; readonly reject: (error: unknown) => void };
  const result = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const run = async (): Promise<void> => {
    try {
      const value = await work();
      settle.resolve(value);
      // A phone that closes on a dial is busy dialling (PROTOCOL.md 1.2); on anything else it is gone.
      if (kind !== 'dial' && isNoAnswer(value)) onTrouble('dropped');
    } catch (error) {
      settle.reject(error);
      const code = toldBehind(error, kind);
      if (code) onTrouble(code);
    }
  };
  return { ticket: { run, fail: (code) => settle.reject(new PhoneError(code)) }, result };
};

interface Chain {
  readonly wire: Wire;
  readonly send: (request: PhoneRequest, extraMs: number) => Promise<Reply>;
  readonly onTrouble: TurnDeps<Reply>['onTrouble'];
}

/** Keys that wait for one turn; others join them until there are too many. */
const createChain = (first: readonly KeyEvent[], { wire, send, onTrouble }: Chain): Turn<Reply> => {
  let events = first;
  const work = () => send(pressRequest(events, wire), sequenceMs(events));
  const { ticket, result } = createTurn({ kind: 'keys', work, onTrouble });
  const join = (more: readonly KeyEvent[]): Promise<Reply> | undefined => {
    const longer = [...events, ...more];
    if (longer.length > CHAIN_LIMIT_EVENTS) return undefined;
    if (pressRequest(longer, wire).path.length > CHAIN_LIMIT_BYTES) return undefined;
    events = longer;
    return result;
  };
  return { ticket: { ...ticket, join }, result };
};

const readOrigin = (text: string): URL => {
  const url = new URL(text);
  const isOrigin = /^https?:$/.test(url.protocol) && `${url.username}${url.password}` === '' && url.pathname === '/';
  // The text itself stays out of the message: it may hold a password.
  if (!isOrigin) throw new TypeError('origin must be http://host:port or https://host:port');
  return url;
};

/** A client for one phone. Opens nothing until it is asked for something. */
export const createPhone = (options: PhoneOptions): Phone => {
  const { requestMs = REQUEST_LIMIT_MS, replyBytes = REPLY_LIMIT_BYTES } = options.limits ?? {};
  const { origin, protocol } = readOrigin(options.origin);
  const { wire = VENDOR_WIRE, user = '', password = '', certificate = 'trusted' } = options;
  const line = createLine({ origin, certificate, connectMs: requestMs, replyBytes });
  const credentials = password === '' ? undefined : { user, password };
  const session = createSession({ line, credentials, secure: protocol === 'https:', requestMs });
  const queue = createQueue();
  let ended: PhoneErrorCode | undefined;

  const onTrouble = (code: PhoneErrorCode): void => {
    if (ENDS.has(code)) ended ??= code;
    queue.failAll(code);
  };

  const enqueue = <T>(add: Queue['addCommand'], { ticket, result }: Turn<T>): Promise<T> => {
    if (ended) ticket.fail(ended);
    else add(ticket);
    return result;
  };

  const command = (request: PhoneRequest, kind: Kind): Promise<Reply> =>
    enqueue(queue.addCommand, createTurn({ kind, work: () => session.command(request, 0), onTrouble }));
  const page = <T>(work: () => Promise<T>): Promise<T> =>
    enqueue(queue.addPage, createTurn({ kind: 'page', work, onTrouble }));

  return {
    async press(events) {
      if (events.length === 0) return { result: 'done' };
      const chain = { wire, send: session.command, onTrouble };
      return queue.join(events) ?? enqueue(queue.addCommand, createChain(events, chain));
    },
    dial: (number, outgoingUri) => command(dialRequest(number, outgoingUri, wire), 'dial'),
    dtmf: (digits) => command(dtmfRequest(digits, wire), 'keys'),
    releaseAllCalls: () => command(releaseAllRequest(wire), 'keys'),
    info: () => page(session.info),
    screen: (name = 'screen') => page(() => session.screen(name)),
    close() {
      ended = 'dropped';
      queue.failAll('dropped');
      return line.close();
    },
  };
};
