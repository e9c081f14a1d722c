import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { PhoneProfile } from '../../electron/contract/phones/profile';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { deskProfile, heard, pressed, test, writeSettings } from '../support/desk';
import { inTurn } from '../support/in-turn';
import { openPhoneWindow, sendFrom, standsStill } from '../support/phone-window';
import { copyText } from '../support/xdo';

/** px that the window system may round a side by. */
const ROUNDING_PX = 2;
/** Without a limit of its own it would wait for the test's. */
const PATIENT = { timeout: 30_000 };
/** A pixel of a small display at 100 %. */
const STEPS = 3;

const MODELS = [
  { model: '360', modules: 0 },
  { model: '870', modules: 0 },
  { model: 'D785', modules: 3 },
];

interface Seen {
  sizes?: string[];
}

/** From now on, the size that the phone window has when it is shown, and each one that it gets later. */
const watchSizes = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: electron }) => {
    const sizes: string[] = [];
    (globalThis as Seen).sizes = sizes;
    electron.on('browser-window-created', (_event, window) => {
      const note = () => {
        const isPhone = window.webContents.getURL().includes('/phone/');
        if (isPhone && window.isVisible()) sizes.push(window.getContentSize().join(' × '));
      };
      window.on('show', note).on('resize', note);
    });
  });

const sizesSeen = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => [...new Set((globalThis as Seen).sizes ?? [])]);

const resizeByHand = (app: ElectronApplication, width: number, height: number): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, size) => {
      const phone = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/phone/'));
      phone?.setContentSize(size.width, size.height);
    },
    { width, height },
  );

/** The scale of the phone, the page, and the empty part of the stage. */
const drawn = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const [desk, stage, canvas] = [box('[data-part=desk]'), box('[data-part=stage]'), box('canvas')];
    return {
      em: Number.parseFloat(getComputedStyle(document.querySelector('[data-part=desk]') ?? document.body).fontSize),
      page: `${innerWidth} × ${innerHeight}`,
      canvas: canvas.width,
      beside: stage.width - desk.width,
      below: stage.height - desk.height,
    };
  });

interface Desk {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The active one. */
  readonly phone: DemoPhone;
}

test('the window is as large as its phone, follows it, and types what is pasted', async ({ home, launch, tray }) => {
  expect(tray).toBeDefined();
  const phones: DemoPhone[] = [];
  try {
    for (const options of MODELS) phones.push(await startDemoPhone({ pace: 'instant', ...options }));
    const [small, phone] = phones;
    if (!small || !phone) throw new Error('a phone did not start');
    writeSettings(home, { phones: phones.map(profileOf), activePhone: '360' });
    const { app } = await launch();
    await test.step('a 360 is shown once in a window of its size, its small display in whole steps', () =>
      isShownOnce(app, small));
    const page = await openPhoneWindow(app);
    await inTurn(
      { app, page, phone },
      {
        'a menu that pastes, as the one of a Mac does, types the copied number on the phone': types,
        'the window follows the phone, keeps what its user made of it, and has no empty edge on a small screen':
          follows,
      },
    );
  } finally {
    for (const phone of phones) await phone.stop();
  }
});

const profileOf = (phone: DemoPhone, index: number): PhoneProfile =>
  deskProfile(phone, {
    id: phone.model.toLowerCase(),
    keys: { functionKeys: null, modules: MODELS[index]?.modules ?? 0, moduleKeys: null, labels: {} },
  });

async function isShownOnce(app: ElectronApplication, phone: DemoPhone): Promise<void> {
  expect(phone.model).toBe('360');
  await watchSizes(app);
  const page = await openPhoneWindow(app);
  await expect(page.locator('canvas').first()).toBeVisible();
  await expect.poll(async () => (await drawn(page)).em).toBe(10);
  await standsStill(page);
  const { em, canvas, beside, below, page: size } = await drawn(page);
  expect({ em, canvas }).toEqual({ em: 10, canvas: 128 * STEPS });
  expect(beside).toBeLessThanOrEqual(ROUNDING_PX);
  expect(below).toBeLessThanOrEqual(ROUNDING_PX);
  expect(await sizesSeen(app)).toEqual([size]);
  await sendFrom(page, { do: 'use-phone', id: '870' });
  await closeWindows({ app });
}

async function types({ app, page, phone }: Desk): Promise<void> {
  await copyText('030 5550');
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/phone/'));
    window?.webContents.paste();
  });
  await heard(phone, (entry) => entry.is === 'key');
  await expect.poll(() => pressed(phone).join('')).toBe('0305550');
  await expect(page.locator('[data-key][data-failed]')).toHaveCount(0);
}

async function follows({ app, page }: Desk): Promise<void> {
  await expect.poll(async () => (await drawn(page)).em).toBe(10);
  await standsStill(page);

  await resizeByHand(app, 500, 700);
  await expect.poll(async () => (await drawn(page)).page).toBe('500 × 700');
  await standsStill(page);
  const smaller = await drawn(page);
  expect(smaller).toMatchObject({ page: '500 × 700' });
  expect(smaller.em).toBeLessThan(9);
  await sendFrom(page, { do: 'keep-phone-window-on-top', on: true });
  await standsStill(page);
  expect(await drawn(page)).toEqual(smaller);

  await sendFrom(page, { do: 'use-phone', id: '360' });
  await expect.poll(async () => (await drawn(page)).em).toBe(10);

  await hasNoEmptyEdge(page);
}

/** On this screen the largest phone is scaled down. */
async function hasNoEmptyEdge(page: Page): Promise<void> {
  await sendFrom(page, { do: 'use-phone', id: 'd785' });
  await expect(page.locator('canvas[data-screen=exp_screen]')).toBeVisible();
  await expect(async () => {
    const clamped = await drawn(page);
    expect(clamped.em).toBeLessThan(10);
    expect(Math.min(clamped.beside, clamped.below)).toBeLessThanOrEqual(ROUNDING_PX);
    expect(Math.max(clamped.beside, clamped.below)).toBeLessThanOrEqual(4 * ROUNDING_PX);
  }).toPass(PATIENT);
}
