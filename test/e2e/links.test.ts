import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { knock } from '../../electron/cli/door';
import { places } from '../../electron/settings/place';
import type {} from '../../renderer/bridge';
import { dialled, heard, test, windowOf } from '../support/desk';
import type { Home } from '../support/home';
import { runCommandLine } from '../support/offhook';
import { until } from '../support/until';
import { installOther, openerOf, xdgOpen } from '../support/xdg-open';

const LINK = 'tel:+49-30-398330';
const DIALS = '004930398330';
/** Links that are opened one after the other, to see how long one takes. */
const SINGLES = 10;

const question = (panel: Page) => panel.getByRole('alertdialog');

/** Answers yes: not at once, because nobody asked for the question. */
async function sayYes(panel: Page): Promise<void> {
  const yes = question(panel).getByRole('button', { name: 'Dial' });
  await expect(yes).not.toHaveAttribute('aria-disabled');
  await yes.click();
}

/** Answers no with a key, types on, and waits for the panel to go; it may be gone before the key is let go. */
async function sayNo(panel: Page, key: string, typedOn = ''): Promise<void> {
  const gone = panel.waitForEvent('close');
  const type = async () => {
    await panel.keyboard.press(key);
    await panel.keyboard.type(typedOn);
  };
  await Promise.all([gone, type().catch(() => undefined)]);
}

/** What the running Offhook answers to a link, as a second start hears it. */
const open = (home: Home, link: string) =>
  knock(places(process.platform, { ...home.env }).door, { do: 'open-link', link });

/** Opens the links of a scheme with Offhook, or not any more, as the settings window does. */
async function openHere(app: ElectronApplication, on: boolean): Promise<unknown> {
  const page = await windowOf(app, 'panel');
  return page.evaluate((wish) => window.offhook.send({ do: 'open-links-here', scheme: 'tel', on: wish }), on);
}

test('a link is asked about, and dialled once when somebody says yes', async ({ phone, home, launch, tray }) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  const started = await runCommandLine(home, [LINK]);
  expect([started.code, started.stdout]).toEqual([0, 'The panel shows +49-30-398330.\n']);
  const panel = await windowOf(app, 'panel');
  await expect(question(panel)).toContainText('+49-30-398330');
  expect(dialled(phone)).toEqual([]);
  await sayYes(panel);
  await heard(phone, (entry) => entry.is === 'dial');
  await expect(panel.getByText('The phone took')).toBeVisible();
  expect(dialled(phone)).toEqual([DIALS]);
});

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
  expect(await openHere(app, true)).toMatchObject({ ok: true });
  expect(await openerOf(home, 'tel')).toBe('offhook-links.desktop');
  // Running: the start hands the link over and ends.
  const [code] = await once(xdgOpen(home, LINK), 'exit');
  expect(code).toBe(0);
  await expect(question(await windowOf(app, 'panel'))).toContainText('+49-30-398330');
  await stop();
  await until('the tray to be empty', () => tray.icons().length === 0);
  // Not running: it is started, and asks.
  const opening = xdgOpen(home, LINK);
  const second = await tray.icon();
  await second.entry('Desk – Ready');
  expect(await until('the link to wait', async () => waits(await open(home, 'tel:+49-30-1')))).toBe(true);
  expect(dialled(phone)).toEqual([]);
  await second.click('Quit Offhook');
  await once(opening, 'exit');
  expect(dialled(phone)).toEqual([]);
});

const waits = (outcome: Awaited<ReturnType<typeof knock>>): boolean =>
  outcome?.ok === false && outcome.problem.code === 'link-waits';

test('links go back to the program that had them', async ({ phone, home, launch, tray }) => {
  await installOther(home, 'other.desktop');
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.activate();
  const page = await windowOf(app, 'panel');
  const links = () =>
    page.evaluate(async () => {
      await window.offhook.send({ do: 'look-at-links' });
      return new Promise<unknown>((resolve) => {
        const stop = window.offhook.watch((state) => {
          resolve(state.links?.[0]);
          setTimeout(() => stop());
        });
      });
    });
  expect(await links()).toEqual({ scheme: 'tel', ours: false, opensWith: 'Other', change: 'here' });
  expect(await openHere(app, true)).toMatchObject({ ok: true });
  expect(await links()).toEqual({ scheme: 'tel', ours: true, opensWith: 'Offhook', change: 'here' });
  const entry = readFileSync(join(home.env.XDG_DATA_HOME ?? '', 'applications', 'offhook-links.desktop'), 'utf8');
  expect(entry).toMatch(/^Exec=\S.* -- %u$/m);
  expect(await openHere(app, false)).toMatchObject({ ok: true });
  expect(await openerOf(home, 'tel')).toBe('other.desktop');
  expect(dialled(phone)).toEqual([]);
});

test('a link that starts Offhook is asked about, and dialled when somebody says yes', async ({
  phone,
  launch,
  tray,
}) => {
  const { app } = await launch({ words: ['--', LINK] });
  await (await tray.icon()).entry('Desk – Ready');
  const panel = await windowOf(app, 'panel');
  await expect(question(panel)).toContainText('+49-30-398330');
  expect(dialled(phone)).toEqual([]);
  await sayYes(panel);
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual([DIALS]);
});

test('two starts at once make one Offhook and one question', async ({ phone, begin, tray, home }) => {
  const starts = [begin({ words: ['--', LINK] }), begin({ words: ['--', 'tel:+49-30-2222'] })];
  await (await tray.icon()).entry('Desk – Ready');
  // One of them is the Offhook that runs; the other has handed its link over, or was told that one waits.
  await Promise.race(starts.map(({ ended }) => ended));
  await until('a link to wait', async () => waits(await open(home, 'tel:+49-30-1')));
  expect(tray.icons()).toHaveLength(1);
  expect(dialled(phone)).toEqual([]);
});

test('three hundred links in a second are one question', async ({ phone, home, launch, tray }) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  const made: string[] = [];
  app.on('window', (page) => made.push(page.url()));
  const links = Array.from({ length: 300 }, (_, at) => `tel:+49-30-${100_000 + at}`);
  const begin = performance.now();
  const outcomes = await Promise.all(links.map((link) => open(home, link)));
  const allMs = performance.now() - begin;
  // One after the other they would be no faster: nothing of one waits for another.
  const singles: number[] = [];
  for (const link of links.slice(0, SINGLES)) {
    const at = performance.now();
    await open(home, link);
    singles.push(performance.now() - at);
  }
  expect(allMs).toBeLessThan(links.length * Math.max(...singles));
  expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
  // What comes in a moment is more than the door serves at a time: it is turned away, and nothing of it done.
  expect(outcomes.filter((outcome) => outcome && !outcome.ok && !waits(outcome) && !isTurnedAway(outcome))).toEqual([]);
  const panel = await windowOf(app, 'panel');
  await expect(question(panel)).toHaveCount(1);
  expect(made).toHaveLength(1);
  await sayNo(panel, 'Escape');
  expect(dialled(phone)).toEqual([]);
});

const isTurnedAway = (outcome: Awaited<ReturnType<typeof knock>>): boolean =>
  outcome?.ok === false && outcome.problem.code === 'handover-lost';

test('a question that is closed is put aside, and the next link is asked about', async ({
  phone,
  home,
  launch,
  tray,
}) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  expect(await open(home, LINK)).toMatchObject({ ok: true });
  const first = await windowOf(app, 'panel');
  expect(waits(await open(home, 'tel:+49-30-2222'))).toBe(true);
  const gone = first.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;
  // The page is gone before the program has put its question aside.
  await until('the next link to be taken', async () => (await open(home, 'tel:+49-30-2222'))?.ok);
  const second = await until('another panel', () => app.windows().find((page) => page !== first && !page.isClosed()));
  await expect(question(second)).toContainText('+49-30-2222');
  expect(dialled(phone)).toEqual([]);
});

test('a panel that came for a link goes with its No, and a link that comes while it goes is asked about in another', async ({
  phone,
  home,
  launch,
  tray,
}) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  expect(await open(home, LINK)).toMatchObject({ ok: true });
  for (const key of ['Escape', 'Enter', 'Space']) {
    const panel = await windowOf(app, 'panel');
    await expect(question(panel)).toContainText('+49-30-398330');
    const leaving = sayNo(panel, key, '200\n');
    await until('the next link to be taken', async () => (await open(home, LINK))?.ok);
    await leaving;
    await until('another panel', () => app.windows().some((page) => page !== panel && !page.isClosed()));
  }
  await expect(question(await windowOf(app, 'panel'))).toContainText('+49-30-398330');
  expect(dialled(phone)).toEqual([]);
});

test('a panel that somebody typed in stays when a link is put aside, with its text', async ({
  phone,
  home,
  launch,
  tray,
}) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  const field = panel.getByRole('textbox', { name: 'Number' });
  await field.fill('030 555');
  expect(await open(home, LINK)).toMatchObject({ ok: true });
  await expect(question(panel)).toBeVisible();
  await panel.keyboard.press('Escape');
  await expect(question(panel)).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('030 555');
  expect(dialled(phone)).toEqual([]);
});

const HOSTILE = [
  'tel:',
  'tel:112 --yes',
  'tel:1 --phone=http://192.0.2.1 --yes',
  'tel:+49"><script>fetch(1)</script>',
  'tel:123%0d%0aHost:%20evil',
  'tel:123\r\nX-Evil: 1',
  'tel:123&key=F1;number=456',
  'tel:1;phone-context=+49%0d%0a;ext=2',
  'tel:1;phone-context=--yes',
  "sip:200@pbx.example'; reboot",
  'sip:200@pbx.example?Replaces=1',
  'sips:"><svg onload=1>@x',
  'callto:$(reboot)',
  `tel:${'9'.repeat(1_900)}`,
  'tel:%00%00',
] as const;

test('hostile links reach no phone', async ({ phone, home, launch, begin, tray }) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  const before = phone.journal.length;
  for (const link of HOSTILE) {
    const outcome = await open(home, link);
    // Either nothing was understood, or somebody is asked: then it is put aside, and the panel goes.
    if (outcome?.ok) await sayNo(await windowOf(app, 'panel'), 'Escape');
  }
  for (const link of HOSTILE.slice(1, 3)) expect(await begin({ words: ['--', link] }).ended).toBeGreaterThanOrEqual(0);
  expect(phone.journal.slice(before).filter(({ is }) => is === 'dial' || is === 'key')).toEqual([]);
});

test('npm start with a link starts Offhook where none runs', async ({ phone, home, tray }) => {
  const started = runCommandLine(home, [LINK]);
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await until('the link to wait', async () => waits(await open(home, 'tel:+49-30-1')));
  expect(dialled(phone)).toEqual([]);
  await icon.click('Quit Offhook');
  expect((await started).code).toBe(0);
});
