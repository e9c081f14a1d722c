import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { OutcomeOf } from '../../electron/contract/outcome';
import type { PhoneState } from '../../electron/contract/phones/state';
import type { Problem } from '../../electron/contract/problem';
import type { AppState } from '../../electron/contract/state';
import { fakeBridge } from '../support/fake-bridge';
import { deskPhone, firstRun, state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const PBX = { host: 'pbx.example', port: 8_021, user: '', hasPassword: true };

const registered = (more: Partial<PhoneState> = {}, of: Partial<AppState> = {}): AppState => ({
  ...state,
  phones: [{ ...deskPhone, host: '*/2000', way: 'find-out', ...more }],
  server: PBX,
  ...of,
});

const group = () => {
  const found = document.querySelector<HTMLElement>('[data-part="server"]');
  if (!found) throw new Error('The group of the server is not there.');
  return within(found);
};

test('a user without FreeSWITCH sees no more than its name', async () => {
  const { user } = open(<Settings />, fakeBridge(state));
  expect(group().queryByLabelText('Server')).toBeNull();
  await user.click(group().getByText('FreeSWITCH'));
  expect(group().getByLabelText('Server')).toBeDefined();
  expect(group().queryByRole('button', { name: 'Test' })).toBeNull();
  await user.click(group().getByText('FreeSWITCH'));
  expect(group().queryByLabelText('Server')).toBeNull();
});

test('it is open where there is a server, or a phone needs one', () => {
  const bridge = fakeBridge(state);
  open(<Settings />, bridge);
  act(() => bridge.push({ phones: registered().phones }));
  expect(group().getByLabelText('Server')).toBeDefined();
});

test('each field is sent alone, the password by its button', async () => {
  const bridge = fakeBridge({ ...registered(), server: { ...PBX, hasPassword: false } });
  const { user } = open(<Settings />, bridge);
  const write = async (name: string, text: string) => {
    const field = group().getByLabelText(name);
    await user.clear(field);
    await user.type(field, `${text}{Enter}`);
  };
  await write('Server', '192.168.1.5');
  await write('Port', '8022');
  await write('Directory user', 'desk@pbx.example');
  await user.type(group().getByLabelText('Password'), 'geheim');
  await user.click(group().getByRole('button', { name: 'Save password in keychain' }));
  expect(bridge.sent).toEqual([
    { do: 'change-server', patch: { host: '192.168.1.5' } },
    { do: 'change-server', patch: { port: 8_022 } },
    { do: 'change-server', patch: { user: 'desk@pbx.example' } },
    { do: 'save-server-password', password: 'geheim' },
  ]);
});

test.each([
  ['Server', 'not a host', 'Enter a name or an IP address.'],
  ['Port', '0', 'A port is a number from 1 to 65535.'],
  ['Directory user', 'desk', 'Enter it as user@domain, without spaces.'],
])('what %s cannot be is said at the field and not sent', async (name, text, said) => {
  const bridge = fakeBridge(registered());
  const { user } = open(<Settings />, bridge);
  const field = group().getByLabelText(name);
  await user.clear(field);
  await user.type(field, `${text}{Enter}`);
  expect(group().getByText(said)).toBeDefined();
  expect(bridge.sent).toEqual([]);
});

test.each<[string, OutcomeOf<'try-server'>, string]>([
  ['lets Offhook in', { ok: true, result: 'done', phones: 3 }, 'FreeSWITCH lets Offhook in. 3 phones are registered.'],
  ['has one phone', { ok: true, result: 'done', phones: 1 }, 'FreeSWITCH lets Offhook in. One phone is registered.'],
  ['does not say how many', { ok: true, result: 'done', phones: null }, 'FreeSWITCH lets Offhook in\\.$'],
  [
    'does not let it in',
    { ok: false, problem: { code: 'server-not-let-in', server: 'pbx.example:8021' } },
    'FreeSWITCH at pbx.example:8021 refuses this computer',
  ],
])('Test says that the server %s', async (_what, outcome, said) => {
  const bridge = fakeBridge(registered(), ({ do: what }) => (what === 'try-server' ? outcome : undefined));
  const { user } = open(<Settings />, bridge);
  await user.click(group().getByRole('button', { name: 'Test' }));
  expect(group().getByText(new RegExp(`^${said}`))).toBeDefined();
  expect(bridge.sent).toEqual([{ do: 'try-server' }]);
});

test('that the line is not encrypted is said', () => {
  open(<Settings />, fakeBridge(registered()));
  expect(group().getByText(/The connection is not encrypted/)).toBeDefined();
});

test('a registration is taken as the address of a phone', async () => {
  const bridge = fakeBridge(firstRun);
  const { user } = open(<Settings />, bridge);
  await user.type(screen.getByLabelText('Address'), '*/2000@pbx.example');
  await user.click(screen.getByRole('button', { name: 'Add phone' }));
  expect(bridge.sent).toMatchObject([{ do: 'add-phone', profile: { host: '*/2000@pbx.example', way: 'find-out' } }]);
});

test('a phone that is reached through the server has no extension and no port of SIP', () => {
  open(<Settings />, fakeBridge(registered({ wayInForce: 'sip' })));
  expect(screen.getByText('Reached through FreeSWITCH.')).toBeDefined();
  for (const name of ['Extension', 'Transport', 'Registrar', 'User']) expect(screen.queryByLabelText(name)).toBeNull();
  expect(screen.getByLabelText('Between two keys')).toBeDefined();
});

const trouble = (problem: Problem): Partial<AppState> => ({
  connectionStatus: { is: 'trouble', since: 0, problem },
});

test('of several phones one is chosen at a click, the freshest first', async () => {
  const problem: Problem = {
    code: 'several-registered',
    phone: 'Desk phone',
    registered: [
      { callId: 'new', address: '192.168.1.21', model: 'D862' },
      { callId: 'old', address: '192.168.1.20' },
    ],
  };
  const bridge = fakeBridge(registered({}, trouble(problem)));
  const { user } = open(<Settings />, bridge);
  // None of them is the one thing to do.
  for (const button of screen.getAllByRole('button', { name: /^Use (?!this)/ }))
    expect(button.dataset.look).toBe('plain');
  await user.click(screen.getByRole('button', { name: 'Use the D862 at 192.168.1.21' }));
  await user.click(screen.getByRole('button', { name: 'Use 192.168.1.20' }));
  expect(bridge.sent).toEqual([
    { do: 'choose-registered', id: 'desk', callId: 'new' },
    { do: 'choose-registered', id: 'desk', callId: 'old' },
  ]);
});

test('a trouble of the server leads to its field', async () => {
  const problem: Problem = { code: 'server-password-refused', server: 'pbx.example:8021' };
  const { user } = open(<Settings />, fakeBridge(registered({}, trouble(problem))));
  await user.click(screen.getByRole('button', { name: 'Check FreeSWITCH' }));
  expect(document.activeElement).toBe(group().getByLabelText('Server'));
});

test.each(['en', 'de'] as const)('axe finds nothing (%s)', async (language) => {
  open(<Settings />, fakeBridge({ ...registered({ wayInForce: 'sip' }), language }));
  expect(await violations()).toEqual([]);
});
