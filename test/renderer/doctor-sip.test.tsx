import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../../electron/contract/problem';
import { examinationOf, examined } from '../support/examinations';
import { fakeBridge } from '../support/fake-bridge';
import { sipPhone } from '../support/sip';
import { words } from '../support/words';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const address = '192.168.1.20:5060';
const notTrusted: Problem = {
  code: 'not-trusted',
  address,
  status: 403,
  settings: ['mb_trusted_hosts', 'xml_notify', 'filter_registrar', 'network_id_port'],
  own: '192.168.1.9',
};
const button = (name: string) => screen.getByRole('button', { name });

test('a phone that accepts no commands over HTTP goes on by SIP at one click', async () => {
  const bridge = fakeBridge(examined(examinationOf({ code: 'no-remote-control', phone: 'Desk phone' }, 'page')));
  const { user } = open(<Settings />, bridge);
  expect(button('Use SIP').dataset.look).toBe('main');
  await user.click(button('Use SIP'));
  expect(bridge.sent).toEqual([{ do: 'change-phone', id: 'desk', patch: { way: 'sip' } }]);
});

test('a phone that does not answer HTTP may be tried by SIP, behind all else', () => {
  open(<Settings />, fakeBridge(examined(examinationOf({ code: 'unreachable', address }, 'connection'))));
  expect(button('Check the address').dataset.look).toBe('main');
  expect(button('Use SIP').dataset.look).toBe('plain');
});

test('what lets this computer in is listed, and its address can be copied', async () => {
  const bridge = fakeBridge(examined(examinationOf(notTrusted, 'commands'), sipPhone));
  const { user } = open(<Settings />, bridge);
  const list = screen.getByText('mb_trusted_hosts').closest('dl');
  expect([...(list?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent)).toEqual(notTrusted.settings);
  expect(screen.getByLabelText<HTMLInputElement>('this computer’s address').value).toBe('192.168.1.9');
  expect(screen.queryByText(/On the phone, enter/)).toBeNull();
  await user.click(button('Copy'));
  expect(bridge.sent).toEqual([{ do: 'copy-text', text: '192.168.1.9' }]);
  await screen.findByText('Copied.');
});

test('an address of this computer that is not known is named in words', () => {
  open(<Settings />, fakeBridge(examined(examinationOf({ ...notTrusted, own: '' }, 'commands'), sipPhone)));
  expect(screen.getByText('this computer’s address')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
});

test.each([
  ['Check the extension', 'Extension'],
  ['Check the port', 'Port'],
])('%s puts the keyboard there', async (name, field) => {
  const finding: Problem = { ...notTrusted, code: 'notify-silent' };
  const { user } = open(<Settings />, fakeBridge(examined(examinationOf(finding, 'commands'), sipPhone)));
  await user.click(button(name));
  expect(document.activeElement).toBe(screen.getByLabelText(field));
});

test('the checks are those that there are by SIP', () => {
  open(<Settings />, fakeBridge(examined(examinationOf(null), { ...sipPhone, scheme: 'https' })));
  const list = screen.getByText('Checks').closest('details')?.querySelector('ul');
  const lines = within(list ?? document.body).getAllByRole('listitem', { hidden: true });
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Name and addressOK',
    'ConnectionOK',
    'The phone’s own detailsOK',
    'User and passwordOK',
    'CommandsOK',
    'Model and MACOK',
  ]);
});

test.each(['en', 'de'] as const)('the report says where the phone takes SIP, and not for whom (%s)', (language) => {
  const examination = examinationOf(notTrusted, 'commands');
  const text = words(language).report({ version: '1', platform: 'linux', phone: sipPhone, examination });
  expect(text).toContain('sip:192.168.1.20:5060;transport=udp');
  expect(text).not.toMatch(/440|undefined|Display:/);
});

test('axe finds nothing in the settings to enter', async () => {
  open(<Settings />, fakeBridge({ ...examined(examinationOf(notTrusted, 'commands'), sipPhone), language: 'de' }));
  expect(await violations()).toEqual([]);
});
