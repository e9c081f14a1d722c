import { expect } from '@playwright/test';
import type { Hotkey } from '../../electron/contract/hotkeys/hotkey';
import { defaultSettings } from '../../electron/contract/settings';
import { ownSelection } from '../support/clipboard-owner';
import { deskProfile, test, writeSettings } from '../support/desk';
import { emptyKeychain } from '../support/keychain';
import { learned } from '../support/learned';
import { LANGUAGES, look } from '../support/look';
import { openWindow, sendFrom } from '../support/phone-window';

/** One that no keyboard here has, and one that wants Num Lock. */
const KEYS: Readonly<Record<string, string>> = {
  hold: 'CommandOrControl+Alt+F13',
  redial: 'CommandOrControl+Alt+num5',
};
const hotkeys = defaultSettings().hotkeys.map(
  (one): Hotkey => ({ ...one, accelerator: KEYS[one.id] ?? one.accelerator }),
);

test('hotkeys that are tried, refused and noted, a tray that is missing, a clipboard that is silent, a password that is lost', async ({
  home,
  phone,
  launch,
}) => {
  await emptyKeychain();
  const phones = [deskProfile(phone, { user: 'anna' })];
  writeSettings(home, {
    phones,
    activePhone: 'desk',
    learned: learned({ passwordsFor: { desk: phone.origin } }),
    hotkeys,
  });
  const { app } = await launch();
  const settings = await openWindow(app, 'settings');
  const owner = await ownSelection({});
  try {
    for (const language of LANGUAGES) {
      await sendFrom(settings, { do: 'save-language', language });
      await expect(settings.locator(`html[lang=${language}]`)).toBeAttached();
      await settings.getByRole('tab', { name: language === 'en' ? 'Hotkeys' : 'Tastenkürzel' }).click();
      await settings.getByRole('button', { name: /(?:for|für).*(?:Mute|Stumm)/ }).click();
      await settings.keyboard.press('Control+Alt+Shift+KeyJ');
      await expect(settings.getByText(/Press it now|Drücken Sie es jetzt/)).toBeVisible();
      await expect(settings.getByText(/cannot reach|kommt .* nicht bei/)).toBeVisible();
      await look(settings, `settings-hotkeys-tried-${language}`);
      const panel = await openWindow(app, 'panel');
      await expect(panel.getByText(/shows no tray|zeigt derzeit kein/)).toBeVisible();
      await look(panel, `panel-no-tray-${language}`);
      await sendFrom(panel, { do: 'offer-clipboard' });
      await expect(panel.getByText(/that owns the clipboard|aus dem die Zwischenablage stammt/).first()).toBeVisible();
      await look(panel, `panel-clipboard-silent-${language}`);
      await sendFrom(panel, { do: 'press', sequence: '5' });
      await settings.getByRole('tab', { name: /Phones|Telefone/ }).click();
      await look(settings, `settings-password-lost-${language}`);
    }
  } finally {
    await owner.stop();
  }
});
