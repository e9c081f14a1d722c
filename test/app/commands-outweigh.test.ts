import { expect, test } from 'vitest';
import type { OutcomeOf } from '../../electron/contract/outcome';
import type { Examination } from '../../electron/contract/phones/examination';
import { statusLine } from '../../electron/shell/menu';
import { profileOf, type TestApp, testApp } from '../support/app';
import { serve } from '../support/phone-client';
import { type RawAnswer, rawReply } from '../support/raw-server';
import { terminal } from '../support/terminal';
import { until } from '../support/until';
import { words } from '../support/words';

const MOVED = rawReply('302 Found', ['Location: index.htm']);
const NOT_FOUND = rawReply('404 Not Found', ['Server: snom embedded'], '<title>snom VoIP phone: Error</title>');

/** A phone that takes dials, and whose other pages are these; `bare`: that of the commands without any. */
const strangePhone =
  (info: Buffer, bare: Buffer): RawAnswer =>
  ({ line }, socket) => {
    if (line.includes('/info.htm')) socket.write(info);
    else if (line.includes('/command.htm?')) socket.write(MOVED);
    else socket.write(line.includes('/command.htm ') ? bare : NOT_FOUND);
  };

const atDesk = async (answer: RawAnswer) => {
  const server = await serve(answer);
  const offhook = await testApp({ phones: [profileOf({ port: server.port })], activePhone: 'desk' });
  return { server, ...offhook };
};

const statusOf = ({ app }: Pick<TestApp, 'app'>) => app.store.getState().connectionStatus;

const examinationIn = (outcome: OutcomeOf<'examine'>): Examination => {
  if (!outcome.ok) throw new Error(`no examination: ${JSON.stringify(outcome)}`);
  return outcome.examination;
};

/** The words of the panel, the tray, the status and the doctor about it. */
const said = async (offhook: Awaited<ReturnType<typeof atDesk>>) => {
  const status = await offhook.send({ do: 'check-phone' });
  const examination = examinationIn(await offhook.send({ do: 'examine' }));
  const state = offhook.app.store.getState();
  return {
    panel: words('en').connectionStatus(state.connectionStatus),
    tray: statusLine(state, words('en')).connection,
    status: status.ok,
    doctor: examination.finding?.code ?? null,
    last: state.doctor.last?.finding?.code ?? null,
  };
};

const READY = { panel: 'Ready', tray: 'Ready', status: true, doctor: null, last: null };

const STRANGE: readonly (readonly [string, Buffer])[] = [
  ['is empty', rawReply('200 Ok')],
  ['is unknown', rawReply('200 Ok', [], '<html>Bonjour</html>')],
  ['has another name', rawReply('200 Ok', [], '<title>Telephone</title>')],
  ['is not there', NOT_FOUND],
  ['is nowhere to be found', rawReply('404 Not Found', [], 'no')],
  ['is forbidden', rawReply('403 Forbidden', [], 'no')],
  ['leads elsewhere', rawReply('302 Found', ['Location: /'])],
  ['is too long', rawReply('200 Ok', [], 'x'.repeat(1_100_000))],
];

test.each(STRANGE)('a phone whose info.htm %s and that takes dials is no trouble, whoever says it', async (_, info) => {
  const offhook = await atDesk(strangePhone(info, MOVED));
  await offhook.app.start();
  expect(await said(offhook)).toEqual(READY);
  expect(await offhook.send({ do: 'dial', text: '030 398330' })).toMatchObject({ ok: true, result: 'done' });
  expect(await said(offhook)).toEqual(READY);
});

test.each(STRANGE)(
  'one whose info.htm %s, and whose page of commands says nothing of it either, is none from its first dial on',
  async (_, info) => {
    const offhook = await atDesk(strangePhone(info, NOT_FOUND));
    await offhook.app.start();
    expect((await said(offhook)).status).toBe(false);
    expect(await offhook.send({ do: 'dial', text: '030 398330' })).toMatchObject({ ok: true, result: 'done' });
    await until('the doctor', () => offhook.app.store.getState().doctor.last?.finding === null);
    expect(await said(offhook)).toEqual(READY);
  },
);

test('what its pages refuse is no word on commands that it has carried out', async () => {
  const info = rawReply('200 Ok', [], '<title>snom 870</title>Mac: 000413AABB01');
  const offhook = await atDesk(strangePhone(info, rawReply('403 Forbidden')));
  await offhook.app.start();
  expect((await said(offhook)).doctor).toBe('hidden-tags');
  await offhook.send({ do: 'dial', text: '030 398330' });
  expect(await said(offhook)).toEqual(READY);
});

test('the doctor says that such a phone does not say who it is, and that its keys work', async () => {
  const offhook = await atDesk(strangePhone(rawReply('200 Ok'), MOVED));
  const { finding, remarks, checks, says } = examinationIn(await offhook.send({ do: 'examine' }));
  expect({ finding, says }).toEqual({ finding: null, says: null });
  expect(remarks[0]).toEqual({ code: 'says-nothing', phone: 'Desk' });
  expect(checks).toContainEqual({ check: 'commands', result: 'fine' });
  expect(offhook.server.requests.every(({ line }) => !line.includes('command.htm?'))).toBe(true);
});

test('a command that something else answers is the newest word, and the pages count again', async () => {
  let portal = false;
  const phone = strangePhone(rawReply('200 Ok'), NOT_FOUND);
  const offhook = await atDesk((request, socket) => {
    if (portal) socket.write(rawReply('302 Found', ['Location: http://portal.example/login']));
    else void phone(request, socket);
  });
  await offhook.app.start();
  await offhook.send({ do: 'dial', text: '030 398330' });
  expect(statusOf(offhook).is).toBe('ready');
  portal = true;
  expect(await offhook.send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'foreign-reply' } });
  await until('the doctor', () => offhook.app.store.getState().doctor.last?.finding);
  const { panel, tray, status, doctor } = await said(offhook);
  expect({ status, same: panel === tray, isReady: panel === 'Ready', isFine: doctor === null }).toEqual({
    status: false,
    same: true,
    isReady: false,
    isFine: false,
  });
});

test('in another network it is asked anew what a command has said', async () => {
  const offhook = await atDesk(strangePhone(rawReply('200 Ok'), NOT_FOUND));
  await offhook.app.start();
  await offhook.send({ do: 'dial', text: '030 398330' });
  expect(statusOf(offhook).is).toBe('ready');
  offhook.desktop.network?.();
  await until('the other network', () => statusOf(offhook).is === 'trouble');
});

test('a command line that something else answers ends with 1, warns of calling twice, and sends nothing again', async () => {
  const server = await serve((_request, socket) => {
    socket.write(rawReply('302 Found', ['Location: https://login.hotel.example/?next=snom']));
  });
  const { type, ask } = await terminal();
  for (const command of [
    ['dial', '030398330'],
    ['press', '1'],
    ['dtmf', '1'],
    ['hangup', '--all'],
  ]) {
    const before = server.requests.length;
    const { code, err } = await type(...command, '--phone', server.origin);
    expect(code).toBe(1);
    expect(err).toMatch(/^Sent, .*not the phone.*call twice/);
    expect(server.requests.length - before).toBe(1);
  }
  const { json } = await ask('dial', '030398330', '--phone', server.origin);
  expect(json).toMatchObject({ ok: false, problem: 'foreign-reply' });
});

test('a phone that says nothing of itself has a status on the command line, too', async () => {
  const server = await serve(strangePhone(rawReply('200 Ok'), MOVED));
  const { type } = await terminal();
  expect(await type('status', '--phone', server.origin)).toMatchObject({ code: 0 });
  expect((await type('dial', '030398330', '--phone', server.origin)).code).toBe(0);
  expect((await type('doctor', '--phone', server.origin)).code).toBe(0);
});
