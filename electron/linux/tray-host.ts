import { sharedDisplay } from './display';
import { isOwnerChange, openSessionBus, ownerRule, type SessionBus } from './session-bus';

/** StatusNotifierItem specification: the program that keeps the icons of the tray. */
const WATCHER = 'org.kde.StatusNotifierWatcher';
const PATH = '/StatusNotifierWatcher';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const BUS = { destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };
/** System Tray Protocol (freedesktop.org): the selection that an older tray owns, on the first screen. */
const OLD_TRAY = '_NET_SYSTEM_TRAY_S0';
const OFFER_TAKES_MS = 1_000;

/** What the desktop does with the icons of programs. */
export type TrayHost =
  /** It shows icons; `hasOurs`: this program's is among them. */
  | { readonly is: 'there'; readonly owner: string; readonly hasOurs: boolean }
  /** An older kind of tray, which does not tell what it shows. */
  | { readonly is: 'old' }
  | { readonly is: 'none' };

const inside = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'value' in value ? value.value : undefined;

const property = async (bus: SessionBus, name: string): Promise<unknown> => {
  const get = { destination: WATCHER, path: PATH, interface: PROPERTIES, member: 'Get', signature: 'ss' };
  return inside(((await bus.ask({ ...get, body: [WATCHER, name] })) ?? [])[0]);
};

/** Whether a process of this program has the connection that an item names: `:1.5`, `:1.5/Path`, or a name of its own. */
async function isOurs(bus: SessionBus, item: string): Promise<boolean> {
  const [name = ''] = item.split('/');
  const asked = { ...BUS, member: 'GetConnectionUnixProcessID', signature: 's', body: [name] };
  return ((await bus.ask(asked)) ?? [])[0] === process.pid;
}

async function hasOldTray(): Promise<boolean> {
  try {
    const display = await sharedDisplay();
    const selection = await display.atom(OLD_TRAY);
    return (await display.ask<number>((reply) => display.client.GetSelectionOwner(selection, reply))) !== 0;
  } catch {
    return false; // No X server.
  }
}

async function look(bus: SessionBus): Promise<TrayHost> {
  const owner = await bus.ownerOf(WATCHER);
  const isShown = owner !== null && (await property(bus, 'IsStatusNotifierHostRegistered')) === true;
  if (owner === null || !isShown) return (await hasOldTray()) ? { is: 'old' } : { is: 'none' };
  const items = await property(bus, 'RegisteredStatusNotifierItems');
  const ours = await Promise.all((Array.isArray(items) ? items : []).map((item) => isOurs(bus, String(item))));
  return { is: 'there', owner, hasOurs: ours.includes(true) };
}

const lacksOurs = (host: TrayHost): boolean => host.is === 'there' && !host.hasOurs;

/** Electron has offered its icon at the start, and its offer may still be on its way. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, OFFER_TAKES_MS).unref());

/**
 * Tells how the tray is, at once and whenever it has changed: a panel may start after the programs that want an icon in it,
 * and start again. Returns the way to stop. Nothing is told where there is no session bus.
 */
export function watchTrayHost(listener: (host: TrayHost) => void): () => void {
  let stopped = false;
  let stops: readonly (() => void)[] = [];
  const begin = async (): Promise<void> => {
    const bus = await openSessionBus();
    let looking: Promise<void> = Promise.resolve();
    const lookAgain = (): void => {
      looking = looking.then(async () => {
        const now = await look(bus);
        const host = lacksOurs(now) ? await pause().then(() => look(bus)) : now;
        if (!stopped) listener(host);
      });
    };
    if (stopped) return bus.close();
    stops = [
      bus.watch(ownerRule(WATCHER), (message) => isOwnerChange(message, WATCHER), lookAgain),
      bus.watch(
        `interface='${WATCHER}',path='${PATH}'`,
        ({ path, member }) => path === PATH && /^StatusNotifierHost(?:Unr|R)egistered$/.test(member),
        lookAgain,
      ),
      bus.close,
    ];
    lookAgain();
  };
  // Without a bus there is no tray that could come late.
  begin().catch(() => {});
  return () => {
    stopped = true;
    for (const stop of stops) stop();
  };
}
