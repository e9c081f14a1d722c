import type { Fixes, Reply, XClient, XDisplay, XEvent } from 'x11/lib/xcore.js';

/** How long an X server may take to let a program in, in ms. */
const CONNECT_LIMIT_MS = 2_000;
const PROPERTY_CHANGE_MASK = 1 << 22;
/** X11 protocol, `CreateWindow`: a window that is never drawn. */
const INPUT_ONLY = 2;

/**
 * A connection of our own to the X server. Electron answers questions about the clipboard only when the program that owns it
 * has answered, and stands still meanwhile; here each answer is an event.
 */
export interface Display {
  readonly client: XClient;
  /** A window that is never shown; another program lays its answer onto it. */
  openWindow(): number;
  /** An answer of the server's; rejects when the connection ends before it comes. */
  ask<Value>(question: (reply: Reply<Value>) => void): Promise<Value>;
  /** The number that the server knows a name by. */
  atom(name: string): Promise<number>;
  atomName(atom: number): Promise<string>;
  /** Tells each event until the way that it returns is taken. */
  watch(listener: (event: XEvent) => void): () => void;
  /** The extension that tells of a clipboard's new owner; null: the server has none. */
  readonly fixes: Fixes | null;
  readonly isOpen: () => boolean;
  /** Tells once that the connection has ended. */
  onEnd(ended: () => void): () => void;
}

async function connect(): Promise<XDisplay> {
  const { createClient } = await import('x11/lib/xcore.js');
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the X server does not answer')), CONNECT_LIMIT_MS);
    const client = createClient({ shm: false, disableBigRequests: true }, (error, display) => {
      clearTimeout(limit);
      if (error) reject(error);
      else resolve(display);
    });
    client.on('error', reject);
  });
}

/** Opens a connection to the display of the environment. @throws Error where there is none, or it lets no program in */
async function openDisplay(): Promise<Display> {
  const opened = await connect();
  const { client } = opened;
  let isOpen = true;
  const endings = new Set<() => void>();
  const gone = (): void => {
    isOpen = false;
    for (const ended of [...endings]) ended();
    endings.clear();
  };
  const ask: Display['ask'] = (question) =>
    new Promise((resolve, reject) => {
      const lost = (): void => reject(new Error('the connection to the X server has ended'));
      if (!isOpen) return lost();
      endings.add(lost);
      question((error, value) => {
        endings.delete(lost);
        if (error) reject(error);
        else resolve(value);
        return true; // Handled here: the client would emit it as an 'error' otherwise.
      });
    });
  // The X server may end before Offhook does, and an error about one question has been told to the asker.
  client.on('error', () => {});
  client.stream.on('error', gone);
  client.stream.on('close', gone);
  client.stream.unref();
  const root = opened.screen[0]?.root ?? 0;
  const fixes = await ask<Fixes>((reply) => client.require('fixes', reply)).catch(() => null);
  return {
    client,
    fixes,
    ask,
    openWindow() {
      const window = client.AllocID();
      client.CreateWindow(window, root, -1, -1, 1, 1, 0, 0, INPUT_ONLY, 0, { eventMask: PROPERTY_CHANGE_MASK });
      return window;
    },
    atom: (name) => ask((reply) => client.InternAtom(false, name, reply)),
    atomName: (atom) => ask((reply) => client.GetAtomName(atom, reply)),
    watch(listener) {
      client.on('event', listener);
      return () => client.off('event', listener);
    },
    isOpen: () => isOpen,
    onEnd(ended) {
      endings.add(ended);
      return () => void endings.delete(ended);
    },
  };
}

/** The display that all of Offhook's questions go to; opened at the first, and again when it was lost. */
let shared: Promise<Display> | null = null;

export async function sharedDisplay(): Promise<Display> {
  const known = shared;
  const now = known === null ? null : await known.catch(() => null);
  if (now?.isOpen()) return now;
  // Another caller may have opened the next one meanwhile.
  if (shared === null || shared === known) shared = openDisplay();
  return shared;
}
