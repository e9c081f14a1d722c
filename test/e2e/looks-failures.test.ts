import { expect, type Page } from '@playwright/test';
import { dialled, test, windowOf, writeSettings } from '../support/desk';
import { LANGUAGES, look } from '../support/look';
import { sendFrom } from '../support/phone-window';

const speak = async (page: Page, language: 'en' | 'de'): Promise<void> => {
  await sendFrom(page, { do: 'save-language', language });
  await expect(page.locator(`html[lang=${language}]`)).toBeAttached();
};

const dial = async (panel: Page): Promise<void> => {
  await panel.getByRole('textbox').fill('200');
  await panel.getByRole('textbox').press('Enter');
};

async function aKeyThatNoPhoneHas(settings: Page): Promise<void> {
  await settings.getByRole('tab', { name: 'Hotkeys' }).click();
  await settings.getByLabel('Keys to press').fill('HOLD');
  await settings.getByLabel('Keys to press').press('Enter');
  await expect(settings.getByText(/Did you mean F_HOLD\?/)).toBeInViewport({ ratio: 1 });
  for (const language of LANGUAGES) {
    await speak(settings, language);
    await look(settings, `settings-hotkey-meant-${language}`);
  }
}

test('a failure says its reason and the next step: a network that answers for the phone, a key that is none', async ({
  phone,
  launch,
  tray,
}) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await phone.misbehave({ redirectTo: 'http://127.0.0.1:9', when: ({ path }) => path === '/command.htm' });
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  await dial(panel);
  await expect(panel.getByText(/is not the phone.*call twice/)).toBeVisible();
  expect(dialled(phone)).toEqual(['200']);
  for (const language of LANGUAGES) {
    await speak(panel, language);
    await look(panel, `panel-foreign-${language}`);
  }
  await speak(panel, 'en');
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await test.step('a key that no phone has is said in sight of its field, with the one that was meant', () =>
    aKeyThatNoPhoneHas(settings));
});

test('a call that the demo phone took is said to be nobody’s', async ({ home, launch, tray }) => {
  writeSettings(home, {});
  const { app } = await launch();
  await (await tray.icon()).activate();
  const panel = await windowOf(app, 'panel');
  await dial(panel);
  await expect(panel.getByText('That was the demo phone: no real call was made.')).toBeVisible();
  for (const language of LANGUAGES) {
    await speak(panel, language);
    await look(panel, `panel-demo-call-${language}`);
  }
});
