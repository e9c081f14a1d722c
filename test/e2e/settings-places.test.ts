import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { CommandInput } from '../../electron/contract/command';
import type { SettingsPlace } from '../../electron/contract/program/places';
import { deskProfile, test, windowOf, writeSettings } from '../support/desk';
import { openPhoneWindow, openWindow, sendFrom } from '../support/phone-window';

const settingsWindow = (app: ElectronApplication, what: 'minimize' | 'close'): Promise<void> =>
  app.evaluate(({ BrowserWindow }, wanted) => {
    const isOurs = (window: Electron.BrowserWindow) => window.webContents.getURL().includes('/settings/');
    BrowserWindow.getAllWindows().find(isOurs)?.[wanted]();
  }, what);

const isMinimised = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isMinimized()));

/** It has the keyboard, and is in sight. */
async function isReached(field: Locator): Promise<void> {
  await expect(field).toBeFocused();
  await expect(field).toBeInViewport({ ratio: 1 });
}

const own = Array.from({ length: 40 }, (_, nth) => ({ pattern: `^${nth}$`, replacement: '1', final: false }));

test('a place in the settings has the keyboard and is in sight, however the window is when it is asked for', async ({
  home,
  phone,
  launch,
}) => {
  const desk = deskProfile(phone);
  writeSettings(home, {
    phones: [deskProfile(phone, { id: 'other', name: 'Another phone' }), { ...desk, rules: { ...desk.rules, own } }],
    activePhone: 'other',
    sequences: [{ id: 'door', name: 'Door', steps: [], coolDownMs: 0, inTray: false, inPanel: false }],
    pins: [{ id: 'door-pin', name: 'Door' }],
  });
  const { app } = await launch();
  const asking = await openPhoneWindow(app);
  const ask = (place: SettingsPlace) => sendFrom(asking, { do: 'show', window: 'settings', ...place });

  // The window is not open yet.
  await ask({ section: 'phones', field: 'model', item: 'desk' });
  let settings: Page = await windowOf(app, 'settings');
  await expect(settings.getByRole('button', { name: /^Desk/, expanded: true })).toBeVisible();
  await isReached(settings.getByLabel('Model'));

  // It stands open at another section; below the fold, and below what stays in view.
  await settings.getByRole('tab', { name: 'Hotkeys' }).click();
  await ask({ section: 'rules', field: 'own-rule', item: 'desk', row: 38 });
  const rule = settings.getByRole('group', { name: 'Rule 39', exact: true }).getByRole('textbox').first();
  await isReached(rule);
  await expect(rule).toHaveValue('^38$');

  // It is asked for again, and meanwhile the user has gone elsewhere in the same section.
  await settings.getByRole('textbox').first().focus();
  await ask({ section: 'rules', field: 'own-rule', item: 'desk', row: 38 });
  await isReached(rule);

  // It is minimised.
  await settingsWindow(app, 'minimize');
  await expect.poll(() => isMinimised(app)).toBe(true);
  await ask({ section: 'sequences', field: 'pin', item: 'door-pin' });
  await expect.poll(() => isMinimised(app)).toBe(false);
  await isReached(settings.getByLabel('Digits'));
  await ask({ section: 'sequences', field: 'steps', item: 'door' });
  await isReached(settings.getByRole('combobox', { name: 'Add a step' }));

  // It has been closed: it begins where it always does when no place is asked for.
  await settingsWindow(app, 'close');
  await sendFrom(asking, { do: 'show', window: 'settings' });
  settings = await windowOf(app, 'settings');
  await expect(settings.getByRole('tab', { name: 'Phones', selected: true })).toBeVisible();
  await ask({ section: 'links', field: 'links-may-forward' });
  await isReached(settings.getByLabel('Links that forward calls'));
});

interface Failing {
  readonly phone: 'desk' | 'registered';
  readonly command: CommandInput;
  /** The words of the step beside it in the panel. */
  readonly step: string;
  /** The field that the step leads to. */
  readonly field: (settings: Page) => Locator;
}

const FAILING: readonly Failing[] = [
  {
    phone: 'desk',
    command: { do: 'run-sequence', id: 'empty' },
    step: 'Add one in Settings',
    field: (page) => page.getByRole('combobox', { name: 'Add a step' }),
  },
  {
    phone: 'desk',
    command: { do: 'run-sequence', id: 'door' },
    step: 'Enter it in Settings',
    field: (page) => page.getByLabel('Digits'),
  },
  {
    phone: 'desk',
    command: { do: 'press', sequence: 'P30' },
    step: 'Use another key, or check the model in Settings',
    field: (page) => page.getByLabel('Model'),
  },
  {
    phone: 'registered',
    command: { do: 'act', action: 'hold' },
    step: 'Enter the server in Settings',
    field: (page) => page.getByLabel('Server', { exact: true }),
  },
];

test('the step beside a problem in the panel leads to the field that mends it', async ({ home, phone, launch }) => {
  writeSettings(home, {
    phones: [
      deskProfile(phone, { model: '300' }),
      deskProfile(phone, { id: 'registered', name: 'Registered', host: '*/2000', way: 'http' }),
    ],
    activePhone: 'desk',
    sequences: [
      { id: 'empty', name: 'Empty', steps: [], coolDownMs: 0, inTray: false, inPanel: false },
      {
        id: 'door',
        name: 'Door',
        steps: [{ is: 'pin', pin: 'door-pin', as: 'dtmf' }],
        coolDownMs: 0,
        inTray: false,
        inPanel: false,
      },
    ],
    pins: [{ id: 'door-pin', name: 'Door' }],
  });
  const { app } = await launch();
  for (const { phone: id, command, step, field } of FAILING) {
    const panel = await openWindow(app, 'panel');
    await sendFrom(panel, { do: 'use-phone', id });
    await sendFrom(panel, command);
    const taken = panel.getByRole('button', { name: step });
    await expect(taken).toBeVisible();
    // The panel goes when the settings take the focus, which may be before the mouse is let go.
    await taken.click().catch(() => undefined);
    await isReached(field(await windowOf(app, 'settings')));
  }
});
