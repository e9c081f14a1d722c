import { expect } from '@playwright/test';
import { Dialling, DialRules } from '../../electron/contract/dialling';
import { deskProfile, dialled, heard, test, windowOf, writeSettings } from '../support/desk';
import { LANGUAGES, look } from '../support/look';
import { sendFrom } from '../support/phone-window';
import { copyText, pressKeys } from '../support/xdo';

const DIAL = 'ctrl+alt+shift+d';
const FORWARDS = '*21*0900123456#';

test('a forwarding code that was copied is asked about by the hotkey, and sent once with a yes', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const rules = DialRules.parse({ country: 'DE' });
  writeSettings(home, { phones: [deskProfile(phone, { rules })], activePhone: 'desk' });
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  await copyText(FORWARDS);
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  const question = panel.getByRole('alertdialog');
  await expect(question).toContainText(`${FORWARDS}: forwards all your calls to 0900 123456.`);
  const [yes, no] = [question.getByRole('button', { name: 'Forward all calls' }), question.getByRole('button').last()];
  await expect(no).toBeFocused();
  // Ready only a moment after it has been seen: what was typed for another window is no yes.
  await expect(yes).not.toHaveAttribute('aria-disabled');
  expect(dialled(phone)).toEqual([]);
  await yes.dblclick();
  await heard(phone, (entry) => entry.is === 'dial');
  await expect(panel.getByText('The phone took')).toBeVisible();
  await expect(question).toBeHidden();
  expect(dialled(phone)).toEqual([FORWARDS]);
});

test('no to a forwarding code sends nothing, and the panel can dial another number', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const rules = DialRules.parse({ country: 'DE' });
  writeSettings(home, { phones: [deskProfile(phone, { rules })], activePhone: 'desk' });
  const { app } = await launch();
  await (await tray.icon()).activate();
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
});

for (const language of LANGUAGES) {
  const named = (name: string): string => (language === 'en' ? name : `${name}-${language}`);

  test(`somebody sees what a number costs or changes before it goes out (${language})`, async ({
    home,
    phone,
    launch,
    tray,
  }) => {
    const rules = DialRules.parse({ country: 'DE' });
    const dialling = Dialling.parse({ linksMayForward: true });
    writeSettings(home, { phones: [deskProfile(phone, { rules })], activePhone: 'desk', language, dialling });
    const { app } = await launch();
    await (await tray.icon()).activate();
    const panel = await windowOf(app, 'panel');
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
  });
}
