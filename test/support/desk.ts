import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import { defaultSettings, type Settings } from '../../electron/contract/settings';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { JournalEntry } from '../../electron/demo/journal';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { places } from '../../electron/settings/place';
import { test as base } from './e2e';
import type { Home } from './home';
import { until } from './until';

/** Where Offhook keeps its things for the user of this home. */
export const profileFolder = (home: Home): string => places(process.platform, { ...home.env }).folder;

/** Writes the settings of a user who knows Offhook already. */
export function writeSettings(home: Home, settings: Partial<Settings>): void {
  const { settingsFile } = places(process.platform, { ...home.env });
  mkdirSync(dirname(settingsFile), { recursive: true });
  writeFileSync(settingsFile, JSON.stringify({ ...defaultSettings(), welcomed: true, country: 'DE', ...settings }));
}

/** The profile of a phone that a test has started. */
export const deskProfile = (phone: DemoPhone, more: Partial<PhoneProfile> = {}): PhoneProfile =>
  PhoneProfile.parse({ id: 'desk', name: 'Desk', host: '127.0.0.1', port: phone.port, model: phone.model, ...more });

/** Waits for a journal entry, and hands it back. */
export const heard = (phone: DemoPhone, wanted: (entry: JournalEntry) => boolean): Promise<JournalEntry> =>
  until('the phone to hear of it', () => phone.journal.find(wanted));

export const dialled = (phone: DemoPhone): readonly string[] =>
  phone.journal.flatMap((entry) => (entry.is === 'dial' ? [entry.number] : []));

export const pressed = (phone: DemoPhone): readonly string[] =>
  phone.journal.flatMap((entry) => (entry.is === 'key' ? [entry.key] : []));

/** The page of one of Offhook's windows, as soon as it is there and has drawn something. */
export async function windowOf(app: ElectronApplication, name: 'panel' | 'phone' | 'settings'): Promise<Page> {
  const page = await until(`the ${name} window`, () => app.windows().find((one) => one.url().includes(`/${name}/`)));
  await expect(page.locator('#root > *').first()).toBeVisible();
  return page;
}

interface WithPhone {
  /** The options of this test's demo phone; override with `test.use({ phoneOptions: … })`. */
  readonly phoneOptions: DemoOptions;
  /** A demo phone outside of Offhook, which the settings of this home name as the active one. */
  readonly phone: DemoPhone;
}

/** The end-to-end tests' `test`: a user with a phone of his own. */
export const test = base.extend<WithPhone>({
  phoneOptions: [{}, { option: true }],
  phone: async ({ home, phoneOptions }, use) => {
    const phone = await startDemoPhone({ pace: 'instant', ...phoneOptions });
    writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk' });
    await use(phone);
    await phone.stop();
  },
});
