import { expect, type Page } from '@playwright/test';
import type { PhoneProfile } from '../../electron/contract/phones/profile';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { test as base, deskProfile, writeSettings } from './desk';
import { sendFrom } from './phone-window';

interface Further {
  readonly options?: DemoOptions;
  /** The fields of its profile besides the usual ones. */
  readonly profile?: Partial<PhoneProfile>;
}

/** The id of a phone with this name, of letters, digits and spaces. */
const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

interface WithFurtherPhones {
  /** Starts a further phone, which is known and not active. To be called before Offhook starts. */
  readonly addPhone: (name: string, further?: Further) => Promise<DemoPhone>;
}

/** The end-to-end tests' `test` with further phones beside `desk`. */
export const test = base.extend<WithFurtherPhones>({
  addPhone: async ({ phone, home }, use) => {
    const started: DemoPhone[] = [];
    const profiles = [deskProfile(phone)];
    await use(async (name, { options, profile } = {}) => {
      const other = await startDemoPhone({ pace: 'instant', ...options });
      started.push(other);
      profiles.push(deskProfile(other, { id: idOf(name), name, ...profile }));
      writeSettings(home, { phones: profiles, activePhone: 'desk' });
      return other;
    });
    for (const other of started) await other.stop();
  },
});

/** Makes another phone the active one, and waits until the phone window shows its name. */
export async function switchTo(page: Page, name: string): Promise<void> {
  await sendFrom(page, { do: 'use-phone', id: idOf(name) });
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}
