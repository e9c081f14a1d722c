import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Command } from '../../electron/contract/command';
import type { Sequence } from '../../electron/contract/sequences/sequence';
import { pressed } from '../support/demo';
import { asked, atDesk, goOn, key, sequenceOf } from '../support/sequences';

const PIN = '90817263';
const DOOR = sequenceOf('door', [
  key('1'),
  { is: 'pin', pin: 'door', as: 'keys' },
  { is: 'pin', pin: 'door', as: 'dtmf' },
]);

test('a saved sequence is there at once and on file, and a changed one keeps its place', async () => {
  const { send, state, settingsPath } = await atDesk({ sequences: [] });
  await send({ do: 'add-sequence', sequence: sequenceOf('one', [key('1')]) });
  await send({ do: 'add-sequence', sequence: sequenceOf('two', [key('2')]) });
  await send({ do: 'change-sequence', id: 'one', patch: { name: 'First', inTray: true } });
  expect(state().sequences.map(({ name }) => name)).toEqual(['First', 'two']);
  expect(JSON.parse(await readFile(settingsPath, 'utf8')).sequences).toEqual(state().sequences);
});

test('steps, then name, quickly: both are saved, and nothing else of the sequence changes', async () => {
  const one = sequenceOf('one', [key('1')], { coolDownMs: 700, inPanel: true, agreed: '1' });
  const { send, state } = await atDesk({ sequences: [one] });
  const both = await Promise.all([
    send({ do: 'change-sequence', id: 'one', patch: { steps: [key('2')] } }),
    send({ do: 'change-sequence', id: 'one', patch: { name: 'First' } }),
  ]);
  expect(both).toMatchObject([{ ok: true }, { ok: true }]);
  expect(state().sequences).toEqual([{ ...one, name: 'First', steps: [key('2')] }]);
});

test('a sequence that is not there is not changed, and one that is there is not added', async () => {
  const one = sequenceOf('one', [key('1')]);
  const { send, state } = await atDesk({ sequences: [one] });
  expect(await send({ do: 'change-sequence', id: 'gone', patch: { name: 'Gone' } })).toEqual({
    ok: false,
    problem: { code: 'no-such-sequence', id: 'gone' },
  });
  expect(await send({ do: 'add-sequence', sequence: sequenceOf('one', [key('2')]) })).toEqual({
    ok: false,
    problem: { code: 'already-there', what: 'sequences' },
  });
  expect(state().sequences).toEqual([one]);
});

test('a key that no phone has is turned away when it is saved', async () => {
  const { send, state } = await atDesk({ sequences: [] });
  const steps = [key('1'), key('BOGUS')];
  const unknown = { ok: false, problem: { code: 'unknown-key', key: 'BOGUS', position: 2, step: 1 } };
  expect(await send({ do: 'add-sequence', sequence: sequenceOf('odd', steps) })).toEqual(unknown);
  expect(state().sequences).toEqual([]);
  await send({ do: 'add-sequence', sequence: sequenceOf('odd', []) });
  expect(await send({ do: 'change-sequence', id: 'odd', patch: { steps } })).toEqual(unknown);
  expect(state().sequences).toEqual([sequenceOf('odd', [])]);
});

test('a removed sequence takes its hotkeys with it, and they are given back', async () => {
  const { send, state, desktop } = await atDesk({ sequences: [sequenceOf('one', [key('1')]), DOOR] });
  const run = { do: 'run-sequence' as const, id: 'one' };
  expect(await send({ do: 'add-hotkey', id: 'mine', accelerator: 'F9', run })).toMatchObject({ ok: true });
  await send({ do: 'add-hotkey', id: 'other', accelerator: 'F10', run: { ...run, id: 'door' } });
  await send({ do: 'remove-sequence', id: 'one' });
  expect(state().sequences.map(({ id }) => id)).toEqual(['door']);
  expect(desktop.hotkeys.has('F9')).toBe(false);
  expect(desktop.hotkeys.has('F10')).toBe(true);
  expect(await send({ do: 'remove-sequence', id: 'one' })).toMatchObject({ problem: { code: 'no-such-sequence' } });
});

test('a hotkey runs a sequence, and none is bound to one that is not there', async () => {
  const { send, desktop, phone, clock, state } = await atDesk({ sequences: [sequenceOf('one', [key('1')])] });
  const run = { do: 'run-sequence' as const, id: 'one' };
  await send({ do: 'add-hotkey', id: 'mine', accelerator: 'F9', run });
  desktop.hotkeys.get('F9')?.();
  await expect.poll(() => state().last?.outcome).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1']);
  expect(clock.waiting()).toBe(0);
  expect(await send({ do: 'add-hotkey', id: 'odd', accelerator: 'F8', run: { ...run, id: 'gone' } })).toEqual({
    ok: false,
    problem: { code: 'no-such-sequence', id: 'gone' },
  });
});

test('sequences that are read in get ids of their names, and take the place of those of the same name', async () => {
  const old = sequenceOf('park-it', [key('1')], { name: 'Grüße & Küsse', inTray: true, coolDownMs: 9 });
  const { send, state } = await atDesk({ sequences: [old, sequenceOf('to-anna', [key('2')])] });
  const text = '[Grüße & Küsse] cool-down 500\nF_HOLD\n[To Anna]\n{type 21}\n[Ünlü!!]\n0\n[日本]\n0\n[***]\n0';
  expect(await send({ do: 'import-sequences', text })).toEqual({ ok: true, result: 'done', count: 5 });
  expect(state().sequences.map(({ id, name }) => [id, name])).toEqual([
    ['park-it', 'Grüße & Küsse'],
    ['to-anna', 'to-anna'],
    ['to-anna-2', 'To Anna'],
    ['unlu', 'Ünlü!!'],
    ['sequence', '日本'],
    ['sequence-2', '***'],
  ]);
  expect(state().sequences[0]).toEqual({ ...old, steps: [key('F_HOLD')], coolDownMs: 500 });
});

test('one wrong line, and nothing is read in', async () => {
  const { send, state } = await atDesk({ sequences: [] });
  expect(await send({ do: 'import-sequences', text: '[A]\n1\n[B]\n{reboot}' })).toEqual({
    ok: false,
    problem: { code: 'sequence-text', line: 4, found: '{reboot}' },
  });
  expect(state().sequences).toEqual([]);
});

test('what is exported is imported unchanged', async () => {
  const sequences = [DOOR, sequenceOf('toggle', [key('DND', { holdMs: 1, pauseMs: 2 })], { coolDownMs: 700 })];
  const { send, state } = await atDesk({ sequences, pins: [{ id: 'door', name: 'Front door' }] });
  const exported = await send({ do: 'export-sequences', ids: ['toggle', 'door'] });
  const text = (exported.ok && exported.text) || '';
  expect(text).toContain('# {pin door} – Front door');
  for (const { id } of sequences) await send({ do: 'remove-sequence', id });
  expect(await send({ do: 'import-sequences', text })).toMatchObject({ count: 2 });
  expect(state().sequences).toEqual([...sequences].reverse());
  expect(await send({ do: 'export-sequences', ids: ['gone'] })).toMatchObject({
    problem: { code: 'no-such-sequence' },
  });
});

test('two hundred are enough, and the one too many leaves the others alone', async () => {
  const many: Sequence[] = Array.from({ length: 199 }, (_, at) => sequenceOf(`s${at}`, [key('1')]));
  const { send, state } = await atDesk({ sequences: many });
  const full = { ok: false, problem: { code: 'too-many', what: 'sequences', limit: 200 } };
  expect(await send({ do: 'import-sequences', text: '[A]\n1\n[B]\n2' })).toEqual(full);
  expect(await send({ do: 'import-sequences', text: '[A]\n1\n[s1]\n2' })).toMatchObject({ count: 2 });
  expect(await send({ do: 'add-sequence', sequence: sequenceOf('z', []) })).toEqual(full);
  expect(await send({ do: 'change-sequence', id: 's1', patch: { steps: [key('3')] } })).toMatchObject({ ok: true });
  expect(state().sequences).toHaveLength(200);
});

test('a PIN goes to the keychain and to the phone, and is nowhere else', async () => {
  const { app, send, keychain, phone, clock, settingsPath, faults } = await atDesk({ sequences: [DOOR] });
  expect(await send({ do: 'add-pin', pin: { id: 'door', name: 'Front door' }, digits: PIN })).toMatchObject({
    ok: true,
  });
  expect([...keychain.kept]).toEqual([['pin:door', PIN]]);
  const states: string[] = [];
  app.store.subscribe((now) => void states.push(JSON.stringify(now)));
  const outcome = await goOn(clock, send({ do: 'run-sequence', id: 'door' }));
  expect(states.length).toBeGreaterThan(3);
  expect(outcome).toMatchObject({ ok: true, sent: '1; {pin door}; {pin door as tones}' });
  expect(asked(phone)).toEqual(['key=1', `key=${[...PIN].join(';')}`, `key_dtmf=${PIN}`]);
  const exported = await send({ do: 'export-sequences', ids: ['door'] });
  const said = [...states, JSON.stringify(outcome), JSON.stringify(exported), await readFile(settingsPath, 'utf8')];
  for (const text of [...said, ...faults]) {
    expect(text).not.toContain(PIN);
    expect(text).not.toContain([...PIN].join(';'));
  }
});

test('the keychain is asked when the step comes, and not before', async () => {
  const { send, keychain, clock, phone } = await atDesk({
    sequences: [DOOR],
    pins: [{ id: 'door', name: 'Front door' }],
  });
  const running = send({ do: 'run-sequence', id: 'door' });
  await expect.poll(clock.waiting).toBe(1);
  keychain.trouble = 'locked';
  await clock.pass(100);
  expect(await running).toEqual({ ok: false, problem: { code: 'keychain-locked' } });
  expect(asked(phone)).toEqual(['key=1']);
});

test('a PIN that a locked keychain does not give away stays, by its name and by its digits', async () => {
  const { send, state, keychain } = await atDesk({ sequences: [] });
  const pin = { id: 'door', name: 'Front door' };
  await send({ do: 'add-pin', pin, digits: PIN });
  keychain.trouble = 'locked';
  expect(await send({ do: 'remove-pin', id: 'door' })).toEqual({ ok: false, problem: { code: 'keychain-locked' } });
  expect(state().pins).toEqual([pin]);
  // Where there is no keychain any more, there are no digits either.
  keychain.trouble = 'missing';
  await send({ do: 'remove-pin', id: 'door' });
  expect(state().pins).toEqual([]);
});

test('steps with a removed PIN stay, and say that it is missing', async () => {
  const { send, state, keychain, phone } = await atDesk({ sequences: [DOOR] });
  await send({ do: 'add-pin', pin: { id: 'door', name: 'Front door' }, digits: PIN });
  expect(await send({ do: 'remove-pin', id: 'door' })).toMatchObject({ ok: true });
  expect([...keychain.kept]).toEqual([]);
  expect([state().pins, state().sequences]).toEqual([[], [DOOR]]);
  expect(await send({ do: 'run-sequence', id: 'door' })).toEqual({
    ok: false,
    problem: { code: 'pin-missing', pin: 'door' },
  });
  expect(phone.journal).toEqual([]);
});

test('a PIN whose digits are gone from the keychain is missing by its name', async () => {
  const { send, clock } = await atDesk({ sequences: [DOOR], pins: [{ id: 'door', name: 'Front door' }] });
  const outcome = await goOn(clock, send({ do: 'run-sequence', id: 'door' }));
  expect(outcome).toEqual({ ok: false, problem: { code: 'pin-missing', pin: 'Front door' } });
});

test('a PIN is renamed without its digits, and none begins without them', async () => {
  const { send, state, keychain } = await atDesk({ sequences: [] });
  expect(Command.safeParse({ do: 'add-pin', pin: { id: 'new', name: 'New' } }).success).toBe(false);
  expect(await send({ do: 'change-pin', id: 'new', patch: { name: 'New' } })).toEqual({
    ok: false,
    problem: { code: 'pin-missing', pin: 'new' },
  });
  await send({ do: 'add-pin', pin: { id: 'door', name: 'Door' }, digits: PIN });
  expect(await send({ do: 'change-pin', id: 'door', patch: { name: 'Front door' } })).toMatchObject({ ok: true });
  expect(state().pins).toEqual([{ id: 'door', name: 'Front door' }]);
  expect(keychain.kept.get('pin:door')).toBe(PIN);
});

/** A keychain that takes the digits of a PIN only when the test says so. */
async function withSlowKeychain() {
  const desk = await atDesk({ sequences: [], pins: [{ id: 'door', name: 'Door' }] });
  const { set } = desk.keychain;
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  desk.keychain.set = async (account, digits) => {
    await held;
    return set.call(desk.keychain, account, digits);
  };
  return { ...desk, answer };
}

test('while a slow keychain takes digits the PIN is renamed: both changes are there afterwards', async () => {
  const { send, state, keychain, answer } = await withSlowKeychain();
  const saving = send({ do: 'change-pin', id: 'door', patch: {}, digits: PIN });
  expect(await send({ do: 'change-pin', id: 'door', patch: { name: 'Front door' } })).toMatchObject({ ok: true });
  answer();
  expect(await saving).toMatchObject({ ok: true });
  expect(state().pins).toEqual([{ id: 'door', name: 'Front door' }]);
  expect([...keychain.kept]).toEqual([['pin:door', PIN]]);
});

test('a PIN that is removed while the keychain takes its digits leaves none behind', async () => {
  const { send, state, keychain, answer } = await withSlowKeychain();
  const saving = send({ do: 'change-pin', id: 'door', patch: { name: 'Front door' }, digits: PIN });
  expect(await send({ do: 'remove-pin', id: 'door' })).toMatchObject({ ok: true });
  answer();
  expect(await saving).toEqual({ ok: false, problem: { code: 'pin-missing', pin: 'door' } });
  expect([state().pins, keychain.kept.size]).toEqual([[], 0]);
});

test('a PIN is not added a second time, and the one that is there keeps its digits', async () => {
  const { send, state, keychain, answer } = await withSlowKeychain();
  const refused = { ok: false, problem: { code: 'already-there', what: 'pins' } };
  const add = (id: string, name: string, digits: string) => send({ do: 'add-pin', pin: { id, name }, digits });
  expect(await add('door', 'Other', '1')).toEqual(refused);
  // Its button pressed twice, while the keychain takes its time.
  const first = add('gate', 'Gate', PIN);
  expect(await add('gate', 'Another', '1')).toEqual(refused);
  answer();
  expect(await first).toMatchObject({ ok: true });
  expect(state().pins.map(({ name }) => name)).toEqual(['Door', 'Gate']);
  expect([...keychain.kept]).toEqual([['pin:gate', PIN]]);
});

test('where the keychain refuses new digits, the name stays too', async () => {
  const { send, state, keychain } = await atDesk({ sequences: [], pins: [{ id: 'door', name: 'Door' }] });
  keychain.trouble = 'locked';
  expect(await send({ do: 'change-pin', id: 'door', patch: { name: 'Front door' }, digits: PIN })).toEqual({
    ok: false,
    problem: { code: 'keychain-locked' },
  });
  expect(state().pins).toEqual([{ id: 'door', name: 'Door' }]);
});

test('a locked keychain keeps no PIN, and no name of one', async () => {
  const { send, state, keychain } = await atDesk({ sequences: [] });
  keychain.trouble = 'locked';
  expect(await send({ do: 'add-pin', pin: { id: 'door', name: 'Door' }, digits: PIN })).toEqual({
    ok: false,
    problem: { code: 'keychain-locked' },
  });
  expect(state().pins).toEqual([]);
});
