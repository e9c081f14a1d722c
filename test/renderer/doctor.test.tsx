import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../../electron/contract/problem';
import { examinationOf, examined } from '../support/examinations';
import { fakeBridge } from '../support/fake-bridge';
import { deskPhone, state } from '../support/states';
import { words } from '../support/words';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const address = '192.168.1.20:80';
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('the phone is examined when it is asked for, and while that lasts nobody can ask again', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Settings />, bridge);
  await user.click(button('Check the phone'));
  expect(bridge.sent).toEqual([{ do: 'examine' }]);
  act(() => bridge.push({ doctor: { examining: 'desk', last: null } }));
  expect(screen.getByText('Checking, without pressing a key …')).toBeDefined();
  expect(button('Check the phone').hasAttribute('disabled')).toBe(true);
});

test('a phone that is in order says so, and what was looked at can be unfolded', async () => {
  const says = { model: '370', mac: '000413AABBCC', firmware: '8.7.5.35' };
  const { user } = open(<Settings />, fakeBridge(examined(examinationOf(null, undefined, { says }))));
  expect(screen.getByText('All is well: the phone accepts commands.')).toBeDefined();
  const details = screen.getByText('Checks').closest('details');
  expect(details?.open).toBe(false);
  await user.click(screen.getByText('Checks'));
  expect(details?.open).toBe(true);
  expect(screen.getByText('000413AABBCC')).toBeDefined();
});

test('every check says in a word what came of it', () => {
  const finding: Problem = { code: 'hidden-tags', phone: 'Desk phone' };
  open(<Settings />, fakeBridge(examined(examinationOf(finding, 'commands'))));
  const list = screen.getByRole('list', { name: 'Checks' });
  const lines = within(list).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Name and addressOK',
    'ConnectionOK',
    'The phone’s own pageOK',
    'User and passwordOK',
    'Commandstrouble',
    'Displaynot checked',
    'Model and MACnot checked',
  ]);
  // The shape tells it as well as the word.
  expect(new Set(lines.map((line) => line.querySelector('path')?.getAttribute('d'))).size).toBe(3);
});

test.each<[string, Problem, string, object]>([
  ['https', { code: 'https-wanted', address }, 'Switch to https and port 443', { scheme: 'https', port: 443 }],
  ['port 3112', { code: 'port-3112', address }, 'Use port 3112', { port: 3112 }],
  [
    'the address it moved to',
    { code: 'phone-moved', phone: 'Desk phone', host: '192.168.1.31' },
    'Use 192.168.1.31',
    { host: '192.168.1.31' },
  ],
  [
    'the model it says it is',
    { code: 'wrong-model', phone: 'Desk phone', model: '370', says: 'D785' },
    'Set the model to D785',
    { model: 'D785' },
  ],
  [
    'the certificate itself',
    { code: 'certificate', address },
    'Trust the certificate itself',
    { certificate: 'pinned' },
  ],
])('one click mends what Offhook can mend: %s', async (_what, finding, name, patch) => {
  const bridge = fakeBridge(examined(examinationOf(finding, 'page')));
  const { user } = open(<Settings />, bridge);
  await user.click(button(name));
  expect(bridge.sent).toEqual([{ do: 'change-phone', id: 'desk', patch }]);
});

test('a port of one’s own stays when the phone wants https', async () => {
  const bridge = fakeBridge(examined(examinationOf({ code: 'https-wanted', address }, 'page'), { port: 8080 }));
  const { user } = open(<Settings />, bridge);
  await user.click(button('Switch to https'));
  expect(bridge.sent).toEqual([{ do: 'change-phone', id: 'desk', patch: { scheme: 'https' } }]);
});

test.each<[string, Problem, string, string]>([
  ['the password', { code: 'password-refused', phone: 'Desk phone' }, 'Enter the password', 'Password'],
  ['the address', { code: 'not-a-phone', address }, 'Check the address', 'Address'],
  ['the port', { code: 'nothing-listens', address }, 'Check the port', 'Port'],
  ['the user', { code: 'display-refused', phone: 'Desk phone' }, 'Enter the administrator', 'User'],
  ['the authorities', { code: 'certificate-file', file: '/gone.pem' }, 'Enter the file', 'PEM file'],
  ['old TLS', { code: 'old-tls', address }, 'Allow old TLS', 'Allow old TLS for this phone'],
])('what only the user knows is asked for in its field: %s', async (_what, finding, name, field) => {
  const desk = { scheme: 'https', certificate: 'file', caFile: '/gone.pem' } as const;
  const { user } = open(<Settings />, fakeBridge(examined(examinationOf(finding, 'login'), desk)));
  await user.click(button(name));
  expect(document.activeElement).toBe(screen.getByLabelText(field));
});

test('what has to be changed on the phone is said with its exact name, and with the price', () => {
  open(<Settings />, fakeBridge(examined(examinationOf({ code: 'hidden-tags', phone: 'Desk phone' }, 'commands'))));
  expect(screen.getByText(/needs it off\. Snom advises leaving it on.*Advanced → QoS\/Security/)).toBeDefined();
});

test('a phone that locks everybody out is not to be asked before a time of day', () => {
  const until = new Date(2027, 4, 3, 14, 4, 20).getTime();
  open(<Settings />, fakeBridge(examined(examinationOf({ code: 'locked-out', phone: 'Desk phone', until }, 'login'))));
  expect(screen.getByText('Check the phone later, not before 14:05.')).toBeDefined();
});

test('what else is worth knowing stands below, each with its own step', async () => {
  const remarks: readonly Problem[] = [
    { code: 'display-refused', phone: 'Desk phone' },
    { code: 'wrong-model', phone: 'Desk phone', model: '370', says: 'D785' },
  ];
  const bridge = fakeBridge(examined(examinationOf(null, undefined, { remarks })));
  const { user } = open(<Settings />, bridge);
  const list = screen.getByRole('list', { name: 'Also worth knowing' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  await user.click(within(list).getByRole('button', { name: 'Set the model to D785' }));
  expect(bridge.sentAs('change-phone')[0]?.patch.model).toBe('D785');
});

test('what is found after a change is shown at once, and only of the phone that was examined', () => {
  const bridge = fakeBridge(state);
  open(<Settings />, bridge);
  const last = examinationOf({ code: 'password-missing', phone: 'Desk phone' }, 'login');
  act(() => bridge.push({ doctor: { examining: null, last } }));
  expect(screen.getByText('Desk phone asks for a password.')).toBeDefined();
  act(() => bridge.push({ doctor: { examining: null, last: { ...last, phone: 'other' } } }));
  expect(screen.queryByText('Desk phone asks for a password.')).toBeNull();
});

test('trouble that is known is said with its step before anybody has examined the phone', async () => {
  const problem: Problem = { code: 'password-missing', phone: 'Desk phone' };
  const bridge = fakeBridge({ ...state, connectionStatus: { is: 'trouble', since: 0, problem } });
  const { user } = open(<Settings />, bridge);
  expect(screen.getByText('Desk phone asks for a password.')).toBeDefined();
  await user.click(button('Enter the password'));
  expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  expect(bridge.sent).toEqual([]);
});

test('an examination that cannot begin says why', async () => {
  const bridge = fakeBridge(state, ({ do: what }) =>
    what === 'examine' ? { ok: false, problem: { code: 'keychain-locked' } } : undefined,
  );
  const { user } = open(<Settings />, bridge);
  await user.click(button('Check the phone'));
  await screen.findByText('The keychain is locked, so Offhook cannot read the password.');
});

test('the report is copied, without the user and the password', async () => {
  const finding: Problem = { code: 'hidden-tags', phone: 'Desk phone' };
  const says = { model: '370', mac: '000413AABBCC', firmware: '8.7.5.35' };
  const desk = { user: 'hildegard', outgoingUri: 'hildegard@pbx.example' };
  const bridge = fakeBridge(examined(examinationOf(finding, 'commands', { says }), desk));
  const { user } = open(<Settings />, bridge);
  await user.type(screen.getByLabelText('Password'), 'not a real one');
  await user.click(button('Copy report'));
  await screen.findByText('Copied.');
  const text = bridge.sentAs('copy-text')[0]?.text ?? '';
  expect(text).toContain('Offhook 0.1.0 on Linux, 3 May 2027');
  expect(text).toContain('http://192.168.1.20:80, set up as 370');
  expect(text).toContain('The phone reports: Model 370, MAC 000413AABBCC, Firmware 8.7.5.35');
  expect(text).toContain('[ok] User and password: OK\n[!!] Commands: trouble\n[  ] Display: not checked');
  expect(text).toContain('“Use hidden tags”');
  expect(text).not.toMatch(/hildegard|not a real one/);
});

test('a report shows both certificates whole', () => {
  const before = Array(32).fill('01').join(':');
  const now = Array(32).fill('AB').join(':');
  const facts = { fingerprint: now, subject: 'x', issuer: 'x', validFrom: 0, validTo: 1, selfSigned: true };
  const finding: Problem = { code: 'certificate-changed', address, certificate: facts, before };
  const examination = examinationOf(finding, 'certificate');
  for (const language of ['en', 'de'] as const) {
    const text = words(language).report({ version: '1', platform: 'win32', phone: deskPhone, examination });
    expect(text).toContain(now);
    expect(text).toContain(before);
    expect(text).not.toMatch(/undefined|null|\[object/);
  }
});

test('axe finds nothing in what the doctor shows, in German either', async () => {
  const remarks: readonly Problem[] = [{ code: 'display-refused', phone: 'Desk phone' }];
  const says = { model: '370' };
  const last = examinationOf({ code: 'unreachable', address }, 'connection', { remarks, says });
  const { user } = open(<Settings />, fakeBridge({ ...examined(last), language: 'de' }));
  await user.click(button('Mein Telefon finden'));
  expect(screen.getByText('Prüfungen')).toBeDefined();
  expect(await violations()).toEqual([]);
});
