import type { ProgramWords } from '../../renderer/messages/program-words';
import type { CommandInput } from '../contract/command';
import type { ActionName } from '../contract/keys/action';
import type { AppState } from '../contract/state';
import { asLabel, type MenuEntry } from './menu-entry';
import { type Copied, numberEntries } from './menu-numbers';

/** The state of the phone in one line, for the menu's head and the icon's tooltip. */
export function statusLine(
  { phones, activePhone, connectionStatus }: AppState,
  words: ProgramWords,
): { phone: string; connection: string } {
  const phone = phones.find(({ id }) => id === activePhone);
  return { phone: phone?.name ?? '', connection: words.connectionStatus(connectionStatus) };
}

const CALL_ACTIONS: readonly ActionName[] = [
  'answer',
  'hang-up',
  'hold',
  'transfer',
  'mute',
  'do-not-disturb',
  'redial',
];
/**
 * The tray's menu: what the state and the clipboard make of it, and which command each entry sends. An entry that names
 * a number dials exactly that one, whatever the clipboard holds when it is clicked. `read-at-click`: the desktop draws
 * the menu itself and does not say when, so the number is shown by the panel instead.
 */
export function trayMenu(
  state: AppState,
  clipboard: Copied | 'read-at-click',
  words: ProgramWords,
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
    { label: tray.status(status.phone, status.connection), enabled: false },
    separator,
    ...waitingEntries(state, words, send),
    ...numberEntries(state, clipboard, words, send),
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

/** The call that can still be stopped, and the digits that wait for a word, before everything else. */
function waitingEntries(
  { countdown, postDial }: AppState,
  { tray }: ProgramWords,
  send: (command: CommandInput) => void,
): MenuEntry[] {
  const entries: MenuEntry[] = [];
  if (countdown) {
    const { id, plan } = countdown;
    entries.push({ label: asLabel(tray.stopCountdown(plan.number)), click: () => send({ do: 'stop-countdown', id }) });
  }
  if (postDial) {
    const { id, next } = postDial;
    const what = 'pin' in next ? next.pin : next.digits;
    entries.push({ label: asLabel(tray.sendPostDial(what)), click: () => send({ do: 'send-post-dial', id }) });
  }
  return entries.length === 0 ? [] : [...entries, { type: 'separator' }];
}

/** The sequences that are wanted here, and the way to stop the one that runs, as a group of their own. */
function sequenceEntries(
  { sequences, running }: AppState,
  { tray }: ProgramWords,
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
