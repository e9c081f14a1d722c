import { expect } from '@playwright/test';
import { dialled, pressed, test, windowOf } from '../support/desk';
import { runCommandLine } from '../support/offhook';

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

test('a second start without words brings the first one forward', async ({ phone, launch, begin, tray }) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  const second = begin();
  expect(await second.ended).toBe(0);
  await windowOf(app, 'panel');
  expect(dialled(phone)).toEqual([]);
});
