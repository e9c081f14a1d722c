import { expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import type { Reading } from '../../electron/numbers/plain';
import { applicationMenu } from '../../electron/shell/application-menu';
import { trayMenu } from '../../electron/shell/menu';
import { words } from '../../renderer/messages/words';
import { testApp } from '../support/app';

const read = (number: string, dials: string): Reading => ({ ok: true, plan: { number, dials, rule: 'as-written' } });
const nothing: Reading = { ok: false, problem: { code: 'no-number' } };

async function menu(clipboard: Reading | 'read-at-click', language: 'en' | 'de' = 'en') {
  const { app, send } = await testApp();
  const sent: CommandInput[] = [];
  const template = () =>
    trayMenu(app.store.getState(), clipboard, words(language), (command) => void sent.push(command));
  const click = (label: string) =>
    template()
      .find((entry) => entry.label === label)
      ?.click?.();
  return { send, sent, click, labels: () => template().map((entry) => entry.label ?? '-'), template };
}

test('the menu is the phone, the number, the keys, the windows, and the way out', async () => {
  const { labels } = await menu(nothing);
  expect(labels()).toEqual([
    'Demo 870 – Not asked yet',
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

test('an entry that names a number dials that one, whatever the clipboard holds by then', async () => {
  const { click, sent, labels } = await menu(read('+49 30 1234', '0049301234'));
  const label = labels().find((one) => one.startsWith('Dial ')) ?? '';
  expect(label).toBe('Dial +49 30 1234 as 0049 30 1234');
  click(label);
  expect(sent).toEqual([{ do: 'dial', text: '+49 30 1234' }]);
});

test('a menu that the desktop draws leaves the number to the panel', async () => {
  const { click, sent } = await menu('read-at-click');
  click('Dial the copied number');
  expect(sent).toEqual([{ do: 'offer-clipboard' }]);
});

test('an emergency number is never one click away', async () => {
  const emergency: Reading = { ok: true, plan: { number: '112', dials: '112', rule: 'emergency' } };
  const { click, sent } = await menu(emergency);
  click('Call 112 …');
  expect(sent).toEqual([{ do: 'offer-clipboard' }]);
});

test('dialled numbers can be dialled again', async () => {
  const { send, template, sent } = await menu(nothing);
  await send({ do: 'dial', text: '030 55' });
  const recent = template().find((entry) => entry.label === 'Recent numbers')?.submenu;
  const first = recent?.[0];
  expect(first?.label).toBe('Dial 030 55');
  first?.click?.();
  expect(sent).toEqual([{ do: 'dial', text: '030 55' }]);
});

test('the menu speaks German', async () => {
  const { labels } = await menu(nothing, 'de');
  expect(labels()).toContain('Einstellungen');
  expect(labels()).not.toContain('Settings');
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
