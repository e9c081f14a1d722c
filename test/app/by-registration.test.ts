import { expect, onTestFinished, test } from 'vitest';
import type { App } from '../../electron/app/app';
import { SERVER_ACCOUNT } from '../../electron/contract/freeswitch/server';
import type { DemoPhone } from '../../electron/demo/options';
import { testApp } from '../support/app';
import { demoPhone, dialled, pressed } from '../support/demo';
import { startPbx } from '../support/pbx';
import {
  atRegisteredDesk,
  byRegistration,
  EXTENSION,
  knowing,
  PBX_PASSWORD,
  registeredAs,
  testPbx,
} from '../support/registered-desk';

const methods = (phone: DemoPhone) => phone.journal.flatMap((one) => (one.is === 'sip' ? [one.method] : []));
const troubleOf = ({ store }: App): string => {
  const { connectionStatus } = store.getState();
  return connectionStatus.is === 'trouble' ? connectionStatus.problem.code : connectionStatus.is;
};
const commands = (phone: DemoPhone) =>
  phone.journal.filter((one) => one.is === 'request' && one.path === '/command.htm').length;

test('a phone with command.htm is dialled over HTTP at the address where its server has it, once', async () => {
  const { phone, pbx, send } = await atRegisteredDesk();
  expect(await send({ do: 'dial', text: '030 398330' })).toMatchObject({ ok: true, sent: '030398330' });
  expect(dialled(phone)).toEqual(['030398330']);
  expect(methods(phone)).toEqual([]);
  expect(pbx.handed).toEqual([]);
});

test('a D8xx is found by what its registration says, and dialled by one NOTIFY that the server sends', async () => {
  const { app, phone, pbx, send } = await atRegisteredDesk({ model: 'D862' });
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true, model: 'D862' });
  expect(methods(phone)).toEqual([]);
  expect(await send({ do: 'dial', text: '030 398330' })).toMatchObject({ ok: true, result: 'handed' });
  await expect.poll(() => dialled(phone)).toEqual(['030398330']);
  expect(methods(phone)).toEqual(['NOTIFY']);
  expect(pbx.handed).toHaveLength(1);
  expect([...(pbx.handed[0]?.headers ?? [])].slice(0, 6)).toEqual([
    ['profile', 'internal'],
    ['event-string', 'xml'],
    ['user', EXTENSION],
    ['host', 'pbx.example'],
    ['call-id', 'one@phone'],
    ['content-type', 'application/snomxml'],
  ]);
  expect(app.store.getState()).toMatchObject({ connectionStatus: { is: 'ready' }, says: { model: 'D862' } });
  expect(app.store.getState().abilities).not.toContain('display');
});

test('the way through the server is kept for the next start, and for this name alone', async () => {
  const { app, send } = await atRegisteredDesk({ model: 'D862' });
  await send({ do: 'check-phone' });
  expect(app.store.getState().phones.find(({ id }) => id === 'desk')?.wayInForce).toBe('sip');
  await send({ do: 'change-phone', id: 'desk', patch: { host: '*/2001' } });
  expect(app.store.getState().phones.find(({ id }) => id === 'desk')?.wayInForce).toBe('http');
});

test('a phone behind a router is told nothing over HTTP, and reached through the server', async () => {
  const { phone, send } = await atRegisteredDesk({}, {}, { inside: '192.168.7.9' });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'behind-nat' } });
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true });
  expect(await send({ do: 'dial', text: '030 398330' })).toMatchObject({ result: 'handed' });
  await expect.poll(() => dialled(phone)).toEqual(['030398330']);
  expect(commands(phone)).toBe(0);
});

test('a phone that has moved is pressed where it is now, and not the one that has its place', async () => {
  const [before, after] = [await demoPhone({ model: 'D785' }), await demoPhone({ model: 'D785' })];
  const pbx = await testPbx([registeredAs(before)]);
  // The port of the web server is the profile's: here each phone has an address of its own.
  const profile = byRegistration(before);
  const places = new Map([
    ['127.0.0.1', before],
    ['127.0.0.2', after],
  ]);
  const { createPhone } = await import('../../electron/phone/client');
  const { keychain, send } = await testApp(knowing(pbx, { phones: [profile] }), {
    createPhone: (options) => {
      const { hostname } = new URL(options.origin);
      return createPhone({ ...options, origin: places.get(hostname)?.origin ?? options.origin });
    },
  });
  keychain.kept.set(SERVER_ACCOUNT, PBX_PASSWORD);
  await send({ do: 'press', sequence: '1' });
  pbx.register([registeredAs(after, { address: '127.0.0.2' })]);
  expect(await send({ do: 'press', sequence: '2;3' })).toMatchObject({ ok: true });
  expect([pressed(before), pressed(after)]).toEqual([['1'], ['2', '3']]);
});

test('commands keep their order while the server is asked', async () => {
  const { phone, send } = await atRegisteredDesk();
  const keys = ['1', '2', '3', '4', '5', '6'];
  await Promise.all(keys.map((key) => send({ do: 'press', sequence: key })));
  expect(pressed(phone)).toEqual(keys);
});

test('a restarted phone has another Call-ID, by which it is reached', async () => {
  const { phone, pbx, send } = await atRegisteredDesk({ model: 'D862' });
  await send({ do: 'check-phone' });
  await send({ do: 'act', action: 'hold' });
  pbx.register([registeredAs(phone, { callId: 'two@phone' })]);
  await send({ do: 'act', action: 'mute' });
  expect(pbx.handed.map(({ headers }) => headers.get('call-id'))).toEqual(['one@phone', 'two@phone']);
  await expect.poll(() => pressed(phone)).toEqual(['F_HOLD', 'F_MUTE']);
});

test('of several phones none is told anything before its user has chosen, the freshest first', async () => {
  const { app, phone, pbx, send } = await atRegisteredDesk({ model: 'D862' });
  const mac = '0004130DD7C9';
  const own = registeredAs(phone, { agent: `snomD862/10.1.226.16 ${mac}`, expires: 1_900_000_000 });
  const other = registeredAs(phone, {
    callId: 'soft@pc',
    address: '127.0.0.9',
    agent: 'Softphone/1',
    expires: 1_900_000_900,
  });
  pbx.register([own, other]);
  await send({ do: 'check-phone' });
  expect(await send({ do: 'dial', text: '030 398330' })).toMatchObject({
    problem: {
      code: 'several-registered',
      registered: [
        { callId: 'soft@pc', address: '127.0.0.9' },
        { callId: 'one@phone', model: 'D862' },
      ],
    },
  });
  expect(pbx.handed).toEqual([]);
  expect(await send({ do: 'choose-registered', id: 'desk', callId: 'one@phone' })).toMatchObject({ ok: true });
  await expect.poll(() => app.store.getState().connectionStatus.is).toBe('ready');
  // It has restarted, and registered anew: it is known by its MAC address.
  pbx.register([{ ...own, callId: 'three@phone' }, other]);
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({ result: 'handed' });
  expect(pbx.handed.map(({ headers }) => headers.get('call-id'))).toEqual(['three@phone']);
});

test.each([
  ['no server', { host: '', port: 8_021, user: '' }, 'server-not-set'],
  ['a name that leads nowhere', { host: 'pbx.invalid', port: 8_021, user: '' }, 'server-password-missing'],
] as const)('%s: that is said, and nothing is sent', async (_what, server, code) => {
  const phone = await demoPhone({ model: 'D785' });
  const { send } = await testApp({ server, phones: [byRegistration(phone)], activePhone: 'desk' });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code } });
  expect(phone.journal).toEqual([]);
});

test.each([
  ['a server that turns this computer away', { rude: true }, 'server-not-let-in'],
  ['another password', { password: 'other' }, 'server-password-refused'],
  ['a user who may not ask', { forbids: /^sofia_contact/ }, 'server-forbids'],
  ['an answer that is none', { api: (): string => '<html>' }, 'server-bad-reply'],
  ['no phone of this name', { api: (): string => 'error/user_not_registered' }, 'not-registered'],
] as const)('%s: that is said, and no phone is told anything', async (_what, how, code) => {
  const { phone, pbx, send } = await atRegisteredDesk({}, how);
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code } });
  expect(phone.journal).toEqual([]);
  expect(pbx.handed).toEqual([]);
});

test('a password that was refused is not said again before its user says one', async () => {
  const { keychain, pbx, send } = await atRegisteredDesk({}, { password: 'other' });
  await send({ do: 'press', sequence: '1' });
  await send({ do: 'press', sequence: '1' });
  await send({ do: 'check-phone' });
  expect(pbx.heard).toEqual([`auth ${PBX_PASSWORD}`]);
  expect(await send({ do: 'save-server-password', password: 'other' })).toMatchObject({ ok: true });
  expect(keychain.kept.get(SERVER_ACCOUNT)).toBe('other');
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
  expect(pbx.heard.filter((one) => one.startsWith('auth'))).toEqual([`auth ${PBX_PASSWORD}`, 'auth other']);
});

test('a password is told to no other server than the one that it was said for', async () => {
  const { app, pbx, send } = await atRegisteredDesk();
  const other = await testPbx([]);
  await send({ do: 'press', sequence: '1' });
  await send({ do: 'change-server', patch: { port: other.port } });
  await expect.poll(() => troubleOf(app)).toBe('server-password-missing');
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'server-password-missing' } });
  expect(other.heard).toEqual([]);
  await send({ do: 'change-server', patch: { port: pbx.port } });
  await expect.poll(() => app.store.getState().connectionStatus.is).toBe('ready');
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
});

test('Try it says how many phones are registered, or why not', async () => {
  const { pbx, send } = await atRegisteredDesk();
  expect(await send({ do: 'try-server' })).toMatchObject({ ok: true, phones: 1 });
  pbx.register([]);
  expect(await send({ do: 'try-server' })).toMatchObject({ ok: true, phones: 0 });
  await pbx.stop();
  expect(await send({ do: 'try-server' })).toMatchObject({
    problem: { code: 'server-unreachable', server: `127.0.0.1:${pbx.port}` },
  });
});

test('a server that has restarted is there again by itself, and what had waited was not sent late', async () => {
  const { app, phone, pbx, send } = await atRegisteredDesk({ model: 'D862' });
  await app.start();
  await expect.poll(() => app.store.getState().connectionStatus.is).toBe('ready');
  await pbx.stop();
  await expect
    .poll(() => app.store.getState().connectionStatus)
    .toMatchObject({
      is: 'trouble',
      problem: { code: 'server-unreachable' },
    });
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({ problem: { code: 'server-unreachable' } });
  const back = await startPbx([registeredAs(phone)], { port: pbx.port });
  onTestFinished(back.stop);
  await expect.poll(() => app.store.getState().connectionStatus.is).toBe('ready');
  expect(back.handed).toEqual([]);
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({ result: 'handed' });
  await expect.poll(() => pressed(phone)).toEqual(['F_HOLD']);
});

test('what was handed over when the server went may have arrived, and is not handed over again', async () => {
  const { phone, pbx, send } = await atRegisteredDesk(
    { model: 'D862' },
    { onEvent: () => void queueMicrotask(() => pbxDrop()) },
  );
  const pbxDrop = (): void => pbx.drop();
  await send({ do: 'check-phone' });
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({ ok: true });
  expect(phone.journal.length).toBeLessThanOrEqual(1);
  expect(pbx.heard.filter((one) => one.startsWith('sendevent'))).toHaveLength(1);
});

test('the doctor looks at the server, and at what it says of the phone', async () => {
  const { pbx, send } = await atRegisteredDesk({ model: 'D862' });
  await send({ do: 'check-phone' });
  expect(await send({ do: 'examine' })).toMatchObject({
    examination: { finding: null, says: { model: 'D862' } },
  });
  pbx.register([]);
  expect(await send({ do: 'examine' })).toMatchObject({
    // No page of the phone was looked at: its name leads to none.
    examination: {
      finding: { code: 'not-registered', registration: '*/2000' },
      checks: expect.arrayContaining([
        { check: 'address', result: 'trouble' },
        { check: 'page', result: 'not-asked' },
      ]),
    },
  });
  await pbx.stop();
  // The first question may be in flight when the connection ends.
  await expect
    .poll(() => send({ do: 'examine' }))
    .toMatchObject({ examination: { finding: { code: 'server-unreachable' } } });
});

test('one that the server lists twice is one phone', async () => {
  const { phone, pbx, send } = await atRegisteredDesk({ model: 'D862' });
  pbx.register([registeredAs(phone), registeredAs(phone)]);
  await send({ do: 'check-phone' });
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({ result: 'handed' });
  expect(pbx.handed).toHaveLength(1);
});

test('where the chosen phone is off, the other one of its name is told nothing', async () => {
  const { app, phone, pbx, send } = await atRegisteredDesk({ model: 'D862' });
  const own = registeredAs(phone, { agent: 'snomD862/10.1.226.16 0004130DD7C9' });
  const other = registeredAs(phone, { callId: 'soft@pc', agent: 'Softphone/1' });
  pbx.register([own, other]);
  await send({ do: 'check-phone' });
  await send({ do: 'choose-registered', id: 'desk', callId: own.callId });
  await expect.poll(() => app.store.getState().connectionStatus.is).toBe('ready');
  pbx.register([other]);
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({ problem: { code: 'not-registered' } });
  expect(pbx.handed).toEqual([]);
});

test('a phone with an IPv6 address is spoken to there', async () => {
  const phone = await demoPhone({ model: 'D785' });
  const pbx = await testPbx([registeredAs(phone, { address: '2001:db8::5' })]);
  const asked: string[] = [];
  const { createPhone } = await import('../../electron/phone/client');
  const { keychain, send } = await testApp(knowing(pbx, { phones: [byRegistration(phone)] }), {
    createPhone(options) {
      asked.push(options.origin);
      return createPhone({ ...options, origin: phone.origin });
    },
  });
  keychain.kept.set(SERVER_ACCOUNT, PBX_PASSWORD);
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
  expect(asked).toEqual([`http://[2001:db8::5]:${phone.port}`]);
});

test('the password of a phone goes with its registration, wherever it is, and to no other name', async () => {
  const { phone, pbx, keychain, send } = await atRegisteredDesk({ user: 'admin', password: 'geheim' });
  await send({ do: 'change-phone', id: 'desk', patch: { user: 'admin' } });
  await send({ do: 'save-password', id: 'desk', password: 'geheim' });
  expect(keychain.kept.get('desk')).toBe('geheim');
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
  pbx.register([registeredAs(phone), registeredAs(phone, { user: '2001', callId: 'other@phone' })]);
  await send({ do: 'change-phone', id: 'desk', patch: { host: '*/2001' } });
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ problem: { code: 'password-missing' } });
  expect(pressed(phone)).toEqual(['1']);
});

test('commands that wait for the server are dropped with the rest, and nothing of them comes late', async () => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isHeld = true;
  const { desktop, app, phone, send } = await atRegisteredDesk(
    {},
    {
      write(socket, text) {
        if (!isHeld || !text.includes('sofia/')) return socket.write(text);
        void held.then(() => socket.write(text));
        return true;
      },
    },
  );
  const started = app.start();
  await expect.poll(() => desktop.power).not.toBeNull();
  const waiting = send({ do: 'press', sequence: '1' });
  desktop.power?.('sleep');
  // It is told at once: the server still keeps its answer back.
  expect(await waiting).toMatchObject({ problem: { code: 'dropped' } });
  isHeld = false;
  release();
  await started;
  desktop.power?.('wake');
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['2']);
});

test('the domain of a registration is the own telephone system, and no other host is', async () => {
  const { send } = await atRegisteredDesk();
  await send({ do: 'change-phone', id: 'desk', patch: { host: `*/${EXTENSION}@pbx.example` } });
  const riskOf = async (text: string) => {
    const outcome = await send({ do: 'explain', text });
    return outcome.ok ? outcome.candidates[0]?.risk : outcome;
  };
  expect(await riskOf('sip:100@pbx.example')).toBeNull();
  expect(await riskOf('sip:100@elsewhere.example')).toMatchObject({ is: 'foreign-host' });
});

test('keys behind one whose place could not be asked for are not pressed', async () => {
  const { phone, pbx, send } = await atRegisteredDesk({}, { forbids: /^sofia_contact/ });
  const outcomes = await Promise.all(['1', '2', '3'].map((sequence) => send({ do: 'press', sequence })));
  expect(outcomes).toMatchObject([
    { problem: { code: 'server-forbids' } },
    { problem: { code: 'dropped' } },
    { problem: { code: 'dropped' } },
  ]);
  expect(phone.journal).toEqual([]);
  expect(pbx.heard.filter((one) => one.startsWith('api'))).toHaveLength(1);
});

test.each(['D785', 'D862'])(
  'when the server goes, all keys that wait for it are dropped, on a %s, too',
  async (model) => {
    const { phone, pbx, send } = await atRegisteredDesk({ model });
    await send({ do: 'check-phone' });
    const before = pressed(phone).length;
    pbx.drop();
    const outcomes = await Promise.all(['1', '2', '3'].map((sequence) => send({ do: 'press', sequence })));
    // The first may find that the line has ended, or have been written to it; none behind it is pressed alone.
    const isPressed = outcomes.map(({ ok }) => ok);
    expect(isPressed.every((one) => one === isPressed[0])).toBe(true);
    await send({ do: 'press', sequence: '4' });
    await expect.poll(() => pressed(phone).at(-1)).toBe('4');
    expect(pressed(phone).slice(before, -1)).toEqual(isPressed[0] ? ['1', '2', '3'] : []);
  },
);

test('of a phone whose old registration is still listed, the fresh one is taken', async () => {
  const { phone, pbx, send } = await atRegisteredDesk({ model: 'D862' });
  const agent = 'snomD862/10.1.226.16 0004130DD7C9';
  pbx.register([
    registeredAs(phone, { agent, callId: 'stale@phone', expires: 1_900_000_000 }),
    registeredAs(phone, { agent, expires: 1_900_000_900 }),
  ]);
  await send({ do: 'check-phone' });
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({ result: 'handed' });
  expect(pbx.handed.map(({ headers }) => headers.get('call-id'))).toEqual(['one@phone']);
});

test('without MAC addresses, too, another phone than the chosen one is told nothing', async () => {
  const { app, phone, pbx, send } = await atRegisteredDesk({ model: 'D862' });
  const other = registeredAs(phone, { callId: 'other@phone', address: '127.0.0.9' });
  pbx.register([registeredAs(phone), other]);
  await send({ do: 'check-phone' });
  await send({ do: 'choose-registered', id: 'desk', callId: 'one@phone' });
  await expect.poll(() => app.store.getState().connectionStatus.is).toBe('ready');
  pbx.register([other]);
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({
    problem: { code: 'several-registered', registered: [{ callId: 'other@phone' }] },
  });
  expect(pbx.handed).toEqual([]);
});

test('what has registered and is no Snom phone is told nothing, over HTTP neither', async () => {
  const { phone, pbx, send } = await atRegisteredDesk();
  pbx.register([registeredAs(phone, { agent: 'Softphone/1' })]);
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'not-a-phone' } });
  expect(phone.journal).toEqual([]);
});

test('a server with more registrations than one reply holds is asked for those of the user', async () => {
  const { phone, pbx, send } = await atRegisteredDesk({ model: 'D862' });
  const crowd = Array.from({ length: 6_000 }, (_, nth) =>
    registeredAs(phone, { user: String(5_000 + nth), callId: `${nth}@crowd`, port: 1_024 + nth }),
  );
  pbx.register([...crowd, registeredAs(phone)]);
  expect(await send({ do: 'try-server' })).toMatchObject({ ok: true, phones: null });
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true, model: 'D862' });
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({ result: 'handed' });
  await expect.poll(() => pressed(phone)).toEqual(['F_HOLD']);
  // Each client finds it out for itself, and then asks no more.
  const asked = pbx.heard.filter((one) => one === 'api show registrations as json').length;
  await send({ do: 'act', action: 'mute' });
  expect(pbx.heard.filter((one) => one === 'api show registrations as json')).toHaveLength(asked);
});

test('a wrong password that is typed is said once, by a program that runs', async () => {
  const { app, pbx, send } = await atRegisteredDesk({}, { password: 'other' });
  await app.start();
  await expect
    .poll(() => app.store.getState().connectionStatus)
    .toMatchObject({
      problem: { code: 'server-password-refused' },
    });
  await send({ do: 'save-server-password', password: 'wrong' });
  await expect.poll(() => pbx.heard).toContain('auth wrong');
  await send({ do: 'check-phone' });
  await send({ do: 'press', sequence: '1' });
  expect(pbx.heard).toEqual([`auth ${PBX_PASSWORD}`, 'auth wrong']);
});

test('a password of a phone that was said before the server was entered is kept for it', async () => {
  const phone = await demoPhone({ model: 'D785', user: 'admin', password: 'geheim' });
  const pbx = await testPbx([registeredAs(phone)]);
  const { send } = await testApp({ activePhone: 'desk' });
  await send({ do: 'add-phone', profile: { ...byRegistration(phone), user: 'admin' }, password: 'geheim' });
  await send({ do: 'change-server', patch: { host: '127.0.0.1' } });
  await send({ do: 'change-server', patch: { port: pbx.port } });
  await send({ do: 'save-server-password', password: PBX_PASSWORD });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1']);
});

test('a keychain that is locked is said, by the doctor, too, and asked again when it opens', async () => {
  const { app, keychain, phone, send } = await atRegisteredDesk();
  keychain.trouble = 'locked';
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'keychain-locked' } });
  expect(app.store.getState().keychain).toBe('locked');
  expect(await send({ do: 'examine' })).toMatchObject({ examination: { finding: { code: 'keychain-locked' } } });
  keychain.trouble = null;
  expect(await send({ do: 'retry-keychain' })).toMatchObject({ ok: true });
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['2']);
});

test('on another network a new line is made, and the one of before is closed behind its last reply', async () => {
  const { app, desktop, pbx, phone, send } = await atRegisteredDesk();
  await app.start();
  await expect.poll(() => app.store.getState().connectionStatus.is).toBe('ready');
  const before = pbx.connections();
  desktop.network?.();
  await expect.poll(() => pbx.connections()).toBe(before + 1);
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1']);
});
