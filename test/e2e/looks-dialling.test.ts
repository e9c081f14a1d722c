import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { Dialling, DialRules } from '../../electron/contract/dialling/rules';
import type { DemoPhone } from '../../electron/demo/options';
import { deskProfile, dialled, heard, test, windowOf, writeSettings } from '../support/desk';
import type { Home } from '../support/home';
import { LANGUAGES, look } from '../support/look';
import { sendFrom } from '../support/phone-window';
import type { TrayIcon } from '../support/tray';
import { until } from '../support/until';
import { copyText, pressKeys } from '../support/xdo';

const DIAL = 'ctrl+alt+shift+d';
/** The phone is ready, in either language: then the hotkeys are as well. */
const READY = /^Desk – (?:Ready|Bereit)/;
const SEVERAL = [
  'Anna Muster, Tel. +49 (0) 30 / 23125 33-0, Fax: -34',
  'Mobil: 0171 3920011',
  'London +44 20 7946 0958 ext. 21',
  'Bestellung 4711081500',
].join('\n');
const LINK = 'tel:+49-30-2312533;ext=21';
const lines = [
  { name: 'Sales', uri: 'sales@pbx.example' },
  { name: 'Kundendienst Süd', uri: 'south@pbx.example' },
];

/** With time to look at states that would be over in a moment. */
const slowDialling = (more: Partial<Dialling> = {}): Dialling => Dialling.parse({ commaS: 30, ...more });

/** Writes the settings of a user with an outside line and two identities. */
function settleUser(home: Home, phone: DemoPhone, language: 'en' | 'de', dialling: Partial<Dialling> = {}): void {
  const rules = DialRules.parse({ country: 'DE', areaCode: '30', outside: { prefix: '0', from: 6 } });
  writeSettings(home, {
    phones: [deskProfile(phone, { rules, lines })],
    activePhone: 'desk',
    language,
    dialling: slowDialling(dialling),
  });
}

/**
 * A picture of the panel as it is on the screen: Playwright's own shows a part of a page that is zoomed. The screen shows a
 * new theme a little later than the page has it, so it is taken until its ground has the page's colour.
 */
const wholePanel = (app: ElectronApplication, panel: Page): Promise<Uint8Array> =>
  until('the screen to show the theme', async () => {
    const ground = await panel.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const taken = await app.evaluate(async ({ BrowserWindow }) => {
      const shown = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/panel/'));
      const picture = await shown?.webContents.capturePage();
      if (!picture) return null;
      const corner = (picture.getSize().width * 8 + 8) * 4;
      const [blue, green, red] = picture.toBitmap().subarray(corner, corner + 3);
      return { ground: `rgb(${red}, ${green}, ${blue})`, png: picture.toPNG().toString('base64') };
    });
    return taken?.ground === ground && Buffer.from(taken.png, 'base64');
  });

const zoomPanel = (app: ElectronApplication, zoom: number): Promise<void> =>
  app.evaluate(({ BrowserWindow }, factor) => {
    const shown = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/panel/'));
    shown?.webContents.setZoomFactor(factor);
  }, zoom);

/** Nothing stands out of the panel sideways, also with everything twice as large, of which a picture is kept. */
async function fits(app: ElectronApplication, panel: Page, name: string): Promise<void> {
  for (const zoom of [1, 2]) {
    await zoomPanel(app, zoom);
    for (const part of ['main', 'main > div', 'main > form']) {
      const wide = panel.locator(part).first();
      await expect.poll(() => wide.evaluate((one) => one.scrollWidth - one.clientWidth), part).toBeLessThanOrEqual(0);
    }
  }
  await look(panel, `${name}-twice`, () => wholePanel(app, panel));
  // The next panel of this Offhook has the zoom of this one.
  await zoomPanel(app, 1);
}

/** A link that wants an extension, and one that would call for help. */
async function lookAtLinks(app: ElectronApplication, icon: TrayIcon, named: (name: string) => string): Promise<void> {
  for (const [link, name] of [
    [LINK, 'panel-link'],
    ['tel:112', 'panel-link-emergency'],
  ] as const) {
    await icon.activate();
    const panel = await windowOf(app, 'panel');
    await sendFrom(panel, { do: 'open-link', link });
    await expect(panel.getByRole('alertdialog')).toBeVisible();
    await look(panel, named(name));
    if (name === 'panel-link-emergency') await fits(app, panel, named(name));
    // A no takes the panel that came for the link away, before the key is up again.
    await panel.keyboard.press('Escape').catch(() => undefined);
    await expect.poll(() => panel.isClosed()).toBe(true);
  }
}

async function lookAtCountdown(panel: Page, named: (name: string) => string): Promise<void> {
  await panel.getByRole('textbox').fill('030 2312533');
  await panel.getByRole('textbox').press('Enter');
  await expect(panel.getByRole('alertdialog')).toContainText('030 2312533');
  await look(panel, named('panel-countdown'));
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('alertdialog')).toBeHidden();
}

async function callWithDigitsBehind(panel: Page, phone: DemoPhone): Promise<void> {
  const favourites = [
    { id: 'anna', name: 'Anna Muster', number: '+44 20 7946 0958' },
    { id: 'room', name: 'Conference', number: '030 2312534,,123#' },
  ];
  for (const favourite of favourites) await sendFrom(panel, { do: 'add-favourite', favourite });
  await sendFrom(panel, { do: 'dial', text: '200' });
  await panel.getByRole('textbox').fill('030 2312533,,123#;21');
  await expect(panel.locator('#dial-plan')).toContainText('123#');
  await panel.getByRole('textbox').press('Enter');
  await heard(phone, (entry) => entry.is === 'dial' && entry.number.endsWith('2312533'));
  await expect(panel.getByRole('group').filter({ hasText: '123#' })).toBeVisible();
}

for (const language of LANGUAGES) {
  const named = (name: string): string => (language === 'en' ? name : `${name}-${language}`);

  test(`a user who has copied several numbers sees which are which (${language})`, async ({
    home,
    phone,
    launch,
    tray,
  }) => {
    settleUser(home, phone, language);
    const { app } = await launch();
    await (await tray.icon()).entry(READY);
    await copyText(SEVERAL);
    await pressKeys(DIAL);
    const panel = await windowOf(app, 'panel');
    await expect(panel.getByRole('radio')).toHaveCount(4);
    await expect(panel.locator('#perhaps')).toBeVisible();
    await expect(panel.getByRole('radio').first()).toBeChecked();
    await look(panel, named('panel-choice'));
    await fits(app, panel, named('panel-choice'));
    expect(dialled(phone)).toEqual([]);
  });

  test(`a user sees what a link wants, for how long a dial may be stopped, and what waits behind a call (${language})`, async ({
    home,
    phone,
    launch,
    tray,
  }) => {
    settleUser(home, phone, language, { countdownS: 10 });
    const { app } = await launch();
    const icon = await tray.icon();
    await test.step('what a link wants', () => lookAtLinks(app, icon, named));
    expect(dialled(phone)).toEqual([]);
    await icon.activate();
    const panel = await windowOf(app, 'panel');
    await test.step('for how long a dial may be stopped', () => lookAtCountdown(panel, named));
    expect(dialled(phone)).toEqual([]);
    await sendFrom(panel, { do: 'change-dialling', patch: slowDialling() });
    await test.step('what waits behind a call, and what is at hand', async () => {
      await callWithDigitsBehind(panel, phone);
      await look(panel, named('panel-post-dial'));
      await fits(app, panel, named('panel-post-dial'));
    });
  });
}
