import { expect, type Page } from '@playwright/test';
import { deskProfile, dialled, heard, test, windowOf, writeSettings } from '../support/desk';
import { LANGUAGES, look } from '../support/look';
import { until } from '../support/until';
import { copyText, pressKeys } from '../support/xdo';

/** A computer whose system names no region. */
const NOWHERE = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LC_TELEPHONE: '' };
const QUESTION = { en: 'In which country is this phone?', de: 'In welchem Land steht dieses Telefon?' } as const;
const SAVE = { en: 'Save the country', de: 'Land speichern' } as const;

/** Nothing stands out of the window sideways. */
const fits = (page: Page, part: string) =>
  expect
    .poll(() => page.locator(part).evaluate((one) => one.scrollWidth - one.clientWidth), part)
    .toBeLessThanOrEqual(0);

for (const language of LANGUAGES) {
  test(`somebody whose computer has no region is asked for the country once (${language})`, async ({
    home,
    phone,
    launch,
    tray,
  }) => {
    test.setTimeout(120_000);
    writeSettings(home, { country: null, language, phones: [deskProfile(phone)], activePhone: 'desk' });
    await copyText('Anna Muster, Tel. +49 30 398330');
    const { app } = await launch({ env: NOWHERE });
    const icon = await tray.icon();
    await icon.click(language === 'en' ? 'Settings' : 'Einstellungen');
    const settings = await windowOf(app, 'settings');
    await look(settings, `country-settings-${language}`);
    await fits(settings, '#section');
    await pressKeys('ctrl+alt+shift+d');
    const panel = await windowOf(app, 'panel');
    await panel.getByLabel(QUESTION[language]).waitFor();
    await until('the copied number', async () => (await panel.locator('[data-focus=number]').inputValue()) !== '');
    await look(panel, `country-panel-${language}`);
    await fits(panel, 'main');
    expect(dialled(phone)).toEqual([]);
    await panel.getByLabel(QUESTION[language]).selectOption('JP');
    await look(panel, `country-panel-chosen-${language}`);
    await panel.getByRole('button', { name: SAVE[language] }).click();
    await panel.getByLabel(QUESTION[language]).waitFor({ state: 'detached' });
    await settings.getByLabel(QUESTION[language]).waitFor({ state: 'detached' });
    await expect(panel.getByText(/01049 30 398330|010 49 30 398330/)).toBeVisible();
    expect(dialled(phone)).toEqual([]);
    await panel.locator('[data-focus=number]').focus();
    await panel.keyboard.press('Enter');
    await heard(phone, ({ is }) => is === 'dial');
    expect(dialled(phone)).toEqual(['0104930398330']);
    await settings.getByRole('tab', { name: language === 'en' ? 'Dialling rules' : 'Wählregeln' }).click();
    await look(settings, `country-answered-${language}`);
  });
}
