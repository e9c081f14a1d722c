import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { sequenceBridge } from '../support/sequence-bridge';
import { door } from '../support/sequence-states';
import { state } from '../support/states';
import { violations } from './page';
import { button, openSequences } from './sequences';

afterEach(cleanup);

const pins = [{ id: 'door', name: 'Door' }];
const form = (name: string) => within(screen.getByRole('form', { name }));
const digits = (name: string) => form(name).getByLabelText<HTMLInputElement>('Digits');

test('a PIN goes up by its button and is gone from the page', async () => {
  const bridge = sequenceBridge(state);
  const { user } = await openSequences(bridge);
  await user.click(button('Add a PIN'));
  await user.keyboard('Front door');
  expect(digits('New PIN').type).toBe('password');
  await user.type(digits('New PIN'), '12#4');
  expect(bridge.sent).toEqual([]);
  await user.click(button('Save PIN in keychain'));
  expect(bridge.sent).toEqual([{ do: 'add-pin', pin: { id: 'front-door', name: 'Front door' }, digits: '12#4' }]);
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(screen.getByRole('list', { name: 'Your PINs' }).textContent).toContain('Front door kept in the keychain');
  expect(document.body.innerHTML).not.toContain('12#4');
});

test.each([
  ['', '1234', 'A name has 1 to 60 characters.'],
  ['Door', '1234', 'Another PIN has this name.'],
  ['Gate', '12 34', 'A PIN has 1 to 32 characters: digits, * and #.'],
  ['Gate', '', 'A PIN has 1 to 32 characters: digits, * and #.'],
])('the PIN “%s” with the digits “%s” is not saved', async (name, typed, said) => {
  const bridge = sequenceBridge({ ...state, pins });
  const { user } = await openSequences(bridge);
  await user.click(button('Add a PIN'));
  if (name !== '') await user.keyboard(name);
  if (typed !== '') await user.type(digits('New PIN'), typed);
  await user.click(button('Save PIN in keychain'));
  expect(screen.getByText(said)).toBeDefined();
  expect(bridge.sent).toEqual([]);
});

test('the name of a PIN changes without its digits', async () => {
  const bridge = sequenceBridge({ ...state, pins });
  const { user } = await openSequences(bridge);
  await user.click(button('Change the PIN Door'));
  await user.keyboard(' 2{Enter}');
  expect(bridge.sent).toEqual([{ do: 'change-pin', id: 'door', patch: { name: 'Door 2' } }]);
});

test('the digits of a PIN change without its name', async () => {
  const bridge = sequenceBridge({ ...state, pins });
  const { user } = await openSequences(bridge);
  await user.click(button('Change the PIN Door'));
  await user.type(digits('Door'), '99{Enter}');
  expect(bridge.sent).toEqual([{ do: 'change-pin', id: 'door', patch: {}, digits: '99' }]);
});

test('a locked keychain is said, and the digits stay to be saved again', async () => {
  const bridge = sequenceBridge({ ...state, pins }, () => ({ ok: false, problem: { code: 'keychain-locked' } }));
  const { user } = await openSequences(bridge);
  await user.click(button('Change the PIN Door'));
  await user.type(digits('Door'), '99{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/keychain is locked/);
  expect(digits('Door').value).toBe('99');
  expect(await violations()).toEqual([]);
});

test('a PIN is removed only after a question that names the sequences that need it', async () => {
  const bridge = sequenceBridge({ ...state, pins, sequences: [door] });
  const { user } = await openSequences(bridge);
  await user.click(button('Remove the PIN Door'));
  expect(screen.getByText('Remove Door from the keychain? Open the door cannot run without it.')).toBeDefined();
  expect(bridge.sent).toEqual([]);
  await user.click(button('Remove'));
  expect(bridge.sent).toEqual([{ do: 'remove-pin', id: 'door' }]);
});

test('the keyboard stays at the PINs, whatever is done with one', async () => {
  const bridge = sequenceBridge({ ...state, pins });
  const { user } = await openSequences(bridge);
  await user.click(button('Change the PIN Door'));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(button('Change the PIN Door'));
  await user.click(button('Remove the PIN Door'));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(button('Remove the PIN Door'));
  await user.click(button('Remove the PIN Door'));
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(document.activeElement).toBe(button('Add a PIN')));
});

test('a PIN that the keychain does not give away stays, and why is said', async () => {
  const bridge = sequenceBridge({ ...state, pins }, () => ({ ok: false, problem: { code: 'keychain-locked' } }));
  const { user } = await openSequences(bridge);
  await user.click(button('Remove the PIN Door'));
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/keychain is locked/);
});
