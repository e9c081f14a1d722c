import { expect, onTestFinished, test } from 'vitest';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { JournalEntry } from '../../electron/demo/journal';
import type { SipMisbehaviour } from '../../electron/demo/sip';
import type { PhoneError } from '../../electron/phone/errors';
import { createSipPhone, type SipPhoneOptions } from '../../electron/phone/sip/client';
import { tcpPeer, udpPeer } from '../support/sip-peer';
import { until } from '../support/until';

const USER = '440';

type Options = Partial<SipPhoneOptions>;

/** A demo phone that takes SIP, and a client for it. */
const sipPhone = async (how: SipMisbehaviour | null = null, options: Options = {}) => {
  const demo = await startDemoPhone({ model: 'D785', pace: 'instant', sip: { user: USER } });
  demo.misbehaveBySip(how);
  const phone = createSipPhone({
    host: '127.0.0.1',
    port: demo.sip?.port ?? 0,
    transport: 'udp',
    user: USER,
    registrar: 'pbx.example',
    stepMs: 0,
    program: 'Offhook/1.2.3',
    ...options,
  });
  onTestFinished(async () => {
    await phone.close();
    await demo.stop();
  });
  return { demo, phone };
};

const keysIn = (journal: readonly JournalEntry[]) =>
  journal.flatMap((entry) => (entry.is === 'key' ? [entry.key] : []));
const requestsIn = (journal: readonly JournalEntry[]) =>
  journal.flatMap((entry) => (entry.is === 'sip' ? [entry] : []));

const failure = (work: Promise<unknown>): Promise<Partial<PhoneError>> =>
  work.then(
    () => ({}),
    (error: PhoneError) => ({
      code: error.code,
      ...(error.status === undefined ? {} : { status: error.status }),
      ...(error.lacks === undefined ? {} : { lacks: error.lacks }),
      ...(error.own === undefined ? {} : { own: error.own }),
    }),
  );

test.each(['udp', 'tcp'] as const)('a key is one NOTIFY, and nothing is sent before it, over %s', async (transport) => {
  const { demo, phone } = await sipPhone(null, { transport });
  expect(await phone.press([{ key: 'ENTER' }])).toEqual({ result: 'done' });
  expect(requestsIn(demo.journal)).toMatchObject([
    { method: 'NOTIFY', uri: `sip:${USER}@127.0.0.1:${demo.sip?.port}`, event: 'xml', status: 200, transport },
  ]);
  expect(keysIn(demo.journal)).toEqual(['ENTER']);
});

test('a chain is one NOTIFY a key, each behind the answer to the one before, in order', async () => {
  const { demo, phone } = await sipPhone({ lateMs: 30 });
  const keys = ['1', '2', '#', '*', 'F_HOLD'];
  await Promise.all([phone.press(keys.map((key) => ({ key }))), phone.press([{ key: 'ENTER' }])]);
  expect(keysIn(demo.journal)).toEqual([...keys, 'ENTER']);
  expect(requestsIn(demo.journal)).toHaveLength(6);
});

test('between the keys of a chain there is the longer of its own pause and the phone’s', async () => {
  const { demo, phone } = await sipPhone(null, { stepMs: 60 });
  await phone.press([{ key: '1', pauseMs: 200 }, { key: '2' }, { key: '3', pauseMs: 5_000 }]);
  const [first = 0, second = 0, third = 0] = requestsIn(demo.journal).map(({ at }) => at);
  // No pause ends early; how late a computer is says nothing. The pause behind the last key is the phone's own.
  expect(second - first).toBeGreaterThanOrEqual(195);
  expect(third - second).toBeGreaterThanOrEqual(55);
});

test.each([
  '030398330',
  '*21*0301#',
  '+49 30 398330',
  'sip:200@pbx.example',
  'a&b<c>"d',
  'ä\u202e😀',
  '1\r\nEvent: talk\r\n\r\n',
])('a number arrives as it is: %j', async (number) => {
  const { demo, phone } = await sipPhone();
  const result = await phone.dial(number);
  expect(result).toEqual({ result: 'done' });
  const dialled = demo.journal.flatMap((entry) => (entry.is === 'dial' ? [entry.number] : []));
  const ignored = demo.journal.some((entry) => entry.is === 'ignored');
  // The demo phone dials no invisible signs, as over HTTP.
  expect(ignored ? [] : dialled).toEqual(ignored ? [] : [number]);
  expect(ignored).toBe(/\p{C}/u.test(number));
});

test('with a call up, a phone that dials only when it is idle leaves the number', async () => {
  const { demo, phone } = await sipPhone(null, { dialsWhenIdle: true });
  await phone.dial('201');
  expect(await phone.dial('202')).toEqual({ result: 'done' });
  expect(demo.journal.flatMap((entry) => (entry.is === 'dial' ? [entry.number] : []))).toEqual(['201']);
});

test.each([
  [{ do: 'reboot' }, 'reboot'],
  [{ do: 're-register', identity: 'all' }, 'register'],
  [{ do: 'log-off', identity: 'all' }, 'log-off'],
  [{ do: 'clear-list', list: 'all' }, 'clear-list'],
] as const)('%j is done by SIP', async (action, done) => {
  const { demo, phone } = await sipPhone();
  await phone.maintain(action);
  expect(demo.journal.map(({ is }) => is)).toContain(done);
});

test('this way says before anything is sent what it cannot do', async () => {
  const { demo, phone } = await sipPhone();
  const lacking = {
    hold: () => phone.press([{ key: '1' }, { key: '2', holdMs: 2_000 }]),
    touch: () => phone.touch([{ x: 1, y: 1, verb: 'pr' }]),
    dtmf: () => phone.dtmf('1'),
    'release-all': () => phone.releaseAllCalls(),
    display: () => phone.screen(),
    line: () => phone.dial('200', 'other@pbx.example'),
    'one-list': () => phone.maintain({ do: 'clear-list', list: 'missed' }),
    'one-identity': () => phone.maintain({ do: 're-register', identity: 1 }),
    reset: () => phone.maintain({ do: 'reset' }),
    'upgrade-firmware': () => phone.maintain({ do: 'upgrade-firmware', url: 'http://192.0.2.1/a.bin' }),
  } as const;
  for (const [lacks, ask] of Object.entries(lacking)) {
    expect(await failure(ask())).toEqual({ code: 'not-this-way', lacks });
    expect([lacks, phone.can.has(lacks as keyof typeof lacking)]).toEqual([lacks, false]);
  }
  expect(demo.journal).toEqual([]);
});

test('a key that ends the call does not wait for the rest of a chain, which is not sent', async () => {
  const { demo, phone } = await sipPhone(null, { stepMs: 600_000 });
  const chain = phone.press(['1', '2', '3'].map((key) => ({ key })));
  const [pressed, failed] = [failure(chain), chain.catch((error: PhoneError) => error.pressed)];
  await until('the first key', () => keysIn(demo.journal).length === 1);
  expect(await phone.press([{ key: 'F_CANCEL' }])).toEqual({ result: 'done' });
  expect([await pressed, await failed]).toEqual([{ code: 'cut-short' }, 1]);
  expect(keysIn(demo.journal)).toEqual(['1', 'F_CANCEL']);
  // It ends what was begun before it, and nothing that comes later.
  expect(await phone.press([{ key: '4' }])).toEqual({ result: 'done' });
});

test('a chain that is dropped in its pause says that the rest was not sent', async () => {
  const { demo, phone } = await sipPhone(null, { stepMs: 600_000 });
  const chain = failure(phone.press(['1', '2'].map((key) => ({ key }))));
  await until('the first key', () => keysIn(demo.journal).length === 1);
  phone.drop();
  expect(await chain).toEqual({ code: 'cut-short' });
  expect(keysIn(demo.journal)).toEqual(['1']);
});

test('datagrams that are lost make no second key', async () => {
  const { demo, phone } = await sipPhone({ loses: 2 }, { limits: { answerMs: 20_000 } });
  await phone.press([{ key: '1' }, { key: '2' }]);
  expect(keysIn(demo.journal)).toEqual(['1', '2']);
});

test('an answer that is late makes no second key', async () => {
  const { demo, phone } = await sipPhone({ lateMs: 1_800 }, { limits: { answerMs: 20_000 } });
  await phone.press([{ key: '1' }]);
  expect(keysIn(demo.journal)).toEqual(['1']);
  expect(requestsIn(demo.journal)).toHaveLength(1);
});

test.each([401, 403, 481, 489] as const)(
  'a refusal of %d is said, with the address to trust, and is not tried otherwise',
  async (status) => {
    const { demo, phone } = await sipPhone({ distrusts: status });
    expect(await failure(phone.press([{ key: '1' }]))).toEqual({ code: 'not-trusted', status, own: '127.0.0.1' });
    expect(requestsIn(demo.journal)).toHaveLength(1);
    expect(await failure(phone.dial('200'))).toMatchObject({ code: 'not-trusted' });
  },
);

test('silence is said as such, and keys behind it are not sent', async () => {
  const { demo, phone } = await sipPhone({ silent: 'notify' }, { limits: { answerMs: 200 } });
  const [first, second] = await Promise.all([
    failure(phone.press([{ key: '1' }])),
    failure(phone.press([{ key: '2' }])),
  ]);
  expect([first, second]).toEqual([{ code: 'notify-silent', own: '127.0.0.1' }, { code: 'dropped' }]);
  expect(requestsIn(demo.journal)).toHaveLength(1);
});

test('a chain that breaks off says that a part of it may have been done', async () => {
  const { demo, phone } = await sipPhone(null, { stepMs: 60_000 });
  const chain = failure(phone.press([{ key: '1' }, { key: '2' }]));
  await until('the first key', () => keysIn(demo.journal).length === 1);
  phone.drop();
  expect(await chain).toEqual({ code: 'cut-short' });
  expect(await phone.press([{ key: '3' }])).toEqual({ result: 'done' });
  expect(keysIn(demo.journal)).toEqual(['1', '3']);
});

test('a chain that is dropped while its first key is under way sends no second one', async () => {
  const { demo, phone } = await sipPhone({ lateMs: 300 }, { stepMs: 0 });
  const chain = failure(phone.press([{ key: '1' }, { key: '2' }]));
  await until('the first request', () => requestsIn(demo.journal).length === 1);
  phone.drop();
  expect(await chain).toEqual({ code: 'cut-short' });
  expect(keysIn(demo.journal)).toEqual(['1']);
});

test('a caller that has left before its turn is sent nothing', async () => {
  const { demo, phone } = await sipPhone();
  expect(await failure(phone.press([{ key: '1' }], { isGone: () => true }))).toEqual({ code: 'given-up' });
  expect(await failure(phone.dial('200', undefined, { isGone: () => true }))).toEqual({ code: 'given-up' });
  expect(demo.journal).toEqual([]);
});

test('the phone says what it is when it is asked, and is asked for nothing else', async () => {
  const { demo, phone } = await sipPhone();
  expect(await phone.info()).toMatchObject({ model: 'D785', mac: expect.stringMatching(/^000413[0-9A-F]{6}$/) });
  expect(requestsIn(demo.journal).map(({ method }) => method)).toEqual(['OPTIONS']);
});

test('a password is said to a phone that asks for it, once where it is refused', async () => {
  const challenge = 'WWW-Authenticate: Digest realm="phone", nonce="n", qop="auth"';
  const peer = await udpPeer((heard) => heard.answer(401, [challenge]));
  onTestFinished(() => peer.close());
  const { phone } = await sipPhone(null, { port: peer.port, credentials: { user: 'anna', password: 'secret' } });
  expect(await failure(phone.press([{ key: '1' }]))).toEqual({ code: 'password-refused', status: 401 });
  expect(await failure(phone.press([{ key: '1' }]))).toEqual({ code: 'password-refused' });
  expect(peer.heard).toHaveLength(2);
});

test('over TCP, a phone that closes the connection without a word has not answered', async () => {
  const peer = await tcpPeer((_heard, drop) => drop());
  onTestFinished(() => peer.close());
  const { phone } = await sipPhone(null, { port: peer.port, transport: 'tcp' });
  expect(await failure(phone.press([{ key: '1' }]))).toMatchObject({ code: 'notify-silent' });
});

test('a client that is closed answers all of its callers, and the request that is out is waited for', async () => {
  const { demo, phone } = await sipPhone({ lateMs: 100 });
  const first = phone.press([{ key: '1' }]);
  const second = failure(phone.press([{ key: '2' }]));
  await until('the first request', () => requestsIn(demo.journal).length === 1);
  await phone.close();
  expect(await first).toEqual({ result: 'done' });
  expect(await second).toEqual({ code: 'dropped' });
  expect(await failure(phone.press([{ key: '3' }]))).toEqual({ code: 'dropped' });
});
