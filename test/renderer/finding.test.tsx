import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { FoundPhone } from '../../electron/contract/phones/found-phone';
import { examinationOf, examined } from '../support/examinations';
import { fakeBridge } from '../support/fake-bridge';
import { firstRun, state } from '../support/states';
import { open, violations } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

const found = (host: string, more: Partial<FoundPhone> = {}): FoundPhone => ({
  host,
  by: 'pnp',
  answers: 'phone',
  known: null,
  ...more,
});
const finding = (phones: readonly FoundPhone[], listening = true) => ({ since: 0, listening, phones });
const button = (name: string) => screen.getByRole('button', { name });
const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

test('Offhook looks for phones only while the list is open', async () => {
  const bridge = fakeBridge(firstRun);
  const { user } = open(<Settings />, bridge);
  expect(bridge.sentAs('find-phones')).toEqual([]);
  await user.click(button('Find my phone'));
  expect(bridge.sentAs('find-phones').at(-1)).toEqual({ do: 'find-phones', on: true });
  expect(screen.getByText('Listening for phones …')).toBeDefined();
  await user.click(button('Close the search'));
  expect(bridge.sentAs('find-phones').at(-1)).toEqual({ do: 'find-phones', on: false });
});

test('leaving the section ends the search, too', async () => {
  const bridge = fakeBridge(firstRun);
  const { user } = open(<Settings />, bridge);
  await user.click(button('Find my phone'));
  await user.click(screen.getByRole('tab', { name: 'About' }));
  expect(bridge.sentAs('find-phones').at(-1)).toEqual({ do: 'find-phones', on: false });
});

test('it is honest about what it hears and how to make a phone be heard', async () => {
  const { user } = open(<Settings />, fakeBridge(firstRun));
  await user.click(button('Find my phone'));
  expect(screen.getByText(/announces itself only when it starts.*does not scan the network/)).toBeDefined();
  expect(screen.getByText(/Unplug it and plug it in again/)).toBeDefined();
});

test('a port that another program has is said, and no restart is advised in vain', async () => {
  const bridge = fakeBridge({ ...firstRun, finding: finding([], false) });
  const { user } = open(<Settings />, bridge);
  await user.click(button('Find my phone'));
  expect(screen.getByText(/another program on this computer uses port 5060/)).toBeDefined();
  expect(screen.queryByText(/Unplug it/)).toBeNull();
});

test('a found phone fills the form and closes the list', async () => {
  const bridge = fakeBridge(firstRun);
  const { user } = open(<Settings />, bridge);
  await user.click(button('Find my phone'));
  act(() => bridge.push({ finding: finding([found('192.168.1.40', { model: 'D785', answers: 'https' })]) }));
  expect(screen.getByText('D785 · accepts only https')).toBeDefined();
  await user.click(button('Use the phone at 192.168.1.40'));
  expect(input('Address').value).toBe('192.168.1.40');
  expect(input('Connection').value).toBe('https');
  expect(input('Port').value).toBe('443');
  expect(input('Model').value).toBe('D785');
  expect(screen.queryByRole('region', { name: 'Phones found' })).toBeNull();
  expect(bridge.sentAs('add-phone')).toEqual([]);
});

test('a phone that accepts no commands over HTTP is used by SIP', async () => {
  const phones = [found('192.168.1.41', { model: 'D785', answers: 'no-remote-control' })];
  const bridge = fakeBridge({ ...firstRun, finding: finding(phones) });
  const { user } = open(<Settings />, bridge);
  await user.click(button('Find my phone'));
  await user.click(button('Use the phone at 192.168.1.41'));
  expect(input('Connect over').value).toBe('sip');
  expect(screen.queryByLabelText('Connection')).toBeNull();
  await user.click(button('Add phone'));
  expect(bridge.sentAs('add-phone')[0]?.profile).toMatchObject({ host: '192.168.1.41', way: 'sip', model: 'D785' });
});

test('a model that the catalogue lacks is left to the user', async () => {
  const bridge = fakeBridge({ ...firstRun, finding: finding([found('192.168.1.40', { model: '999' })]) });
  const { user } = open(<Settings />, bridge);
  await user.click(button('Find my phone'));
  await user.click(button('Use the phone at 192.168.1.40'));
  expect(input('Model').value).toBe('unknown');
});

test('one that is set up already says as what, and cannot be used once more', async () => {
  const phones = [
    found('192.168.1.20', { known: 'desk' }),
    found('192.168.1.41', { model: 'D865', answers: 'no-remote-control' }),
    found('192.168.1.42', { by: 'arp', answers: 'silent' }),
  ];
  const { user } = open(<Settings />, fakeBridge({ ...state, finding: finding(phones) }));
  await user.click(button('Add a phone'));
  await user.click(button('Find my phone'));
  const [known, d865, silent] = within(screen.getByRole('list', { name: 'Phones found' })).getAllByRole('listitem');
  expect(known?.textContent).toContain('set up as Desk phone');
  expect(known?.querySelector('button')).toBeNull();
  expect(d865?.textContent).toContain('accepts commands only over SIP');
  expect(d865?.querySelector('button')).not.toBeNull();
  expect(silent?.textContent).toContain('Snom phone · does not answer');
  expect(silent?.querySelector('button')).not.toBeNull();
});

test('a phone that does not answer is looked for from its finding, and taken where it is now', async () => {
  const examination = examinationOf({ code: 'unreachable', address: '192.168.1.20:80' }, 'connection');
  const bridge = fakeBridge({ ...examined(examination), finding: finding([found('192.168.1.31', { known: 'desk' })]) });
  const { user } = open(<Settings />, bridge);
  await user.click(button('Find my phone'));
  await user.click(button('Use the phone at 192.168.1.31'));
  expect(bridge.sentAs('change-phone')).toEqual([{ do: 'change-phone', id: 'desk', patch: { host: '192.168.1.31' } }]);
});

test('axe finds nothing in the list, in German', async () => {
  const phones = [found('192.168.1.40', { model: 'D785' }), found('192.168.1.41', { answers: 'asking' })];
  const { user } = open(<Settings />, fakeBridge({ ...firstRun, language: 'de', finding: finding(phones) }));
  await user.click(button('Mein Telefon finden'));
  expect(screen.getByRole('region', { name: 'Gefundene Telefone' })).toBeDefined();
  expect(await violations()).toEqual([]);
});
