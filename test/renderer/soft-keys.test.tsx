import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { SoftKeyState, SoftKeysState } from '../../electron/contract/softkeys/state';
import type { AppState } from '../../electron/contract/state';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { type FakeBridge, fakeBridge } from '../support/fake-bridge';
import { state } from '../support/states';
import { open, violations } from './page';
import { Panel } from './panel-page';
import { Settings } from './settings-page';

afterEach(cleanup);

const KEY: SoftKeyState = {
  key: 'P3',
  light: 'on',
  lit: 'on',
  label: 'Doorbell',
  action: { is: 'none' },
  fate: 'taken',
  isGoingBack: false,
  problem: null,
};

const softKeys = (keys: readonly SoftKeyState[], more: Partial<SoftKeysState['softKeys']> = {}) => ({
  softKeys: { ...state.softKeys, keys, ...more },
});

const withKeys = (...keys: readonly SoftKeyState[]): AppState => ({ ...state, ...softKeys(keys) });

const keyOf = (name: string) => screen.getByRole('button', { name });
const editor = () => within(screen.getByRole('complementary'));

async function inSettings(bridge: FakeBridge) {
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('tab', { name: 'Phone keys' }));
  return user;
}

test('a key that Offhook sets shows its light, its label and what is known of it, and no more', () => {
  const bridge = fakeBridge(withKeys(KEY));
  open(<PhoneWindow />, bridge);
  const key = keyOf('Doorbell, P3, set by Offhook, light: On');
  expect(key.querySelector('[data-part="light"]')?.getAttribute('data-lit')).toBe('on');
  expect(key.querySelector('[data-part="mark"]')?.getAttribute('data-fate')).toBe('taken');
  act(() => bridge.push(softKeys([{ ...KEY, fate: 'waiting' }])));
  const waiting = keyOf('Doorbell, P3, not set yet');
  // The phone has not been told: its light is not claimed to be on.
  expect(waiting.querySelector('[data-part="light"]')?.hasAttribute('data-lit')).toBe(false);
});

test('a right click, or the menu key, opens the editor; Esc closes it, and nothing is pressed', async () => {
  const bridge = fakeBridge(withKeys());
  const { user } = open(<PhoneWindow />, bridge);
  fireEvent.contextMenu(keyOf('P3'));
  expect(editor().getByText('Key P3')).toBeDefined();
  expect(editor().getByLabelText('Light')).toBe(document.activeElement);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(keyOf('P3')).toBe(document.activeElement);
  keyOf('P4').focus();
  await user.keyboard('{Shift>}{F10}{/Shift}');
  expect(editor().getByText('Key P4')).toBeDefined();
  expect(bridge.sentAs('press')).toEqual([]);
});

test('the editor of a key belongs to one phone', () => {
  const bridge = fakeBridge(withKeys());
  open(<PhoneWindow />, bridge);
  fireEvent.contextMenu(keyOf('P3'));
  act(() => bridge.push({ activePhone: 'demo' }));
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('each change is sent alone and at once: light, label, action', async () => {
  const bridge = fakeBridge(withKeys());
  const { user } = open(<PhoneWindow />, bridge);
  fireEvent.contextMenu(keyOf('P3'));
  await user.selectOptions(editor().getByLabelText('Light'), 'A message');
  await user.type(editor().getByLabelText('Label'), 'Post{Enter}');
  await user.selectOptions(editor().getByLabelText('When pressed'), 'Show the panel');
  await user.selectOptions(editor().getByLabelText('When pressed'), 'The phone dials a number');
  await user.type(editor().getByLabelText('Number'), '030 398330{Enter}');
  const change = (patch: object) => ({ do: 'change-soft-key', key: 'P3', patch });
  expect(bridge.sentAs('change-soft-key')).toEqual([
    change({ light: 'message' }),
    change({ label: 'Post' }),
    change({ action: { is: 'run', run: { do: 'show-panel' } } }),
    change({ action: { is: 'dial', number: '030 398330' } }),
  ]);
});

test('a text that no key can have is said at its field, and not sent', async () => {
  const bridge = fakeBridge(withKeys());
  const { user } = open(<PhoneWindow />, bridge);
  fireEvent.contextMenu(keyOf('P3'));
  await user.type(editor().getByLabelText('Label'), `${'x'.repeat(41)}{Enter}`);
  expect(editor().getByText('One line of up to 40 characters.')).toBeDefined();
  await user.selectOptions(editor().getByLabelText('When pressed'), 'Open an address');
  await user.type(editor().getByLabelText('Address'), 'file:///etc/passwd{Enter}');
  expect(editor().getByText('Enter an address that starts with https://, http:// or mailto:.')).toBeDefined();
  expect(bridge.sentAs('change-soft-key')).toEqual([]);
});

test('over HTTP no key sends data, by SIP it does', async () => {
  const bridge = fakeBridge(withKeys());
  open(<PhoneWindow />, bridge);
  fireEvent.contextMenu(keyOf('P3'));
  const options = () =>
    [...(editor().getByLabelText('When pressed') as HTMLSelectElement).options].map((one) => one.text);
  expect(options()).not.toContain('The phone sends data to its server');
  act(() => bridge.push(softKeys([], { way: 'sip' })));
  expect(options()).toContain('The phone sends data to its server');
});

test('a problem is said at the key; one that is not taken back can be let go of', async () => {
  const problem = { code: 'soft-keys-refused', phone: 'Desk', status: 403 } as const;
  const bridge = fakeBridge(withKeys({ ...KEY, fate: 'refused', problem }), (command) =>
    command.do === 'put-back-soft-keys' && !command.forget ? { ok: false, problem } : undefined,
  );
  const { user } = open(<PhoneWindow />, bridge);
  fireEvent.contextMenu(keyOf('Doorbell, P3, not set'));
  expect(editor().getByText(/does not accept key settings from this computer/)).toBeDefined();
  await user.click(editor().getByRole('button', { name: 'Put back' }));
  await user.click(editor().getByRole('button', { name: 'Forget it anyway' }));
  expect(bridge.sentAs('put-back-soft-keys')).toEqual([
    { do: 'put-back-soft-keys', keys: ['P3'] },
    { do: 'put-back-soft-keys', keys: ['P3'], forget: true },
  ]);
});

test('Settings has the whole row, the way, and the number of the light', async () => {
  const bridge = fakeBridge(withKeys(KEY));
  const user = await inSettings(bridge);
  const row = within(screen.getByRole('group', { name: 'Function keys of the phone' }));
  expect(row.getAllByRole('button')).toHaveLength(state.face.functionKeys.keys.length);
  await user.click(row.getByRole('button', { name: 'Doorbell, P3, set by Offhook, light: On' }));
  expect(screen.getByText('Set by Offhook: the phone has accepted it.')).toBeDefined();
  await user.selectOptions(screen.getByLabelText('How keys are set'), 'Over SIP');
  await user.type(screen.getByLabelText('Light number of P1'), '5{Enter}');
  await user.click(screen.getByRole('button', { name: 'Send again' }));
  await user.click(screen.getByRole('button', { name: 'Put all keys back' }));
  expect(bridge.sent.filter(({ do: what }) => what !== 'explain')).toEqual([
    { do: 'change-soft-keys', patch: { way: 'sip' } },
    { do: 'change-soft-keys', patch: { ledOffset: 5 } },
    { do: 'send-soft-keys' },
    { do: 'put-back-soft-keys' },
  ]);
});

test('presses that were not carried out are counted', async () => {
  const ignored = { stranger: 1, unknown: 1, repeated: 1, late: 0 };
  const bridge = fakeBridge({ ...state, ...softKeys([], { ignored }) });
  await inSettings(bridge);
  expect(screen.getByText(/^Offhook ignored 3 key presses/)).toBeDefined();
});

test('the panel asks about an address for the first time, with the safe answer at hand', async () => {
  const bridge = fakeBridge({ ...state, urlQuestion: { id: 7, key: 'P6', url: 'https://door.example/‮moc' } });
  const { user } = open(<Panel />, bridge);
  expect(screen.getByText('P6 on the phone opens this address:')).toBeDefined();
  expect(screen.getByText('https://door.example/moc')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Cancel' })).toBe(document.activeElement);
  await user.keyboard('{Escape}');
  expect(bridge.sentAs('answer-url-question')).toEqual([{ do: 'answer-url-question', id: 7, yes: false }]);
});

test('the editor and the section can be used by everyone', async () => {
  const bridge = fakeBridge(withKeys(KEY));
  open(<PhoneWindow />, bridge);
  fireEvent.contextMenu(keyOf('Doorbell, P3, set by Offhook, light: On'));
  expect(await violations()).toEqual([]);
  cleanup();
  await inSettings(fakeBridge(withKeys(KEY)));
  expect(await violations()).toEqual([]);
});
