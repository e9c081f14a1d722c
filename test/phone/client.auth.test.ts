import { expect, test } from 'vitest';
import { digestChallenge, digestDoor, digestFields, digestHolds, oldDigestHolds } from '../support/digest-door';
import { codes, key, RIGHT, setUpGuarded } from '../support/phone-client';
import { rawReply } from '../support/raw-server';

const OK = rawReply('200 Ok', [], 'ok');
const BASIC = rawReply('401 Unauthorized', ['Www-Authenticate: Basic REALM="snom"'], 'Unauthorized request\r\n');

test('a stream of 100 keys with Digest costs 100 requests and one challenge', async () => {
  const { server, phone } = await setUpGuarded(digestDoor(RIGHT.password, () => 'n1'));
  for (let index = 0; index < 100; index += 1) await phone.press(key(String(index % 10)));
  expect(server.requests).toHaveLength(101);
  expect(server.requests[0]?.authorization).toBe('');
  const counts = server.requests
    .slice(1)
    .map(({ authorization }) => Number.parseInt(digestFields(authorization).nc ?? '', 16));
  expect(counts).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect(new Set(server.requests.slice(1).map(({ connection }) => connection)).size).toBe(1);
});

test('a nonce that no longer counts after it had worked is replaced in one more request', async () => {
  let nonce = 'n1';
  const { server, phone } = await setUpGuarded(digestDoor(RIGHT.password, () => nonce));
  await phone.press(key('1'));
  nonce = 'n2';
  expect(await phone.press(key('2'))).toEqual({ result: 'done' });
  expect(server.requests).toHaveLength(4);
  await phone.press(key('3'));
  expect(server.requests).toHaveLength(5);
});

test('a stale nonce is answered anew even when it never worked, but not for ever', async () => {
  let count = 0;
  const { server, phone } = await setUpGuarded((_request, socket) => {
    count += 1;
    socket.write(digestChallenge(`n${count}`, ', stale=true'));
  });
  expect(await codes([phone.press(key('1'))])).toEqual(['password-refused']);
  expect(server.requests).toHaveLength(3);
  // Each answer may have been counted as a refusal: nothing more is asked.
  expect(await codes([phone.press(key('2'))])).toEqual(['password-refused']);
  expect(server.requests).toHaveLength(3);
});

test('a nonce that is called stale and offered again is not answered again', async () => {
  const { server, phone } = await setUpGuarded((_request, socket) => {
    socket.write(digestChallenge('n1', ', stale=true'));
  });
  expect(await codes([phone.press(key('1'))])).toEqual(['password-refused']);
  expect(server.requests).toHaveLength(2);
});

test('the next nonce of Authentication-Info is used, counted from 1', async () => {
  let turn = 0;
  const { server, phone } = await setUpGuarded((request, socket) => {
    if (request.authorization === '') return void socket.write(digestChallenge('n0'));
    turn += 1;
    socket.write(rawReply('200 Ok', [`Authentication-Info: nextnonce="n${turn}"`], 'ok'));
  });
  for (const name of ['1', '2', '3']) await phone.press(key(name));
  const fields = server.requests.slice(1).map(({ authorization }) => digestFields(authorization));
  expect(fields.map(({ nonce, nc }) => `${nonce} ${nc}`)).toEqual(['n0 00000001', 'n1 00000001', 'n2 00000001']);
});

test('Basic is sent at once, but only after it was asked for', async () => {
  const { server, phone } = await setUpGuarded(
    (request, socket) => void socket.write(request.authorization ? OK : BASIC),
  );
  for (const name of ['1', '2', '3']) await phone.press(key(name));
  const basic = `Basic ${Buffer.from('alice:geheim').toString('base64')}`;
  expect(server.requests.map(({ authorization }) => authorization)).toEqual(['', basic, basic, basic]);
});

test('Digest without qop costs one request a key, too', async () => {
  const challenge = rawReply('401 Unauthorized', ['www-authenticate: DIGEST Realm="snom", Nonce="n1", ALGORITHM=md5']);
  const { server, phone } = await setUpGuarded(
    (request, socket) => void socket.write(oldDigestHolds(request, RIGHT.password) ? OK : challenge),
  );
  for (const name of ['1', '*', '#']) expect(await phone.press(key(name))).toEqual({ result: 'done' });
  expect(server.requests).toHaveLength(4);
});

test('the strongest of several challenges in several headers is answered', async () => {
  const challenge = rawReply('401 Unauthorized', [
    'WWW-Authenticate: Basic realm="snom", Digest realm="snom", nonce="n1", qop="auth,auth-int"',
    'WWW-Authenticate: Digest realm="snom", nonce="n2", qop="auth-int"',
  ]);
  const { server, phone } = await setUpGuarded(
    (request, socket) =>
      void socket.write(request.authorization && digestHolds(request, RIGHT.password) ? OK : challenge),
  );
  expect(await phone.dial('030')).toEqual({ result: 'done' });
  expect(digestFields(server.requests[1]?.authorization ?? '').nonce).toBe('n1');
});

test('a phone that changes from Basic to Digest is answered in the new way', async () => {
  let digest = false;
  const door = digestDoor(RIGHT.password, () => 'n1');
  const { server, phone } = await setUpGuarded((request, socket) =>
    digest ? door(request, socket) : void socket.write(request.authorization ? OK : BASIC),
  );
  await phone.press(key('1'));
  digest = true;
  expect(await phone.press(key('2'))).toEqual({ result: 'done' });
  expect(server.requests).toHaveLength(4);
});

test.each(['closes', 'is silent'])(
  'a phone that %s on the first answer to its challenge has not refused it',
  async (how) => {
    let nonce = 0;
    const door = digestDoor(RIGHT.password, () => `n${nonce}`);
    const { server, phone } = await setUpGuarded(
      (request, socket) => {
        const isFirstAnswer = request.line.includes('number=') && request.authorization !== '';
        if (!isFirstAnswer) return door(request, socket);
        // The next request needs another nonce.
        nonce += 1;
        if (how === 'closes') socket.destroy();
      },
      { ...RIGHT, limits: { requestMs: 100 } },
    );
    await codes([phone.dial('030')]);
    const before = server.requests.length;
    expect(await phone.press(key('1'))).toEqual({ result: 'done' });
    expect(server.requests.slice(before).filter(({ authorization }) => authorization !== '')).toHaveLength(1);
  },
);

test('a phone that asks for nothing is sent nothing', async () => {
  const { server, phone } = await setUpGuarded((_request, socket) => void socket.write(OK));
  await phone.press(key('1'));
  expect(server.requests.map(({ authorization }) => authorization)).toEqual(['']);
});
