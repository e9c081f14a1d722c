import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type {} from '../../renderer/bridge';
import { dialled, test, windowOf } from '../support/desk';
import type { Home } from '../support/home';
import { isWaiting, LINK, openLink, question } from '../support/links';
import { runCommandLine } from '../support/offhook';
import { until } from '../support/until';
import { installOther, openerOf, xdgOpen } from '../support/xdg-open';

/** Opens the links of a scheme with Offhook, or not any more, as the settings window does. */
const openHere = (page: Page, on: boolean): Promise<unknown> =>
  page.evaluate((wish) => window.offhook.send({ do: 'open-links-here', scheme: 'tel', on: wish }), on);

/** The program that opens the links of a scheme, as the settings window shows it. */
const shownOpener = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await window.offhook.send({ do: 'look-at-links' });
    return new Promise<unknown>((resolve) => {
      const stop = window.offhook.watch((state) => {
        resolve(state.linkHandlers?.[0]);
        setTimeout(() => stop());
      });
    });
  });

async function becomesTheOpener(page: Page, home: Home): Promise<void> {
  expect(await shownOpener(page)).toEqual({ scheme: 'tel', ours: false, opensWith: 'Other', change: 'here' });
  expect(await openHere(page, true)).toMatchObject({ ok: true });
  expect(await shownOpener(page)).toEqual({ scheme: 'tel', ours: true, opensWith: 'Offhook', change: 'here' });
  const entry = readFileSync(join(home.env.XDG_DATA_HOME ?? '', 'applications', 'offhook-links.desktop'), 'utf8');
  expect(entry).toMatch(/^Exec=\S.* -- %u$/m);
  expect(await openerOf(home, 'tel')).toBe('offhook-links.desktop');
}

async function goesBack(page: Page, home: Home): Promise<void> {
  expect(await openHere(page, false)).toMatchObject({ ok: true });
  expect(await openerOf(home, 'tel')).toBe('other.desktop');
}

test('the system opens links with Offhook, running or not, and with the one before when it is told so', async ({
  phone,
  home,
  launch,
  tray,
}) => {
  await installOther(home, 'other.desktop');
  const { app, stop } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.activate();
  const page = await windowOf(app, 'panel');
  await test.step('Offhook opens them when it is told so', () => becomesTheOpener(page, home));
  await test.step('links go back to the program that had them', () => goesBack(page, home));
  expect(await openHere(page, true)).toMatchObject({ ok: true });
  await test.step('running: the start hands the link over and ends', async () => {
    const [code] = await once(xdgOpen(home, LINK), 'exit');
    expect(code).toBe(0);
    await expect(question(page)).toContainText('+49-30-398330');
  });
  await stop();
  await until('the tray to be empty', () => tray.icons().length === 0);
  await test.step('not running: it is started, and asks', async () => {
    const opening = xdgOpen(home, LINK);
    const second = await tray.icon();
    await second.entry('Desk – Ready');
    expect(await until('the link to wait', async () => isWaiting(await openLink(home, 'tel:+49-30-1')))).toBe(true);
    expect(dialled(phone)).toEqual([]);
    await second.click('Quit Offhook');
    await once(opening, 'exit');
  });
  expect(dialled(phone)).toEqual([]);
});

test('npm start with a link starts Offhook where none runs', async ({ phone, home, tray }) => {
  const started = runCommandLine(home, [LINK]);
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await until('the link to wait', async () => isWaiting(await openLink(home, 'tel:+49-30-1')));
  expect(dialled(phone)).toEqual([]);
  await icon.click('Quit Offhook');
  expect((await started).code).toBe(0);
});
