import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { createPhone } from '../../electron/phone/client';
import { PhoneError } from '../../electron/phone/errors';
import type { DiagnosisCode } from '../../electron/phone/examination';
import { profileOf, type TestApp, testApp } from '../support/app';
import { demoPhone, pressed } from '../support/demo';
import { learned } from '../support/learned';
import { createClock } from '../support/still-clock';
import { until } from '../support/until';

const requests = (phone: DemoPhone, path: string): number =>
  phone.journal.filter((one) => one.is === 'request' && one.path === path).length;

const troubleOf = ({ app }: Pick<TestApp, 'app'>): string => {
  const { connectionStatus } = app.store.getState();
  return connectionStatus.is === 'trouble' ? connectionStatus.problem.code : connectionStatus.is;
};

const running = async (options: DemoOptions = {}) => {
  const phone = await demoPhone(options);
  const passwordsFor = options.password === undefined ? {} : { desk: phone.origin };
  const profile = profileOf(phone, { user: options.user ?? '' });
  const offhook = await testApp({ phones: [profile], activePhone: 'desk', learned: learned({ passwordsFor }) });
  return { phone, ...offhook };
};

test('a phone that shows its display and takes no commands is not ready, and is examined once', async () => {
  const { phone, app, send } = await running();
  await app.start();
  let images = 0;
  const stop = app.watchScreen(() => {
    images += 1;
  });
  await until('an image', () => images > 0);
  await phone.misbehave({ hiddenTags: true });
  await send({ do: 'press', sequence: '1' });
  await until('the doctor', () => troubleOf({ app }) === 'hidden-tags');
  const before = requests(phone, '/command.htm');
  const shown: string[] = [];
  app.store.subscribe(() => void shown.push(troubleOf({ app })));
  const seen = requests(phone, '/screen.bmp');
  await until('more images', () => requests(phone, '/screen.bmp') > seen + 10);
  expect(new Set(shown).has('ready')).toBe(false);
  expect(requests(phone, '/command.htm')).toBe(before);
  expect(troubleOf({ app })).toBe('hidden-tags');
  await phone.misbehave(null);
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
  expect(troubleOf({ app })).toBe('ready');
  expect(pressed(phone)).toEqual(['2']);
  stop();
});

test('what was found once is not said of another trouble', async () => {
  const { phone, app, send, keychain } = await running({ user: 'anna', password: 'secret' });
  keychain.trouble = 'locked';
  await app.start();
  expect(troubleOf({ app })).toBe('keychain-locked');
  await phone.misbehave({ refuse: true });
  await send({ do: 'examine' });
  expect(troubleOf({ app })).toBe('nothing-listens');
  await phone.misbehave(null);
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'keychain-locked' } });
  expect(troubleOf({ app })).toBe('keychain-locked');
});

test('why nobody answered in one network is not said of another', async () => {
  const phone = await demoPhone();
  let found: DiagnosisCode = 'nothing-listens';
  const { app, desktop } = await testApp(
    { phones: [profileOf(phone)], activePhone: 'desk' },
    {
      createPhone: (options) => ({
        ...createPhone(options),
        info: () => Promise.reject(new PhoneError('unreachable')),
        examine: async () => ({ finding: { code: found }, remarks: [], checks: [], says: null }),
      }),
    },
  );
  await app.start();
  await app.send({ do: 'check-phone' });
  await until('the doctor', () => troubleOf({ app }) === 'nothing-listens');
  found = 'no-route';
  desktop.network?.();
  await until('the doctor again', () => troubleOf({ app }) === 'no-route');
});

test.each(['restarts', 'was switched off'])(
  'a phone that %s and is not quite there yet is still waited for',
  async (how) => {
    let status = 200;
    const server = createServer((_request, response) => {
      response.writeHead(status, { connection: 'close' });
      response.end(status === 200 ? '<title>snom 870</title>Mac: 000413AABB01' : 'starting');
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const clock = createClock();
    const { app, send } = await testApp({ phones: [profileOf({ port })], activePhone: 'desk' }, { clock });
    await app.start();
    if (how === 'restarts') expect(await send({ do: 'reboot', confirmation: 'yes' })).toMatchObject({ ok: true });
    status = 503;
    await send({ do: 'check-phone' });
    if (how === 'restarts') expect(troubleOf({ app })).toBe('restarting');
    else await until('the doctor', () => app.store.getState().doctor.last);
    status = 200;
    await until('the phone', async () => {
      await clock.pass(2_500);
      return troubleOf({ app }) === 'ready';
    });
  },
);
