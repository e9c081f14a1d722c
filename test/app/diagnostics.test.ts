import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnosis } from '../../electron/app/program/diagnostics';
import type { Problem } from '../../electron/contract/problem';
import type { AppState } from '../../electron/contract/state';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { favourite, pastCall } from '../support/history';
import { candidateOf, choiceOf, planOf, state } from '../support/states';
import { temporaryFolder } from '../support/temp-folder';

const NOW = Date.UTC(2026, 10, 22);

test('what somebody who helps has to know is said, with the last lines of the log', async () => {
  const phone = await demoPhone({ model: '760' });
  const { send, desktop } = await testApp(
    { phones: [profileOf(phone, { user: 'anna' })], activePhone: 'desk' },
    { readLog: async () => '12:00 phone: online\n' },
  );
  await send({ do: 'check-phone' });
  await send({ do: 'examine' });
  await phone.misbehave({ refuse: true });
  await send({ do: 'press', sequence: '1' });
  await send({ do: 'press', sequence: '1' });
  const outcome = await send({ do: 'diagnose' });
  const text = outcome.ok ? outcome.text : '';
  for (const words of [
    'Offhook 0.0.0',
    'platform: linux, session: x11',
    'language: en (setting: system)',
    'keychain: unknown',
    'hotkeys: 4 bound, refused: none',
    'phone 1: 760, http, user, no password, active',
    'phone 2: 870, demo',
    ': unreachable',
    'finding: none',
    'model 760',
    '12:00 phone: online',
  ]) {
    expect(text).toContain(words);
  }
  expect(await send({ do: 'copy-text', text })).toEqual({ ok: true, result: 'done' });
  expect(desktop.clipboard).toBe(text);
});

test('the folder of the log is shown by the desktop', async () => {
  const { send, desktop } = await testApp();
  expect(await send({ do: 'show-log' })).toEqual({ ok: true, result: 'done' });
  expect(desktop.logShown).toBe(1);
});

/** A word that stands nowhere in the text by chance. */
const secret = fc.stringMatching(/^[QXZ]{2}[a-z0-9]{6,20}[QXZ]{2}$/);
const number = fc.stringMatching(/^\+?49[0-9]{8,12}$/);

const secrets = fc.record({
  name: secret,
  host: secret,
  user: secret,
  uri: secret,
  file: secret,
  sequence: secret,
  pin: secret,
  caller: secret,
  friend: secret,
  gone: secret,
  favourite: number,
  mac: fc.stringMatching(/^000413[0-9A-F]{6}$/),
  number,
});
type Secrets = typeof secrets extends fc.Arbitrary<infer Value> ? Value : never;

/** Every kind of problem that holds a name, an address or a number. */
const problemsWith = ({ name, host, mac, number: dialled }: Secrets): readonly Problem[] => [
  { code: 'unreachable', address: `${host}:80` },
  { code: 'name-not-found', host },
  { code: 'password-refused', phone: name },
  { code: 'emergency', number: dialled },
  { code: 'other-phone', phone: name, mac },
  { code: 'phone-moved', phone: name, host },
  { code: 'settings-broken', keptAs: name },
  { code: 'sequence-stopped', name, step: 1, steps: 2 },
];

const withSecrets = (words: Secrets, at: number): AppState => {
  const problems = problemsWith(words);
  const problem = problems[at % problems.length] ?? { code: 'internal' };
  const own = state.phones.map((phone) => ({
    ...phone,
    name: words.name,
    host: words.host,
    user: words.user,
    outgoingUri: words.uri,
    caFile: words.file,
    demo: false,
    trusted: { fingerprint: 'AB:CD', origin: `https://${words.host}:443`, at: 0 },
  }));
  const plan = planOf(words.number);
  const candidate = candidateOf(plan, { text: words.uri, before: words.caller });
  const found = { host: words.host, by: 'arp' as const, answers: 'phone' as const, known: null, mac: words.mac };
  return {
    ...state,
    phones: own,
    connectionStatus: { is: 'trouble', since: 0, problem },
    hotkeys: state.hotkeys.map((hotkey) => ({ ...hotkey, problem })),
    offer: choiceOf(1, [candidate], { problem }),
    countdown: { id: 1, plan, phone: words.name, endsAt: 0, lastsMs: 0 },
    postDial: { id: 1, number: words.number, phone: words.name, next: { pin: words.pin }, more: 0, at: null },
    recent: [pastCall(1, 0, { number: words.number, dials: words.number, phone: words.gone })],
    favourites: [favourite({ name: words.friend, number: words.favourite, pin: 'a' })],
    last: { id: 1, what: 'dial', subject: words.number, outcome: { ok: false, problem } },
    says: { model: '870', mac: words.mac },
    sequences: [{ id: 'a', name: words.sequence, steps: [], coolDownMs: 0, inTray: false, inPanel: false }],
    pins: [{ id: 'a', name: words.pin }],
    doctor: {
      examining: null,
      last: { phone: 'desk', at: 0, finding: problem, remarks: problems, checks: [], says: { mac: words.mac } },
    },
    finding: { since: 0, listening: true, phones: [found] },
    notices: problems,
  };
};

test('no name, no address, no user, no hardware address and no number of anybody is in it, whatever the state', () => {
  fc.assert(
    fc.property(secrets, fc.nat(20), (words, at) => {
      const text = diagnosis(withSecrets(words, at), { now: NOW, log: '' });
      for (const word of Object.values(words)) expect(text).not.toContain(word);
      // Times, sizes and versions are all the digits there are.
      expect(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')).not.toMatch(/\d{5,}/);
    }),
  );
});

test('whatever of the user’s own words came into the log is taken out of it', () => {
  fc.assert(
    fc.property(secrets, fc.nat(20), (words, at) => {
      const { name, host, user, file, number: dialled, mac: _told, ...others } = words;
      const log = [name, `${user}@${host}`, `"${file}"`, `dial ${dialled}`, ...Object.values(others)].join('\n');
      const text = diagnosis(withSecrets(words, at), { now: NOW, log });
      for (const word of [name, host, user, file, dialled, ...Object.values(others)]) expect(text).not.toContain(word);
    }),
  );
});

test('a name is nobody’s business in whatever letters the log has it', async () => {
  const phones = [profileOf({ port: 80 }, { host: 'Desk-Anna.Example', name: 'Anna’s DESK' })];
  const { send } = await testApp(
    { phones },
    { readLog: async () => 'getaddrinfo ENOTFOUND desk-anna.example; anna’s desk\n' },
  );
  const outcome = await send({ do: 'diagnose' });
  expect(outcome.ok && outcome.text).not.toMatch(/anna/i);
});

test('nothing of the history is in it: no number, no name, no phone that is gone', async () => {
  const folder = await temporaryFolder();
  const calls = Array.from({ length: 100 }, (_, nth) =>
    pastCall(nth, Date.now() - nth, { number: `030 98765-${nth}`, dials: `03098765${nth}`, phone: 'Zacharias’ desk' }),
  );
  const favourites = [favourite({ name: 'Xaver', number: '0171 2345678' })];
  await writeFile(join(folder, 'history.json'), JSON.stringify({ version: 1, calls, favourites }));
  const { send, app } = await testApp({}, { folder, readLog: async () => 'Xaver at Zacharias’ desk: 0171 2345678\n' });
  await send({ do: 'search-history', text: '' });
  expect(app.store.getState().recent).toHaveLength(20);
  const outcome = await send({ do: 'diagnose' });
  const text = outcome.ok ? outcome.text : '';
  expect(text).toContain('log:');
  expect(text).not.toMatch(/Xaver|Zacharias|98765|2345678/);
});
