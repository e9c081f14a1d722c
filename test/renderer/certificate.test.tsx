import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { AppState } from '../../electron/contract/state';
import { certificate, examinationOf, examined, fingerprint } from '../support/examinations';
import { fakeBridge } from '../support/fake-bridge';
import { deskPhone, state } from '../support/states';
import { open, violations } from './page';
import { Panel } from './panel-page';
import { Settings } from './settings-page';

afterEach(cleanup);

const address = '192.168.1.20:443';
const fresh = { code: 'certificate-new', address, certificate } as const;
const changed = { code: 'certificate-changed', address, certificate, before: fingerprint('01') } as const;
const secure = { ...deskPhone, scheme: 'https', port: 443 } as const;
const trusted = { fingerprint: fingerprint('01'), origin: `https://${address}`, at: Date.UTC(2027, 4, 3, 12) };

const over = (problem: typeof fresh | typeof changed, more: Partial<AppState> = {}): AppState => ({
  ...state,
  phones: [{ ...secure, trusted: problem === changed ? trusted : null }],
  connectionStatus: { is: 'trouble', since: 0, problem },
  ...more,
});
const button = (name: string) => screen.getByRole('button', { name });
/** The facts by their names; a fingerprint is shown in groups, which are put together again. */
const fact = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

test('a certificate that nobody has trusted is shown whole, and trusted by its fingerprint', async () => {
  const bridge = fakeBridge(over(fresh));
  const { user } = open(<Settings />, bridge);
  expect(screen.getByText(/shows a certificate that you have not trusted yet\. Nothing was sent to it/)).toBeDefined();
  expect(fact('Issued to')).toBe('000413AABBCC');
  expect(fact('Issued by')).toBe('itself');
  expect(fact('Valid')).toContain('1 January 2020 – 1 January 2120');
  expect(fact('SHA-256')).toBe(Array(8).fill('AB:AB:AB:AB').join(''));
  await user.click(button('Trust this certificate'));
  expect(bridge.sent).toEqual([{ do: 'trust-certificate', id: 'desk', fingerprint: certificate.fingerprint }]);
});

test('another certificate is shown below the one that was trusted, and the safe answer is the one at hand', async () => {
  const bridge = fakeBridge(over(changed));
  const { user } = open(<Settings />, bridge);
  expect(fact('Trusted so far')).toBe(Array(8).fill('01:01:01:01').join(''));
  expect(fact('Shown now')).toBe(Array(8).fill('AB:AB:AB:AB').join(''));
  expect(screen.getByText(/an attacker poses as the phone/)).toBeDefined();
  expect(document.activeElement).toBe(button('Do not trust it'));
  await user.keyboard('{Enter}');
  expect(bridge.sent).toEqual([{ do: 'distrust-certificate', id: 'desk' }]);
  expect(screen.getByText(/Offhook sends nothing to the phone/)).toBeDefined();
  await user.click(button('Look again'));
  expect(button('Trust this certificate')).toBeDefined();
});

test('nobody who types is interrupted by a certificate', () => {
  const bridge = fakeBridge({ ...state, phones: [secure] });
  open(<Settings />, bridge);
  screen.getByLabelText('Name').focus();
  act(() => bridge.push({ connectionStatus: { is: 'trouble', since: 0, problem: fresh } }));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
});

test('an answer that comes too late is said', async () => {
  const bridge = fakeBridge(over(fresh), ({ do: what }) =>
    what === 'trust-certificate' ? { ok: false, problem: changed } : undefined,
  );
  const { user } = open(<Settings />, bridge);
  await user.click(button('Trust this certificate'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/different certificate/);
});

test('what is no certificate cannot be trusted', () => {
  const unreadable = { ...fresh, certificate: { ...certificate, fingerprint: '' } };
  open(<Settings />, fakeBridge(over(fresh, { connectionStatus: { is: 'trouble', since: 0, problem: unreadable } })));
  expect(screen.getByText(/no readable certificate/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Trust this certificate' })).toBeNull();
});

test('a certificate whose time is over says so', () => {
  const old = { ...fresh, certificate: { ...certificate, validTo: Date.UTC(2021, 0, 1) } };
  open(<Settings />, fakeBridge(over(fresh, { connectionStatus: { is: 'trouble', since: 0, problem: old } })));
  expect(fact('Valid')).toContain('Expired.');
});

test('the doctor shows it too, until it is trusted', () => {
  const bridge = fakeBridge(examined(examinationOf(fresh, 'certificate'), { scheme: 'https' }));
  open(<Settings />, bridge);
  expect(button('Trust this certificate')).toBeDefined();
  const now = { ...trusted, fingerprint: certificate.fingerprint };
  act(() => bridge.push({ phones: [{ ...secure, trusted: now }] }));
  expect(screen.queryByRole('button', { name: 'Trust this certificate' })).toBeNull();
});

test('what is trusted is shown with its time, and can be taken back', async () => {
  const bridge = fakeBridge({ ...state, phones: [{ ...secure, trusted }] });
  const { user } = open(<Settings />, bridge);
  const group = screen.getByRole('group', { name: 'Trusted' });
  expect(within(group).getByText(/^Since 3 May 2027/)).toBeDefined();
  await user.click(within(group).getByRole('button', { name: 'Stop trusting' }));
  expect(bridge.sent).toEqual([{ do: 'distrust-certificate', id: 'desk' }]);
});

test('authorities of this computer or in a file can vouch instead', async () => {
  const bridge = fakeBridge({ ...state, phones: [{ ...secure, certificate: 'file' }] });
  const { user } = open(<Settings />, bridge);
  expect(screen.queryByRole('group', { name: 'Trusted' })).toBeNull();
  await user.type(screen.getByLabelText('PEM file'), '/etc/phones.pem{Enter}');
  await user.selectOptions(screen.getByLabelText('Certificate'), 'system');
  const saved = bridge.sentAs('change-phone').map(({ patch }) => patch);
  expect(saved).toEqual([{ caFile: '/etc/phones.pem' }, { certificate: 'system' }]);
});

test('old TLS is allowed for one phone, with its warning beside it', async () => {
  const bridge = fakeBridge({ ...state, phones: [secure] });
  const { user } = open(<Settings />, bridge);
  const box = screen.getByRole('checkbox', { name: 'Allow old TLS for this phone' });
  expect(screen.getByText(/can break TLS 1\.0 and 1\.1/).id).toBe(box.getAttribute('aria-describedby'));
  await user.click(box);
  expect(bridge.sentAs('change-phone')[0]?.patch).toEqual({ oldTls: true });
});

test('a phone that is asked by http has no certificate to talk about', () => {
  open(<Settings />, fakeBridge(state));
  expect(screen.queryByLabelText('Certificate')).toBeNull();
});

test('a panel’s notice leads to the settings, and those come with the phone open, once', async () => {
  const panel = fakeBridge(over(changed, { notices: [changed] }));
  const page = open(<Panel />, panel);
  await page.user.click(button('Compare the two in Settings'));
  expect(panel.sent).toEqual([
    { do: 'show', window: 'settings', section: 'phones', field: 'certificate-card', item: 'desk' },
  ]);
  cleanup();

  const { user } = open(<Settings />, fakeBridge(over(changed)));
  await user.click(screen.getByRole('tab', { name: 'Dialling' }));
  fireEvent.focus(window);
  expect(button('Trust this certificate')).toBeDefined();
  await user.click(screen.getByRole('tab', { name: 'Dialling' }));
  fireEvent.focus(window);
  expect(screen.queryByRole('button', { name: 'Trust this certificate' })).toBeNull();
});

test.each([fresh, changed])('axe finds nothing about $code, in German', async (problem) => {
  open(<Settings />, fakeBridge(over(problem, { language: 'de' })));
  expect(screen.getByRole('button', { name: 'Diesem Zertifikat vertrauen' })).toBeDefined();
  expect(await violations()).toEqual([]);
});
