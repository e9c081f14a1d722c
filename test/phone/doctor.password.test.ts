import { expect, test } from 'vitest';
import { headedBitmap } from '../support/bitmap-header';
import { demoPhone } from '../support/demo';
import { examined, GUARDED, refusals, troubles } from '../support/examined';
import { clientFor, key, RIGHT, setUp } from '../support/phone-client';
import { rawReply } from '../support/raw-server';

test.each(['basic', 'digest', 'both'] as const)(
  '%s: a refused password is said once, and never again by the same client',
  async (scheme) => {
    const demo = { ...RIGHT, auth: { scheme } };
    const wrong = { user: 'alice', password: 'falsch' };
    const { seen, demo: guarded, phone } = await examined({ demo, client: wrong });
    expect(seen).toMatchObject({ finding: { code: 'password-refused', status: 401 }, says: null });
    expect(troubles(seen)).toEqual(['login']);
    expect(refusals(guarded)).toBe(1);
    const again = await phone.examine({});
    expect(again.finding).toMatchObject({ code: 'password-refused' });
    await expect(phone.press(key('1'))).rejects.toMatchObject({ code: 'password-refused' });
    expect(refusals(guarded)).toBe(1);
  },
);

test('a client that was refused at work examines without its password, and sees when none is needed any more', async () => {
  let open = false;
  const challenge = rawReply('401 Unauthorized', ['WWW-Authenticate: Basic realm="snom"']);
  const info = rawReply('200 Ok', [], '<title>snom 870</title>Hardware: snom870 Mac: 000413AABBCC');
  const image = rawReply('200 Ok', [], headedBitmap().toString('latin1'));
  const { server, phone } = await setUp(({ line }, socket) => {
    socket.write(open ? (line.includes('.bmp') ? image : info) : challenge);
  }, RIGHT);
  await expect(phone.press(key('1'))).rejects.toMatchObject({ code: 'password-refused' });
  expect((await phone.examine({})).finding).toEqual({ code: 'password-refused' });
  open = true;
  const seen = await phone.examine({});
  expect(seen).toMatchObject({ finding: null, remarks: [], says: { model: '870' } });
  expect(server.requests.filter(({ authorization }) => authorization !== '')).toHaveLength(1);
});

test('a phone that is really locked out is asked for nothing with the password', async () => {
  const demo = await demoPhone(GUARDED);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const wrong = clientFor(demo.origin, { user: 'alice', password: `falsch${attempt}` });
    await expect(wrong.press(key('1'))).rejects.toMatchObject({ code: 'password-refused' });
  }
  const phone = clientFor(demo.origin, RIGHT);
  expect((await phone.examine({})).finding).toMatchObject({ code: 'locked-out' });
  const before = demo.journal.length;
  expect((await phone.examine({})).finding).toMatchObject({ code: 'locked-out' });
  const asked = demo.journal.slice(before);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.every((one) => one.is === 'request' && !one.credentials)).toBe(true);
});
