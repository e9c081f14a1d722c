import { expect } from '@playwright/test';
import { dialled, heard, pressed, test, windowOf } from '../support/desk';
import { copyText } from '../support/xdo';

test('the menu says which phone answers, and its entries press its keys', async ({ phone, begin, tray }) => {
  begin();
  const icon = await tray.icon();
  expect((await icon.entry(/^Desk/)).enabled).toBe(false);
  await icon.entry('Desk – Ready');
  await icon.click('Hang up');
  await heard(phone, (entry) => entry.is === 'key');
  expect(pressed(phone)).toEqual(['CANCEL']);
});

test('a click on the tray dials the copied number, once, after it has been on screen', async ({
  phone,
  launch,
  tray,
}) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await copyText('+49 30 398330');
  await icon.click('Dial the copied number');
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('0049 30 398330')).toBeVisible();
  await heard(phone, (entry) => entry.is === 'dial');
  await icon.entry('Recent numbers');
  expect(dialled(phone)).toEqual(['004930398330']);
});

test('a left click opens the panel, and a second one does not open another', async ({ phone, launch, tray }) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.activate();
  await windowOf(app, 'panel');
  await icon.activate();
  expect(phone.journal.filter((entry) => entry.is === 'dial')).toEqual([]);
  expect(app.windows().filter((page) => page.url().includes('/panel/'))).toHaveLength(1);
});

test('choosing another phone in the menu speaks to that one', async ({ phone, begin, tray }) => {
  begin();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.click('Phones', /Demo 870/);
  await icon.entry(/^Demo 870 – Ready/);
  const before = phone.journal.length;
  await icon.click('Mute');
  expect(phone.journal.length).toBe(before);
  await icon.click('Phones', 'Desk');
  await icon.entry('Desk – Ready');
});

test('a phone that is gone is said in the menu', async ({ phone, begin, tray }) => {
  await phone.misbehave({ refuse: true });
  begin();
  await (await tray.icon()).entry('Desk – No answer');
});

test('Quit ends the program', async ({ phone, begin, tray }) => {
  const offhook = begin();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.click('Quit Offhook');
  expect(await offhook.ended).toBe(0);
  expect(dialled(phone)).toEqual([]);
});
