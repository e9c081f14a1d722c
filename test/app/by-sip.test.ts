import { expect, onTestFinished, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import type { Sequence } from '../../electron/contract/sequences/sequence';
import type { DemoPhone } from '../../electron/demo/options';
import { profileOf, testApp } from '../support/app';
import { demoPhone, dialled, pressed } from '../support/demo';
import { learned } from '../support/learned';
import { rawReply, startRawServer } from '../support/raw-server';
import { sequenceOf } from '../support/sequences';
import { atPeerDesk, atSipDesk, SIP_USER, sipOf } from '../support/sip-desk';
import { freeSipPort } from '../support/sipp';

const LOGIN = ['WWW-Authenticate: Basic realm="Router"'];

/** A phone whose web server shows what all D8xx show, and an Offhook that is to find out how to speak to it. */
async function atNewDesk(sipMore: Parameters<typeof sipOf>[1] = {}) {
  const phone = await demoPhone({ model: 'D785', sip: { user: SIP_USER } });
  await phone.misbehave({ page: 'd8xx' });
  const profile = { ...profileOf(phone), way: 'find-out' as const, sip: sipOf(phone, sipMore) };
  const offhook = await testApp({ phones: [profile], activePhone: 'desk' });
  return { phone, profile, ...offhook };
}

const requests = (phone: DemoPhone) => phone.journal.flatMap((one) => (one.is === 'sip' ? [one.method] : []));
const pages = (phone: DemoPhone) => phone.journal.filter((one) => one.is === 'request');

test('a dial and a key are one NOTIFY each, and nothing before them', async () => {
  const { app, phone, send } = await atSipDesk();
  expect(await send({ do: 'dial', text: '030 398330' })).toMatchObject({ ok: true, result: 'done', sent: '030398330' });
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({ ok: true, result: 'done' });
  expect(requests(phone)).toEqual(['NOTIFY', 'NOTIFY']);
  expect(pages(phone)).toEqual([]);
  expect(dialled(phone)).toEqual(['030398330']);
  expect(pressed(phone)).toEqual(['F_HOLD']);
  expect(app.store.getState()).toMatchObject({ connectionStatus: { is: 'ready' }, activePhone: 'desk' });
});

test('a phone says by SIP who it is, and nothing is pressed', async () => {
  const { app, phone, send } = await atSipDesk();
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true, model: 'D785' });
  expect(requests(phone)).toEqual(['OPTIONS']);
  expect(app.store.getState().says?.model).toBe('D785');
});

test('the windows are told what this way can do, and that it is SIP', async () => {
  const { app, send } = await atSipDesk();
  const { abilities, phones } = app.store.getState();
  expect(phones.find(({ id }) => id === 'desk')).toMatchObject({ way: 'sip', wayInForce: 'sip' });
  expect(abilities).toContain('all-lists');
  for (const missing of ['hold', 'dtmf', 'display', 'touch', 'line', 'release-all'] as const) {
    expect(abilities).not.toContain(missing);
  }
  await send({ do: 'change-phone', id: 'desk', patch: { way: 'http' } });
  expect(app.store.getState().abilities).toContain('display');
});

test.each<[string, Sequence['steps'][number]]>([
  ['hold', { is: 'key', key: 'ENTER', holdMs: 500 }],
  ['dtmf', { is: 'dtmf', digits: '12' }],
  ['release-all', { is: 'release-all' }],
  ['one-identity', { is: 're-register', identity: 1 }],
  ['one-identity', { is: 'log-off', identity: 2 }],
  ['play-ringer', { is: 'play-ringer', ringer: 1 }],
  ['mend-line-info', { is: 'mend-line-info' }],
  ['touch', { is: 'tap', x: 1, y: 1 }],
])('a sequence that needs %s is refused before its first key', async (lacks, step) => {
  const { phone, send } = await atSipDesk();
  await send({ do: 'add-sequence', sequence: sequenceOf('mine', [{ is: 'key', key: '1' }, step]) });
  expect(await send({ do: 'run-sequence', id: 'mine', dry: false })).toMatchObject({
    problem: { code: 'not-this-way', phone: 'Desk', lacks },
  });
  expect(phone.journal).toEqual([]);
});

test('between the steps of a sequence there is the longer of its own pause and the phone’s', async () => {
  const { phone, send } = await atSipDesk({}, { stepMs: 60 });
  const steps: Sequence['steps'] = [
    { is: 'key', key: 'F_HOLD', pauseMs: 200 },
    { is: 'key', key: 'ENTER' },
    { is: 'type', digits: '12' },
    { is: 'wait', ms: 10 },
    { is: 'key', key: 'F_OK' },
  ];
  await send({ do: 'add-sequence', sequence: sequenceOf('mine', steps) });
  expect(await send({ do: 'run-sequence', id: 'mine', dry: false })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['F_HOLD', 'ENTER', '1', '2', 'F_OK']);
  const at = phone.journal.flatMap((one) => (one.is === 'sip' ? [one.at] : []));
  // How late a computer is says nothing.
  at.slice(1).forEach((one, nth) => {
    expect(one - (at[nth] ?? 0)).toBeGreaterThanOrEqual(nth === 0 ? 195 : 55);
  });
});

test.each<[string, CommandInput]>([
  ['hold', { do: 'press', sequence: '1;ENTER,500' }],
  ['dtmf', { do: 'dtmf', digits: '12' }],
  ['release-all', { do: 'release-all' }],
  ['touch', { do: 'touch', touches: [{ x: 1, y: 1, verb: 'pr' }] }],
  ['one-identity', { do: 're-register', identity: 1 }],
  ['one-list', { do: 'clear-list', list: 'missed', confirmation: 'yes' }],
  ['reset', { do: 'reset', confirmation: { typed: 'Desk' } }],
  ['dtmf', { do: 'dial', text: '030 398330,,12#' }],
])('what needs %s is refused before it is tried, and the connection is what it was', async (lacks, command) => {
  const { app, phone, send } = await atSipDesk();
  await send({ do: 'press', sequence: '1' });
  expect(await send(command)).toMatchObject({ problem: { code: 'not-this-way', lacks } });
  expect(requests(phone)).toEqual(['NOTIFY']);
  expect(app.store.getState().connectionStatus.is).toBe('ready');
});

test.each([
  ['unregister', { do: 'log-off', identity: 'all' }],
  ['reregister', { do: 're-register', identity: 'all' }],
  ['calllistclear', { do: 'clear-list', list: 'all', confirmation: 'yes' }],
  ['reboot', { do: 'reboot', confirmation: 'yes' }],
] as const)('%s goes by SIP', async (fragment, command) => {
  const { phone, send } = await atSipDesk();
  expect(await send(command)).toMatchObject({ ok: true });
  const [notify] = phone.journal.flatMap((one) => (one.is === 'sip' ? [one.body] : []));
  expect(notify).toContain(`#${fragment}<`);
});

test('over HTTP one identity is registered anew at a time, and one list cleared', async () => {
  const phone = await demoPhone({ model: 'D785' });
  const { send } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  expect(await send({ do: 're-register', identity: 'all' })).toMatchObject({ problem: { lacks: 're-register-all' } });
  expect(await send({ do: 'clear-list', list: 'all', confirmation: 'yes' })).toMatchObject({
    problem: { code: 'not-this-way', lacks: 'all-lists' },
  });
  expect(phone.journal).toEqual([]);
});

test('the usual identity of HTTP stands in no way of a dial by SIP', async () => {
  const { phone, send } = await atSipDesk();
  await send({ do: 'change-phone', id: 'desk', patch: { outgoingUri: '100@pbx.example' } });
  expect(await send({ do: 'dial', text: '123' })).toMatchObject({ ok: true });
  expect(dialled(phone)).toEqual(['123']);
});

test('no display is asked for while a window watches', async () => {
  const { app, phone, send } = await atSipDesk();
  const frames: unknown[] = [];
  const stop = app.watchScreen((frame) => void frames.push(frame));
  await send({ do: 'press', sequence: '1' });
  await send({ do: 'check-phone' });
  expect([...pages(phone), ...frames]).toEqual([]);
  await send({ do: 'change-phone', id: 'desk', patch: { way: 'http' } });
  await expect.poll(() => frames.length).toBeGreaterThan(0);
  stop();
});

test('a refusal names the settings that may let this computer in', async () => {
  const { app, phone, send } = await atSipDesk();
  phone.misbehaveBySip({ distrusts: 403 });
  const settings = ['mb_trusted_hosts', 'xml_notify', 'filter_registrar', 'network_id_port'];
  expect(await send({ do: 'act', action: 'hold' })).toMatchObject({
    problem: { code: 'not-trusted', status: 403, settings, own: '127.0.0.1' },
  });
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'trouble', problem: { code: 'not-trusted' } });
  phone.misbehaveBySip(null);
  expect(await send({ do: 'act', action: 'mute' })).toMatchObject({ ok: true });
  expect(app.store.getState().connectionStatus.is).toBe('ready');
});

test('a phone with the page of all D8xx is found to take SIP, and dialled by it from then on', async () => {
  const { app, phone, send } = await atNewDesk();
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true, model: 'D785' });
  const state = app.store.getState();
  expect(state.phones.find(({ id }) => id === 'desk')).toMatchObject({ way: 'find-out', wayInForce: 'sip' });
  expect(state.connectionStatus.is).toBe('ready');
  const before = pages(phone).length;
  expect(await send({ do: 'dial', text: '123' })).toMatchObject({ ok: true });
  expect(dialled(phone)).toEqual(['123']);
  expect(pages(phone)).toHaveLength(before);
});

test('a dial finds out nothing: it goes the way that is known, once', async () => {
  const { phone, send } = await atNewDesk();
  expect(await send({ do: 'dial', text: '123' })).toMatchObject({ problem: { code: 'no-remote-control' } });
  expect(dialled(phone)).toEqual([]);
  expect(requests(phone)).toEqual([]);
});

test('a phone that answers neither way is what it was', async () => {
  const { app, phone, send } = await atNewDesk({ port: 1 });
  expect(await send({ do: 'check-phone' })).toMatchObject({ problem: { code: 'no-remote-control' } });
  expect(app.store.getState().phones[0]).toMatchObject({ wayInForce: 'http' });
  expect(requests(phone)).toEqual([]);
});

test('one whose web server is off is found by SIP, and one that was reached before is only away for a while', async () => {
  const phone = await demoPhone({ model: 'D785', sip: { user: SIP_USER } });
  const off = { port: await freeSipPort() };
  const profile = { ...profileOf(off), way: 'find-out' as const, sip: sipOf(phone) };
  const known = await testApp({
    phones: [profile],
    activePhone: 'desk',
    learned: learned({ macs: { desk: '000413AABBCC' } }),
  });
  expect(await known.send({ do: 'check-phone' })).toMatchObject({ problem: { code: 'unreachable' } });
  expect(requests(phone)).toEqual([]);
  const { app, send } = await testApp({ phones: [profile], activePhone: 'desk' });
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true });
  expect(app.store.getState().phones[0]).toMatchObject({ wayInForce: 'sip' });
});

test('a model that accepts no commands over HTTP is spoken to by SIP from the beginning', async () => {
  const phone = await demoPhone({ model: 'D862', sip: { user: SIP_USER } });
  const profile = { ...profileOf(phone), way: 'find-out' as const, sip: sipOf(phone) };
  const { send } = await testApp({ phones: [profile], activePhone: 'desk' });
  expect(await send({ do: 'act', action: 'hang-up' })).toMatchObject({ ok: true, sent: 'F_CANCEL' });
  expect(pages(phone)).toEqual([]);
});

test('the demo phone may be one that takes SIP alone', async () => {
  const { app, send } = await testApp();
  await send({ do: 'change-demo', patch: { model: 'D862' } });
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true, model: 'D862' });
  expect(await send({ do: 'dial', text: '123' })).toMatchObject({ ok: true, result: 'done' });
  expect(app.store.getState()).toMatchObject({ activePhone: 'demo', connectionStatus: { is: 'ready' } });
  expect(app.store.getState().phones[0]).toMatchObject({ wayInForce: 'sip' });
});

test('a found way is that of its host: at another one it is looked for anew', async () => {
  const { app, send } = await atNewDesk();
  await send({ do: 'check-phone' });
  await send({ do: 'change-phone', id: 'desk', patch: { host: 'localhost' } });
  await expect.poll(() => app.store.getState().connectionStatus.is).toBe('ready');
  expect(app.store.getState().phones[0]).toMatchObject({ host: 'localhost', wayInForce: 'sip' });
});

test('another port of SIP is another place: keys go there at once', async () => {
  const { phone, profile, send } = await atSipDesk();
  const other = await demoPhone({ model: 'D785', sip: { user: SIP_USER } });
  await send({ do: 'press', sequence: '1' });
  await send({ do: 'change-phone', id: profile.id, patch: { sip: { port: other.sip?.port ?? 0 } } });
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
  expect([pressed(phone), pressed(other)]).toEqual([['1'], ['2']]);
});

test('a D862 that is away for a while is not taken for a web page that wants a password', async () => {
  const phone = await demoPhone({ model: 'D862', sip: { user: SIP_USER } });
  const web = await startRawServer((_request, socket) => void socket.end(rawReply('401 Unauthorized', LOGIN, '')));
  onTestFinished(web.stop);
  const profile = { ...profileOf(web), model: 'D862', way: 'find-out' as const, sip: sipOf(phone) };
  const { app, send } = await testApp({ phones: [profile], activePhone: 'desk' });
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true });
  phone.misbehaveBySip({ silent: 'all' });
  expect(await send({ do: 'check-phone' })).toMatchObject({ problem: { code: 'sip-silent' } });
  phone.misbehaveBySip(null);
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true });
  expect(app.store.getState().phones[0]).toMatchObject({ wayInForce: 'sip' });
});

test('a phone of both ways whose web server was late is spoken to over HTTP when it is there', async () => {
  const phone = await demoPhone({ model: 'D785', sip: { user: SIP_USER } });
  const web = await demoPhone({ model: 'D785' });
  await web.misbehave({ refuse: true });
  const profile = { ...profileOf(web), way: 'find-out' as const, sip: sipOf(phone) };
  const { app, send } = await testApp({ phones: [profile], activePhone: 'desk' });
  await send({ do: 'check-phone' });
  expect(app.store.getState().phones[0]).toMatchObject({ wayInForce: 'sip' });
  await web.misbehave(null);
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true });
  expect(app.store.getState().phones[0]).toMatchObject({ wayInForce: 'http' });
});

test('by both ways it is one phone: the same dial is one call, and typed digits are remembered', async () => {
  const phone = await demoPhone({ model: 'D785', sip: { user: SIP_USER } });
  const profile = profileOf(phone, { sip: sipOf(phone) });
  const { send } = await testApp({ phones: [profile], activePhone: 'desk' });
  const bySip = () => send({ do: 'change-phone', id: 'desk', patch: { way: 'sip' } });
  await send({ do: 'dial', text: '030 398330' });
  await send({ do: 'press', sequence: '1;1' });
  await bySip();
  await send({ do: 'dial', text: '030 398330' });
  expect(dialled(phone)).toEqual(['030398330']);
  expect(await send({ do: 'press', sequence: '2;ENTER' })).toMatchObject({
    problem: { code: 'emergency-in-sequence', number: '112' },
  });
});

test('a press waits for no question that goes unanswered, and is not dropped by it', async () => {
  const { peer, send } = await atPeerDesk((heard) => {
    if (heard.request.method === 'NOTIFY') heard.answer(200);
  });
  const checking = send({ do: 'check-phone' });
  await expect.poll(() => peer.heard.length).toBeGreaterThan(0);
  const pressing = send({ do: 'press', sequence: '1' });
  expect(await Promise.race([pressing, checking])).toMatchObject({ ok: true, sent: '1' });
  await checking;
});

test.each([
  ['not-a-phone', 200, ['Server: Asterisk PBX 20']],
  ['refused', 503, []],
] as const)('what answers a question with %s is not ready', async (code, status, headers) => {
  const { app, send } = await atPeerDesk((heard) => heard.answer(status, headers));
  expect(await send({ do: 'check-phone' })).toMatchObject({ problem: { code } });
  expect(app.store.getState().connectionStatus.is).toBe('trouble');
});

test('on another network requests go out from a socket of their own', async () => {
  const from = new Set<string>();
  const { app, desktop, send } = await atPeerDesk((heard) => {
    from.add(/^Via: SIP\/2.0\/UDP ([^;]+)/m.exec(heard.raw)?.[1] ?? '');
    heard.answer(200);
  });
  await app.start();
  await send({ do: 'press', sequence: '1' });
  expect(from.size).toBe(1);
  desktop.network?.();
  await send({ do: 'press', sequence: '2' });
  expect(from.size).toBe(2);
});

test('a restart that the phone does not answer is a restart', async () => {
  const { app, send } = await atPeerDesk(() => {});
  expect(await send({ do: 'reboot', confirmation: 'yes' })).toMatchObject({ ok: true, result: 'no-answer' });
  expect(app.store.getState().connectionStatus.is).toBe('restarting');
});
