import { X509Certificate } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { FIRST_CERTIFICATE, SECOND_CERTIFICATE } from '../support/certificates';
import { deskProfile, pressed, test, windowOf, writeSettings } from '../support/desk';
import { putIntoKeychain } from '../support/keychain';
import { learned } from '../support/learned';
import { look } from '../support/look';
import { sendFrom } from '../support/phone-window';

const USER = { user: 'anna', password: 'not a real one' };

const fingerprintOf = ({ cert }: { readonly cert: string }): string => new X509Certificate(cert).fingerprint256;

const requestsAt = ({ journal }: DemoPhone): number => journal.filter((entry) => entry.is === 'request').length;

test.use({ phoneOptions: { tls: FIRST_CERTIFICATE, ...USER, auth: { scheme: 'digest' } } });

/** A password that was said for exactly this address. */
const known = (phone: DemoPhone) => ({
  phones: [deskProfile(phone, { scheme: 'https', user: USER.user })],
  activePhone: 'desk',
  learned: learned({ passwordsFor: { desk: phone.origin } }),
});

const shownIn = (settings: Page, certificate: { readonly cert: string }) =>
  settings.getByText(fingerprintOf(certificate).slice(0, 11), { exact: false }).first();

test('a certificate is trusted when it is first seen, and another one stops everything until somebody says yes', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  writeSettings(home, known(phone));
  await putIntoKeychain('desk', USER.password);
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await expect(shownIn(settings, FIRST_CERTIFICATE)).toBeVisible();
  expect(requestsAt(phone)).toBe(0);
  await look(settings, 'certificate-new');
  await settings.getByRole('button', { name: 'Trust this certificate' }).first().click();
  await icon.entry('Desk – Ready');
  expect(await sendFrom(settings, { do: 'press', sequence: '1' })).toMatchObject({ ok: true });

  await phone.changeCertificate(SECOND_CERTIFICATE);
  const before = requestsAt(phone);
  expect(await sendFrom(settings, { do: 'press', sequence: '2' })).toMatchObject({
    ok: false,
    problem: { code: 'certificate-changed', before: fingerprintOf(FIRST_CERTIFICATE) },
  });
  await expect(shownIn(settings, SECOND_CERTIFICATE)).toBeVisible();
  await look(settings, 'certificate-changed');
  expect(await sendFrom(settings, { do: 'press', sequence: '3' })).toMatchObject({ ok: false });
  expect(await sendFrom(settings, { do: 'check-phone' })).toMatchObject({ ok: false });
  expect(await sendFrom(settings, { do: 'examine' })).toMatchObject({
    examination: { finding: { code: 'certificate-changed' } },
  });
  // An old answer is no answer to this question.
  const old = await sendFrom(settings, {
    do: 'trust-certificate',
    id: 'desk',
    fingerprint: fingerprintOf(FIRST_CERTIFICATE),
  });
  expect(old).toMatchObject({ ok: false });
  expect(requestsAt(phone)).toBe(before);
  await settings.getByRole('button', { name: 'Trust this certificate' }).first().click();
  await icon.entry('Desk – Ready');
  expect(await sendFrom(settings, { do: 'press', sequence: '4' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1', '4']);
});
