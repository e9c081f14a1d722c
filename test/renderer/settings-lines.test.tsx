import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Line } from '../../electron/contract/dialling/rules';
import { type FakeBridge, fakeBridge } from '../support/fake-bridge';
import { deskPhone, state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const office: Line = { name: 'Office', uri: 'anna@pbx.example' };
const home: Line = { name: 'Home', uri: '200@voip.example' };
const withLines = (lines: readonly Line[]) => ({ ...state, phones: [{ ...deskPhone, lines: [...lines] }] });

async function openLines(lines: readonly Line[]) {
  const bridge: FakeBridge = fakeBridge(withLines(lines), (command) => {
    if (command.do === 'change-phone') bridge.push(withLines(command.patch.lines ?? []));
    return undefined;
  });
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByText('Advanced'));
  return { bridge, user };
}

const saved = (bridge: FakeBridge) => bridge.sentAs('change-phone').map(({ patch }) => patch.lines);
const form = () => within(screen.getByRole('form', { name: 'New identity' }));

test('a line is added beside the one to dial from, with the keyboard alone', async () => {
  const { bridge, user } = await openLines([]);
  screen.getByLabelText('Dial from');
  form().getByLabelText('Identity name').focus();
  await user.keyboard('Office{Tab}anna@pbx.example{Enter}');
  await waitFor(() => expect(saved(bridge)).toEqual([[office]]));
  await screen.findByRole('group', { name: 'Other identity 1' });
  expect(document.activeElement).toBe(form().getByLabelText('Identity name'));
  expect(form().getByLabelText<HTMLInputElement>('Identity name').value).toBe('');
});

test('a line is changed and removed, and the others stay', async () => {
  const { bridge, user } = await openLines([office, home]);
  const name = within(screen.getByRole('group', { name: 'Other identity 1' })).getByLabelText('Identity name');
  await user.clear(name);
  await user.type(name, 'Desk{Enter}');
  await waitFor(() => expect(saved(bridge).at(-1)).toEqual([{ ...office, name: 'Desk' }, home]));
  await user.click(await screen.findByRole('button', { name: 'Remove Desk' }));
  await waitFor(() => expect(saved(bridge).at(-1)).toEqual([home]));
});

test('a change that is left for another line’s button is kept', async () => {
  const { bridge, user } = await openLines([office, home]);
  await user.type(
    within(screen.getByRole('group', { name: 'Other identity 1' })).getByLabelText('Identity name'),
    ' 2',
  );
  await user.click(screen.getByRole('button', { name: 'Remove Home' }));
  await waitFor(() => expect(saved(bridge).at(-1)).toEqual([{ ...office, name: 'Office 2' }]));
});

test.each([
  ['', 'anna@pbx.example', 'A name has 1 to 40 characters.'],
  ['Desk', 'anna', 'Enter it as user@registrar, without spaces.'],
  ['Desk', 'anna b@pbx.example', 'Enter it as user@registrar, without spaces.'],
  ['Office', 'bert@pbx.example', 'Another identity has this name.'],
])('a line “%s” of %s is not added, and why is said', async (name, uri, said) => {
  const { bridge, user } = await openLines([office]);
  if (name !== '') await user.type(form().getByLabelText('Identity name'), name);
  await user.type(form().getByLabelText('user@registrar'), `${uri}{Enter}`);
  form().getByText(said);
  expect(bridge.sentAs('change-phone')).toEqual([]);
});

test('there is room for twelve lines', async () => {
  const { bridge } = await openLines([]);
  bridge.push(withLines(Array.from({ length: 12 }, (_, nth) => ({ name: `Line ${nth}`, uri: `${nth}@pbx.example` }))));
  await screen.findByText('A phone can have up to 12 other identities.');
  expect(screen.queryByRole('form', { name: 'New identity' })).toBeNull();
});

test('axe finds nothing in the lines of a phone', async () => {
  await openLines([office, home]);
  expect(await violations()).toEqual([]);
});
