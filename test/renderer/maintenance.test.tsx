import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import type { AppState } from '../../electron/contract/state';
import { fakeBridge } from '../support/fake-bridge';
import { deskPhone, faceFor, state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

async function maintenance(
  start: Partial<AppState> = {},
  answer?: (command: CommandInput) => Outcome | Promise<Outcome> | undefined,
) {
  const bridge = fakeBridge({ ...state, ...start }, answer);
  const page = open(<Settings />, bridge);
  await page.user.click(screen.getByRole('tab', { name: start.language === 'de' ? 'Wartung' : 'Maintenance' }));
  return { bridge, ...page };
}

/** A command's row, by its name. */
const row = (name: string) => within(screen.getByRole('heading', { name, level: 3 }).closest('li') ?? document.body);
const isDisabled = (button: HTMLElement): boolean => button.hasAttribute('disabled');

test('the phone that gets the commands is named', async () => {
  const { bridge } = await maintenance();
  expect(screen.getByText('These commands go to Desk phone.')).toBeDefined();
  act(() => bridge.push({ activePhone: 'demo' }));
  expect(screen.getByText('These commands go to Demo 870.')).toBeDefined();
});

test('the harmless ones go at once, with what was chosen', async () => {
  const { bridge, user } = await maintenance({ face: faceFor('820') });
  await user.selectOptions(row('Ringer').getByRole('combobox'), '9');
  await user.click(row('Ringer').getByRole('button'));
  await user.selectOptions(row('Register again').getByRole('combobox'), '12');
  await user.click(row('Register again').getByRole('button'));
  await user.click(row('Line labels').getByRole('button'));
  const phone = state.activePhone;
  expect(bridge.sent).toEqual([
    { do: 'play-ringer', ringer: 9, phone },
    { do: 're-register', identity: 12, phone },
    { do: 'mend-line-info', phone },
  ]);
});

test('logging off is asked about first, for what was chosen', async () => {
  const { bridge, user } = await maintenance();
  const choose = async (identity: string) => {
    await user.selectOptions(row('Log off').getByRole('combobox'), identity);
    await user.click(row('Log off').getByRole('button', { name: 'Log off …' }));
  };
  await choose('3');
  expect(bridge.sent).toEqual([]);
  expect(row('Log off').getByRole('alertdialog').textContent).toContain(
    'Calls for identity 3 no longer reach Desk phone until it is registered again.',
  );
  await user.click(row('Log off').getByRole('button', { name: 'Leave it as it is' }));
  await choose('all');
  await user.click(row('Log off').getByRole('button', { name: 'Log off' }));
  expect(bridge.sent).toEqual([{ do: 'log-off', identity: 'all', phone: state.activePhone }]);
});

test('there are nine ringers and twelve identities, and line labels only where they can be mended', async () => {
  await maintenance();
  expect(row('Ringer').getAllByRole('option')).toHaveLength(9);
  expect(row('Register again').getAllByRole('option')).toHaveLength(12);
  expect(screen.queryByRole('heading', { name: 'Line labels' })).toBeNull();
});

test('what came of it is said where it was given', async () => {
  const { user } = await maintenance({}, ({ do: what }) =>
    what === 're-register' ? { ok: false, problem: { code: 'no-reply', address: '192.168.1.20:80' } } : undefined,
  );
  await user.click(row('Ringer').getByRole('button'));
  expect(row('Ringer').getByRole('status').textContent).toBe('The phone plays ringer 1.');
  await user.click(row('Register again').getByRole('button'));
  expect(row('Register again').getByRole('status').textContent).toMatch(/did not answer in time/);
});

test('a restart says what will happen and waits for a yes', async () => {
  const { bridge, user } = await maintenance();
  await user.click(row('Restart').getByRole('button', { name: 'Restart …' }));
  const question = row('Restart').getByRole('alertdialog', {
    name: 'Restart',
    description: /Desk phone restarts\. Calls end/,
  });
  expect(document.activeElement).toBe(within(question).getByRole('button', { name: 'Leave it as it is' }));
  expect(bridge.sent).toEqual([]);
  await user.click(within(question).getByRole('button', { name: 'Restart the phone' }));
  expect(bridge.sent).toEqual([{ do: 'reboot', phone: 'desk', confirmation: 'yes' }]);
});

test('Esc and the safe answer send nothing', async () => {
  const { bridge, user } = await maintenance();
  for (const leave of ['{Escape}', '{Enter}']) {
    await user.click(row('Restart').getByRole('button', { name: 'Restart …' }));
    await user.keyboard(leave);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  }
  expect(bridge.sent).toEqual([]);
});

test('a list is cleared after a question about that list', async () => {
  const { bridge, user } = await maintenance();
  const list = row('Clear a list');
  await user.click(list.getByRole('button', { name: 'Clear …' }));
  expect(list.getByRole('alertdialog', { description: /deletes its list of missed calls/ })).toBeDefined();
  // Another list is another question.
  await user.selectOptions(list.getByRole('combobox'), 'dialled');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await user.click(list.getByRole('button', { name: 'Clear …' }));
  await user.click(list.getByRole('button', { name: 'Clear the list' }));
  expect(bridge.sent).toEqual([{ do: 'clear-list', list: 'dialled', phone: 'desk', confirmation: 'yes' }]);
  expect(list.getByRole('status').textContent).toBe('The phone was told to clear its dialled numbers.');
});

test('a reset wants the phone’s name, typed whole', async () => {
  const { bridge, user } = await maintenance();
  await user.click(row('Factory reset').getByRole('button', { name: 'Reset …' }));
  const yes = row('Factory reset').getByRole('button', { name: 'Reset the phone' });
  expect(isDisabled(yes)).toBe(true);
  await user.keyboard('Desk phon{Enter}');
  expect(isDisabled(yes)).toBe(true);
  expect(bridge.sent).toEqual([]);
  await user.keyboard('e');
  expect(isDisabled(yes)).toBe(false);
  await user.click(yes);
  expect(bridge.sent).toEqual([{ do: 'reset', phone: 'desk', confirmation: { typed: 'Desk phone' } }]);
});

test('a firmware wants an address without a credential, and the phone’s name', async () => {
  const { bridge, user } = await maintenance();
  const firmware = row('Firmware');
  const url = firmware.getByLabelText('Address of the firmware');
  await user.type(url, 'http://me:secret@files.lan/fw.bin');
  expect(firmware.getByText(/without a user and without spaces/)).toBeDefined();
  expect(isDisabled(firmware.getByRole('button', { name: 'Install …' }))).toBe(true);
  await user.clear(url);
  await user.type(url, 'http://files.lan/fw.bin');
  await user.click(firmware.getByRole('button', { name: 'Install …' }));
  await user.keyboard('Desk phone{Enter}');
  expect(bridge.sent).toEqual([
    {
      do: 'upgrade-firmware',
      url: 'http://files.lan/fw.bin',
      phone: 'desk',
      confirmation: { typed: 'Desk phone' },
    },
  ]);
});

test('a question ends when another phone is in use', async () => {
  const { bridge, user } = await maintenance();
  await user.click(row('Restart').getByRole('button', { name: 'Restart …' }));
  act(() => bridge.push({ activePhone: 'demo' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('a phone that restarts shows for how long', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: 100_000 });
  try {
    const { bridge } = await maintenance();
    act(() => bridge.push({ connectionStatus: { is: 'restarting', since: 65_000 } }));
    expect(screen.getByText('It has been restarting for 35 s.')).toBeDefined();
    act(() => void vi.advanceTimersByTime(60_000));
    expect(screen.getByText('It has been restarting for 1 min.')).toBeDefined();
    act(() => bridge.push({ connectionStatus: { is: 'ready', since: 160_000 } }));
    expect(screen.queryByText(/has been restarting/)).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});

test('axe finds nothing, with every question open, in German', async () => {
  const { user } = await maintenance({ language: 'de', face: faceFor('820'), phones: [deskPhone] });
  for (const name of ['Neu starten …', 'Löschen …', 'Zurücksetzen …']) {
    await user.click(screen.getByRole('button', { name }));
  }
  expect(screen.getAllByRole('alertdialog')).toHaveLength(3);
  expect(await violations()).toEqual([]);
});

test('whoever says no goes on with the keyboard where the question was asked', async () => {
  const { bridge, user } = await maintenance();
  for (const [name, go] of [
    ['Restart', 'Restart …'],
    ['Clear a list', 'Clear …'],
    ['Factory reset', 'Reset …'],
  ] as const) {
    for (const key of ['{Escape}', '{Enter}']) {
      await user.click(row(name).getByRole('button', { name: go }));
      if (key === '{Enter}') row(name).getByRole('button', { name: 'Leave it as it is' }).focus();
      await user.keyboard(key);
      expect(screen.queryByRole('alertdialog')).toBeNull();
      expect(document.activeElement).toBe(row(name).getByRole('button', { name: go }));
    }
  }
  await user.click(screen.getByRole('tab', { name: 'Phones' }));
  await user.click(screen.getByRole('button', { name: 'Remove this phone' }));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove this phone' }));
  expect(bridge.sent).toEqual([]);
});
