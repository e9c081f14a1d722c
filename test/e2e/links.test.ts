import { type ElectronApplication, expect } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { dialled, heard, test, windowOf } from '../support/desk';
import type { Home } from '../support/home';
import { isWaiting, LINK, LINK_DIALS, openLink, question, sayNo, sayYes } from '../support/links';
import { type PlainOffhook, runCommandLine } from '../support/offhook';
import { until } from '../support/until';

/** The link that Offhook is started with, the number that it shows, and the digits that are dialled for it. */
const FIRST = { link: 'tel:+49-30-4711', shown: '+49-30-4711', dials: '0049304711' } as const;
/** Links that are opened one after the other, to see how long one takes. */
const SINGLES = 10;

interface Running {
  readonly app: ElectronApplication;
  readonly phone: DemoPhone;
  readonly home: Home;
}

async function aLinkThatStartsIsAskedAbout({ app, phone }: Running): Promise<void> {
  const panel = await windowOf(app, 'panel');
  await expect(question(panel)).toContainText(FIRST.shown);
  expect(dialled(phone)).toEqual([]);
  await sayYes(panel);
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual([FIRST.dials]);
}

async function aLinkIsAskedAbout({ app, phone, home }: Running): Promise<void> {
  const before = dialled(phone).length;
  const started = await runCommandLine(home, [LINK]);
  expect([started.code, started.stdout]).toEqual([0, 'The panel shows +49-30-398330.\n']);
  const panel = await windowOf(app, 'panel');
  await expect(question(panel)).toContainText('+49-30-398330');
  expect(dialled(phone).slice(before)).toEqual([]);
  await sayYes(panel);
  await until('the call', () => dialled(phone).length > before);
  await expect(panel.getByText('The phone accepted')).toBeVisible();
  expect(dialled(phone).slice(before)).toEqual([LINK_DIALS]);
}

async function manyAreOneQuestion({ app, home }: Running): Promise<void> {
  const made: string[] = [];
  app.on('window', (page) => made.push(page.url()));
  const links = Array.from({ length: 300 }, (_, at) => `tel:+49-30-${100_000 + at}`);
  const begin = performance.now();
  const outcomes = await Promise.all(links.map((link) => openLink(home, link)));
  const allMs = performance.now() - begin;
  // One after the other they would be no faster: nothing of one waits for another.
  const singles: number[] = [];
  for (const link of links.slice(0, SINGLES)) {
    const at = performance.now();
    await openLink(home, link);
    singles.push(performance.now() - at);
  }
  expect(allMs).toBeLessThan(links.length * Math.max(...singles));
  expect(outcomes.filter((outcome) => outcome?.ok)).toHaveLength(1);
  // More links come in a moment than the control socket serves at a time: the rest are turned away, and not done.
  expect(outcomes.filter((one) => one && !one.ok && !isWaiting(one) && !isTurnedAway(one))).toEqual([]);
  const panel = await windowOf(app, 'panel');
  await expect(question(panel)).toHaveCount(1);
  expect(made).toHaveLength(1);
  await sayNo(panel, 'Escape');
}

const isTurnedAway = (outcome: Awaited<ReturnType<typeof openLink>>): boolean =>
  outcome?.ok === false && outcome.problem.code === 'handover-lost';

async function aClosedQuestionMakesRoom({ app, home }: Running): Promise<void> {
  expect(await openLink(home, LINK)).toMatchObject({ ok: true });
  const first = await windowOf(app, 'panel');
  expect(isWaiting(await openLink(home, 'tel:+49-30-2222'))).toBe(true);
  const gone = first.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;
  // The page is gone before the program has put its question aside.
  await until('the next link to be taken', async () => (await openLink(home, 'tel:+49-30-2222'))?.ok);
  const second = await until('another panel', () => app.windows().find((page) => page !== first && !page.isClosed()));
  await expect(question(second)).toContainText('+49-30-2222');
}

async function aNoClosesThePanel({ app, home }: Running): Promise<void> {
  expect(await openLink(home, LINK)).toMatchObject({ ok: true });
  for (const key of ['Escape', 'Enter', 'Space']) {
    const panel = await windowOf(app, 'panel');
    await expect(question(panel)).toContainText('+49-30-398330');
    const leaving = sayNo(panel, key, '200\n');
    await until('the next link to be taken', async () => (await openLink(home, LINK))?.ok);
    await leaving;
    await until('another panel', () => app.windows().some((page) => page !== panel && !page.isClosed()));
  }
  await expect(question(await windowOf(app, 'panel'))).toContainText('+49-30-398330');
}

async function aTypedTextStays({ app, home }: Running): Promise<void> {
  await app.evaluate(({ app: electron }) => void electron.emit('activate'));
  const panel = await windowOf(app, 'panel');
  const field = panel.getByRole('textbox', { name: 'Number' });
  await field.fill('030 555');
  expect(await openLink(home, LINK)).toMatchObject({ ok: true });
  await expect(question(panel)).toBeVisible();
  await panel.keyboard.press('Escape');
  await expect(question(panel)).toHaveCount(0);
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('030 555');
}

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

async function hostileLinksReachNoPhone(
  { app, home }: Running,
  begin: (start: { readonly words: readonly string[] }) => PlainOffhook,
): Promise<void> {
  for (const link of HOSTILE) {
    const outcome = await openLink(home, link);
    if (!outcome?.ok) continue; // nothing was understood
    await sayNo(await windowOf(app, 'panel'), 'Escape');
    await closeWindows({ app });
  }
  for (const link of HOSTILE.slice(1, 3)) expect(await begin({ words: ['--', link] }).ended).toBeGreaterThanOrEqual(0);
}

test('links are asked about one at a time, and dialled by a yes alone', async ({
  phone,
  home,
  launch,
  begin,
  tray,
}) => {
  const { app } = await launch({ words: ['--', FIRST.link] });
  await (await tray.icon()).entry('Desk – Ready');
  const running = { app, phone, home };
  const step = async (title: string, work: (running: Running) => Promise<void>) => {
    await test.step(title, () => work(running));
    await closeWindows({ app });
  };
  await step('a link that starts Offhook is asked about, and dialled by a yes', aLinkThatStartsIsAskedAbout);
  await step('a link is asked about, and dialled once by a yes', aLinkIsAskedAbout);
  const before = phone.journal.length;
  await step('three hundred links in a second are one question', manyAreOneQuestion);
  await step('a question that is closed is put aside, and the next link is asked about', aClosedQuestionMakesRoom);
  await step(
    'a panel that came for a link goes with its No, and a link that comes while it goes is asked about in another',
    aNoClosesThePanel,
  );
  await step('a panel with a typed text stays when a link is put aside, with its text', aTypedTextStays);
  await step('hostile links reach no phone', (now) => hostileLinksReachNoPhone(now, begin));
  expect(phone.journal.slice(before).filter(({ is }) => is === 'dial' || is === 'key')).toEqual([]);
});

test('two starts at once make one Offhook and one question', async ({ phone, begin, tray, home }) => {
  const starts = [begin({ words: ['--', LINK] }), begin({ words: ['--', 'tel:+49-30-2222'] })];
  await (await tray.icon()).entry('Desk – Ready');
  // One of them is the Offhook that runs; the other has handed its link over, or was told that one waits.
  await Promise.race(starts.map(({ ended }) => ended));
  await until('a link to wait', async () => isWaiting(await openLink(home, 'tel:+49-30-1')));
  expect(tray.icons()).toHaveLength(1);
  expect(dialled(phone)).toEqual([]);
});
