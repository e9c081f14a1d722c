import { expect, test } from 'vitest';
import type { Finder } from '../../electron/app/discovery/discovery';
import type { FoundPhone } from '../../electron/contract/phones/found-phone';
import type { Misbehaviour } from '../../electron/demo/misbehaviour';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import type { Neighbour } from '../../electron/discovery/arp';
import type { AnnouncedPhone } from '../../electron/discovery/pnp';
import { createPhone, type PhoneOptions } from '../../electron/phone/client';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { learned } from '../support/learned';
import { savePhone } from '../support/save-phone';
import { createClock } from '../support/still-clock';
import { until } from '../support/until';

const SECRET = 'correct horse';
const MACS = ['000413000001', '000413000002', '000413000003'] as const;

/** A network without phones, in which a test can put some. */
const network = () => {
  const neighbours: Neighbour[] = [];
  let announce: (phone: AnnouncedPhone) => void = () => {};
  let listeners = 0;
  let looks = 0;
  const finder: Finder = {
    listen({ onPhone }) {
      announce = onPhone;
      listeners += 1;
      return {
        listening: Promise.resolve(true),
        stop: () => {
          listeners -= 1;
        },
      };
    },
    async readArp() {
      looks += 1;
      return neighbours;
    },
  };
  return {
    finder: async () => finder,
    neighbours,
    announce: (phone: AnnouncedPhone) => announce(phone),
    listeners: () => listeners,
    looks: () => looks,
  };
};

/** An Offhook in such a network: real phones of this test stand at addresses that only the network knows. */
const inNetwork = async (places: Readonly<Record<string, DemoPhone>>, settings: Parameters<typeof testApp>[0] = {}) => {
  const around = network();
  const clock = createClock();
  const asked: PhoneOptions[] = [];
  const offhook = await testApp(settings, {
    clock,
    finder: around.finder,
    createPhone(options) {
      asked.push(options);
      const phone = places[new URL(options.origin).hostname];
      return createPhone({ ...options, origin: phone?.origin ?? options.origin });
    },
  });
  const found = (): readonly FoundPhone[] => offhook.app.store.getState().finding?.phones ?? [];
  const allAnswered = () =>
    until('answers', () => found().length > 0 && found().every(({ answers }) => answers !== 'asking'));
  return { ...offhook, ...around, clock, asked, found, allAnswered };
};

const gets = (phone: DemoPhone) =>
  phone.journal.flatMap((one) =>
    one.is === 'request' ? [`${one.method} ${one.path}${one.query} ${one.credentials}`] : [],
  );

test('phones are noticed by what they announce and among the neighbours, and asked once who they are', async () => {
  const [one, other] = [await demoPhone({ model: '760' }), await demoPhone({ model: '320' })];
  const offhook = await inNetwork({ '192.0.2.1': one, '192.0.2.2': other });
  const { send, neighbours, announce, found, allAnswered, clock } = offhook;
  neighbours.push({ host: '192.0.2.1', mac: MACS[0] });
  expect(await send({ do: 'find-phones', on: true })).toMatchObject({ ok: true });
  await until('the first', () => found().length === 1);
  announce({ host: '192.0.2.2', mac: MACS[1], model: '320', firmware: '8.7.5.35' });
  announce({ host: '192.0.2.2', mac: MACS[1], model: '320' });
  announce({ host: '192.0.2.1', mac: MACS[0] });
  await allAnswered();
  expect(found()).toMatchObject([
    { host: '192.0.2.1', by: 'arp', answers: 'phone', model: '760', known: null },
    { host: '192.0.2.2', by: 'pnp', answers: 'phone', model: '320', known: null },
  ]);
  expect(offhook.app.store.getState().finding).toMatchObject({ listening: true });
  await clock.pass(60_000);
  expect([gets(one), gets(other)]).toEqual([['GET /info.htm false'], ['GET /info.htm false']]);
});

test.each<[string, DemoOptions, Misbehaviour | null, FoundPhone['answers']]>([
  ['wants a password', { user: 'anna', password: SECRET }, null, 'password'],
  ['has locked everybody out', {}, { blocked: true }, 'password'],
  ['takes https only', {}, { http: 'redirects' }, 'https'],
  ['has no remote control', {}, { page: 'd8xx' }, 'no-remote-control'],
  ['is no phone', {}, { page: 'other-device' }, 'silent'],
  ['does not answer', {}, { noAnswer: true }, 'silent'],
])('a phone that %s is said to', async (_, options, how, answers) => {
  const phone = await demoPhone(options);
  await phone.misbehave(how);
  const { send, announce, found, allAnswered, listeners } = await inNetwork({ '192.0.2.1': phone });
  await send({ do: 'find-phones', on: true });
  await until('somebody who listens', () => listeners() === 1);
  announce({ host: '192.0.2.1', mac: MACS[0], model: '870' });
  await allAnswered();
  expect(found()).toMatchObject([{ model: '870', mac: MACS[0], answers }]);
  expect(gets(phone)).toEqual(['GET /info.htm false']);
});

test('no password goes to a phone that was found, even where it is a known one', async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  const offhook = await inNetwork({ '192.0.2.1': phone });
  await savePhone(offhook.send, profileOf({ port: 80 }, { host: '192.0.2.1', user: 'anna' }), SECRET);
  await until('the phone', () => offhook.app.store.getState().connectionStatus.is === 'ready');
  const before = offhook.asked.length;
  offhook.neighbours.push({ host: '192.0.2.1', mac: MACS[0] });
  await offhook.send({ do: 'find-phones', on: true });
  await offhook.allAnswered();
  expect(offhook.asked.slice(before)).toEqual([{ origin: 'http://192.0.2.1:80', limits: { requestMs: 3_000 } }]);
  expect(offhook.found()).toMatchObject([{ answers: 'password', known: 'desk' }]);
  expect(gets(phone).at(-1)).toBe('GET /info.htm false');
});

test('phones are asked one at a time', async () => {
  const phones = [await demoPhone(), await demoPhone(), await demoPhone()] as const;
  const { send, neighbours, found, allAnswered } = await inNetwork({
    '192.0.2.1': phones[0],
    '192.0.2.2': phones[1],
    '192.0.2.3': phones[2],
  });
  MACS.forEach((mac, at) => void neighbours.push({ host: `192.0.2.${at + 1}`, mac }));
  const release = phones[0].hold();
  await send({ do: 'find-phones', on: true });
  await until('the first question', () => phones[0].journal.length > 0);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(phones.map(({ journal }) => journal.length)).toEqual([1, 0, 0]);
  expect(found().map(({ answers }) => answers)).toEqual(['asking', 'asking', 'asking']);
  release();
  await allAnswered();
  expect(phones.map(({ journal }) => journal.length)).toEqual([1, 1, 1]);
});

test('a phone is known by its address, or by the hardware address that it has told, and as soon as it is saved', async () => {
  const phone = await demoPhone();
  // Its own hardware address would be another than the table's.
  await phone.misbehave({ noAnswer: true });
  const here = profileOf({ port: 80 }, { id: 'here', host: '192.0.2.1' });
  const moved = profileOf({ port: 80 }, { id: 'moved', host: '192.0.2.99' });
  const { send, neighbours, found } = await inNetwork(
    { '192.0.2.1': phone, '192.0.2.2': phone, '192.0.2.3': phone },
    { phones: [here, moved], learned: learned({ macs: { moved: MACS[1] } }) },
  );
  MACS.forEach((mac, at) => void neighbours.push({ host: `192.0.2.${at + 1}`, mac }));
  await send({ do: 'find-phones', on: true });
  await until('all', () => found().length === 3);
  expect(found().map(({ known }) => known)).toEqual(['here', 'moved', null]);
  await savePhone(send, profileOf({ port: 80 }, { id: 'new', host: '192.0.2.3' }));
  expect(found().map(({ known }) => known)).toEqual(['here', 'moved', 'new']);
});

test('looking ends when it is told to, by itself after five minutes, and with the program', async () => {
  const offhook = await inNetwork({});
  const { send, app, clock, listeners, looks } = offhook;
  const state = () => app.store.getState().finding;
  expect(state()).toBeNull();
  await send({ do: 'find-phones', on: true });
  await send({ do: 'find-phones', on: true });
  await until('somebody who listens', () => listeners() === 1);
  expect(state()).toMatchObject({ since: 0, phones: [] });
  await send({ do: 'find-phones', on: false });
  expect([state(), listeners()]).toEqual([null, 0]);
  await send({ do: 'find-phones', on: true });
  await until('somebody who listens', () => listeners() === 1);
  const before = looks();
  await clock.pass(299_000);
  expect(looks() - before).toBeGreaterThanOrEqual(59);
  expect(state()).not.toBeNull();
  await clock.pass(1_000);
  expect([state(), listeners()]).toEqual([null, 0]);
  const after = looks();
  await clock.pass(60_000);
  expect(looks()).toBe(after);
  await send({ do: 'find-phones', on: true });
  await until('somebody who listens', () => listeners() === 1);
  await app.stop();
  expect([state(), listeners()]).toEqual([null, 0]);
});

test('a network that makes phones up fills no memory and asks nobody twice', async () => {
  const phone = await demoPhone();
  const places = Object.fromEntries(Array.from({ length: 256 }, (_, at) => [`192.0.2.${at}`, phone]));
  const { send, announce, found, allAnswered, listeners } = await inNetwork(places);
  await send({ do: 'find-phones', on: true });
  await until('somebody who listens', () => listeners() === 1);
  for (let times = 0; times < 4; times += 1) {
    for (let at = 0; at < 256; at += 1) announce({ host: `192.0.2.${at}`, mac: MACS[0] });
  }
  expect(found()).toHaveLength(200);
  await allAnswered();
  expect(gets(phone)).toHaveLength(200);
});

test('a search that is over asks nobody more', async () => {
  const phones = [await demoPhone(), await demoPhone()] as const;
  const { send, neighbours, app } = await inNetwork({ '192.0.2.1': phones[0], '192.0.2.2': phones[1] });
  neighbours.push({ host: '192.0.2.1', mac: MACS[0] }, { host: '192.0.2.2', mac: MACS[1] });
  const release = phones[0].hold();
  await send({ do: 'find-phones', on: true });
  await until('the first question', () => phones[0].journal.length > 0);
  await send({ do: 'find-phones', on: false });
  release();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(phones[1].journal).toEqual([]);
  expect(app.store.getState().finding).toBeNull();
});
