import { expect, type Page } from '@playwright/test';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import { test, windowOf, writeSettings } from '../support/desk';
import { putIntoKeychain } from '../support/keychain';
import { learned } from '../support/learned';
import { LANGUAGES, look } from '../support/look';
import { sendFrom } from '../support/phone-window';
import { type RawRequest, rawReply, startRawServer } from '../support/raw-server';

const INFO = rawReply('200 Ok', ['Content-Type: text/html'], '<html>Phone Type: snom370-SIP</html>');
const CHALLENGES = {
  digest: 'Digest realm="snom", nonce="n", qop="auth", algorithm=SHA-256',
  basic: 'Basic realm="snom"',
};

/** A phone that asks for its password in one form, and from a moment on in another; a password with an umlaut it refuses. */
async function phoneThatAsks() {
  const asks = { form: 'digest' as keyof typeof CHALLENGES, refuses: false };
  const isAnswered = ({ authorization }: RawRequest): boolean =>
    authorization.toLowerCase().startsWith(asks.form) && !asks.refuses;
  const server = await startRawServer((request, socket) => {
    const challenge = rawReply('401 Unauthorized', [`WWW-Authenticate: ${CHALLENGES[asks.form]}`]);
    socket.write(isAnswered(request) ? INFO : challenge);
  });
  const sent = (scheme: string): number =>
    server.requests.filter(({ authorization }) => authorization.startsWith(scheme)).length;
  return { server, asks, sent };
}

async function lookInAllLanguages(settings: Page, name: string): Promise<void> {
  for (const language of LANGUAGES) {
    await sendFrom(settings, { do: 'save-language', language });
    await expect(settings.locator(`html[lang=${language}]`)).toBeAttached();
    await look(settings, `${name}-${language}`);
  }
  await sendFrom(settings, { do: 'save-language', language: 'en' });
}

test('a phone that asks for its password in a weaker form gets it only when the user says so; Latin-1 is a step', async ({
  home,
  launch,
  tray,
}) => {
  const { server, asks, sent } = await phoneThatAsks();
  const profile = PhoneProfile.parse({
    id: 'desk',
    name: 'Desk',
    host: '127.0.0.1',
    port: server.port,
    model: '370',
    user: 'anna',
  });
  writeSettings(home, {
    phones: [profile],
    activePhone: 'desk',
    learned: learned({ passwordsFor: { desk: server.origin } }),
  });
  await putIntoKeychain('desk', 'wörter');
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  asks.form = 'basic';
  await icon.click('Hang up');
  await icon.entry('Desk – Weaker login');
  expect(sent('Basic')).toBe(0);
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await expect(
    settings.getByText(/asks for the password by Basic.*until now it was by Digest with SHA-256/),
  ).toBeVisible();
  await lookInAllLanguages(settings, 'settings-weaker-login');
  await settings.getByRole('button', { name: 'Log in this way anyway' }).click();
  await icon.entry('Desk – Ready');
  expect(sent('Basic')).toBeGreaterThan(0);

  asks.refuses = true;
  await icon.click('Hang up');
  await icon.entry('Desk – Password refused');
  await expect(settings.getByText(/older phones read as Latin-1/)).toBeVisible();
  await lookInAllLanguages(settings, 'settings-latin-1');
  asks.refuses = false;
  await settings.getByRole('button', { name: 'Read it as Latin-1' }).click();
  await icon.entry('Desk – Ready');
  const latin = Buffer.from('anna:wörter', 'latin1').toString('base64');
  expect(server.requests.map(({ authorization }) => authorization)).toContain(`Basic ${latin}`);
  await server.stop();
});
