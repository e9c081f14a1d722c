import { expect, onTestFinished, test } from 'vitest';
import { type Apache, apacheMissing, startApache } from '../support/apache';
import { FIRST_CERTIFICATE, SECOND_CERTIFICATE } from '../support/certificates';
import { clientFor, codes, key } from '../support/phone-client';
import { fingerprintOf, pinned } from '../support/tls-phone';

const missing = apacheMissing ?? '';
/** On the build machine Apache has to be there; elsewhere its absence is said and skipped. */
const withApache = missing === '' || process.env.CI === 'true' ? test : test.skip;
const why = missing === '' ? '' : ` (${missing})`;

const USER = { user: 'alice', password: 'geheim' };

const start = async (): Promise<Apache> => {
  const started = await startApache({ ...USER, type: 'Digest', tls: FIRST_CERTIFICATE });
  if ('refused' in started) throw new Error(`Apache did not start: ${started.refused}`);
  onTestFinished(started.apache.stop);
  return started.apache;
};

withApache(`Apache over https takes our Digest from a client that trusts its certificate${why}`, async () => {
  const apache = await start();
  const phone = clientFor(apache.origin, { ...USER, trust: pinned(FIRST_CERTIFICATE) });
  for (const name of ['1', '2', '#']) expect(await phone.press(key(name))).toEqual({ result: 'done' });
  expect(await phone.info()).toEqual({ model: '870', mac: '000413AABBCC' });
  await expect.poll(async () => (await apache.log()).map(({ status }) => status)).toEqual([401, 200, 200, 200, 200]);
});

withApache(`Apache hears nothing of a client that was never told to trust it${why}`, async () => {
  const apache = await start();
  const strangers = [
    clientFor(apache.origin, { ...USER, trust: { mode: 'pinned' } }),
    clientFor(apache.origin, { ...USER, trust: { mode: 'authorities' } }),
  ];
  expect(await codes(strangers.map((phone) => phone.press(key('1'))))).toEqual(['certificate-new', 'certificate']);
  const known = clientFor(apache.origin, { ...USER, trust: pinned(FIRST_CERTIFICATE) });
  await known.press(key('2'));
  // Had the strangers written anything, it would stand before this.
  await expect
    .poll(async () => (await apache.log()).map(({ request }) => request))
    .toEqual(Array(2).fill('GET /command.htm?key=2 HTTP/1.1'));
});

withApache(`after Apache's certificate changed it gets no request until the new one is trusted${why}`, async () => {
  const apache = await start();
  const phone = clientFor(apache.origin, { ...USER, trust: pinned(FIRST_CERTIFICATE) });
  await phone.press(key('1'));
  await expect.poll(async () => (await apache.log()).length).toBe(2);
  const before = await apache.log();
  await apache.changeCertificate(SECOND_CERTIFICATE);

  const changed = { code: 'certificate-changed', certificate: { fingerprint: fingerprintOf(SECOND_CERTIFICATE) } };
  const asked = [phone.press(key('2')), phone.dial('3'), phone.info(), phone.screen()];
  for (const one of await Promise.allSettled(asked)) expect(one).toMatchObject({ reason: changed });
  await expect(phone.press(key('4'))).rejects.toMatchObject(changed);
  expect((await phone.examine({})).finding).toMatchObject(changed);

  const next = clientFor(apache.origin, { ...USER, trust: pinned(SECOND_CERTIFICATE) });
  expect(await next.press(key('5'))).toEqual({ result: 'done' });
  await expect.poll(async () => (await apache.log()).length).toBe(before.length + 2);
  const since = (await apache.log()).slice(before.length);
  expect(since.map(({ status, request }) => [status, request])).toEqual([
    [401, 'GET /command.htm?key=5 HTTP/1.1'],
    [200, 'GET /command.htm?key=5 HTTP/1.1'],
  ]);
  expect(since[0]?.authorization).toBe('');
});
