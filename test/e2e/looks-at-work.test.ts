import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import { deskProfile, windowOf, writeSettings } from '../support/desk';
import { long } from '../support/long';
import { LANGUAGES, look } from '../support/look';
import { lost } from '../support/lost';
import { openPhoneWindow, sendFrom, standsStill } from '../support/phone-window';
import { switchTo, test } from '../support/several-phones';

const speak = async (page: Page, language: 'en' | 'de'): Promise<void> => {
  await sendFrom(page, { do: 'save-language', language });
  await expect(page.locator(`html[lang=${language}]`)).toBeAttached();
};

/** The phone window with an image on its display. */
async function atPhone(app: ElectronApplication): Promise<Page> {
  const page = await openPhoneWindow(app);
  await expect(page.locator('canvas').first()).toBeVisible();
  await standsStill(page);
  return page;
}

/** The phone window's page as it is seen: Playwright cuts it off where the browser has zoomed it. */
const wholePage = async (app: ElectronApplication): Promise<Uint8Array> =>
  Buffer.from(
    await app.evaluate(async ({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/phone/'));
      return (await window?.webContents.capturePage())?.toPNG().toString('base64') ?? '';
    }),
    'base64',
  );

/** A D735 whose keys are being labelled. */
async function lookAtLabelling(page: Page): Promise<void> {
  await switchTo(page, 'Labelled');
  await page.getByRole('button', { name: 'Label the keys' }).click();
  await page.getByRole('textbox', { name: 'Label of P4' }).fill('Stores');
  await look(page, 'phone-labelling');
  await page.keyboard.press('Escape');
}

/** A phone that says it is another model than its profile. */
async function lookAtAnotherModel(page: Page): Promise<void> {
  await switchTo(page, 'Another');
  for (const language of LANGUAGES) {
    await speak(page, language);
    await expect(page.getByRole('button', { name: 'D785' })).toBeVisible();
    await look(page, `phone-other-model-${language}`);
  }
}

/** A phone that keeps its display to itself. */
async function lookAtRefusal(page: Page): Promise<void> {
  await switchTo(page, 'Refusing');
  for (const language of LANGUAGES) {
    await speak(page, language);
    await expect(page.getByText('403')).toBeVisible();
    await look(page, `phone-refused-${language}`);
  }
}

/** The list of the keyboard's keys, which `?` shows. */
async function lookAtOverview(page: Page): Promise<void> {
  for (const language of LANGUAGES) {
    await speak(page, language);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(page, `phone-overview-${language}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
}

async function lookAtTwiceTheSize(app: ElectronApplication, page: Page): Promise<void> {
  // The picture shows one moment, and a colour on its way to another one is neither.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/phone/'));
    window?.webContents.setZoomFactor(2);
  });
  await page.waitForFunction(() => devicePixelRatio === 2);
  for (const language of LANGUAGES) {
    await speak(page, language);
    await standsStill(page);
    expect(await lost(page), language).toEqual([]);
    await look(page, `phone-twice-${language}`, () => wholePage(app));
  }
}

test('a phone at work is a face to show to a stranger, and at 200 % nothing is cut off or out of reach', async ({
  phone,
  addPhone,
  launch,
}) => {
  expect(phone.model).toBe('870');
  const labels = { P1: 'Anna', P2: 'Reception', P3: 'Dr. Katharina Schmidt-Hohenberg' };
  const keys = { functionKeys: null, modules: 1, moduleKeys: null, labels };
  await addPhone('Labelled', { options: { model: 'D735' }, profile: { keys } });
  await addPhone('Another', { options: { model: 'D785' }, profile: { model: '870' } });
  const refusing = await addPhone('Refusing');
  await refusing.misbehave({ imageRefused: 403 });
  const { app } = await launch();
  const page = await atPhone(app);
  await test.step('whose keys are being labelled', () => lookAtLabelling(page));
  await test.step('that is another model than it was said to be', () => lookAtAnotherModel(page));
  await test.step('that keeps its display to itself', () => lookAtRefusal(page));
  await switchTo(page, 'Desk');
  await expect(page.locator('canvas').first()).toBeVisible();
  await test.step('with the overview of its keys', () => lookAtOverview(page));
  await test.step('at 200 %', () => lookAtTwiceTheSize(app, page));
});

/** A need that the user's system tells each page, and the key that fails meanwhile; every day the greatest change. */
const ALL_NEEDS = [
  { name: 'forced-colours', media: { forcedColors: 'active' }, failing: 'P2' },
  { name: 'more-contrast', media: { contrast: 'more' }, failing: 'P3' },
  { name: 'less-motion', media: { reducedMotion: 'reduce' }, failing: 'P4' },
] as const;
const NEEDS = long<readonly (typeof ALL_NEEDS)[number][]>(ALL_NEEDS.slice(0, 1), ALL_NEEDS);
const NO_NEED = { forcedColors: 'none', contrast: 'no-preference', reducedMotion: 'no-preference' } as const;

test('a user who needs other colours or less motion sees every key, and what is down, waits or failed', async ({
  phone,
  launch,
}) => {
  const page = await atPhone((await launch()).app);
  await phone.misbehave({ refuse: true });
  for (const { name, media, failing } of NEEDS) {
    await test.step(name, async () => {
      await page.emulateMedia({ ...NO_NEED, ...media });
      await page.getByRole('button', { name: failing, exact: true }).click();
      await expect(page.locator(`[data-failed][data-key="${failing}"]`)).toBeVisible();
      await page.getByRole('button', { name: '5 JKL' }).hover();
      await page.mouse.down();
      await look(page, `phone-${name}`);
      await page.mouse.up();
    });
  }
});

test('so do the phones in the settings', async ({ home, launch }) => {
  const phone = await startDemoPhone({ pace: 'instant', model: 'D735' });
  try {
    const keys = { functionKeys: 24, modules: 2, moduleKeys: null, labels: {} };
    writeSettings(home, { phones: [deskProfile(phone, { keys, user: 'admin' })], activePhone: 'desk' });
    const { app } = await launch();
    const panel = await openPhoneWindow(app);
    await sendFrom(panel, { do: 'show', window: 'settings' });
    const page = await windowOf(app, 'settings');
    for (const language of LANGUAGES) {
      await speak(page, language);
      await look(page, `settings-phone-${language}`);
      await page
        .locator('details', { hasText: language === 'en' ? 'Advanced' : 'Weiteres' })
        .evaluate((details: HTMLDetailsElement) => {
          details.open = true;
        });
      await page.getByRole('tabpanel').evaluate((section) => section.scrollTo(0, section.scrollHeight));
      await look(page, `settings-phone-more-${language}`);
      await page.getByRole('tabpanel').evaluate((section) => section.scrollTo(0, 0));
    }
    await page.getByRole('button', { name: /^Demo 870/ }).click();
    await look(page, 'settings-demo');
  } finally {
    await phone.stop();
  }
});
