import { expect, type Page } from '@playwright/test';
import { usualRules } from '../../electron/contract/dialling/rules';
import { deskProfile, dialled, test, windowOf, writeSettings } from '../support/desk';
import { long } from '../support/long';
import { look } from '../support/look';
import { sendFrom } from '../support/phone-window';

const rules = {
  ...usualRules(),
  country: 'DE',
  areaCode: '30',
  outside: { prefix: '0', from: 5 },
  internal: { least: 1, most: 4, ranges: [{ from: '20000', to: '29999' }] },
  own: [
    { pattern: '^\\+49(?:30)?555(\\d+)$', replacement: '8$1', final: true },
    { pattern: '^77', replacement: '0', final: false },
  ],
};
const lines = [
  { name: 'Switchboard', uri: '100@pbx.example' },
  { name: 'Home office', uri: 'anna@voip.example' },
];

/** The smallest window, in px, and the usual one with type of 200 %; every day the first. */
const SIZES = long(
  [[640, 480]] as const,
  [
    [640, 480],
    [410, 300],
  ] as const,
);

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();

/** Nothing stands out of the window sideways, and the list of sections can be read. */
async function fits(page: Page): Promise<void> {
  for (const part of ['#section', '[role=tablist]', '[data-part=rule-fields]']) {
    for (const shown of await page.locator(part).all()) {
      await expect.poll(() => shown.evaluate((one) => one.scrollWidth - one.clientWidth), part).toBeLessThanOrEqual(0);
    }
  }
}

/** The sections by their German names, and the way to the new part of them. */
const IN_GERMAN: readonly (readonly [section: string, name: string, turnTo: (page: Page) => Promise<void>])[] = [
  ['Wählen', 'dialling', async () => {}],
  [
    'Wählregeln',
    'rules',
    async (page) => {
      await page.getByLabel('Ausprobieren').fill('+49 30 398330');
      await page.getByRole('form', { name: 'Neuer Bereich' }).scrollIntoViewIfNeeded();
    },
  ],
  ['Links', 'links', async () => {}],
  [
    'Telefone',
    'lines',
    async (page) => {
      await page.getByText('Weiteres').click();
      await page.getByRole('form', { name: 'Neue Identität' }).scrollIntoViewIfNeeded();
    },
  ],
];

test('somebody who says how numbers are dialled sees what comes of it', async ({ home, phone, launch, tray }) => {
  test.setTimeout(120_000);
  writeSettings(home, { phones: [deskProfile(phone, { rules, lines })], activePhone: 'desk' });
  const { app } = await launch();
  await (await tray.icon()).click('Settings');
  const settings = await windowOf(app, 'settings');
  const tried = settings.getByRole('region', { name: 'Result' });

  await test.step('in every section', async () => {
    await tab(settings, 'Dialling');
    await look(settings, 'settings-dialling');
    await tab(settings, 'Links');
    await settings.getByLabel('Open tel: links with Offhook').check();
    await expect(settings.getByText('Opened by Offhook')).toBeVisible();
    await look(settings, 'settings-links');
    await tab(settings, 'Phones');
    await settings.getByText('Advanced').click();
    await settings.getByRole('form', { name: 'New identity' }).scrollIntoViewIfNeeded();
    await look(settings, 'settings-lines');
  });

  await test.step('with the ladder of every number', async () => {
    await tab(settings, 'Dialling rules');
    await settings.getByLabel('Try it out').fill('+49 30 398330');
    await expect(tried).toContainText('0 0049 30 398330');
    await look(settings, 'settings-rules');
    await settings.getByLabel('Try it out').fill('Anna, Tel. 030 5550-17, mobile +44 20 7946 0958,,21# or 112');
    await expect(tried).toContainText('emergency number, exactly as it is');
    await settings.getByRole('form', { name: 'New rule' }).scrollIntoViewIfNeeded();
    const pattern = settings.getByRole('group', { name: 'Rule 2' }).getByLabel('Pattern');
    await pattern.fill('^(77');
    await pattern.press('Enter');
    await expect(settings.getByText(/cannot read the pattern/)).toBeVisible();
    await look(settings, 'settings-rules-own');
  });

  await test.step('in German', async () => {
    await sendFrom(settings, { do: 'save-language', language: 'de' });
    await expect(settings.locator('html[lang=de]')).toBeAttached();
    await look(settings, 'settings-rules-german');
  });

  for (const [width, height] of SIZES) {
    await test.step(`in a window of ${width} × ${height} px`, async () => {
      await settings.setViewportSize({ width, height });
      for (const [section, name, turnTo] of IN_GERMAN) {
        await tab(settings, section);
        await turnTo(settings);
        await fits(settings);
        await look(settings, `settings-${name}-${width}`);
      }
    });
  }
  expect(dialled(phone)).toEqual([]);
});
