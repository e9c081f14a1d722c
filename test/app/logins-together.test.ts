import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLogins } from '../../electron/app/connection/logins';
import { betweenProcesses } from '../../electron/settings/between-processes';
import { profileOf, type TestApp, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { digestChallenge, digestFields, digestHolds } from '../support/digest-door';
import { learned } from '../support/learned';
import { clientFor, codes, key, serve } from '../support/phone-client';
import { type RawAnswer, type RawServer, rawReply } from '../support/raw-server';
import { savePhone } from '../support/save-phone';
import { temporaryFolder } from '../support/temp-folder';
import { until } from '../support/until';

const SECRET = 'correct horse';
const press = { do: 'press', sequence: '1' } as const;
const OK = rawReply('200 Ok', [], 'ok');
const ASKS = rawReply('401 Unauthorized', ['WWW-Authenticate: Basic realm="snom"']);
const INFO = rawReply('200 Ok', ['Content-Type: text/html'], '<title>snom 370</title>');
const basic = (user: string, encoding: BufferEncoding = 'utf8'): string =>
  `Basic ${Buffer.from(`${user}:${SECRET}`, encoding).toString('base64')}`;
const RIGHT = basic('anna');

type Place = Pick<RawServer, 'port' | 'origin'>;

/** An Offhook of this folder's user with the right password. */
async function offhookAt(server: Place, folder: string, more: Parameters<typeof profileOf>[1] = {}) {
  const profile = profileOf(server, { user: 'anna', ...more });
  const offhook: TestApp = await testApp(
    { phones: [profile], activePhone: profile.id, learned: learned({ passwordsFor: { [profile.id]: server.origin } }) },
    betweenProcesses(folder),
  );
  offhook.keychain.kept.set(profile.id, SECRET);
  return { ...offhook, profile };
}

/** A client of such an Offhook. */
function clientAt(server: Place, folder: string, texts = betweenProcesses(folder).logins) {
  const logins = createLogins(texts, () => {});
  const profile = profileOf(server, { user: 'anna' });
  return clientFor(server.origin, {
    user: 'anna',
    password: SECRET,
    tries: logins.tries(profile, SECRET),
    logins: { proved: () => logins.proved(profile), prove: (form) => logins.prove(profile, form) },
  });
}

const written = async (folder: string): Promise<string> => {
  const files = await readdir(join(folder, 'logins'));
  return (await Promise.all(files.map((file) => readFile(join(folder, 'logins', file), 'utf8')))).join('');
};

test.each(['in the window', 'by a new Offhook'])(
  'the other encoding of a user beyond ASCII is one more try, said %s',
  async (how) => {
    const folder = await temporaryFolder();
    const right = basic('jürgen', 'latin1');
    const server = await serve(({ authorization }, socket) => void socket.write(authorization === right ? OK : ASKS));
    const { send, profile } = await offhookAt(server, folder, { user: 'jürgen' });
    expect(await send(press)).toMatchObject({ ok: false, problem: { beyondAscii: true } });
    const latin = { ...profile, passwordEncoding: 'latin-1' } as const;
    if (how === 'in the window') await savePhone(send, latin);
    const next = how === 'in the window' ? send : (await offhookAt(server, folder, latin)).send;
    expect(await next(press)).toMatchObject({ ok: true });
  },
);

/** Its information is open, its display is the administrator's, and its page of the commands answers oddly to the right password. */
const oddDoor =
  (bare: Buffer | null): RawAnswer =>
  ({ line, authorization }, socket) => {
    if (line.includes('/info.htm')) return void socket.write(INFO);
    if (authorization !== RIGHT || line.includes('.bmp')) return void socket.write(ASKS);
    if (!line.includes('/command.htm ')) return void socket.write(OK);
    if (bare) socket.write(bare);
    else socket.destroy();
  };

test.each([
  ['closes', null],
  ['400', rawReply('400 Bad Request')],
  ['404', rawReply('404 Not Found')],
  ['500', rawReply('500 Oops')],
])('a right password is not refused because the page that judges it says: %s', async (_, answer) => {
  const folder = await temporaryFolder();
  const server = await serve(oddDoor(answer));
  const client = clientAt(server, folder);
  for (let nth = 0; nth < 2; nth += 1) await codes([client.screen()]);
  expect(await codes([client.press(key('1'))])).toEqual(['done']);
  expect(await codes([clientAt(server, folder).press(key('1'))])).toEqual(['done']);
});

test('a right password is not refused because its judgement was dropped', async () => {
  const folder = await temporaryFolder();
  let answer: (() => void) | undefined;
  const server = await serve((request, socket) => {
    if (request.line.includes('/command.htm ') && !answer) answer = () => void socket.write(ASKS);
    else oddDoor(OK)(request, socket);
  });
  const client = clientAt(server, folder);
  const screen = codes([client.screen()]);
  await until('the judgement', () => answer !== undefined);
  client.drop();
  answer?.();
  expect(await screen).toEqual(['dropped']);
  expect(await codes([client.screen()])).toEqual(['refused']);
  expect(await codes([client.press(key('1')), clientAt(server, folder).press(key('1'))])).toEqual(['done', 'done']);
});

/** Of its challenges only the last one counts, whichever program has got it. */
const lastChallengeOnly = (): RawAnswer => {
  let last = 0;
  return (request, socket) => {
    const isRight = digestFields(request.authorization).nonce === `n${last}` && digestHolds(request, SECRET);
    if (!isRight) last += 1;
    socket.write(isRight ? OK : digestChallenge(`n${last}`));
  };
};

test.each([2, 3, 5])('a phone of which only the last challenge counts lets %i in that start at once', async (count) => {
  for (let run = 0; run < 5; run += 1) {
    const folder = await temporaryFolder();
    const server = await serve(lastChallengeOnly());
    const all = await Promise.all(Array.from({ length: count }, () => offhookAt(server, folder)));
    expect(await Promise.all(all.map(({ send }) => send(press)))).toMatchObject(Array(count).fill({ ok: true }));
    expect(await written(folder)).toContain('"refused":null');
  }
});

test('such a phone lets two in that are logged in, and press at the same time', async () => {
  const folder = await temporaryFolder();
  const server = await serve(lastChallengeOnly());
  const two = [await offhookAt(server, folder), await offhookAt(server, folder)];
  for (let nth = 0; nth < 20; nth += 1) {
    expect(await Promise.all(two.map(({ send }) => send(press)))).toMatchObject([{ ok: true }, { ok: true }]);
  }
});

test.each(['closes its connections', 'wants no password'])(
  'an Offhook that started with a refused password while the phone %s asks with it once that is forgiven',
  async (how) => {
    const folder = await temporaryFolder();
    let mode: 'wrong' | 'other' | 'right' = 'wrong';
    const server = await serve(({ authorization }, socket) => {
      if (mode === 'other' && how === 'closes its connections') return void socket.destroy();
      socket.write(mode === 'other' || (mode === 'right' && authorization === RIGHT) ? OK : ASKS);
    });
    await (await offhookAt(server, folder)).send(press);
    mode = 'other';
    const tray = await offhookAt(server, folder);
    await tray.send(press);
    mode = 'right';
    const other = await offhookAt(server, folder);
    await other.send({ do: 'try-password-again' });
    expect(await other.send(press)).toMatchObject({ ok: true });
    expect(await tray.send(press)).toMatchObject({ ok: true });
  },
);

/** A phone that asks for its password as `asks` says, and how often it got it in clear. */
async function changingPhone() {
  const asks = { scheme: 'Basic' };
  const server = await serve(({ authorization }, socket) => {
    const challenge = asks.scheme === 'Basic' ? ASKS : digestChallenge('n1');
    socket.write(authorization.startsWith(asks.scheme) ? OK : challenge);
  });
  const inClear = (): number => server.requests.filter(({ authorization }) => authorization.startsWith('Basic')).length;
  return { server, asks, inClear };
}

test('an Offhook that was logged in with Basic does not go on with it once another has got in with Digest', async () => {
  const folder = await temporaryFolder();
  const { server, asks, inClear } = await changingPhone();
  const [one, other] = [await offhookAt(server, folder), await offhookAt(server, folder)];
  await one.send(press);
  asks.scheme = 'Digest';
  expect(await other.send(press)).toMatchObject({ ok: true });
  asks.scheme = 'Basic';
  const before = inClear();
  expect(await one.send(press)).toMatchObject({ ok: false, problem: { code: 'login-weaker' } });
  expect(inClear()).toBe(before);
});

test('a challenge that was got before another Offhook got in with Digest is not answered in clear', async () => {
  const folder = await temporaryFolder();
  const { server, asks, inClear } = await changingPhone();
  const texts = betweenProcesses(folder).logins;
  let go: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  let isHeld = false;
  const signs: typeof texts.signs = {
    ...texts.signs,
    async begin() {
      isHeld = true;
      await held;
      return texts.signs.begin();
    },
  };
  const first = codes([clientAt(server, folder, { ...texts, signs }).press(key('1'))]);
  await until('the beginning', () => isHeld);
  asks.scheme = 'Digest';
  expect(await codes([clientAt(server, folder).press(key('1'))])).toEqual(['done']);
  asks.scheme = 'Basic';
  go?.();
  expect(await first).toEqual(['login-weaker']);
  expect(inClear()).toBe(0);
});

test('a weaker login that the user allows in one Offhook is allowed in the others', async () => {
  const folder = await temporaryFolder();
  const { server, asks } = await changingPhone();
  const [one, other] = [await offhookAt(server, folder), await offhookAt(server, folder)];
  asks.scheme = 'Digest';
  await one.send(press);
  asks.scheme = 'Basic';
  const weaker = { ok: false, problem: { code: 'login-weaker' } };
  expect(await Promise.all([one.send(press), other.send(press)])).toMatchObject([weaker, weaker]);
  await one.send({ do: 'forget-login' });
  expect(await one.send(press)).toMatchObject({ ok: true });
  expect(await other.send(press)).toMatchObject({ ok: true });
});

test('a refusal of one profile is not forgotten because another of the same login was saved before', async () => {
  const folder = await temporaryFolder();
  const phone = await demoPhone({ user: 'anna', password: SECRET, auth: { scheme: 'digest' } });
  const profile = profileOf(phone, { user: 'anna' });
  const second = { ...profile, id: 'second', name: 'Second' };
  const { send, keychain } = await testApp(
    {
      phones: [profile, second],
      activePhone: 'second',
      learned: learned({ passwordsFor: { desk: phone.origin, second: phone.origin } }),
    },
    betweenProcesses(folder),
  );
  for (const id of ['desk', 'second']) keychain.kept.set(id, SECRET);
  await send(press);
  await send({ do: 'save-password', id: profile.id, password: SECRET });
  await phone.misbehave({ unauthorised: true });
  await send(press);
  const wrong = () => phone.journal.filter((one) => one.is === 'request' && one.credentials && one.status === 401);
  const before = wrong().length;
  expect(await (await offhookAt(phone, folder)).send(press)).toMatchObject({ ok: false });
  expect(wrong()).toHaveLength(before);
});

test('a page that says the login is blocked refuses no password, whatever its status', async () => {
  const folder = await temporaryFolder();
  let isLocked = true;
  const blocked = rawReply(
    '401 Unauthorized',
    ['WWW-Authenticate: Basic realm="snom"'],
    'Login is blocked for 1 minute',
  );
  const server = await serve(({ authorization }, socket) => {
    if (authorization === '') socket.write(ASKS);
    else socket.write(isLocked ? blocked : authorization === RIGHT ? OK : ASKS);
  });
  expect(await (await offhookAt(server, folder)).send(press)).toMatchObject({ problem: { code: 'locked-out' } });
  isLocked = false;
  expect(await (await offhookAt(server, folder)).send(press)).toMatchObject({ ok: true });
});

test('an examination marks no right password for a parameter that is refused', async () => {
  const folder = await temporaryFolder();
  const server = await serve(({ line, authorization }, socket) => {
    if (line.includes('/info.htm ')) return void socket.write(INFO);
    socket.write(authorization === RIGHT && !line.includes('/info.htm?') ? OK : ASKS);
  });
  const client = clientAt(server, folder);
  expect((await client.examine({})).finding).toEqual({ code: 'queries-restricted', status: 401 });
  expect(await codes([client.press(key('1')), clientAt(server, folder).press(key('1'))])).toEqual(['done', 'done']);
});
