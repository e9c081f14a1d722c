import { expect } from '@playwright/test';
import { dialled, pressed, test, windowOf } from '../support/desk';
import { runCommandLine } from '../support/offhook';
import { callUnderWay } from '../support/sign-of-life';

const json = (text: string): unknown => JSON.parse(text);

test('a running Offhook does what the command line says', async ({ phone, home, begin, tray }) => {
  begin();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const { code, stdout } = await runCommandLine(home, ['dial', '+49 30 398330', '--json']);
  expect([code, json(stdout)]).toEqual([0, { ok: true, result: 'done', phone: 'Desk', sent: '004930398330' }]);
  expect(dialled(phone)).toEqual(['004930398330']);
  // The first Offhook did it: it remembers the number.
  await icon.click('Recent numbers', /398330/);
});

test('a second start hands its dial over to the first', async ({ phone, begin, tray }) => {
  begin();
  await (await tray.icon()).entry('Desk – Ready');
  const second = begin({ words: ['dial', '030 4711', '--json'] });
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain('"sent":"0304711"');
  expect(dialled(phone)).toEqual(['0304711']);
  expect(tray.icons()).toHaveLength(1);
});

test('without a running Offhook it is done here, with the same phone', async ({ phone, home }) => {
  const { code, stdout } = await runCommandLine(home, ['press', '1;2;3', '--json']);
  expect([code, json(stdout)]).toEqual([0, { ok: true, result: 'done', phone: 'Desk', sent: '1;2;3' }]);
  expect(pressed(phone)).toEqual(['1', '2', '3']);
});

for (const how of ['for the active phone', 'for a phone that is in no profile'] as const)
  test(`three command lines at once make one call, ${how}`, async ({ phone, home }) => {
    const address = `127.0.0.1:${phone.port}`;
    const more = how === 'for the active phone' ? [] : ['--phone', address];
    // All three have asked before any of them may call.
    const first = await callUnderWay(home, address, '0304711');
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

test('a second start without words brings the first one forward', async ({ phone, launch, begin, tray }) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  const second = begin();
  expect(await second.ended).toBe(0);
  await windowOf(app, 'panel');
  expect(dialled(phone)).toEqual([]);
});
