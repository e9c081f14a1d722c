import { expect, onTestFinished, test } from 'vitest';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { SipMisbehaviour } from '../../electron/demo/sip';
import type { Expected } from '../../electron/phone/examination';
import { createSipPhone, type SipPhoneOptions } from '../../electron/phone/sip/client';
import { udpPeer } from '../support/sip-peer';

/** Far more than an answer over loopback takes, and not long to wait where there is none. */
const SHORT = { answerMs: 1_000 };

const examined = async (
  how: SipMisbehaviour | null,
  expected: Expected = {},
  options: Partial<SipPhoneOptions> = {},
) => {
  const demo = await startDemoPhone({ model: 'D785', pace: 'instant', sip: { user: '440' } });
  demo.misbehaveBySip(how);
  const phone = createSipPhone({
    ...{ host: '127.0.0.1', port: demo.sip?.port ?? 0, transport: 'udp', user: '440', registrar: '' },
    ...{ stepMs: 0, program: 'Offhook/1.2.3', limits: how?.silent ? SHORT : {}, ...options },
  });
  onTestFinished(async () => {
    await phone.close();
    await demo.stop();
  });
  const examination = await phone.examine(expected);
  const did = demo.journal.filter(({ is }) => is !== 'sip');
  return {
    ...examination,
    did,
    checks: Object.fromEntries(examination.checks.map(({ check, result }) => [check, result])),
  };
};

test('a phone that trusts this computer has nothing in its way, and nothing is pressed', async () => {
  const { finding, remarks, checks, says, did } = await examined(null, { model: 'D785' });
  expect([finding, remarks, did]).toEqual([null, [], []]);
  expect(says).toMatchObject({ model: 'D785' });
  expect(checks).toEqual({
    address: 'fine',
    connection: 'fine',
    certificate: 'not-asked',
    page: 'fine',
    login: 'fine',
    commands: 'fine',
    display: 'not-asked',
    model: 'fine',
  });
});

test.each([
  ['403', { distrusts: 403 }, { code: 'not-trusted', status: 403, own: '127.0.0.1' }],
  ['401 without a password', { distrusts: 401 }, { code: 'not-trusted', status: 401, own: '127.0.0.1' }],
  ['481 in every form', { distrusts: 481 }, { code: 'not-trusted', status: 481, own: '127.0.0.1' }],
  ['489 in every form', { distrusts: 489 }, { code: 'not-trusted', status: 489, own: '127.0.0.1' }],
  ['silence to every NOTIFY', { silent: 'notify' }, { code: 'notify-silent', own: '127.0.0.1' }],
  ['a NOTIFY without a user alone', { takesOnly: 'bare' }, { code: 'other-form', form: 'bare' }],
  ['a NOTIFY without an event alone', { takesOnly: 'plain' }, { code: 'other-form', form: 'plain' }],
] as const)('%s is found, and nothing is pressed', async (_what, how, found) => {
  const { finding, checks, did } = await examined(how);
  expect([finding, checks.connection, checks.commands, did]).toEqual([found, 'fine', 'trouble', []]);
});

test('silence to everything is trouble of the connection', async () => {
  const { finding, checks } = await examined({ silent: 'all' });
  expect(finding).toMatchObject({ code: 'sip-silent' });
  expect([checks.address, checks.connection, checks.commands]).toEqual(['fine', 'trouble', 'not-asked']);
});

test('a port where nothing listens, and a name that leads nowhere, are told apart', async () => {
  const peer = await udpPeer(() => undefined);
  await peer.close();
  expect((await examined(null, {}, { port: peer.port })).finding).toEqual({ code: 'sip-silent' });
  const { finding, checks } = await examined(null, {}, { host: 'phone.invalid' });
  expect([finding?.code, checks.address]).toEqual(['name-not-found', 'trouble']);
});

test('a telephone system in the place of the phone is said, and gets no NOTIFY', async () => {
  const { finding, checks, did } = await examined({ says: 'Asterisk PBX 20' });
  expect([finding, checks.page, did]).toEqual([{ code: 'not-a-phone' }, 'trouble', []]);
});

test('another model or another phone than the one that was meant is said', async () => {
  expect((await examined(null, { model: 'D865' })).finding).toEqual({ code: 'wrong-model', says: 'D785' });
  expect((await examined(null, { mac: '000413000000' })).finding).toMatchObject({ code: 'other-phone' });
});

test('a phone that does not say what it is takes keys all the same', async () => {
  const peer = await udpPeer((heard) => heard.answer(200));
  onTestFinished(() => peer.close());
  const { finding, remarks, checks } = await examined(null, { model: 'D785' }, { port: peer.port });
  expect([finding, remarks, checks.model]).toEqual([null, [{ code: 'says-nothing' }], 'not-asked']);
});

test('a phone that answers no question and takes keys is fine, and says nothing of itself', async () => {
  const peer = await udpPeer((heard) => {
    if (heard.request.method === 'NOTIFY') heard.answer(200);
  });
  onTestFinished(() => peer.close());
  const { finding, remarks, checks } = await examined(null, {}, { port: peer.port, limits: SHORT });
  expect([finding, remarks]).toEqual([null, [{ code: 'says-nothing' }]]);
  expect(checks).toMatchObject({ commands: 'fine', page: 'trouble' });
});
