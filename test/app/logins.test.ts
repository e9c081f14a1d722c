import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLogins } from '../../electron/app/connection/logins';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { betweenProcesses } from '../../electron/settings/between-processes';
import { profileOf, type TestApp, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { digestChallenge } from '../support/digest-door';
import { learned } from '../support/learned';
import { clientFor, codes, key, serve } from '../support/phone-client';
import { rawReply } from '../support/raw-server';
import { temporaryFolder } from '../support/temp-folder';
import { until } from '../support/until';

const SECRET = 'correct horse';
const INFO = rawReply('200 Ok', ['Content-Type: text/html'], '<title>snom 370</title>');
const press = { do: 'press', sequence: '1' } as const;
const refusedAt = { ok: false, problem: { code: 'password-refused' } };

/** How often the phone has refused credentials. */
const wrongLogins = ({ journal }: DemoPhone): number =>
  journal.filter((one) => one.is === 'request' && one.credentials && one.status === 401).length;

/** An Offhook of this folder's user that has the right password for a server. */
async function offhookAt(server: Pick<DemoPhone, 'port' | 'origin'>, folder: string): Promise<TestApp> {
  const offhook = await testApp(
    { phones: [profileOf(server)], activePhone: 'desk', learned: learned({ passwordsFor: { desk: server.origin } }) },
    betweenProcesses(folder),
  );
  offhook.keychain.kept.set('desk', SECRET);
  return offhook;
}

/** Offhooks of one user, each as a process of its own would be: they share a folder and nothing else. */
async function processes(auth: DemoOptions['auth'] = { scheme: 'digest' }) {
  const phone = await demoPhone({ user: 'anna', password: SECRET, auth });
  const folder = await temporaryFolder();
  const start = async (password: string, more: Parameters<typeof profileOf>[1] = {}): Promise<TestApp> => {
    const profile = profileOf(phone, { user: 'anna', ...more });
    const origin = `${profile.scheme}://${profile.host}:${profile.port}`;
    const offhook = await testApp(
      { phones: [profile], activePhone: profile.id, learned: learned({ passwordsFor: { [profile.id]: origin } }) },
      betweenProcesses(folder),
    );
    offhook.keychain.kept.set(profile.id, password);
    return offhook;
  };
  const written = async (): Promise<string> => {
    const files = await readdir(join(folder, 'logins'));
    return (await Promise.all(files.map((file) => readFile(join(folder, 'logins', file), 'utf8')))).join('');
  };
  return { phone, folder, start, written, profile: profileOf(phone, { user: 'anna' }) };
}

test('a wrong password is said once, by twenty in turn and four that start', async () => {
  const { phone, start } = await processes();
  for (let nth = 0; nth < 20; nth += 1) {
    const { send, app } = await start('wrong');
    expect(await send(press)).toMatchObject(refusedAt);
    await app.stop();
  }
  for (let nth = 0; nth < 4; nth += 1) {
    const { app } = await start('wrong');
    await app.start();
    expect(app.store.getState().connectionStatus).toMatchObject({
      is: 'trouble',
      problem: { code: 'password-refused' },
    });
    await app.stop();
  }
  expect(wrongLogins(phone)).toBe(1);
});

test('a wrong password is said once, by four that try it at the same time', async () => {
  const { phone, start } = await processes();
  phone.misbehave({ delayMs: 50 });
  const four = await Promise.all(['wrong', 'wrong', 'wrong', 'wrong'].map((password) => start(password)));
  expect(await Promise.all(four.map(({ send }) => send(press)))).toMatchObject(Array(4).fill(refusedAt));
  expect(wrongLogins(phone)).toBe(1);
});

test.each(['basic', 'digest'] as const)(
  'the right password (%s) lets all in that try at the same time',
  async (scheme) => {
    const { phone, start } = await processes({ scheme });
    const six = await Promise.all(Array.from({ length: 6 }, () => start(SECRET)));
    expect(await Promise.all(six.map(({ send }) => send(press)))).toMatchObject(Array(6).fill({ ok: true }));
    expect(wrongLogins(phone)).toBe(0);
  },
);

test('another password is one more try, and so is another user, or another encoding', async () => {
  const { phone, start } = await processes();
  await (await start('wrong')).send(press);
  await (await start('wröng')).send(press);
  expect(wrongLogins(phone)).toBe(2);
  await (await start(SECRET)).send(press);
  await (await start('wrong')).send(press);
  await (await start('wröng')).send(press);
  expect(wrongLogins(phone)).toBe(2);
  await (await start('wröng', { passwordEncoding: 'latin-1' })).send(press);
  await (await start('wrong', { user: 'otto' })).send(press);
  expect(wrongLogins(phone)).toBe(4);
});

test('a password of letters that both encodings share is the same password', async () => {
  const { phone, start } = await processes();
  await (await start('wrong')).send(press);
  await (await start('wrong', { passwordEncoding: 'latin-1' })).send(press);
  expect(wrongLogins(phone)).toBe(1);
});

test('a page for administrators does not make a right password a refused one', async () => {
  const { phone, start } = await processes();
  await phone.misbehave({ adminPages: 401 });
  expect(await (await start(SECRET)).send({ do: 'play-ringer', ringer: 3 })).toMatchObject({
    ok: false,
    problem: { code: 'refused' },
  });
  expect(await (await start(SECRET)).send(press)).toMatchObject({ ok: true });
});

test('a phone whose challenges age lets all in that come together', async () => {
  const folder = await temporaryFolder();
  /** How many logins there had been when it was set, by the nonce: after two more it counts no longer. */
  const nonces = new Map<string, number>();
  let logins = 0;
  const server = await serve((request, socket) => {
    const of = nonces.get(/nonce="(\d+)"/.exec(request.authorization)?.[1] ?? '');
    if (of !== undefined && logins - of < 2) {
      logins += 1;
      return void socket.write(rawReply('200 Ok', [], 'ok'));
    }
    nonces.set(String(nonces.size), logins);
    socket.write(digestChallenge(String(nonces.size - 1)));
  });
  const start = () => offhookAt(server, folder);
  const five = await Promise.all(Array.from({ length: 5 }, start));
  expect(await Promise.all(five.map(({ send }) => send(press)))).toMatchObject(Array(5).fill({ ok: true }));
});

test('the same phone under another spelling of its address is the same phone', async () => {
  const { phone, start } = await processes();
  await (await start('wrong')).send(press);
  await (await start('wrong', { id: 'other', host: 'localhost' })).send(press);
  await (await start('wrong', { id: 'third', host: '::1' })).send(press);
  expect(wrongLogins(phone)).toBe(1);
});

test.each(['in the window', 'by try-again'])('the same password said on purpose %s is one more try', async (how) => {
  const { phone, start, profile } = await processes();
  await (await start('wrong')).send(press);
  const { send } = await start('wrong');
  if (how === 'by try-again') await send({ do: 'try-password-again' });
  else await send({ do: 'save-password', id: profile.id, password: 'wrong' });
  expect(await send(press)).toMatchObject(refusedAt);
  expect(await (await start('wrong')).send(press)).toMatchObject(refusedAt);
  expect(wrongLogins(phone)).toBe(2);
});

test('an Offhook that ended in the middle of its try keeps none waiting', async () => {
  const folder = await temporaryFolder();
  let isSilent = true;
  const server = await serve((request, socket) => {
    if (request.authorization === '') socket.write(rawReply('401 Unauthorized', ['WWW-Authenticate: Basic realm="r"']));
    else if (!isSilent) socket.write(rawReply('200 Ok'));
  });
  const start = () => offhookAt(server, folder);
  const first = (await start()).send(press);
  await until('the password on its way', () => server.requests.length > 1);
  const [file = ''] = await readdir(join(folder, 'logins'));
  const trying = await readFile(join(folder, 'logins', file), 'utf8');
  expect(JSON.parse(trying)).toMatchObject({ trying: { id: expect.any(String) } });
  expect(await first).toMatchObject({ ok: false, problem: { code: 'no-reply' } });
  isSilent = false;
  // As if it had been killed: its try still stands there, and its sign of life is gone.
  const [last = ''] = await readdir(join(folder, 'logins'));
  await writeFile(join(folder, 'logins', last), trying);
  expect(await (await start()).send(press)).toMatchObject({ ok: true });
});

test('after the password was changed at the phone, those that are logged in say the old one twice, all together', async () => {
  const { phone, start } = await processes();
  const four = await Promise.all(Array.from({ length: 4 }, () => start(SECRET)));
  for (const { send } of four) expect(await send(press)).toMatchObject({ ok: true });
  await phone.misbehave({ unauthorised: true });
  for (const { send } of four) expect(await send(press)).toMatchObject(refusedAt);
  // The first may mean the nonce: only the answer to a new one says that it is the password.
  expect(wrongLogins(phone)).toBe(2);
});

test.each(['had the password refused', 'was logged in', 'started with a refused one'])(
  'an Offhook that %s asks again once another has got in with the same password',
  async (how) => {
    const { phone, start } = await processes();
    const other = await start(SECRET);
    if (how !== 'was logged in') await phone.misbehave({ unauthorised: true });
    if (how === 'started with a refused one') await other.send(press);
    const { send, app } = await start(SECRET);
    expect((await send(press)).ok).toBe(how === 'was logged in');
    await phone.misbehave({ unauthorised: true });
    expect(await send(press)).toMatchObject(refusedAt);
    expect(await other.send(press)).toMatchObject(refusedAt);
    await phone.misbehave(null);
    const wrong = wrongLogins(phone);
    // Until then it is asked no more, however often it is wanted.
    expect(await send(press)).toMatchObject(refusedAt);
    await other.send({ do: 'try-password-again' });
    expect(await other.send(press)).toMatchObject({ ok: true });
    expect(await Promise.all([send(press), send(press)])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(app.store.getState().connectionStatus).toMatchObject({ is: 'ready' });
    expect(wrongLogins(phone)).toBe(wrong);
  },
);

/** A phone whose page of information is open to all and whose display is for its administrator alone. */
async function withGuardedDisplay(commands: 'open' | 'guarded') {
  const folder = await temporaryFolder();
  const right = `Basic ${Buffer.from(`anna:${SECRET}`).toString('base64')}`;
  const challenge = rawReply('401 Unauthorized', ['WWW-Authenticate: Basic realm="r"']);
  const wrong: string[] = [];
  const server = await serve(({ line, authorization }, socket) => {
    const isCommand = line.includes('/command.htm');
    if (line.includes('/info.htm')) socket.write(INFO);
    else if (isCommand && (commands === 'open' || authorization === right)) socket.write(rawReply('200 Ok', [], 'ok'));
    else {
      if (authorization !== '') wrong.push(line);
      socket.write(challenge);
    }
  });
  const start = async (password: string) => {
    const profile = profileOf(server, { user: 'anna' });
    const { tries } = createLogins(betweenProcesses(folder).logins, () => {});
    return clientFor(server.origin, { user: 'anna', password, tries: tries(profile, password) });
  };
  return { start, wrong };
}

test.each(['open', 'guarded'] as const)(
  'a password that only a display judges is refused once, however many Offhooks start (commands are %s)',
  async (commands) => {
    const { start, wrong } = await withGuardedDisplay(commands);
    for (let nth = 0; nth < 4; nth += 1) {
      const phone = await start('wrong');
      expect(await codes([phone.info(), phone.screen()])).toMatchObject(['done', expect.stringContaining('refused')]);
    }
    expect(wrong).toHaveLength(1);
  },
);

test('a display for the administrator does not make a password refused that the commands take', async () => {
  const { start } = await withGuardedDisplay('guarded');
  const phone = await start(SECRET);
  expect(await codes([phone.info(), phone.screen(), phone.press(key('1'))])).toEqual(['done', 'refused', 'done']);
  expect(await codes([(await start(SECRET)).press(key('1'))])).toEqual(['done']);
});

test('no password, no user and no address is written down', async () => {
  const { phone, folder, start, written } = await processes();
  await (await start('wrong')).send(press);
  await (await start(SECRET)).send(press);
  const text = (await written()) + (await readdir(join(folder, 'logins'))).join('');
  expect(text).toContain('refused');
  for (const secret of ['wrong', SECRET, 'anna', String(phone.port)]) expect(text).not.toContain(secret);
});

test('where nothing can be kept, this Offhook knows its own, and says so in the log', async () => {
  const { phone, folder, start } = await processes();
  await mkdir(join(folder, 'logins'));
  await writeFile(join(folder, 'other'), '');
  // A file where the folder should be, for root may write into any folder.
  const blocked = await temporaryFolder();
  await writeFile(join(blocked, 'logins'), '');
  await chmod(blocked, 0o700);
  const profile = profileOf(phone, { user: 'anna' });
  const offhook = await testApp(
    { phones: [profile], activePhone: 'desk', learned: learned({ passwordsFor: { desk: phone.origin } }) },
    betweenProcesses(blocked),
  );
  offhook.keychain.kept.set('desk', 'wrong');
  expect(await offhook.send(press)).toMatchObject(refusedAt);
  await offhook.send({ do: 'use-phone', id: null });
  await offhook.send({ do: 'use-phone', id: 'desk' });
  expect(await offhook.send(press)).toMatchObject(refusedAt);
  expect(wrongLogins(phone)).toBe(1);
  expect(offhook.faults.join()).toContain('logins: other Offhooks cannot be told of a login');
  expect(await (await start(SECRET)).send(press)).toMatchObject({ ok: true });
});
