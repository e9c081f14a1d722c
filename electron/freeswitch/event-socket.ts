import { connect, type Socket } from 'node:net';
import { FreeSwitchError, type FreeSwitchErrorCode } from './errors';
import { type FreeSwitchEvent, readPlainEvent } from './events';
import type { Frame } from './frames';
import { createLane, type Lane, typeOf } from './lane';

/** Who logs in; without a user by the password of the event socket itself (PROTOCOL.md 6.4). */
export interface Login {
  /** `user@domain` of the server's directory, whose `esl-allowed-api` says what it may; absent: the server's own password. */
  readonly user?: string;
  readonly password: string;
}

export interface EventSocketOptions {
  /** A name or an address; IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  readonly login: Login;
  /** Ends the login: a password that is not said yet is not said any more. */
  readonly signal?: AbortSignal;
  readonly limits?: {
    /** For the connection with its login, in ms. */
    readonly connectMs?: number;
    /** For the reply to a command, in ms. */
    readonly replyMs?: number;
  };
}

/** A command of a caller that may stop waiting: one that is not written by then is not sent. */
export interface CommandOptions {
  readonly isWanted?: () => boolean;
}

/** A connection to FreeSWITCH that is logged in: one command in flight, none sent twice. Everything rejects with a FreeSwitchError. */
export interface EventSocket {
  /** What an API command prints. It may have done its work where this rejects as `no-reply`. */
  api(command: string, options?: CommandOptions): Promise<string>;
  /**
   * Hands an event to the server, which says nothing of what comes of it.
   *
   * @throws RangeError for a header that would be more than one line
   */
  sendEvent(name: string, event: OutgoingEvent, options?: CommandOptions): Promise<void>;
  /** From now on these events are told, by their names; `SMS::SEND_MESSAGE` is one of CUSTOM. */
  subscribe(names: readonly string[]): Promise<void>;
  onEvent(listener: (event: FreeSwitchEvent) => void): void;
  /** Calls once when nothing more can come, with the reason; not after `close`. */
  onEnd(listener: (why: FreeSwitchError) => void): void;
  /** Ends what waits as `dropped`, and what is in flight as `no-reply`. */
  close(): void;
  /** Takes nothing more, and is closed behind the last reply. */
  retire(): void;
}

/** What goes with an event. */
export interface OutgoingEvent {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** As long as a login may take the server (PROTOCOL.md 6.4). */
const CONNECT_LIMIT_MS = 10_000;
/** An answer takes the server some ms. */
const REPLY_LIMIT_MS = 5_000;
const KEEP_ALIVE_MS = 15_000;

const LINE_ENDS = /[\r\n\0]/;

const oneLine = (text: string): string => {
  if (LINE_ENDS.test(text)) throw new RangeError('A line of the event socket holds no line break.');
  return text;
};

const replyOf = ({ headers }: Frame): string => headers.get('reply-text') ?? '';

const isForbidden = (frame: Frame): boolean => /^-ERR permission denied/i.test(replyOf(frame));

function assertTaken(frame: Frame): void {
  if (replyOf(frame).startsWith('+OK')) return;
  throw new FreeSwitchError(isForbidden(frame) ? 'forbidden' : 'bad-reply');
}

const codeOf = (error: NodeJS.ErrnoException): FreeSwitchErrorCode =>
  error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' ? 'name-not-found' : 'unreachable';

const loginLine = ({ user, password }: Login): string =>
  user === undefined ? `auth ${oneLine(password)}\n\n` : `userauth ${oneLine(user)}:${oneLine(password)}\n\n`;

const EVENT_TYPE = 'text/event-plain';

/**
 * Connects and logs in. The password is said once; the line is not encrypted.
 *
 * @throws FreeSwitchError `name-not-found`, `unreachable`, `not-let-in`, `password-refused`, `no-reply`, `bad-reply`
 */
export async function openEventSocket(options: EventSocketOptions): Promise<EventSocket> {
  const { host, port, login, signal } = options;
  const { connectMs = CONNECT_LIMIT_MS, replyMs = REPLY_LIMIT_MS } = options.limits ?? {};
  const line = loginLine(login);
  if (signal?.aborted) throw new FreeSwitchError('dropped');
  // A server that lost its power, or a router that forgot the line, says nothing.
  const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: KEEP_ALIVE_MS });
  const lane = createLane(socket, replyMs);
  const abort = (): void => lane.end(new FreeSwitchError('dropped'));
  signal?.addEventListener('abort', abort, { once: true });
  try {
    await logIn(socket, lane, line, connectMs);
  } finally {
    signal?.removeEventListener('abort', abort);
  }
  let tell: (event: FreeSwitchEvent) => void = () => {};
  lane.onFrame((frame) => {
    if (typeOf(frame) === 'text/disconnect-notice') return lane.end(new FreeSwitchError('unreachable'));
    const event = typeOf(frame) === EVENT_TYPE ? readPlainEvent(frame) : null;
    if (event) tell(event);
  });
  return {
    async api(command, { isWanted } = {}) {
      const frame = await lane.ask(`api ${oneLine(command)}\n\n`, isWanted);
      // A user of the directory is told so where it may not ask for this.
      if (typeOf(frame) === 'command/reply') throw new FreeSwitchError(isForbidden(frame) ? 'forbidden' : 'bad-reply');
      return frame.body.toString('utf8').trimEnd();
    },
    async sendEvent(name, { headers, body = '' }, { isWanted } = {}) {
      const lines = headers.map(([header, value]) => `${oneLine(header)}: ${oneLine(value)}\n`).join('');
      const length = Buffer.byteLength(body, 'utf8');
      const text = `sendevent ${oneLine(name)}\n${lines}content-length: ${length}\n\n${body}`;
      assertTaken(await lane.ask(text, isWanted));
    },
    async subscribe(names) {
      assertTaken(await lane.ask(`event plain ${oneLine(names.join(' '))}\n\n`));
    },
    onEvent(listener) {
      tell = listener;
    },
    onEnd: lane.onEnd,
    close() {
      lane.onEnd(() => {});
      lane.end(new FreeSwitchError('dropped'));
    },
    retire() {
      lane.onEnd(() => {});
      lane.retire();
    },
  };
}

/** Waits for the server to ask for a login, and answers once. */
async function logIn(socket: Socket, lane: Lane, line: string, connectMs: number): Promise<void> {
  let failed: FreeSwitchErrorCode = 'unreachable';
  const timer = setTimeout(() => lane.end(new FreeSwitchError(failed)), connectMs);
  socket.once('error', (error) => lane.end(new FreeSwitchError(codeOf(error), { cause: error })));
  socket.once('connect', () => {
    failed = 'no-reply';
  });
  try {
    await new Promise<void>((resolve, reject) => {
      lane.onEnd(reject);
      lane.onFrame((frame) => {
        if (typeOf(frame) === 'auth/request') resolve();
        else if (typeOf(frame) === 'text/rude-rejection') lane.end(new FreeSwitchError('not-let-in'));
        else lane.end(new FreeSwitchError('bad-reply'));
      });
    });
    lane.onFrame(() => {});
    const reply = replyOf(await lane.ask(line));
    if (reply.startsWith('+OK')) return;
    const why = new FreeSwitchError('password-refused');
    lane.onEnd(() => {});
    lane.end(why);
    throw why;
  } finally {
    clearTimeout(timer);
  }
}
