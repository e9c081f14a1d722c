import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { usualSip } from '../../electron/contract/phones/ways';
import type { AppState } from '../../electron/contract/state';
import { fakeBridge } from '../support/fake-bridge';
import { bySip } from '../support/sip';
import { deskPhone, firstRun, state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const HTTP_ONLY = ['Connection', 'Dial from', 'Requests', 'Separators between keys'];
const SIP_ONLY = ['Extension', 'Transport', 'Registrar', 'Between two keys', 'Dial only when the phone is idle'];
const shown = (names: readonly string[]) => names.filter((name) => screen.queryByLabelText(name) !== null);

const desk = (more: object): AppState => ({ ...state, phones: [{ ...deskPhone, ...more }] });

test('the way is chosen', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  expect(input('Connect over').value).toBe('find-out');
  await user.selectOptions(input('Connect over'), 'SIP');
  expect(bridge.sent).toEqual([{ do: 'change-phone', id: 'desk', patch: { way: 'sip' } }]);
});

test('the fields are those of the way in force, chosen or found', () => {
  const bridge = fakeBridge(state);
  open(<Settings />, bridge);
  expect(shown(HTTP_ONLY)).toEqual(HTTP_ONLY);
  expect(shown(SIP_ONLY)).toEqual([]);
  act(() => bridge.push({ phones: bySip({ way: 'find-out', scheme: 'https' }).phones }));
  expect(shown(HTTP_ONLY)).toEqual([]);
  expect(shown(SIP_ONLY)).toEqual(SIP_ONLY);
  expect(screen.queryByText('Certificate')).toBeNull();
});

test.each<[string, AppState, string]>([
  ['SIP that was found', bySip({ way: 'find-out' }), 'Reached over SIP.'],
  ['HTTP that has answered', desk({}), 'Reached over HTTP.'],
  ['nothing yet', { ...desk({}), connectionStatus: { is: 'unknown' } }, 'Offhook tries HTTP first, then SIP.'],
  ['a phone that is not in use', { ...desk({}), activePhone: 'demo' }, 'Offhook tries HTTP first, then SIP.'],
])('where Offhook finds it out, it says which way it was: %s', async (_what, start, said) => {
  const { user } = open(<Settings />, fakeBridge(start));
  if (start.activePhone === 'demo') await user.click(screen.getByRole('button', { name: /Desk phone/ }));
  expect(screen.getByText(said)).toBeDefined();
});

test('each field of SIP is sent alone', async () => {
  const bridge = fakeBridge(bySip());
  const { user } = open(<Settings />, bridge);
  const write = async (name: string, text: string) => {
    await user.clear(input(name));
    await user.type(input(name), `${text}{Enter}`);
  };
  await write('Extension', '441');
  await write('Port', '5070');
  await user.selectOptions(input('Transport'), 'TCP');
  await write('Registrar', 'pbx.example');
  await write('Between two keys', '1,5 s');
  await user.click(input('Dial only when the phone is idle'));
  expect(bridge.sent).toEqual(
    [
      { user: '441' },
      { port: 5070 },
      { transport: 'tcp' },
      { registrar: 'pbx.example' },
      { stepMs: 1_500 },
      { dialsWhenIdle: true },
    ].map((sip) => ({ do: 'change-phone', id: 'desk', patch: { sip } })),
  );
});

test.each([
  ['Extension', 'ä', /^Enter up to 100 letters/],
  ['Port', '0', 'A port is a number from 1 to 65535.'],
  ['Registrar', 'not a host', 'Enter a name or an IP address.'],
  ['Between two keys', '11 s', 'Enter a time from 0 to 10 s, such as 500 ms or 2 s.'],
])('what %s cannot be is said at the field and not sent', async (name, text, said) => {
  const bridge = fakeBridge(bySip());
  const { user } = open(<Settings />, bridge);
  await user.clear(input(name));
  await user.type(input(name), `${text}{Enter}`);
  expect(screen.getByText(said)).toBeDefined();
  expect(bridge.sent).toEqual([]);
});

test('a pasted SIP address is taken apart, and chooses the way', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await user.click(input('Address'));
  await user.paste('sip:440@192.168.1.20:5060;transport=tcp');
  const patch = { host: '192.168.1.20', way: 'sip', sip: { user: '440', port: 5060, transport: 'tcp' } };
  expect(bridge.sent).toEqual([{ do: 'change-phone', id: 'desk', patch }]);
});

test('a first phone is added with all that a SIP address says of it', async () => {
  const bridge = fakeBridge(firstRun);
  const { user } = open(<Settings />, bridge);
  await user.click(input('Address'));
  await user.paste('sip:440@192.168.1.30:5070');
  expect(input('Connect over').value).toBe('sip');
  expect(input('Extension').value).toBe('440');
  await user.click(screen.getByRole('button', { name: 'Add phone' }));
  expect(bridge.sentAs('add-phone')[0]?.profile).toMatchObject({
    host: '192.168.1.30',
    way: 'sip',
    sip: { ...usualSip(), user: '440', port: 5070 },
  });
});

test('axe finds nothing in the editor of a phone by SIP, in German', async () => {
  open(<Settings />, fakeBridge({ ...bySip(), language: 'de' }));
  expect(await violations()).toEqual([]);
});
