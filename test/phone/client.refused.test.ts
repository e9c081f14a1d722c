import { expect, test } from 'vitest';
import { digestChallenge, digestDoor, digestHolds } from '../support/digest-door';
import { codes, key, RIGHT, setUpGuarded } from '../support/phone-client';
import { type RawAnswer, rawReply } from '../support/raw-server';

const OK = rawReply('200 Ok', [], 'ok');
const BASIC = rawReply('401 Unauthorized', ['Www-Authenticate: Basic REALM="snom"'], 'Unauthorized request\r\n');

test.each([
  ['Digest', digestDoor(RIGHT.password, () => 'n1')],
  ['Digest with a fresh nonce each time', digestDoor(RIGHT.password, () => `n${Math.random()}`)],
  ['Basic', ((_request, socket) => void socket.write(BASIC)) satisfies RawAnswer],
])('%s: a refused password is tried once, and then there is silence', async (_name, door) => {
  const { server, phone } = await setUpGuarded(door, { user: 'alice', password: 'wrong' });
  const waiting = [phone.press(key('1')), phone.press(key('2')), phone.dial('3'), phone.screen(), phone.info()];
  expect(await codes(waiting)).toEqual(Array(5).fill('password-refused'));
  expect(await codes([phone.press(key('4')), phone.dial('5'), phone.screen(), phone.info()])).toEqual(
    Array(4).fill('password-refused'),
  );
  expect(server.requests.filter(({ authorization }) => authorization !== '')).toHaveLength(1);
  expect(server.requests).toHaveLength(2);
});

test('a password that stops being right is tried at most twice', async () => {
  let secret: string = RIGHT.password;
  let nonce = 0;
  const { server, phone } = await setUpGuarded((request, socket) => {
    nonce += 1;
    socket.write(request.authorization && digestHolds(request, secret) ? OK : digestChallenge(`n${nonce}`));
  });
  await phone.press(key('1'));
  secret = 'another';
  const before = server.requests.length;
  expect(await codes([phone.press(key('2')), phone.press(key('3'))])).toEqual(['password-refused', 'password-refused']);
  expect(server.requests.length - before).toBe(2);
});

test('without a password the phone is not asked with one, and what waits is told', async () => {
  const { server, phone } = await setUpGuarded(
    digestDoor(RIGHT.password, () => 'n1'),
    {},
  );
  expect(await codes([phone.press(key('1')), phone.dial('2'), phone.info()])).toEqual(
    Array(3).fill('password-missing'),
  );
  expect(server.requests).toHaveLength(1);
});

test('a challenge that cannot be answered is a refusal, and no credential leaves', async () => {
  const foreign = rawReply('401 Unauthorized', [
    'WWW-Authenticate: Digest realm="r", nonce="n", qop="auth-int"',
    'WWW-Authenticate: NTLM',
  ]);
  const { server, phone } = await setUpGuarded((_request, socket) => void socket.write(foreign));
  await expect(phone.dial('1')).rejects.toMatchObject({ code: 'refused', status: 401 });
  expect(server.requests.map(({ authorization }) => authorization)).toEqual(['']);
});

test('a locked phone is not asked again', async () => {
  const { server, phone } = await setUpGuarded(
    (_request, socket) => void socket.write(rawReply('200 Ok', [], '<html>Login is blocked for 1 minute</html>')),
  );
  expect(await codes([phone.dial('1'), phone.press(key('2'))])).toEqual(['locked-out', 'locked-out']);
  expect(await codes([phone.info()])).toEqual(['locked-out']);
  expect(server.requests).toHaveLength(1);
});

test('a display for administrators only does not stop the keys', async () => {
  let nonce = 0;
  const { server, phone } = await setUpGuarded((request, socket) => {
    nonce += 1;
    const allowed = !request.line.includes('.bmp') && request.authorization && digestHolds(request, RIGHT.password);
    socket.write(allowed ? OK : digestChallenge(`n${nonce}`));
  });
  await phone.press(key('1'));
  await expect(phone.screen()).rejects.toMatchObject({ code: 'refused', status: 401 });
  expect(await phone.press(key('2'))).toEqual({ result: 'done' });
  expect(server.requests.length).toBeLessThanOrEqual(6);
});

test('neither user nor password is in any error, cause and all', async () => {
  const { server, phone } = await setUpGuarded(
    digestDoor(RIGHT.password, () => 'n1'),
    { user: 'alice-name', password: 'wrong-word' },
  );
  const error = await phone.dial('1').catch((caught: unknown) => caught);
  const { inspect } = await import('node:util');
  expect(inspect(error, { depth: 10 })).not.toMatch(/alice-name|wrong-word/);
  expect(server.requests.every(({ line }) => !/alice-name|wrong-word/.test(line))).toBe(true);
});
