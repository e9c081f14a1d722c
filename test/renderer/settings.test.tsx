import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Outcome } from '../../electron/contract/outcome';
import { fakeBridge } from '../support/fake-bridge';
import { deskPhone, firstRun, state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const section = (user: UserEvent, name: string) => user.click(screen.getByRole('tab', { name }));

test('a change takes effect when the field is left, and says so', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await user.clear(input('Name'));
  await user.type(input('Name'), 'Office{Tab}');
  expect(bridge.sent).toEqual([{ do: 'change-phone', id: 'desk', patch: { name: 'Office' } }]);
  await screen.findByText('saved');
});

test('name, then user, quickly: each is sent alone, and neither says what the other was', async () => {
  // A program that is slow to show a change that it has taken.
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await user.clear(input('Name'));
  await user.type(input('Name'), 'Office{Tab}');
  await user.type(input('User'), 'anna{Tab}');
  expect(bridge.sent).toEqual([
    { do: 'change-phone', id: 'desk', patch: { name: 'Office' } },
    { do: 'change-phone', id: 'desk', patch: { user: `${deskPhone.user}anna` } },
  ]);
});

test('a field that was not changed sends nothing', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await user.click(input('Name'));
  await user.tab();
  expect(bridge.sent).toEqual([]);
});

test.each([
  ['Port', '99999', 'A port is a number from 1 to 65535.'],
  ['Address', 'not a host', 'Enter a name or an IP address.'],
  ['Name', ' ', 'A name has 1 to 60 characters.'],
])('what %s cannot be is said at the field and not sent', async (name, text, said) => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await user.clear(input(name));
  await user.type(input(name), `${text}{Enter}`);
  expect(screen.getByText(said)).toBeDefined();
  expect(input(name).getAttribute('aria-invalid')).toBe('true');
  expect(bridge.sent).toEqual([]);
});

test('a pasted address is taken apart', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await user.click(input('Address'));
  await user.paste('https://me:pa%20ss@phone.lan:8443/index.htm');
  expect(bridge.sent).toEqual([
    { do: 'change-phone', id: 'desk', patch: { host: 'phone.lan', scheme: 'https', port: 8443, user: 'me' } },
  ]);
  expect(input('Password').type).toBe('password');
  expect(input('Password').value).toBe('pa ss');
  expect(input('Address').value).not.toContain('pa');
});

test('a password goes up by its button and is gone from the page', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  expect(screen.getByText('The password is in the keychain.')).toBeDefined();
  await user.type(input('Password'), 'secret');
  expect(bridge.sent).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save password in keychain' }));
  expect(bridge.sent).toEqual([{ do: 'save-password', id: 'desk', password: 'secret' }]);
  await waitFor(() => expect(input('Password').value).toBe(''));
});

test('a locked keychain is said, and asked again', async () => {
  const bridge = fakeBridge({ ...state, keychain: 'locked' });
  const { user } = open(<Settings />, bridge);
  expect(screen.getByText(/The keychain is locked/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(bridge.sent).toEqual([{ do: 'retry-keychain' }]);
});

test('a first phone is added with all that a browser link says of it', async () => {
  const bridge = fakeBridge(firstRun);
  const { user } = open(<Settings />, bridge);
  expect(document.activeElement).toBe(input('Address'));
  await user.paste('http://admin:geheim@192.168.1.30');
  await user.click(screen.getByRole('button', { name: 'Add phone' }));
  const [saved] = bridge.sentAs('add-phone');
  expect(saved).toMatchObject({
    profile: { id: 'desk-phone', name: 'Desk phone', host: '192.168.1.30', port: 80, user: 'admin' },
    password: 'geheim',
  });
});

test('a phone without an address is not added', async () => {
  const bridge = fakeBridge(firstRun);
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('button', { name: 'Add phone' }));
  expect(screen.getByText('Enter a name or an IP address.')).toBeDefined();
  expect(bridge.sent).toEqual([]);
});

test('a phone is removed only after the question', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('button', { name: 'Remove this phone' }));
  expect(bridge.sent).toEqual([]);
  const question = screen.getByRole('alertdialog');
  await user.click(within(question).getByRole('button', { name: 'Remove' }));
  expect(bridge.sent).toEqual([{ do: 'remove-phone', id: 'desk' }]);
});

test('the demo phone can be used', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('button', { name: 'Use this phone' }));
  expect(bridge.sent).toEqual([{ do: 'use-phone', id: null }]);
});

test('the demo phone becomes another model, with modules', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByRole('button', { name: /Demo 870/ }));
  await user.selectOptions(input('Model'), 'D785');
  await user.selectOptions(input('Expansion modules'), '3');
  expect(bridge.sent).toEqual([
    { do: 'change-demo', patch: { model: 'D785' } },
    { do: 'change-demo', patch: { keys: { modules: 3 } } },
  ]);
});

test('the owner counts the keys of a phone, and its labels stay', async () => {
  const keys = { functionKeys: null, modules: 1, moduleKeys: null, labels: { P1: 'Anna' } };
  const bridge = fakeBridge({ ...state, phones: [{ ...deskPhone, keys }] });
  const { user } = open(<Settings />, bridge);
  await user.type(input('Function keys'), '48{Enter}');
  await user.type(input('Keys of each module'), '0{Enter}');
  expect(screen.getByText('Enter a number from 1 to 144, or leave this empty.')).toBeDefined();
  expect(bridge.sent).toEqual([{ do: 'change-phone', id: 'desk', patch: { keys: { functionKeys: 48 } } }]);
});

test('a count that is taken away is the model’s own again', async () => {
  const keys = { functionKeys: 48, modules: 0, moduleKeys: null, labels: {} };
  const bridge = fakeBridge({ ...state, phones: [{ ...deskPhone, keys }] });
  const { user } = open(<Settings />, bridge);
  await user.clear(input('Function keys'));
  await user.tab();
  expect(bridge.sent).toEqual([{ do: 'change-phone', id: 'desk', patch: { keys: { functionKeys: null } } }]);
});

test('a hotkey is recorded by pressing it', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  await user.click(screen.getByRole('button', { name: 'Record a hotkey for Mute' }));
  await user.keyboard('{Control>}{Shift>}1{/Shift}{/Control}');
  await waitFor(() => expect(bridge.sentAs('record-hotkeys').at(-1)).toEqual({ do: 'record-hotkeys', on: false }));
  const patch = { accelerator: 'CommandOrControl+Shift+1' };
  expect(bridge.sentAs('change-hotkey')).toEqual([{ do: 'change-hotkey', id: 'mute', patch, code: 'Digit1' }]);
  // Ours must be silent from before the keys are pressed until after they are saved.
  const order = bridge.sent.map((one) => one.do);
  expect(order.indexOf('change-hotkey')).toBeLessThan(order.lastIndexOf('record-hotkeys'));
});

test('a recorded hotkey is shown when it works: when ours are no longer silent', async () => {
  let heard = (): void => undefined;
  const answer = new Promise<Outcome>((resolve) => {
    heard = () => resolve({ ok: true, result: 'done' });
  });
  const bridge = fakeBridge(state, (command) => (command.do === 'record-hotkeys' && !command.on ? answer : undefined));
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  await user.click(screen.getByRole('button', { name: 'Record a hotkey for Mute' }));
  await user.keyboard('{Control>}{Shift>}1{/Shift}{/Control}');
  await waitFor(() => expect(bridge.sentAs('record-hotkeys').at(-1)).toEqual({ do: 'record-hotkeys', on: false }));
  expect(screen.getByText(/^Press the keys/)).toBeDefined();
  heard();
  await waitFor(() => expect(screen.queryByText(/^Press the keys/)).toBeNull());
  expect(bridge.sentAs('record-hotkeys')).toHaveLength(2);
});

test('keys that another hotkey has are taken over at a click', async () => {
  const clash = { code: 'hotkey-clash', accelerator: 'CommandOrControl+Shift+1', id: 'hang-up' } as const;
  const bridge = fakeBridge(state, (command) =>
    command.do === 'change-hotkey' && !command.takeOver ? { ok: false, problem: clash } : undefined,
  );
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  await user.click(screen.getByRole('button', { name: 'Record a hotkey for Mute' }));
  await user.keyboard('{Control>}{Shift>}1{/Shift}{/Control}');
  await user.click(await screen.findByRole('button', { name: 'Take it over for Mute' }));
  expect(bridge.sentAs('change-hotkey').at(-1)).toMatchObject({ id: 'mute', takeOver: true });
  expect(screen.queryByRole('button', { name: /^Take it over/ })).toBeNull();
});

test.each([
  ['F5', true],
  ['F13', false],
  ['Control+F5', false],
])('of %s alone as a hotkey it is said that other programs lose it: %s', async (accelerator, isSaid) => {
  const hotkeys = state.hotkeys.map((one) => (one.id === 'mute' ? { ...one, accelerator } : one));
  const { user } = open(<Settings />, fakeBridge({ ...state, hotkeys }));
  await section(user, 'Hotkeys');
  expect(screen.queryByText(/^Other programs no longer get this key/) !== null).toBe(isSaid);
});

test('an old Electron is said in About, and today’s is not', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'About');
  expect(screen.queryByText(/Offhook runs on Electron/)).toBeNull();
  act(() => bridge.push({ oldElectron: '25.1.1' }));
  expect(screen.getByText(/Offhook runs on Electron 25\.1\.1/)).toBeDefined();
});

test('Esc keeps the old hotkey, Backspace clears it', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  await user.click(screen.getByRole('button', { name: 'Record a hotkey for Hang up' }));
  await user.keyboard('{Escape}');
  expect(bridge.sentAs('change-hotkey')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Record a hotkey for Hang up' }));
  await user.keyboard('{Backspace}');
  await waitFor(() =>
    expect(bridge.sentAs('change-hotkey')[0]).toMatchObject({ id: 'hang-up', patch: { accelerator: null } }),
  );
});

test('recording ends when the window loses the keyboard or the section is left', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  await user.click(screen.getByRole('button', { name: 'Record a hotkey for Mute' }));
  expect(bridge.sentAs('record-hotkeys').at(-1)).toEqual({ do: 'record-hotkeys', on: true });
  fireEvent.blur(window);
  expect(bridge.sentAs('record-hotkeys').at(-1)).toEqual({ do: 'record-hotkeys', on: false });
  await user.click(screen.getByRole('button', { name: 'Record a hotkey for Mute' }));
  await section(user, 'About');
  expect(bridge.sentAs('record-hotkeys').at(-1)).toEqual({ do: 'record-hotkeys', on: false });
});

test('a letter alone is no hotkey', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  await user.click(screen.getByRole('button', { name: 'Record a hotkey for Mute' }));
  await user.keyboard('m');
  expect(screen.getByText('Hold Ctrl, Alt or Shift as well.')).toBeDefined();
  expect(bridge.sentAs('change-hotkey')).toEqual([]);
});

test('trouble with a hotkey stands beside it, in the caps of this computer', async () => {
  const taken = { code: 'hotkey-taken', accelerator: 'CommandOrControl+Shift+M' } as const;
  const bridge = fakeBridge({ ...state, platform: 'darwin' }, ({ do: what }) =>
    what === 'change-hotkey' ? { ok: false, problem: taken } : undefined,
  );
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  await user.click(screen.getByRole('button', { name: 'Record a hotkey for Mute' }));
  await user.keyboard('{Meta>}{Shift>}m{/Shift}{/Meta}');
  await screen.findByText('Another program has taken ⌘+⇧+M. Choose another one.');
});

test('Ctrl+Alt without Shift is AltGr on Windows, and said so', async () => {
  const hotkeys = state.hotkeys.map((hotkey) =>
    hotkey.id === 'hold' ? { ...hotkey, accelerator: 'CommandOrControl+Alt+Q' } : hotkey,
  );
  const bridge = fakeBridge({ ...state, platform: 'win32', hotkeys });
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  expect(screen.getAllByText(/is AltGr on many keyboards/)).toHaveLength(1);
  act(() => bridge.push({ platform: 'linux', session: 'wayland' }));
  expect(screen.queryByText(/is AltGr/)).toBeNull();
  expect(screen.getByText(/Under Wayland/)).toBeDefined();
});

test('a hotkey for keys of one’s own is added', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  await user.type(input('Keys to press'), 'F1,50,200;ENTER{Enter}');
  expect(bridge.sentAs('add-hotkey')).toEqual([
    { do: 'add-hotkey', id: 'keys', accelerator: null, run: { do: 'press', sequence: 'F1,50,200;ENTER' } },
  ]);
  await waitFor(() => expect(input('Keys to press').value).toBe(''));
});

test('what may have been meant by keys of a hotkey is said at their field, and brought into view', async () => {
  const scrolled: string[] = [];
  const spy = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    scrolled.push(this.textContent ?? '');
  });
  onTestFinished(() => spy.mockRestore());
  const problem = { code: 'unknown-key', key: 'HANGUP', position: 1, meant: ['ONHOOK', 'CANCEL'] } as const;
  const bridge = fakeBridge(state, ({ do: what }) => (what === 'add-hotkey' ? { ok: false, problem } : undefined));
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  await user.type(input('Keys to press'), 'HANGUP{Enter}');
  const said = /^At character 1: no phone has a key named “HANGUP”\. Did you mean ONHOOK or CANCEL\?/;
  await screen.findByText(said);
  await waitFor(() => expect(scrolled.some((text) => said.test(text))).toBe(true));
});

test('a fault in a key sequence is shown at its field, with its place', async () => {
  const problem = { code: 'sequence', position: 4, found: 'x', expected: 'time' } as const;
  const bridge = fakeBridge(state, ({ do: what }) => (what === 'add-hotkey' ? { ok: false, problem } : undefined));
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  await user.type(input('Keys to press'), 'F1,x{Enter}');
  await screen.findByText(/At character 4: expected a time in milliseconds, found “x”\./);
  expect(input('Keys to press').value).toBe('F1,x');
});

test('a hotkey of one’s own can be removed, one that Offhook brings along cannot', async () => {
  const custom = { id: 'keys', accelerator: null, run: { do: 'press', sequence: 'F1' }, problem: null } as const;
  const bridge = fakeBridge({ ...state, hotkeys: [...state.hotkeys, custom] });
  const { user } = open(<Settings />, bridge);
  await section(user, 'Hotkeys');
  expect(screen.getAllByRole('button', { name: /^Remove the hotkey/ })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Remove the hotkey for Press F1' }));
  expect(bridge.sent).toEqual([{ do: 'remove-hotkey', id: 'keys' }]);
});

test('axe finds nothing in any section of the settings', async () => {
  const { user } = open(<Settings />, fakeBridge({ ...state, keychain: 'missing', session: 'wayland' }));
  for (const name of ['Phones', 'Sequences', 'Hotkeys', 'Maintenance', 'Diagnostics', 'About']) {
    await section(user, name);
    expect(await violations(), name).toEqual([]);
  }
});

test('arrows walk the sections', async () => {
  const { user } = open(<Settings />, fakeBridge(state));
  screen.getByRole('tab', { name: 'Phones' }).focus();
  await user.keyboard('{End}{ArrowUp}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Diagnostics', selected: true }));
  expect(screen.getByRole('heading', { name: 'Diagnostics' })).toBeDefined();
});

test('a section that is asked for is shown, also when the window stands open at another', async () => {
  const bridge = fakeBridge({ ...state, placeAsked: { id: 1, section: 'hotkeys' } });
  open(<Settings />, bridge);
  expect(await screen.findByRole('tab', { name: 'Hotkeys', selected: true })).toBeDefined();
  act(() => bridge.push({ placeAsked: { id: 2, section: 'about' } }));
  expect(screen.getByRole('tab', { name: 'About', selected: true })).toBeDefined();
});
