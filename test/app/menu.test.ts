import { expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import type { AppState } from '../../electron/contract/state';
import { applicationMenu } from '../../electron/shell/application-menu';
import { trayMenu } from '../../electron/shell/menu';
import type { MenuEntry } from '../../electron/shell/menu-entry';
import type { Copied } from '../../electron/shell/menu-numbers';
import { candidateOf, emergencyPlan, plan, planOf, recentCall, state as usual } from '../support/states';
import { words } from '../support/words';

const found = (...candidates: Copied['candidates']): Copied => ({ id: 7, candidates, problem: null });
const nothing: Copied = { id: 7, candidates: [], problem: { code: 'no-number' } };

interface Shown {
  readonly clipboard?: Copied | 'read-at-click';
  readonly language?: 'en' | 'de';
  readonly state?: Partial<AppState>;
}

/** The menu as the user opens it, and the commands that its entries send. */
function menu({ clipboard = nothing, language = 'en', state = {} }: Shown = {}) {
  const sent: CommandInput[] = [];
  const entries = trayMenu({ ...usual, selection: false, ...state }, clipboard, words(language), (command) => {
    sent.push(command);
  });
  const inside = (label: string): MenuEntry[] => entries.find((entry) => entry.label === label)?.submenu ?? [];
  const click = (...path: readonly string[]) => {
    const [label, below] = path;
    const entry = entries.find((one) => one.label === label);
    (below === undefined ? entry : entry?.submenu?.find((one) => one.label === below))?.click?.();
  };
  const labelsOf = (some: readonly MenuEntry[]): string[] => some.map(({ label }) => label ?? '-');
  return { entries, sent, click, inside: (label: string) => labelsOf(inside(label)), labels: labelsOf(entries) };
}

test('the menu is the phone, the number, the keys, the windows, and the way out', () => {
  expect(menu().labels).toEqual([
    'Desk phone – Ready',
    '-',
    'No number in the clipboard',
    '-',
    ...['Answer', 'Hang up', 'Hold', 'Transfer', 'Mute', 'Do not disturb', 'Redial', 'End all calls'],
    '-',
    ...['Phones', 'Open Offhook', 'Open keypad', 'Settings'],
    '-',
    'Quit Offhook',
  ]);
});

test('an entry that names a number dials that one, whatever the clipboard holds by then', () => {
  const { click, sent, labels } = menu({ clipboard: found(candidateOf(plan)) });
  const label = labels.find((one) => one.startsWith('Dial ')) ?? '';
  expect(label).toBe('Dial +49 30 398330 as 0049 30 398330');
  click(label);
  expect(sent).toEqual([{ do: 'dial-offer', id: 7, index: 0 }]);
});

test('several numbers are a menu of their own, and each entry dials its own with what is behind it', () => {
  const one = candidateOf(planOf('030 1111'), { before: 'Anna & Co, Tel.' });
  const two = candidateOf({ ...planOf('030 2222'), then: [{ digits: '21#', commas: 2 }] });
  const { click, sent, inside } = menu({ clipboard: found(one, two, candidateOf(emergencyPlan)) });
  const name = 'Dial one of 3 copied numbers';
  // One & would mark a key, and disappear.
  expect(inside(name)).toEqual(['Anna && Co, Tel. 030 1111', '030 2222,,21#', 'Call 112 …']);
  click(name, '030 2222,,21#');
  click(name, 'Call 112 …');
  expect(sent).toEqual([
    { do: 'dial-offer', id: 7, index: 1 },
    { do: 'dial-offer', id: 7, index: 2 },
  ]);
});

test('more numbers than a menu is read for are left to the panel', () => {
  const many = Array.from({ length: 40 }, (_, at) => candidateOf(planOf(`030 ${1_000 + at}`)));
  const { inside, click, sent } = menu({ clipboard: found(...many) });
  const name = 'Dial one of 40 copied numbers';
  expect(inside(name)).toHaveLength(10);
  click(name, 'More in the panel …');
  expect(sent).toEqual([{ do: 'offer-clipboard', wait: true }]);
});

test('a menu that the desktop draws leaves the number to the panel, and can dial what is selected', () => {
  const { click, sent } = menu({ clipboard: 'read-at-click', state: { selection: true } });
  click('Dial the copied number');
  click('Dial the selected number');
  expect(sent).toEqual([{ do: 'offer-clipboard' }, { do: 'offer-selection' }]);
});

test('a secret in the clipboard is called one', () => {
  const secret: Copied = { id: 7, candidates: [], problem: { code: 'clipboard-secret' } };
  const entry = menu({ clipboard: secret }).entries.find(({ label }) => label === 'The clipboard is marked as secret');
  expect(entry?.enabled).toBe(false);
});

test('an emergency number is never one click away', () => {
  const { click, sent } = menu({ clipboard: found(candidateOf(emergencyPlan)) });
  click('Call 112 …');
  expect(sent).toEqual([{ do: 'dial-offer', id: 7, index: 0 }]);
});

test('dialled numbers can be dialled again, each of them once in the list', () => {
  const recent = [recentCall('030 55', 1), recentCall('030 66', 2), recentCall('030 55', 3)];
  const { inside, click, sent } = menu({ state: { recent } });
  expect(inside('Recent numbers')).toEqual(['Dial 030 55', 'Dial 030 66']);
  click('Recent numbers', 'Dial 030 66');
  expect(sent).toEqual([{ do: 'dial', text: '030 66', from: 'history' }]);
});

test.each(['030 99,,1234#', '030 99;1234#', '030 99p1234#', '030 99 W 1234#'])(
  'favourites are at hand, without what is sent behind the call: %s',
  (number) => {
    const favourites = [{ id: 'voice', name: 'Voicemail', number, pin: null }];
    const { inside, click, sent } = menu({ state: { favourites } });
    expect(inside('Favourites')).toEqual(['Voicemail: 030 99']);
    click('Favourites', 'Voicemail: 030 99');
    expect(sent).toEqual([{ do: 'dial-favourite', id: 'voice' }]);
  },
);

test('what can still be stopped and what waits come first', () => {
  const countdown = { id: 7, plan, phone: 'Desk phone', endsAt: 0, lastsMs: 5_000 };
  const postDial = { id: 8, number: '030 1', phone: 'Desk phone', next: { pin: 'Voicemail' }, more: 0, at: null };
  const { click, sent, labels } = menu({ state: { countdown, postDial } });
  expect(labels.slice(2, 5)).toEqual(['Do not dial +49 30 398330', 'Send Voicemail now', '-']);
  click('Do not dial +49 30 398330');
  click('Send Voicemail now');
  expect(sent).toEqual([
    { do: 'stop-countdown', id: 7 },
    { do: 'send-post-dial', id: 8 },
  ]);
});

test('the menu speaks German', () => {
  const { labels } = menu({ language: 'de' });
  expect(labels).toContain('Einstellungen');
  expect(labels).not.toContain('Settings');
});

/** Every role of a menu, and of the menus in it. */
const rolesOf = (menu: ReturnType<typeof applicationMenu>): readonly string[] =>
  menu.flatMap(({ role, submenu }) => [...(role ? [role] : []), ...(Array.isArray(submenu) ? rolesOf(submenu) : [])]);

test('the menu bar of a Mac gives text fields and the phone their keys, and neither zooms nor reloads a page', () => {
  for (const language of ['en', 'de'] as const) {
    const roles = rolesOf(applicationMenu(words(language)));
    expect(roles).toEqual(
      expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'close', 'quit']),
    );
    expect(roles.filter((role) => /zoom|reload|devtools|fullscreen/i.test(role))).toEqual([]);
  }
  expect(applicationMenu(words('de')).map(({ label }) => label)).toEqual(['Offhook', 'Bearbeiten', 'Fenster']);
});
