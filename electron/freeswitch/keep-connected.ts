import { FreeSwitchError } from './errors';
import {
  type CommandOptions,
  type EventSocket,
  type EventSocketOptions,
  type OutgoingEvent,
  openEventSocket,
} from './event-socket';
import type { FreeSwitchEvent } from './events';

/** The known state of the way to a server. */
export type LineStatus =
  | { readonly is: 'asking' }
  | { readonly is: 'ready' }
  /** `again`: it is tried again by itself. */
  | { readonly is: 'trouble'; readonly why: FreeSwitchError; readonly again: boolean };

/** A server that is connected to when it is needed, and again when it has been away. No command is sent twice. */
export interface FreeSwitch {
  api(command: string, options?: CommandOptions): Promise<string>;
  sendEvent(name: string, event: OutgoingEvent, options?: CommandOptions): Promise<void>;
  /**
   * Keeps the connection, with these events (perhaps none; `CUSTOM sofia::register` is one), from now on; returns the way to
   * stop. A user who may not have them hears nothing, is connected all the same, and is told so by `denied`.
   */
  listen(names: readonly string[], listener: (event: FreeSwitchEvent) => void, denied?: () => void): () => void;
  onStatus(listener: (status: LineStatus) => void): void;
  /** Another network: the next command goes over a new connection, and the one of now is closed behind its last reply. */
  refresh(): void;
  /** Drops what waits; what is in flight has no reply. */
  close(): void;
}

/** The first wait behind a lost connection, in ms; each next one is twice as long. */
const AGAIN_MS = 250;
/** A server that is back is found within so long, in ms. */
const AGAIN_MOST_MS = 1_500;

const CUSTOM = 'CUSTOM ';

/** One listener, and its events. */
interface Listening {
  readonly names: readonly string[];
  tell(event: FreeSwitchEvent): void;
  readonly denied: (() => void) | undefined;
}

/** After these the server would refuse the next try as well: nothing is tried again by itself. */
const isFinal = ({ code }: FreeSwitchError): boolean => code === 'password-refused' || code === 'not-let-in';

/** A server that does not let itself be logged in to was told no command: none is without a reply. */
const asError = (error: unknown): FreeSwitchError => {
  if (!(error instanceof FreeSwitchError)) return new FreeSwitchError('bad-reply', { cause: error });
  return error.code === 'no-reply' ? new FreeSwitchError('unreachable', { cause: error }) : error;
};

export function createFreeSwitch(options: EventSocketOptions): FreeSwitch {
  let current: Promise<EventSocket> | null = null;
  let refused: FreeSwitchError | null = null;
  let closed = false;
  const ending = new AbortController();
  let waitMs = AGAIN_MS;
  let timer: NodeJS.Timeout | undefined;
  const listeners = new Map<object, Listening>();
  let show: (status: LineStatus) => void = () => {};

  /** All that is listened to; subclasses of CUSTOM stand behind all else, or the server takes what follows for such. */
  const names = (): readonly string[] => {
    const all = [...new Set([...listeners.values()].flatMap((one) => one.names))];
    const custom = all.filter((name) => name.startsWith(CUSTOM)).map((name) => name.slice(CUSTOM.length));
    const plain = all.filter((name) => !name.startsWith(CUSTOM));
    return custom.length === 0 ? plain : [...plain, 'CUSTOM', ...custom];
  };

  /** Commands work for a user of the directory who may not have the events (PROTOCOL.md 6.4). */
  const subscribe = (socket: EventSocket): Promise<void> =>
    socket.subscribe(names()).catch((error: unknown) => {
      if (!(error instanceof FreeSwitchError) || error.code !== 'forbidden') throw error;
      for (const { denied } of listeners.values()) denied?.();
    });

  const lost = (mine: Promise<EventSocket>, why: FreeSwitchError): void => {
    if (current !== mine) return;
    current = null;
    // A password that was refused is not said once more, also where a command needs it.
    if (why.code === 'password-refused') refused = why;
    const again = !closed && !isFinal(why) && listeners.size > 0;
    show({ is: 'trouble', why, again });
    if (!again) return;
    timer = setTimeout(() => void connected().catch(() => undefined), waitMs);
    waitMs = Math.min(2 * waitMs, AGAIN_MOST_MS);
  };

  const begin = async (): Promise<EventSocket> => {
    const socket = await openEventSocket({ ...options, signal: ending.signal });
    socket.onEvent((event) => {
      for (const { tell } of listeners.values()) tell(event);
    });
    if (names().length > 0) await subscribe(socket);
    return socket;
  };

  /** The connection, which is made for the first that needs it. */
  const connected = (): Promise<EventSocket> => {
    if (closed) return Promise.reject(new FreeSwitchError('dropped'));
    if (refused) return Promise.reject(refused);
    if (current) return current;
    clearTimeout(timer);
    show({ is: 'asking' });
    const mine = begin().catch((error: unknown) => {
      throw asError(error);
    });
    current = mine;
    mine.then(
      (socket) => {
        show({ is: 'ready' });
        socket.onEnd((why) => lost(mine, why));
      },
      (error: FreeSwitchError) => lost(mine, error),
    );
    return mine;
  };

  return {
    async api(command, more) {
      const answer = await (await connected()).api(command, more);
      waitMs = AGAIN_MS;
      return answer;
    },
    sendEvent: async (name, event, more) => (await connected()).sendEvent(name, event, more),
    refresh() {
      const mine = current;
      if (!mine) return;
      current = null;
      mine.then(
        (socket) => socket.retire(),
        () => undefined,
      );
      if (listeners.size > 0) connected().catch(() => undefined);
    },
    listen(wanted, tell, denied) {
      const key = {};
      listeners.set(key, { names: wanted, tell, denied });
      const known = current;
      // A connection that is there already is told of more events; one to come is told of all.
      if (known && wanted.length > 0) known.then(subscribe).catch(() => undefined);
      else if (!known) connected().catch(() => undefined);
      return () => void listeners.delete(key);
    },
    onStatus(listener) {
      show = listener;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      ending.abort();
      const mine = current;
      current = null;
      mine?.then(
        (socket) => socket.close(),
        () => undefined,
      );
    },
  };
}
