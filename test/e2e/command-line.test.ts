import { type ElectronApplication, expect } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { dialled, pressed, test, windowOf } from '../support/desk';
import type { Home } from '../support/home';
import { type PlainOffhook, runCommandLine } from '../support/offhook';
import { callUnderWay } from '../support/sign-of-life';
import type { Tray } from '../support/tray';

const json = (text: string): unknown => JSON.parse(text);

test('without a running Offhook it is done here, with the same phone', async ({ phone, home }) => {
  const { code, stdout } = await runCommandLine(home, ['press', '1;2;3', '--json']);
  expect([code, json(stdout)]).toEqual([0, { ok: true, result: 'done', phone: 'Desk', sent: '1;2;3' }]);
  expect(pressed(phone)).toEqual(['1', '2', '3']);
});

for (const how of ['for the active phone', 'for a phone that is in no profile'] as const)
  test(`three command lines at once make one call, ${how}`, async ({ phone, home }) => {
    const more = how === 'for the active phone' ? [] : ['--phone', `127.0.0.1:${phone.port}`];
    // All three have asked before any of them may call.
    const first = await callUnderWay(home, phone, '0304711');
    const three = [1, 2, 3].map(() => runCommandLine(home, ['dial', '030 4711', '--json', ...more]));
    await first.seen(3);
    expect(dialled(phone)).toEqual([]);
    first.end();
    const said = await Promise.all(three);
    const sent = { ok: true, result: 'done', sent: '0304711' };
    for (const { code, stdout } of said) expect([code, json(stdout)]).toEqual([0, expect.objectContaining(sent)]);
    expect(dialled(phone)).toEqual(['0304711']);
  });

test('what one command line has typed counts for the next one', async ({ phone, home }) => {
  expect((await runCommandLine(home, ['press', '1;1'])).code).toBe(0);
  expect((await runCommandLine(home, ['press', '2;ENTER'])).code).toBe(1);
  expect((await runCommandLine(home, ['press', 'CANCEL;2;ENTER'])).code).toBe(0);
  expect(dialled(phone)).toEqual(['2']);
});

interface Running {
  readonly phone: DemoPhone;
  readonly home: Home;
  readonly tray: Tray;
  begin(start?: { readonly words: readonly string[] }): PlainOffhook;
}

async function aSecondStartShowsThePanel(app: ElectronApplication, { begin, phone }: Running): Promise<void> {
  const second = begin();
  expect(await second.ended).toBe(0);
  await windowOf(app, 'panel');
  expect(dialled(phone)).toEqual([]);
}

async function aSecondStartHandsItsDialOver({ begin, phone, tray }: Running): Promise<void> {
  const second = begin({ words: ['dial', '030 4711', '--json'] });
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain('"sent":"0304711"');
  expect(dialled(phone)).toEqual(['0304711']);
  expect(tray.icons()).toHaveLength(1);
}

async function aRunningOneDoesIt({ home, phone, tray }: Running): Promise<void> {
  const before = dialled(phone).length;
  const { code, stdout } = await runCommandLine(home, ['dial', '+49 30 398330', '--json']);
  expect([code, json(stdout)]).toEqual([0, { ok: true, result: 'done', phone: 'Desk', sent: '004930398330' }]);
  expect(dialled(phone).slice(before)).toEqual(['004930398330']);
  // The first Offhook did it: it remembers the number.
  await (await tray.icon()).click('Recent numbers', /398330/);
}

test('a running Offhook does what further starts and the command line say', async ({
  phone,
  home,
  launch,
  begin,
  tray,
}) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  const running = { phone, home, tray, begin };
  await test.step('a second start without words brings the first one forward', () =>
    aSecondStartShowsThePanel(app, running));
  await test.step('a second start hands its dial over to the first', () => aSecondStartHandsItsDialOver(running));
  await test.step('the command line is carried out by the first', () => aRunningOneDoesIt(running));
});
