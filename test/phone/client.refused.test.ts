import { expect, test } from 'vitest';
import { headedBitmap } from '../support/bitmap-header';
import { digestChallenge, digestDoor, digestFields, digestHolds } from '../support/digest-door';
import { codes, key, RIGHT, setUp, setUpGuarded } from '../support/phone-client';
import { type RawAnswer, rawReply } from '../support/raw-server';

const OK = rawReply('200 Ok', [], 'ok');
const BMP = rawReply('200 Ok', ['Content-Type: image/bmp'], headedBitmap().toString('latin1'));
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

/** A phone whose password was changed after it had let us in. */
const setUpChangedPassword = async () => {
  let secret: string = RIGHT.password;
  let nonce = 0;
  const { server, phone } = await setUpGuarded((request, socket) => {
    nonce += 1;
    socket.write(request.authorization && digestHolds(request, secret) ? OK : digestChallenge(`n${nonce}`));
  });
  await phone.press(key('1'));
  secret = 'another';
  return { server, phone };
};

test('a password that stops being right is tried at most twice', async () => {
  const { server, phone } = await setUpChangedPassword();
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

/** A phone that honours only the nonce it gave last, and shows its displays to the administrator only. */
const adminOnlyDoor = (isForAll = (line: string): boolean => !line.includes('.bmp')): RawAnswer => {
  let nonce = 0;
  return (request, socket) => {
    const isNewest = digestFields(request.authorization).nonce === `n${nonce}`;
    const allowed = isForAll(request.line) && isNewest && digestHolds(request, RIGHT.password);
    if (!allowed) nonce += 1;
    socket.write(allowed ? (request.line.includes('.bmp') ? BMP : OK) : digestChallenge(`n${nonce}`));
  };
};

test('a display for administrators only is refused once with credentials, and not asked for again', async () => {
  const { server, phone } = await setUpGuarded(adminOnlyDoor());
  await phone.press(key('1'));
  const before = server.requests.length;
  for (let turn = 0; turn < 5; turn += 1) {
    await expect(phone.screen()).rejects.toMatchObject({ code: 'refused', status: 401 });
  }
  const asking = server.requests.slice(before);
  expect(asking.every(({ line }) => line.includes('/screen.bmp'))).toBe(true);
  expect(asking.filter(({ authorization }) => authorization !== '')).toHaveLength(1);
});

test('three displays for administrators only are refused once between them: three refusals would lock the phone', async () => {
  const { server, phone } = await setUpGuarded(adminOnlyDoor());
  await phone.press(key('1'));
  const before = server.requests.length;
  expect(await codes([phone.screen(), phone.screen('label_screen'), phone.screen('exp_screen')])).toEqual(
    Array(3).fill('refused'),
  );
  const asking = server.requests.slice(before);
  expect(asking.filter(({ authorization }) => authorization !== '')).toHaveLength(1);
});

test('a display that was shown goes on when another one is for administrators only', async () => {
  const { phone } = await setUpGuarded(adminOnlyDoor((line) => !line.includes('label_screen')));
  await phone.press(key('1'));
  expect(await codes([phone.screen(), phone.screen('label_screen'), phone.screen(), phone.press(key('2'))])).toEqual([
    'done',
    'refused',
    'done',
    'done',
  ]);
});

test('a display for administrators only does not stop the keys, and costs them one challenge at most', async () => {
  const { server, phone } = await setUpGuarded(adminOnlyDoor());
  await phone.press(key('1'));
  for (const name of ['2', '3', '4']) {
    expect(await codes([phone.screen()])).toEqual(['refused']);
    const before = server.requests.length;
    expect(await phone.press(key(name))).toEqual({ result: 'done' });
    const asking = server.requests.slice(before);
    // Nothing but the right answer to the newest challenge: a refused one would count towards the phone's lock.
    expect(asking.filter(({ authorization }) => authorization !== '')).toHaveLength(1);
    expect(asking.length).toBeLessThanOrEqual(2);
  }
});

test('one display may be for administrators only while another is shown', async () => {
  const { server, phone } = await setUpGuarded(adminOnlyDoor((line) => !line.includes('/label_screen')));
  expect(await codes([phone.screen(), phone.screen('label_screen')])).toEqual(['done', 'refused']);
  const before = server.requests.length;
  expect(await codes([phone.screen('label_screen'), phone.press(key('1')), phone.screen()])).toEqual([
    'refused',
    'done',
    'done',
  ]);
  expect(server.requests.slice(before).some(({ line }) => line.includes('/label_screen'))).toBe(false);
});

test('Basic: a display for administrators only does not stop the keys', async () => {
  const { server, phone } = await setUpGuarded(({ line, authorization }, socket) => {
    socket.write(authorization !== '' && !line.includes('.bmp') ? OK : BASIC);
  });
  await phone.press(key('1'));
  for (const name of ['2', '3']) {
    expect(await codes([phone.screen()])).toEqual(['refused']);
    expect(await phone.press(key(name))).toEqual({ result: 'done' });
  }
  const credentialsForScreens = server.requests.filter((one) => one.line.includes('.bmp') && one.authorization !== '');
  expect(credentialsForScreens).toHaveLength(1);
});

test('a password that stops being right before the first display is tried at most twice', async () => {
  const { server, phone } = await setUpChangedPassword();
  const before = server.requests.length;
  expect(await codes([phone.screen()])).toEqual(['refused']);
  expect(await codes([phone.press(key('2'))])).toEqual(['password-refused']);
  const credentials = server.requests.slice(before).filter(({ authorization }) => authorization !== '');
  expect(credentials).toHaveLength(2);
});

test('a display that wants a password nobody knows leaves the keys alone that go without one', async () => {
  const { phone } = await setUp(({ line }, socket) => void socket.write(line.includes('.bmp') ? BASIC : OK));
  expect(await codes([phone.screen(), phone.press(key('1')), phone.info()])).toEqual([
    'password-missing',
    'done',
    'not-a-phone',
  ]);
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
