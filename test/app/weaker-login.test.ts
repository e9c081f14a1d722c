import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LoginForm } from '../../electron/contract/phones/login';
import { betweenProcesses } from '../../electron/settings/between-processes';
import { profileOf, testApp } from '../support/app';
import { learned } from '../support/learned';
import { codes, key, RIGHT, serve, setUpGuarded } from '../support/phone-client';
import { rawReply } from '../support/raw-server';
import { temporaryFolder } from '../support/temp-folder';

const OK = rawReply('200 Ok', [], 'ok');
const press = { do: 'press', sequence: '1' } as const;

const FORMS = {
  basic: { scheme: 'basic', realm: 'snom' },
  oldest: { scheme: 'digest', realm: 'snom', hash: 'md5', qop: false },
  md5: { scheme: 'digest', realm: 'snom', hash: 'md5', qop: true },
  sha: { scheme: 'digest', realm: 'snom', hash: 'sha256', qop: true },
  shaWithoutQop: { scheme: 'digest', realm: 'snom', hash: 'sha256', qop: false },
  shaElsewhere: { scheme: 'digest', realm: 'other', hash: 'sha256', qop: true },
} as const satisfies Record<string, LoginForm>;

const challenge = (form: LoginForm): Buffer => {
  const words =
    form.scheme === 'basic'
      ? `Basic realm="${form.realm}"`
      : `Digest realm="${form.realm}", nonce="n"${form.qop ? ', qop="auth"' : ''}${form.hash === 'sha256' ? ', algorithm=SHA-256' : ''}`;
  return rawReply('401 Unauthorized', [`WWW-Authenticate: ${words}`]);
};

/** Whether it answers this form, and no other. */
const isAnswer = (authorization: string, form: LoginForm): boolean => {
  if (form.scheme === 'basic') return authorization.startsWith('Basic ');
  const isSame = /SHA-256/.test(authorization) === (form.hash === 'sha256') && /qop=/.test(authorization) === form.qop;
  return isSame && authorization.includes(`realm="${form.realm}"`);
};

/** A phone that asks in whatever form is set, and takes any password in it. */
async function phoneThatAsks(first: LoginForm) {
  const asks = { form: first };
  const server = await serve((request, socket) => {
    socket.write(isAnswer(request.authorization, asks.form) ? OK : challenge(asks.form));
  });
  return { server, asks };
}

/** An Offhook of a user's, as a process of its own would be. */
async function offhookFor(port: number, folder: string) {
  const profile = profileOf({ port }, { user: 'anna' });
  const offhook = await testApp(
    {
      phones: [profile],
      activePhone: 'desk',
      learned: learned({ passwordsFor: { desk: `http://127.0.0.1:${port}` } }),
    },
    betweenProcesses(folder),
  );
  offhook.keychain.kept.set('desk', 'geheim');
  return offhook;
}

const sentIn = (requests: readonly { readonly authorization: string }[]) =>
  requests.map(({ authorization }) => authorization.split(' ')[0]).filter((scheme) => scheme !== '');

test.each([
  ['Basic after Digest', FORMS.md5, FORMS.basic],
  ['MD5 after SHA-256', FORMS.sha, FORMS.md5],
  ['no qop after qop', FORMS.md5, FORMS.oldest],
  ['no qop after qop, with a newer hash', FORMS.md5, FORMS.shaWithoutQop],
  ['another realm', FORMS.sha, FORMS.shaElsewhere],
])('%s is not answered, also by another Offhook and after a restart', async (_name, before, now) => {
  const { server, asks } = await phoneThatAsks(before);
  const folder = await temporaryFolder();
  const first = await offhookFor(server.port, folder);
  expect(await first.send(press)).toMatchObject({ ok: true });
  asks.form = now;
  const answered = sentIn(server.requests).length;
  const weaker = { ok: false, problem: { code: 'login-weaker', address: `127.0.0.1:${server.port}`, now, before } };
  // Its own nonce goes once more, and nothing else.
  expect(await first.send(press)).toEqual(weaker);
  expect(sentIn(server.requests).slice(answered)).toEqual(['Digest']);
  expect(await first.send(press)).toEqual(weaker);
  const other = await offhookFor(server.port, folder);
  expect(await other.send(press)).toEqual(weaker);
  await other.app.stop();
  const again = await offhookFor(server.port, folder);
  await again.app.start();
  expect(again.app.store.getState().connectionStatus).toMatchObject({ is: 'trouble', problem: weaker.problem });
  expect(sentIn(server.requests).slice(answered)).toEqual(['Digest']);
});

test('what another Offhook has proved meanwhile counts at once, and a weaker form never takes its place', async () => {
  const { server, asks } = await phoneThatAsks(FORMS.basic);
  const folder = await temporaryFolder();
  const [early, other] = [await offhookFor(server.port, folder), await offhookFor(server.port, folder)];
  expect(await early.send(press)).toMatchObject({ ok: true });
  asks.form = FORMS.sha;
  expect(await other.send(press)).toMatchObject({ ok: true });
  asks.form = FORMS.basic;
  const sent = sentIn(server.requests).filter((scheme) => scheme === 'Basic').length;
  await early.send({ do: 'use-phone', id: null });
  await early.send({ do: 'use-phone', id: 'desk' });
  expect(await early.send(press)).toMatchObject({ problem: { code: 'login-weaker', before: FORMS.sha } });
  expect(await other.send(press)).toMatchObject({ problem: { code: 'login-weaker', before: FORMS.sha } });
  expect(sentIn(server.requests).filter((scheme) => scheme === 'Basic')).toHaveLength(sent);
});

test('a realm without an end is no reason to forget what is known', async () => {
  const long = { ...FORMS.sha, realm: 'r'.repeat(3_000) };
  const { server, asks } = await phoneThatAsks(long);
  const folder = await temporaryFolder();
  expect(await (await offhookFor(server.port, folder)).send(press)).toMatchObject({ ok: true });
  expect(await (await offhookFor(server.port, folder)).send(press)).toMatchObject({ ok: true });
  asks.form = FORMS.basic;
  expect(await (await offhookFor(server.port, folder)).send(press)).toMatchObject({
    problem: { code: 'login-weaker' },
  });
});

test('a stronger form is answered, and from then on the weaker one is not', async () => {
  const { server, asks } = await phoneThatAsks(FORMS.basic);
  const folder = await temporaryFolder();
  for (const form of [FORMS.basic, FORMS.oldest, FORMS.md5, FORMS.sha]) {
    asks.form = form;
    expect(await (await offhookFor(server.port, folder)).send(press)).toMatchObject({ ok: true });
  }
  asks.form = FORMS.md5;
  expect(await (await offhookFor(server.port, folder)).send(press)).toMatchObject({ ok: false });
});

test('what the user allows is answered, and no more than that', async () => {
  const { server, asks } = await phoneThatAsks(FORMS.sha);
  const folder = await temporaryFolder();
  const { send } = await offhookFor(server.port, folder);
  await send(press);
  asks.form = FORMS.oldest;
  expect(await send(press)).toMatchObject({ problem: { code: 'login-weaker' } });
  // It was never shown.
  expect(await send({ do: 'accept-login', id: 'desk', form: FORMS.basic })).toMatchObject({ ok: false });
  expect(await send({ do: 'accept-login', id: 'desk', form: FORMS.oldest })).toMatchObject({ ok: true });
  expect(await send(press)).toMatchObject({ ok: true });
  asks.form = FORMS.basic;
  expect(await send(press)).toMatchObject({
    problem: { code: 'login-weaker', now: FORMS.basic, before: FORMS.oldest },
  });
  await send({ do: 'forget-login' });
  expect(await send(press)).toMatchObject({ ok: true });
});

test('whatever a phone asks for, the password is never said in clear behind a Digest that it has taken', async () => {
  const form = fc.constantFrom(...Object.values(FORMS));
  await fc.assert(
    fc.asyncProperty(fc.array(form, { minLength: 2, maxLength: 8 }), async (forms) => {
      let asks: LoginForm = FORMS.basic;
      const { server, phone } = await setUpGuarded((request, socket) => {
        const scheme = request.authorization.split(' ')[0]?.toLowerCase() ?? '';
        socket.write(scheme === asks.scheme ? OK : challenge(asks));
      }, RIGHT);
      for (const next of forms) {
        asks = next;
        await codes([phone.press(key('1'))]);
      }
      const sent = sentIn(server.requests);
      const digest = sent.indexOf('Digest');
      expect(digest < 0 ? [] : sent.slice(digest)).not.toContain('Basic');
      await phone.close();
      await server.stop();
    }),
    { numRuns: 60 },
  );
});
