import type { Words } from '../../renderer/messages/words';
import type { CommandInput } from '../contract/command';
import type { ActionName } from '../contract/settings';
import type { AppState } from '../contract/state';
import type { Reading } from '../numbers/plain';

/** What Electron makes a menu item of, as far as this menu needs it. */
export interface MenuEntry {
  readonly label?: string;
  readonly type?: 'separator' | 'radio';
  readonly enabled?: boolean;
  readonly checked?: boolean;
  readonly submenu?: MenuEntry[];
  readonly click?: () => void;
}

/** The state of the phone in one line, for the menu's head and the icon's tooltip. */
export function statusLine({ phones, activePhone, link }: AppState, words: Words): { phone: string; link: string } {
  const phone = phones.find(({ id }) => id === activePhone);
  return { phone: phone?.name ?? '', link: words.link(link) };
}

/** A name as it is written: in a menu, one `&` would mark the key that chooses the entry. */
const asLabel = (name: string): string => name.replaceAll('&', '&&');

const CALL_ACTIONS: readonly ActionName[] = [
  'answer',
  'hang-up',
  'hold',
  'transfer',
  'mute',
  'do-not-disturb',
  'redial',
];
/** So many recent numbers fit into a menu that is read at a glance. */
const RECENT_SHOWN = 8;

/**
 * The tray's menu: what the state and the clipboard make of it, and which command each entry sends. An entry that names
 * a number dials exactly that one, whatever the clipboard holds when it is clicked. `read-at-click`: the desktop draws
 * the menu itself and does not say when, so the number is shown by the panel instead.
 */
export function trayMenu(
  state: AppState,
  clipboard: Reading | 'read-at-click',
  words: Words,
  send: (command: CommandInput) => void,
): MenuEntry[] {
  const { tray, actions } = words;
  const status = statusLine(state, words);
  const entry = (label: string, command: CommandInput): MenuEntry => ({
    label,
    click: () => send(command),
  });
  const separator: MenuEntry = { type: 'separator' };
  return [
    { label: tray.status(status.phone, status.link), enabled: false },
    separator,
    dialEntry(clipboard, words, send),
    ...recentEntries(state, words, send),
    separator,
    ...CALL_ACTIONS.filter((action) => state.face.actions.includes(action)).map((action) =>
      entry(actions[action], { do: 'act', action }),
    ),
    entry(tray.endAllCalls, { do: 'release-all' }),
    separator,
    ...sequenceEntries(state, words, send),
    {
      label: tray.phones,
      submenu: state.phones.map(({ id, name, demo }) => ({
        label: asLabel(name),
        type: 'radio' as const,
        checked: id === state.activePhone,
        click: () => send({ do: 'use-phone', id: demo ? null : id }),
      })),
    },
    entry(tray.open, { do: 'show', window: 'panel' }),
    entry(tray.keypad, { do: 'show', window: 'phone' }),
    entry(tray.settings, { do: 'show', window: 'settings' }),
    separator,
    entry(tray.quit, { do: 'quit' }),
  ];
}

function dialEntry(
  clipboard: Reading | 'read-at-click',
  { tray }: Words,
  send: (command: CommandInput) => void,
): MenuEntry {
  if (clipboard === 'read-at-click') return { label: tray.dialCopied, click: () => send({ do: 'offer-clipboard' }) };
  if (!clipboard.ok) return { label: tray.nothingToDial, enabled: false };
  const { plan } = clipboard;
  // A menu cannot ask: the panel does, and it reads the same clipboard.
  if (plan.rule === 'emergency') {
    return { label: tray.dialEmergency(plan.dials), click: () => send({ do: 'offer-clipboard' }) };
  }
  return { label: tray.dial(plan), click: () => send({ do: 'dial', text: plan.number }) };
}

/** The sequences that are wanted here, and the way to stop the one that runs, as a group of their own. */
function sequenceEntries(
  { sequences, running }: AppState,
  { tray }: Words,
  send: (command: CommandInput) => void,
): MenuEntry[] {
  const stop: MenuEntry[] = running
    ? [{ label: tray.stopSequence(asLabel(running.name)), click: () => send({ do: 'stop-sequence' }) }]
    : [];
  const entries = sequences
    .filter(({ inTray }) => inTray)
    .map(({ id, name }) => ({
      label: asLabel(name),
      enabled: !running,
      click: () => send({ do: 'run-sequence', id }),
    }));
  return stop.length + entries.length === 0 ? [] : [...stop, ...entries, { type: 'separator' }];
}

function recentEntries({ recent }: AppState, { tray }: Words, send: (command: CommandInput) => void): MenuEntry[] {
  if (recent.length === 0) return [];
  const submenu = recent.slice(0, RECENT_SHOWN).map(({ number }) => ({
    label: tray.redialRecent(number),
    click: () => send({ do: 'dial', text: number }),
  }));
  return [{ label: tray.recent, submenu }];
}
