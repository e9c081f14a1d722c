import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Command, type CommandInput } from '../../electron/contract/command';
import type { Hotkey } from '../../electron/contract/hotkeys/hotkey';
import { MOST } from '../../electron/contract/limits';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import type { Settings } from '../../electron/contract/settings';
import { softKeyTools } from '../../electron/host/soft-key-tools';
import { openSettings } from '../../electron/settings/file';
import { openHistory } from '../../electron/settings/history-file';
import { type TestApp, testApp } from '../support/app';
import { long } from '../support/long';
import { temporaryFolder } from '../support/temp-folder';

/** Port 9 of this computer, where nothing listens. */
const phone = (id: string): PhoneProfile => PhoneProfile.parse({ id, name: id, host: '127.0.0.1', port: 9 });
const numbered = <One>(count: number, one: (nth: number) => One): One[] =>
  Array.from({ length: count }, (_, nth) => one(nth));
const press = { do: 'press', sequence: 'F1' } as const;
const unbound = (id: string): Hotkey => ({ id, accelerator: null, run: press });
const sequence = (id: string) => ({ id, name: id, steps: [], coolDownMs: 0, inTray: false, inPanel: false });

/** Every list has room for one more, or for none. */
const nearlyFull = (less: 0 | 1): Partial<Settings> => ({
  phones: numbered(MOST.phones - less, (nth) => phone(`p${nth}`)),
  hotkeys: numbered(MOST.hotkeys - less, (nth) => unbound(`h${nth}`)),
  sequences: numbered(MOST.sequences - less, (nth) => sequence(`s${nth}`)),
  pins: numbered(MOST.pins - less, (nth) => ({ id: `n${nth}`, name: `n${nth}` })),
});

/** The file holds the values that are in force, and is read without a word. */
async function expectReadBack({ app, send, settingsPath, historyPath }: TestApp): Promise<void> {
  // Settings that no command has changed are not on file yet.
  expect(await send({ do: 'welcomed' })).toMatchObject({ ok: true });
  await app.stop();
  const file = await openSettings(settingsPath, Date.now);
  expect(file.notice).toBeNull();
  expect((await openHistory(historyPath, Date.now)).notice).toBeNull();
  const { phones, hotkeys, sequences, pins } = app.store.getState();
  expect(file.settings.phones.map(({ id }) => id)).toEqual(phones.map(({ id }) => id).filter((id) => id !== 'demo'));
  expect(file.settings.hotkeys.map(({ id }) => id)).toEqual(hotkeys.map(({ id }) => id));
  expect(file.settings.sequences).toEqual(sequences);
  expect(file.settings.pins).toEqual(pins);
}

const ADDS: Readonly<Record<'phones' | 'hotkeys' | 'sequences' | 'pins', (id: string) => CommandInput>> = {
  phones: (id) => ({ do: 'add-phone', profile: phone(id), password: 'secret' }),
  hotkeys: (id) => ({ do: 'add-hotkey', id, accelerator: null, run: press }),
  sequences: (id) => ({ do: 'add-sequence', sequence: sequence(id) }),
  pins: (id) => ({ do: 'add-pin', pin: { id, name: id }, digits: '1' }),
};

const CHANGES: typeof ADDS = {
  phones: (id) => ({ do: 'change-phone', id, patch: { name: 'Other' } }),
  hotkeys: (id) => ({ do: 'change-hotkey', id, patch: { accelerator: 'F5' } }),
  sequences: (id) => ({ do: 'change-sequence', id, patch: { name: 'Other' } }),
  pins: (id) => ({ do: 'change-pin', id, patch: { name: 'Other' }, digits: '2' }),
};

test.each(['phones', 'hotkeys', 'sequences', 'pins'] as const)(
  'one more than the most of %s is refused with the limit, and all is read back',
  async (what) => {
    const offhook = await testApp(nearlyFull(1));
    const add = (id: string) => offhook.send(ADDS[what](id));
    expect(await add('last')).toMatchObject({ ok: true });
    expect(await add('more')).toEqual({ ok: false, problem: { code: 'too-many', what, limit: MOST[what] } });
    // An entry of the full list can still be changed.
    expect(await offhook.send(CHANGES[what]('last'))).toMatchObject({ ok: true });
    expect([...offhook.keychain.kept.keys()].join()).not.toContain('more');
    await expectReadBack(offhook);
  },
);

test.each(['phones', 'pins'] as const)(
  'two of %s that are saved at the same time do not share the last place, nor leave a secret behind',
  async (what) => {
    const offhook = await testApp(nearlyFull(1));
    const both = await Promise.all(['a', 'b'].map((id) => offhook.send(ADDS[what](id))));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(offhook.keychain.kept.size).toBe(1);
    await expectReadBack(offhook);
  },
);

test('beside settings of a newer Offhook nothing is changed, in force or in the keychain', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'settings.json'), '{"version":99}');
  const offhook = await testApp({}, { folder });
  offhook.keychain.kept.set('desk', 'theirs').set('pin:door', '2222');
  const before = offhook.app.store.getState();
  const commands = [
    { do: 'add-phone', profile: phone('desk'), password: 'other' },
    { do: 'change-phone', id: 'desk', patch: { name: 'Other' } },
    { do: 'save-password', id: 'desk', password: 'other' },
    { do: 'save-password', id: 'desk', password: '' },
    { do: 'remove-phone', id: 'desk' },
    { do: 'add-pin', pin: { id: 'gate', name: 'Gate' }, digits: '9' },
    { do: 'change-pin', id: 'door', patch: {}, digits: '9' },
    { do: 'add-sequence', sequence: sequence('s') },
    { do: 'change-sequence', id: 's', patch: { name: 'Other' } },
    { do: 'remove-pin', id: 'door' },
    { do: 'save-language', language: 'de' },
    { do: 'add-hotkey', id: 'mine', accelerator: 'Control+Alt+9', run: press },
    { do: 'change-hotkey', id: 'mute', patch: { accelerator: 'Control+Alt+9' } },
  ] as const satisfies readonly CommandInput[];
  for (const command of commands) {
    expect(await offhook.send(command)).toEqual({ ok: false, problem: { code: 'settings-newer' } });
  }
  expect([...offhook.keychain.kept]).toEqual([
    ['desk', 'theirs'],
    ['pin:door', '2222'],
  ]);
  const { phones, pins, language, hotkeys } = offhook.app.store.getState();
  expect({ phones, pins, language, hotkeys }).toEqual({
    phones: before.phones,
    pins: before.pins,
    language: before.language,
    hotkeys: before.hotkeys,
  });
  expect(await readFile(join(folder, 'settings.json'), 'utf8')).toBe('{"version":99}');
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.constantFrom('  a ', '\u0000', '\uFEFFx', '', '1', 'x'.repeat(300)),
);
const id = fc.constantFrom('p0', 'h0', 's0', 'n0', 'new', 'newer', 'newest', 'dial-clipboard');
const digits = fc.stringMatching(/^[0-9*#]{0,64}$/);
const small = fc.integer({ min: -1, max: 400 });
const outside = { prefix: digits, from: small };
const internal = { least: small, most: small, ranges: fc.array(fc.record({ from: digits, to: digits })) };
const rule = {
  country: fc.constantFrom('DE', 'US', null, 'XX', 'x'),
  areaCode: digits,
  plusAs: fc.constantFrom(null, '+', '00', '9'.repeat(9)),
  own: fc.array(fc.record({ pattern: text, replacement: digits, final: fc.boolean() }), { maxLength: 60 }),
};
const rules = fc.record({ ...rule, outside: fc.record(outside), internal: fc.record(internal) }, { requiredKeys: [] });
const rulesPatch = fc.record(
  {
    ...rule,
    outside: fc.record(outside, { requiredKeys: [] }),
    internal: fc.record(internal, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const counts = { functionKeys: fc.option(small), modules: small };
const labels = fc.dictionary(fc.constantFrom('P1', 'EK143', 'P145'), text);
const keys = fc.record({ ...counts, labels }, { requiredKeys: [] });
const step = fc.oneof(
  fc.record({ is: fc.constant('key'), key: fc.constantFrom('F1', 'NONE', 'f1'), holdMs: small, pauseMs: small }),
  fc.record({ is: fc.constant('type'), digits }),
  fc.record({ is: fc.constant('wait'), ms: small }),
  fc.record({ is: fc.constant('pin'), pin: id, as: fc.constantFrom('keys', 'dtmf') }),
  fc.record({ is: fc.constant('tap'), x: small, y: small }),
);
const parts = { name: text, steps: fc.array(step, { maxLength: 210 }), coolDownMs: small };
const run = fc.oneof(
  fc.constantFrom({ do: 'dial-clipboard' }, { do: 'show-panel' }, { do: 'act', action: 'mute' }),
  fc.record({ do: fc.constant('press'), sequence: fc.oneof(text, fc.constant('F1;ENTER')) }),
  fc.record({ do: fc.constant('run-sequence'), id }),
);
const accelerator = fc.constantFrom(null, 'F5', 'Control+Alt+X', 'Control+X', '+');
const sip = {
  user: fc.oneof(text, fc.constantFrom('440', 'a@b', 'a%20b', 'a%')),
  port: fc.constantFrom(9, 0, 70_000),
  transport: fc.constantFrom('udp', 'tcp', 'tls'),
  registrar: fc.constantFrom('', 'pbx.example', 'a b', ' pbx. '),
  stepMs: small,
  form: fc.constantFrom('usual', 'plain', 'x'),
  dialsWhenIdle: fc.boolean(),
};
const fields = {
  way: fc.constantFrom('find-out', 'http', 'sip', 'x'),
  sip: fc.record(sip, { requiredKeys: [] }),
  name: text,
  host: fc.constantFrom('127.0.0.1', '::1', 'localhost.', ' 127.0.0.1 ', '1.2.3.400'),
  port: fc.constantFrom(9, 0, 70_000),
  model: fc.constantFrom('870', 'D785', 'D862', 'unknown', 'snom'),
  user: text,
  outgoingUri: text,
  lines: fc.array(fc.record({ name: text, uri: text }), { maxLength: 14 }),
  certificate: fc.constantFrom('pinned', 'system', 'file', 'any'),
  caFile: text,
};
const profile = fc.record({ id, ...fields, keys, rules }, { requiredKeys: ['id', 'name', 'host', 'port'] });
const keysPatch = fc.record(counts, { requiredKeys: [] });
const wirePatch = fc.record(
  { separators: fc.constantFrom('raw', 'encoded', 'x'), method: fc.constantFrom('GET', 'POST') },
  { requiredKeys: [] },
);
const phonePatch = fc.record({ ...fields, keys: keysPatch, wire: wirePatch }, { requiredKeys: [] });
const demoPatch = fc.record(
  { model: fc.constantFrom('870', '370', 'D862', 'X'), keys: keysPatch },
  { requiredKeys: [] },
);
const dialledAt = {
  name: text,
  number: fc.oneof(text, fc.constant('030 398330')),
  pin: fc.option(id),
};
const named = (name: string, fields: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.record({ do: fc.constant(name), ...fields });

const softKeyPatch = fc.record(
  {
    light: fc.constantFrom('on', 'off', 'do-not-disturb', 'green'),
    label: text,
    action: fc.oneof(
      fc.constant({ is: 'none' }),
      fc.record({ is: fc.constant('dial'), number: fc.oneof(text, fc.constant('030 398330')) }),
      fc.record({ is: fc.constant('message'), data: text }),
      fc.record({ is: fc.constant('run'), run }),
      fc.record({
        is: fc.constant('run'),
        run: fc.record({ do: fc.constant('open-url'), url: fc.oneof(text, fc.webUrl()) }),
      }),
    ),
  },
  { requiredKeys: [] },
);

/** No phone comes to this computer: that is known at once, and the key is kept all the same. */
const unreachable = async () => ({
  ...(await softKeyTools()),
  addressTowards: () => Promise.reject(new Error('no way')),
});

/** Every command after which the settings or the history are written, sensible or not. */
const saving = fc
  .oneof(
    named('add-phone', { profile, password: fc.option(text, { nil: undefined }) }),
    named('change-phone', { id, patch: phonePatch }),
    named('save-password', { id, password: text }),
    named('remove-phone', { id }),
    named('use-phone', { id: fc.option(id) }),
    named('label-key', { key: fc.constantFrom('P1', 'P144', 'EK0', 'P0'), label: text }),
    named('change-soft-key', { key: fc.constantFrom('P1', 'P3', 'P144', 'P0', 'EK1'), patch: softKeyPatch }),
    named('put-back-soft-keys', { keys: fc.option(fc.constant(['P3']), { nil: undefined }), forget: fc.boolean() }),
    named('change-soft-keys', {
      patch: fc.record(
        { way: fc.constantFrom('find-out', 'sip', 'http', 'ftp'), ledOffset: fc.option(small) },
        { requiredKeys: [] },
      ),
    }),
    named('change-demo', { patch: demoPatch }),
    named('change-rules', { phone: fc.oneof(id, fc.constant('demo')), patch: rulesPatch }),
    named('save-country', { country: fc.constantFrom('DE', null, 'de') }),
    named('change-dialling', {
      patch: fc.record(
        {
          countdownS: small,
          commaS: small,
          history: fc.record({ on: fc.boolean(), days: small }, { requiredKeys: [] }),
        },
        { requiredKeys: [] },
      ),
    }),
    named('save-language', { language: fc.constantFrom('en', 'de', 'system', 'fr') }),
    named('keep-phone-window-on-top', { on: fc.boolean() }),
    named('zoom-phone-window', { zoom: fc.constantFrom('fit', 50, 51) }),
    named('add-hotkey', { id, accelerator, run, takeOver: fc.boolean() }),
    named('change-hotkey', {
      id,
      patch: fc.record({ accelerator, run }, { requiredKeys: [] }),
      takeOver: fc.boolean(),
    }),
    named('remove-hotkey', { id }),
    named('add-sequence', { sequence: fc.record({ id, ...parts }) }),
    named('change-sequence', { id, patch: fc.record({ ...parts, inTray: fc.boolean() }, { requiredKeys: [] }) }),
    named('remove-sequence', { id }),
    named('import-sequences', {
      text: fc.oneof(text, fc.constantFrom('[A]\n1', '[s0]\nF1 {wait 1}', '[A]\n1\n[B]\n2')),
    }),
    named('run-sequence', { id, dry: fc.constant(true), confirmed: fc.boolean() }),
    named('add-pin', { pin: fc.record({ id, name: text }), digits }),
    named('change-pin', {
      id,
      patch: fc.record({ name: text }, { requiredKeys: [] }),
      digits: fc.option(digits, { nil: undefined }),
    }),
    named('remove-pin', { id }),
    named('add-favourite', { favourite: fc.record({ id, ...dialledAt }) }),
    named('change-favourite', { id, patch: fc.record(dialledAt, { requiredKeys: [] }) }),
    named('remove-favourite', { id }),
    named('dial', { text: fc.oneof(digits, fc.constant('030 398330,,21#')), confirmed: fc.boolean() }),
    named('clear-history'),
    named('welcomed'),
    named('distrust-certificate', { id }),
  )
  .map((wild) => Command.safeParse(wild))
  .filter(({ success }) => success)
  .map(({ data }) => data as Command);

test('whatever commands do, the settings and the history are read back', async () => {
  const start = fc.constantFrom<Partial<Settings>>({}, nearlyFull(0), nearlyFull(1));
  await fc.assert(
    fc.asyncProperty(start, fc.array(saving, { minLength: 1, maxLength: 25 }), async (settings, commands) => {
      const offhook = await testApp(settings, { softKeyTools: unreachable });
      for (const command of commands) await offhook.send(command);
      await expectReadBack(offhook);
      expect(offhook.faults).toEqual([]);
    }),
    { numRuns: long(200, 2_000) },
  );
}, 600_000);

test('beside a history of a newer Offhook no favourite is shown that is not kept', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'history.json'), '{"version":99}');
  const { app, send } = await testApp({}, { folder });
  const favourite = { id: 'anna', name: 'Anna', number: '030 398330', pin: null };
  expect(await send({ do: 'add-favourite', favourite })).toEqual({ ok: false, problem: { code: 'history-newer' } });
  expect(app.store.getState().favourites).toEqual([]);
});
