import type { Property, XEvent } from 'x11/lib/xcore.js';
import type { Display } from './display';

/** X11's names for the copied, and for the selected, text. */
export type Selection = 'CLIPBOARD' | 'PRIMARY';

/** ICCCM 2.6.2 and what toolkits use: the forms of a text, the surest first. */
const TEXT_FORMS = ['UTF8_STRING', 'text/plain;charset=utf-8', 'STRING', 'text/plain', 'TEXT'] as const;
const FORMS_BYTES_MOST = 4_096;
const ANY_TYPE = 0;
/** `SelectionNotify`, property: the owner has nothing in this form. */
const NONE = 0;
/** `PropertyNotify`, state: the property has a new value. */
const NEW_VALUE = 0;
/** `GetProperty` counts in units of four bytes. */
const UNIT_BYTES = 4;

/** The program that owns a selection has not answered in time. */
export class SilentOwnerError extends Error {
  constructor() {
    super('the program that owns the clipboard does not answer');
    this.name = 'SilentOwnerError';
  }
}

/** How much is read, and until when: the signal aborts when the time is over. */
export interface Limits {
  readonly bytesMost: number;
  readonly over: AbortSignal;
}

/** Events in the order in which they came, from when it was opened: an answer may be there before the question is put. */
interface Inbox {
  /** The next one that `wanted` takes; those before it are thrown away. @throws SilentOwnerError when the time is over */
  next(wanted: (event: XEvent) => boolean): Promise<XEvent>;
  close(): void;
}

function openInbox(display: Display, over: AbortSignal): Inbox {
  const came: XEvent[] = [];
  let waiting: (() => void) | null = null;
  const wake = (): void => waiting?.();
  const unwatch = display.watch((event) => {
    came.push(event);
    wake();
  });
  over.addEventListener('abort', wake);
  const unheed = display.onEnd(wake);
  return {
    async next(wanted) {
      for (;;) {
        for (let event = came.shift(); event; event = came.shift()) if (wanted(event)) return event;
        if (over.aborted || !display.isOpen()) throw new SilentOwnerError();
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
    },
    close() {
      unwatch();
      unheed();
      over.removeEventListener('abort', wake);
    },
  };
}

/** Whether an owner has laid something onto this window. */
const isLaid = ({ name, wid, state }: XEvent, window: number): boolean =>
  name === 'PropertyNotify' && wid === window && state === NEW_VALUE;

/**
 * The windows onto which owners lay their answers, each for one question at a time. One whose answer has not come is used for
 * no other question, so that a late answer is never taken for another one's; and it is never closed, because many owners end
 * with an error when a window is gone. A late answer on it is cleared away: its owner waits for that.
 */
interface Windows {
  take(): number;
  giveBack(window: number): void;
  leave(window: number, property: number): void;
}

const made = new WeakMap<Display, Windows>();

function windowsOf(display: Display): Windows {
  const known = made.get(display);
  if (known) return known;
  const free: number[] = [];
  const left = new Set<number>();
  display.watch((event) => {
    const { wid, atom } = event;
    if (typeof wid !== 'number' || typeof atom !== 'number') return;
    if (left.has(wid) && isLaid(event, wid)) display.client.DeleteProperty(wid, atom);
  });
  const windows: Windows = {
    take: () => free.pop() ?? display.openWindow(),
    giveBack: (window) => void free.push(window),
    leave(window, property) {
      left.add(window);
      // The answer that was laid there just before.
      if (display.isOpen()) display.client.DeleteProperty(window, property);
    },
  };
  made.set(display, windows);
  return windows;
}

interface Answer {
  readonly data: Buffer;
  /** The name of its form, `STRING`. */
  readonly type: string;
}

/** ICCCM 2.7.2: a long text comes in pieces, each when the one before is taken away; an empty one ends it. */
async function takePieces(
  inbox: Inbox,
  { window, property }: { readonly window: number; readonly property: number },
  take: () => Promise<Property>,
  bytesMost: number,
): Promise<{ readonly parts: readonly Buffer[]; readonly isWhole: boolean }> {
  const parts: Buffer[] = [];
  for (let size = 0; size < bytesMost; size += parts.at(-1)?.length ?? 0) {
    await inbox.next((event) => isLaid(event, window) && event.atom === property);
    const { data } = await take();
    if (data.length === 0) return { parts, isWhole: true };
    parts.push(data);
  }
  return { parts, isWhole: false };
}

/** Asks the owner for one form of what it has; null: it has none of that form, or there is no owner. */
async function ask(display: Display, selection: Selection, form: string, limits: Limits): Promise<Answer | null> {
  const { client } = display;
  const atoms = Promise.all([selection, form, 'OFFHOOK_SELECTION', 'INCR'].map(display.atom));
  const [from = 0, target = 0, property = 0, pieces = 0] = await atoms;
  const windows = windowsOf(display);
  const window = windows.take();
  const inbox = openInbox(display, limits.over);
  const units = Math.ceil(limits.bytesMost / UNIT_BYTES);
  const take = (): Promise<Property> =>
    display.ask((reply) => client.GetProperty(1, window, property, ANY_TYPE, 0, units, reply));
  let isAnswered = false;
  try {
    client.ConvertSelection(window, from, target, property, 0);
    const said = await inbox.next((event) => event.name === 'SelectionNotify' && event.requestor === window);
    if (said.property === NONE) {
      isAnswered = true;
      return null;
    }
    const first = await take();
    if (first.type === pieces) {
      const { parts, isWhole } = await takePieces(inbox, { window, property }, take, limits.bytesMost);
      isAnswered = isWhole;
      return { data: Buffer.concat(parts), type: form };
    }
    // An answer longer than asked for stays on the window.
    if (first.bytesAfter > 0) client.DeleteProperty(window, property);
    isAnswered = true;
    return { data: first.data, type: await display.atomName(first.type) };
  } finally {
    inbox.close();
    if (isAnswered) windows.giveBack(window);
    else windows.leave(window, property);
  }
}

/** The names of the forms that the owner of a selection has it in; none: there is no owner. @throws SilentOwnerError */
export async function formsOf(display: Display, selection: Selection, over: AbortSignal): Promise<readonly string[]> {
  const said = await ask(display, selection, 'TARGETS', { bytesMost: FORMS_BYTES_MOST, over });
  const data = said?.data ?? Buffer.alloc(0);
  const atoms = Array.from({ length: Math.floor(data.length / UNIT_BYTES) }, (_, at) =>
    data.readUInt32LE(at * UNIT_BYTES),
  );
  // An owner may name a number that is no atom.
  const names = await Promise.all(atoms.map((atom) => display.atomName(atom).catch(() => '')));
  return names.filter((name) => name !== '');
}

/** The text of a selection whose owner has it in these forms; empty: it has none. @throws SilentOwnerError */
export async function textOf(
  display: Display,
  selection: Selection,
  forms: readonly string[],
  limits: Limits,
): Promise<string> {
  const form = TEXT_FORMS.find((one) => forms.includes(one));
  const said = form === undefined ? null : await ask(display, selection, form, limits);
  if (!said) return '';
  // ICCCM 2.7.1: a STRING is ISO Latin-1. All else is UTF-8 on the desktops of today.
  return said.type === 'STRING' ? said.data.toString('latin1') : new TextDecoder().decode(said.data);
}
