import { type ElectronApplication, expect } from '@playwright/test';
import { Dialling, DialRules } from '../../electron/contract/dialling/rules';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { deskProfile, dialled, heard, test, windowOf, writeSettings } from '../support/desk';
import { inTurn } from '../support/in-turn';
import { LANGUAGES, look } from '../support/look';
import { sendFrom } from '../support/phone-window';
import type { TrayIcon } from '../support/tray';
import { clearClipboard, copyText, pressKeys } from '../support/xdo';

const DIAL = 'ctrl+alt+shift+d';
const FORWARDS = '*21*0900123456#';

interface Desk {
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
}

test('a number that costs or changes something is asked about, and is sent with a yes only', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const rules = DialRules.parse({ country: 'DE' });
  const dialling = Dialling.parse({ linksMayForward: true });
  writeSettings(home, { phones: [deskProfile(phone, { rules })], activePhone: 'desk', dialling });
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const looks = LANGUAGES.map((language) => [
    `a user sees what a number costs or changes before it goes out (${language})`,
    (desk: Desk) => showsWhatItDoes(desk, language),
  ]);
  const steps = {
    'a forwarding code that was copied is asked about by the hotkey, and sent once with a yes': takesAYes,
    'no to a forwarding code sends nothing, and the panel can dial another number': takesANo,
    ...Object.fromEntries(looks),
  };
  await inTurn({ app, icon, phone }, steps, closeWindows);
});

async function takesAYes({ app, phone }: Desk): Promise<void> {
  await copyText(FORWARDS);
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  const question = panel.getByRole('alertdialog');
  await expect(question).toContainText(`${FORWARDS}: forwards all your calls to 0900 123456.`);
  const [yes, no] = [question.getByRole('button', { name: 'Forward all calls' }), question.getByRole('button').last()];
  await expect(no).toBeFocused();
  // Ready only a moment after it has been seen: a key typed for another window is no yes.
  await expect(yes).not.toHaveAttribute('aria-disabled');
  expect(dialled(phone)).toEqual([]);
  await yes.dblclick();
  await heard(phone, (entry) => entry.is === 'dial');
  await expect(panel.getByText('The phone accepted')).toBeVisible();
  await expect(question).toBeHidden();
  expect(dialled(phone)).toEqual([FORWARDS]);
  // Each panel offers the number that the clipboard holds.
  await clearClipboard();
}

async function takesANo({ app, icon, phone }: Desk): Promise<void> {
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  const field = panel.getByRole('textbox');
  await field.fill('0900 123456');
  await expect(panel.locator('#dial-plan')).toContainText('premium number');
  await field.press('Enter');
  await expect(panel.getByRole('alertdialog')).toContainText('0900 123456 is a premium number');
  // Enter again is a no: the safe answer has the focus.
  await expect(panel.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('alertdialog')).toBeHidden();
  await field.fill('030 2312533');
  await expect(panel.locator('#dial-plan')).toContainText('030 2312533');
  await field.press('Enter');
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual(['0302312533']);
}

async function showsWhatItDoes({ app, icon, phone }: Desk, language: (typeof LANGUAGES)[number]): Promise<void> {
  const named = (name: string): string => (language === 'en' ? name : `${name}-${language}`);
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  expect(await sendFrom(panel, { do: 'save-language', language })).toMatchObject({ ok: true });
  await expect(panel.locator('html')).toHaveAttribute('lang', language);
  for (const [text, name] of [
    [FORWARDS, 'panel-forwards'],
    ['0900 1234567', 'panel-premium'],
    ['sip:anna@elsewhere.example', 'panel-foreign-host'],
  ] as const) {
    await panel.getByRole('textbox').fill(text);
    await expect(panel.locator('#dial-plan')).toContainText('–');
    await panel.getByRole('textbox').press('Enter');
    await expect(panel.getByRole('alertdialog')).toContainText(text);
    await look(panel, named(name));
    await panel.keyboard.press('Escape');
    await expect(panel.getByRole('alertdialog')).toBeHidden();
  }
  await panel.getByRole('textbox').fill('');
  await sendFrom(panel, { do: 'open-link', link: 'tel:*21*0900123456%23' });
  await expect(panel.getByRole('alertdialog')).toContainText('0900 123456');
  await look(panel, named('panel-link-forwards'));
  expect(dialled(phone)).toEqual([]);
}
