import type { EventEmitter } from 'node:events';
import { DBusError, Message, type MessageBus, MessageType, sessionBus, Variant } from '@jellybrick/dbus-next';
import { findEntry, printMenu, readEntry, type TrayEntry } from './tray-menu';
import { until } from './until';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const WATCHER_PATH = '/StatusNotifierWatcher';
const ITEM = { path: '/StatusNotifierItem', interface: 'org.kde.StatusNotifierItem' } as const;
const MENU = { path: '/com/canonical/dbusmenu', interface: 'com.canonical.dbusmenu' } as const;
const PROPERTIES = 'org.freedesktop.DBus.Properties';
/** The bus's answer to a connection that has got a name, and the request not to wait in line for it. */
const [PRIMARY_OWNER, DO_NOT_QUEUE] = [1, 4];
const CALL_LIMIT_MS = 20_000;
const APPEAR_LIMIT_MS = 60_000;

/** One icon in the tray, and its real menu, read and clicked over D-Bus as a desktop's panel does. */
export interface TrayIcon {
  /** Its connection's name on the bus, `:1.5`. */
  readonly owner: string;
  /** When it registered, in ms of `performance.now()`. */
  readonly appearedAt: number;
  menu(): Promise<readonly TrayEntry[]>;
  /** Waits until the menu has this entry, and hands it back. */
  entry(...path: readonly (string | RegExp)[]): Promise<TrayEntry>;
  /** Clicks an entry, found by its label, or by the labels that lead to it, as soon as it is not switched off. */
  click(...path: readonly (string | RegExp)[]): Promise<void>;
  /** Says that the submenu below this entry is about to be shown; Electron tells main. */
  open(...path: readonly (string | RegExp)[]): Promise<void>;
  /** The left click on the icon. */
  activate(): Promise<void>;
  /** A property of org.kde.StatusNotifierItem: `Title`, `Status`, `ToolTip`, `IconPixmap`. */
  property(name: string): Promise<unknown>;
}

/** A system tray, as a desktop's panel is one to an app. */
export interface Tray {
  /** The icons that are there now, oldest first. */
  icons(): readonly TrayIcon[];
  /** Waits for the newest icon, if need be until one appears. */
  icon(limitMs?: number): Promise<TrayIcon>;
  stop(): Promise<void>;
}

/**
 * Becomes the tray of this session bus; one at a time.
 *
 * @throws when another tray keeps the name
 */
export async function startTray(address = process.env.DBUS_SESSION_BUS_ADDRESS): Promise<Tray> {
  const bus = sessionBus(address === undefined ? {} : { busAddress: address });
  const failed = new Promise<never>((_, reject) => {
    // It is emitted, and missing in the package's types.
    (bus as EventEmitter).on('error', reject);
  });
  failed.catch(() => undefined); // after the start a lost bus shows in the call that needed it
  const icons: TrayIcon[] = [];
  const remove = (owner: string) => {
    const gone = icons.findIndex((icon) => icon.owner === owner);
    if (gone >= 0) icons.splice(gone, 1);
  };
  bus.addMethodHandler((message: Message) =>
    answer(bus, message, {
      add: (owner) => icons.push(trayIcon(bus, owner)),
      owners: () => icons.map(({ owner }) => owner),
    }),
  );
  bus.on('message', (message) => {
    if (message.member !== 'NameOwnerChanged' || message.type !== MessageType.SIGNAL) return;
    const [name, , owner] = message.body as [string, string, string];
    if (owner === '') remove(name);
  });
  await Promise.race([hearDepartures(bus), failed]);
  // The bus may hear of a tray that has just left after this one has asked.
  await until('the place of the tray', async () => (await bus.requestName(WATCHER, DO_NOT_QUEUE)) === PRIMARY_OWNER);
  return {
    icons: () => [...icons],
    icon: (limitMs = APPEAR_LIMIT_MS) => until('a tray icon', () => icons.at(-1), limitMs),
    stop: async () => bus.disconnect(),
  };
}

const hearDepartures = (bus: MessageBus) =>
  bus.call(
    new Message({
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'AddMatch',
      signature: 's',
      body: ["type='signal',sender='org.freedesktop.DBus',member='NameOwnerChanged'"],
    }),
  );

interface Register {
  add(owner: string): void;
  owners(): string[];
}

/** Answers the calls of apps to a StatusNotifierWatcher; false leaves a message to others. */
function answer(bus: MessageBus, message: Message, register: Register): boolean {
  if (message.path !== WATCHER_PATH) return false;
  const reply = (signature: string, body: unknown[]) => bus.send(Message.newMethodReturn(message, signature, body));
  const properties = {
    IsStatusNotifierHostRegistered: new Variant('b', true),
    ProtocolVersion: new Variant('i', 0),
    RegisteredStatusNotifierItems: new Variant('as', register.owners()),
  };
  if (message.interface === WATCHER && message.member === 'RegisterStatusNotifierItem') {
    register.add(String(message.sender));
    reply('', []);
    return true;
  }
  if (message.interface === PROPERTIES && message.member === 'GetAll') {
    reply('a{sv}', [properties]);
    return true;
  }
  if (message.interface === PROPERTIES && message.member === 'Get') {
    const value = Object.entries(properties).find(([name]) => name === message.body[1]);
    if (value) reply('v', [value[1]]);
    return value !== undefined;
  }
  return false;
}

interface Call {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature: string;
  readonly body: unknown[];
}

async function ask(bus: MessageBus, destination: string, call: Call): Promise<unknown[]> {
  const limit = AbortSignal.timeout(CALL_LIMIT_MS);
  const late = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => reject(new Error(`${call.member}: no answer in ${CALL_LIMIT_MS} ms`)));
  });
  const reply = await Promise.race([bus.call(new Message({ ...call, destination })), late]);
  return reply?.body ?? [];
}

/**
 * The meaning of an error in answer to a click: an app that quits goes without an answer, and an id that is no longer
 * in the menu, because the app has just made a new one, was not clicked and has to be read again.
 */
function wasClicked(error: unknown): boolean {
  if (!(error instanceof DBusError)) throw error;
  if (error.type === 'org.freedesktop.DBus.Error.NoReply') return true;
  if (error.type === 'org.freedesktop.DBus.Error.Failed') return false;
  throw error;
}

function trayIcon(bus: MessageBus, owner: string): TrayIcon {
  const call = (place: typeof ITEM | typeof MENU, member: string, signature: string, body: unknown[]) =>
    ask(bus, owner, { ...place, member, signature, body });
  const menu = async () => readEntry((await call(MENU, 'GetLayout', 'iias', [0, -1, []]))[1]).entries;
  const entry = async (...path: readonly (string | RegExp)[]) => {
    let last: readonly TrayEntry[] = [];
    const look = async () => {
      last = await menu();
      return findEntry(last, ...path);
    };
    return until(`the menu entry ${path.join(' > ')}`, look).catch((error: Error) => {
      throw new Error(`${error.message}; the menu is\n${printMenu(last)}`);
    });
  };
  return {
    owner,
    appearedAt: performance.now(),
    menu,
    entry,
    click: async (...path) => {
      const clicked = async () => {
        const { id, enabled } = await entry(...path);
        return (
          enabled && call(MENU, 'Event', 'isvu', [id, 'clicked', new Variant('i', 0), 0]).then(() => true, wasClicked)
        );
      };
      await until(`a click on ${path.join(' > ')}, which may be switched off`, clicked);
    },
    open: async (...path) => {
      await call(MENU, 'AboutToShow', 'i', [(await entry(...path)).id]);
    },
    activate: async () => void (await call(ITEM, 'Activate', 'ii', [0, 0])),
    property: async (name) => {
      const get = { path: ITEM.path, interface: PROPERTIES, member: 'Get', signature: 'ss' };
      const [value] = await ask(bus, owner, { ...get, body: [ITEM.interface, name] });
      return value instanceof Variant ? value.value : value;
    },
  };
}
