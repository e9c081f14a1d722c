import type { EventEmitter } from 'node:events';
import type { Message, MessageBus } from '@jellybrick/dbus-next';

/** How long a service on the bus may take for an answer that asks no person anything, in ms. */
const CALL_LIMIT_MS = 5_000;
const BUS = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };

/** A call to an object of a service's. */
export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** The bus of the desktop's session (D-Bus specification). */
export interface SessionBus {
  /** Asks a service; `null`: it has answered with an error, or not in time. */
  ask(call: BusCall, limitMs?: number): Promise<readonly unknown[] | null>;
  /** The connection that has a name; null: none has. */
  ownerOf(name: string): Promise<string | null>;
  /** Whether the bus starts a service for a name when it is asked for. */
  canStart(name: string): Promise<boolean>;
  /** Tells each signal that fits a rule, until the way that it returns is taken. */
  watch(rule: string, fits: (message: Message) => boolean, listener: (message: Message) => void): () => void;
  isOpen(): boolean;
  close(): void;
}

/** Where the bus is: said in the environment, or in its usual place (D-Bus specification, "Well-known Message Bus"). */
function address(): string | undefined {
  const { DBUS_SESSION_BUS_ADDRESS: said, XDG_RUNTIME_DIR: folder } = process.env;
  if (said) return said;
  return folder ? `unix:path=${folder}/bus` : undefined;
}

async function connect(busAddress: string): Promise<MessageBus> {
  const { sessionBus } = await import('@jellybrick/dbus-next');
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the session bus does not answer')), CALL_LIMIT_MS);
    const bus = sessionBus({ busAddress });
    // It is emitted, and missing in the package's types.
    (bus as EventEmitter).on('error', (error: unknown) => {
      clearTimeout(limit);
      reject(error);
    });
    bus.once('connect', () => {
      clearTimeout(limit);
      resolve(bus);
    });
  });
}

/** Connects to the session bus. @throws Error where there is none */
export async function openSessionBus(): Promise<SessionBus> {
  const at = address();
  if (at === undefined) throw new Error('the environment names no session bus');
  const { Message, MessageType } = await import('@jellybrick/dbus-next');
  const bus = await connect(at);
  let isOpen = true;
  (bus as EventEmitter).on('error', () => {
    isOpen = false;
  });
  // The bus itself says nothing when its connection ends.
  (bus as unknown as { readonly _connection: EventEmitter })._connection.on('end', () => {
    isOpen = false;
  });

  const ask: SessionBus['ask'] = async ({ signature = '', body = [], ...call }, limitMs = CALL_LIMIT_MS) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), limitMs);
    });
    const asked = bus.call(new Message({ ...call, signature, body: [...body] })).then(
      (reply) => (reply?.body ?? []) as readonly unknown[],
      () => null, // A service that says no has its reasons; the caller knows what that means.
    );
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  };

  const askBus = (member: string, name?: string): Promise<readonly unknown[] | null> =>
    ask({ ...BUS, member, ...(name === undefined ? {} : { signature: 's', body: [name] }) });

  return {
    ask,
    async ownerOf(name) {
      const [owner] = (await askBus('GetNameOwner', name)) ?? [];
      return typeof owner === 'string' ? owner : null;
    },
    async canStart(name) {
      const [names] = (await askBus('ListActivatableNames')) ?? [];
      return Array.isArray(names) && names.includes(name);
    },
    watch(rule, fits, listener) {
      const heard = (message: Message): void => {
        if (message.type === MessageType.SIGNAL && fits(message)) listener(message);
      };
      bus.on('message', heard);
      void ask({ ...BUS, member: 'AddMatch', signature: 's', body: [`type='signal',${rule}`] });
      return () => {
        bus.off('message', heard);
        if (isOpen) void ask({ ...BUS, member: 'RemoveMatch', signature: 's', body: [`type='signal',${rule}`] });
      };
    },
    isOpen: () => isOpen,
    close() {
      isOpen = false;
      bus.disconnect();
    },
  };
}

/** Whether a signal says that a name has a new owner, or none any more. */
export const isOwnerChange = (message: Message, name: string): boolean =>
  message.member === 'NameOwnerChanged' && message.interface === BUS.interface && message.body[0] === name;

/** The rule for `isOwnerChange`. */
export const ownerRule = (name: string): string =>
  `sender='${BUS.destination}',interface='${BUS.interface}',member='NameOwnerChanged',arg0='${name}'`;
