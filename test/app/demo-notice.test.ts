import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openControlSocket } from '../../electron/host/control-socket';
import { places } from '../../electron/settings/place';
import { profileOf, testApp } from '../support/app';
import { demoPhone, pressed } from '../support/demo';
import { terminal } from '../support/terminal';

const NOTICE = 'No phone is set up, so this goes to the demo phone, which makes no real calls.';

test.each([
  [['dial', '030 398330']],
  [['press', '1']],
  [['dtmf', '1']],
  [['hangup', '--all']],
  [['status']],
  [['command', 'mend-line-info']],
])('where no phone is set up, %j says on a line of its own that the demo phone takes it', async (words) => {
  const { type, ask } = await terminal();
  expect((await type(...words)).err.split('\n')).toContain(NOTICE);
  expect(await ask(...words)).toMatchObject({ json: { demo: true } });
});

test('so does what fails, what a running Offhook does, and nothing that asks no phone', async () => {
  const { type, ask, places: here } = await terminal();
  const failed = await type('dial', 'nothing', '--json');
  expect(failed.err).toBe(NOTICE);
  expect(JSON.parse(failed.out)).toMatchObject({ ok: false, problem: 'no-number', demo: true });
  const { app } = await testApp();
  onTestFinished(await openControlSocket(here.controlSocket, app.send));
  const done = await type('dial', '030 398330', '--json');
  expect(done.err).toBe(NOTICE);
  expect(JSON.parse(done.out)).toMatchObject({ ok: true, phone: 'Demo 870', demo: true });
  const shown = await type('dial', '--clipboard', '--json');
  expect([shown.err, JSON.parse(shown.out).demo]).toEqual([NOTICE, true]);
  for (const words of [['history'], ['favourites'], ['sequences']]) {
    expect((await type(...words)).err).toBe('');
    expect((await ask(...words)).json).not.toHaveProperty('demo');
  }
});

test('somebody who has a phone and has chosen the demo phone is told so', async () => {
  const phone = await demoPhone();
  const { type } = await terminal({ phones: [profileOf(phone)], activePhone: null });
  const { err, out } = await type('dial', '030 398330', '--json');
  expect(err).toBe('The demo phone is in use, so this goes to it. It makes no real calls.');
  expect(JSON.parse(out)).toMatchObject({ ok: true, demo: true });
  expect(phone.journal).toEqual([]);
});

test('with a phone of one’s own, on file or by its address, nothing is said of the demo phone', async () => {
  const phone = await demoPhone();
  const own = await terminal({ phones: [profileOf(phone)], activePhone: 'desk' });
  const outcomes = [
    await own.type('press', '1', '--json'),
    await own.type('press', '1', '--json', '--phone', phone.origin),
    await own.type('run', 'x', '--json'),
  ];
  expect(outcomes.map(({ err }) => err)).toEqual(['', '', '']);
  for (const { out } of outcomes) expect(JSON.parse(out)).not.toHaveProperty('demo');
});

test.each(['.', 'config', ''])(
  'a settings folder that is %j leads to no other settings, from wherever',
  async (folder) => {
    const phone = await demoPhone();
    const { type, places: before } = await terminal({ phones: [profileOf(phone)], activePhone: 'desk' });
    const home = dirname(before.folder);
    vi.stubEnv('XDG_CONFIG_HOME', folder);
    const usual = places();
    expect(usual.folder).toBe(join(home, '.config', 'Offhook'));
    await cp(before.folder, usual.folder, { recursive: true });
    expect(await type('press', '1')).toMatchObject({ code: 0, err: '' });
    expect(pressed(phone)).toEqual(['1']);
  },
);
