import { expect } from '@playwright/test';
import type { Hotkey } from '../../electron/contract/hotkeys/hotkey';
import { defaultSettings } from '../../electron/contract/settings';
import { deskProfile, test, writeSettings } from '../support/desk';
import { LANGUAGES, look } from '../support/look';
import { openWindow, sendFrom } from '../support/phone-window';

const withKeys = (id: string, accelerator: string | null): Hotkey[] =>
  defaultSettings().hotkeys.map((one) => (one.id === id ? { ...one, accelerator } : one));

const SECTIONS = {
  en: { hotkeys: 'Hotkeys', maintenance: 'Maintenance', about: 'About' },
  de: { hotkeys: 'Tastenkürzel', maintenance: 'Wartung', about: 'Über' },
} as const;

test('hotkeys that warn and clash, the question before logging off, and an old Electron', async ({
  home,
  phone,
  launch,
}) => {
  const phones = [deskProfile(phone)];
  writeSettings(home, { phones, activePhone: 'desk', hotkeys: withKeys('mute', 'F8') });
  const { app } = await launch();
  const settings = await openWindow(app, 'settings');
  for (const language of LANGUAGES) {
    await sendFrom(settings, { do: 'save-language', language });
    await expect(settings.locator(`html[lang=${language}]`)).toBeAttached();
    const section = SECTIONS[language];
    await settings.getByRole('tab', { name: section.hotkeys }).click();
    await settings
      .getByRole('button', { name: /Hold|Halten/ })
      .first()
      .click();
    await settings.keyboard.press('Control+Alt+Shift+KeyH');
    await expect(settings.getByRole('button', { name: /^Take it over|^Übernehmen/ })).toBeVisible();
    await look(settings, `settings-hotkeys-clash-${language}`);
    await settings.getByRole('tab', { name: section.maintenance }).click();
    await settings.getByRole('button', { name: /^Log off …|^Abmelden …/ }).click();
    await look(settings, `settings-log-off-${language}`);
    await settings.keyboard.press('Escape');
    await settings.getByRole('tab', { name: section.about }).click();
    await look(settings, `settings-about-${language}`);
  }
});

test('what the windows say of settings that a newer Offhook has written', async ({ home, phone, launch }) => {
  writeSettings(home, { phones: [deskProfile(phone)], version: 99 as never });
  // No language can be chosen beside them: it is that of the system.
  for (const language of LANGUAGES) {
    const { app, stop } = await launch({
      env: { LANGUAGE: language, LC_ALL: 'C.UTF-8' },
      switches: [`--lang=${language}`],
    });
    const panel = await openWindow(app, 'panel');
    await expect(panel.locator(`html[lang=${language}]`)).toBeAttached();
    await expect(panel.getByText(/newer Offhook|neueren Offhook/).first()).toBeVisible();
    await look(panel, `panel-settings-newer-${language}`);
    await stop();
  }
});
