import { expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { pressed, test, windowOf } from '../support/desk';
import { inTurn } from '../support/in-turn';
import { passwordInKeychain } from '../support/keychain';
import { until } from '../support/until';
import { copyText, pastedText, pressKeys } from '../support/xdo';

const PIN = '4711#93';

/** Walks with the Tab key until something of this name has the focus. */
async function tabTo(page: Page, name: string, back = false): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : null;
      return at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '';
    });
  for (let steps = 0; steps < 80; steps += 1) {
    if ((await focused()).startsWith(name)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`the Tab key leads to no ${name}`);
}

interface Desk {
  /** The settings, with the sequences open. */
  readonly settings: Page;
  readonly phone: DemoPhone;
}

test('sequences and PINs are written, bound, copied and run in the settings', async ({ phone, launch, tray }) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await settings.getByRole('tab', { name: 'Sequences' }).focus();
  await settings.keyboard.press('Enter');
  await inTurn(
    { settings, phone },
    {
      'a PIN is typed into the window once, is kept by the keychain, and goes with its name': aPinComesAndGoes,
      'sequences go out and come in by the clipboard, and a fault is shown where it stands': theClipboardCarriesThem,
      'a double click runs a sequence, and does not stop it at once': aDoubleClickRuns,
      'a transfer to Anna is built with the keyboard alone, bound by pressing keys, run and stopped': aTransferIsBuilt,
    },
  );
});

async function aPinComesAndGoes({ settings }: Desk): Promise<void> {
  const { keyboard } = settings;
  await tabTo(settings, 'Add a PIN');
  await keyboard.press('Enter');
  await expect(settings.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type('Front door');
  await keyboard.press('Tab');
  await keyboard.type(PIN);
  await keyboard.press('Enter');
  const pins = settings.getByRole('list', { name: 'Your PINs' });
  await expect(pins).toHaveText(/Front door.*kept in the keychain/);
  expect(await passwordInKeychain('pin:front-door')).toBe(PIN);
  await expect(settings.locator('body')).not.toContainText(PIN);
  await changeNothing(settings);
  await tabTo(settings, 'Remove the PIN Front door');
  await keyboard.press('Enter');
  await tabTo(settings, 'Remove', true);
  await keyboard.press('Enter');
  await expect(pins).toHaveCount(0);
  await expect(settings.getByRole('button', { name: 'Add a PIN' })).toBeFocused();
  expect(await passwordInKeychain('pin:front-door')).toBeNull();
}

/** Esc leaves the PIN as it is, and the focus goes back to the button. */
async function changeNothing(settings: Page): Promise<void> {
  const { keyboard } = settings;
  await tabTo(settings, 'Change the PIN Front door', true);
  await keyboard.press('Enter');
  await expect(settings.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(settings.getByRole('button', { name: 'Change the PIN Front door' })).toBeFocused();
  await tabTo(settings, 'Remove the PIN Front door');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(settings.getByRole('button', { name: 'Remove the PIN Front door' })).toBeFocused();
}

async function theClipboardCarriesThem({ settings }: Desk): Promise<void> {
  const text = settings.getByRole('textbox', { name: 'Sequences as text' });
  await copyText('# from a colleague\n[Door]\n{type 12}; {wait 400}; ENTER,x\n');
  await text.focus();
  await settings.keyboard.press('Control+V');
  await settings.getByRole('button', { name: 'Add these sequences' }).click();
  await expect(settings.getByText(/cannot read line 3/)).toBeVisible();
  expect(
    await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
  ).toBe('{type 12}; {wait 400}; ENTER,x');
  await settings.keyboard.type('{type 12}; {wait 400}; ENTER');
  await settings.getByRole('button', { name: 'Add these sequences' }).click();
  await expect(settings.getByText('1 sequence added.')).toBeVisible();
  await settings.getByRole('button', { name: 'Copy all as text' }).click();
  await until('the copy', async () => (await pastedText()).includes('[Door]'));
  expect(await pastedText()).toContain('{type 12}');
}

async function aDoubleClickRuns({ settings, phone }: Desk): Promise<void> {
  await settings.getByRole('button', { name: /^Door/ }).click();
  const run = settings.getByRole('button', { name: 'Run', exact: true });
  await run.scrollIntoViewIfNeeded();
  const { x, y } = (await run.boundingBox()) ?? { x: 0, y: 0 };
  const press = async (clickCount: number) => {
    await settings.mouse.move(x + 8, y + 8);
    await settings.mouse.down({ clickCount });
    await settings.mouse.up({ clickCount });
  };
  // It stays where it is until the phone answers, however long the clicks take.
  const release = phone.hold();
  await press(1);
  await expect(settings.getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
  // The second click of a double click finds another button there, and stops nothing.
  await press(2);
  release();
  await expect(settings.getByText('The phone accepted it.')).toBeVisible();
  expect(pressed(phone)).toEqual(['1', '2', 'ENTER']);
}

async function aTransferIsBuilt({ settings, phone }: Desk): Promise<void> {
  const { keyboard } = settings;
  await writeTransfer(settings);
  await tabTo(settings, 'Record');
  await keyboard.press('Enter');
  await expect(settings.getByText(/^Press/)).toBeVisible();
  await pressKeys('ctrl+alt+shift+a');
  await expect(settings.getByText('To Anna', { exact: true })).toBeVisible();
  await expect(settings.getByText(/Ctrl\+Alt\+Shift\+A/)).toBeVisible();
  // The head of the sequence names the keys as soon as they are kept; recording ends when they work.
  await expect(settings.getByText(/^Press/)).toHaveCount(0);
  // The first press here is its trial.
  await pressKeys('ctrl+alt+shift+a');
  await expect(settings.getByText('It arrived.')).toBeVisible();
  // So soon after the trial it may be the same press, held.
  await until('the sequence', async () => {
    await pressKeys('ctrl+alt+shift+a');
    return until('its first key', () => pressed(phone).length > 0, 2_000).catch(() => false);
  });
  await expect.poll(() => pressed(phone)).toEqual(['TRANSFER', '2', '1', 'ENTER']);
  await expect(settings.getByText('Step 4 of 4').first()).toBeVisible();
  await tabTo(settings, 'Stop');
  await keyboard.press('Enter');
  await expect(settings.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
  expect(pressed(phone)).toEqual(['TRANSFER', '2', '1', 'ENTER']);
}

/** From the template to four steps and a name of its own. */
async function writeTransfer(settings: Page): Promise<void> {
  const { keyboard } = settings;
  await tabTo(settings, 'Add a sequence');
  await keyboard.press('Enter');
  await tabTo(settings, 'Transfer directly');
  await keyboard.press('Enter');
  // The digits that only the user knows stand ready to be written over; Enter goes on to the next step.
  await expect(settings.getByRole('textbox', { name: 'Digits' })).toBeFocused();
  await keyboard.type('21');
  await keyboard.press('Enter');
  await expect(settings.getByRole('combobox', { name: 'Add a step' })).toBeFocused();
  await keyboard.type('wait');
  await keyboard.press('Enter');
  await expect(settings.getByRole('textbox', { name: 'Time, in ms' })).toBeFocused();
  await keyboard.type('60000');
  await keyboard.press('Enter');
  await tabTo(settings, 'Name', true);
  await keyboard.press('Control+A');
  await keyboard.type('To Anna');
}
