import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ActionName } from '../../electron/contract/keys/action';
import { versionedTexts } from '../../electron/settings/versioned-texts';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { asked, atDesk, goOn, key, sequenceOf } from '../support/sequences';
import { createClock } from '../support/still-clock';
import { temporaryFolder } from '../support/temp-folder';
import { terminal } from '../support/terminal';

const HELP = { ok: false, problem: { code: 'emergency-in-sequence', number: '112' } };
const press = (sequence: string) => ({ do: 'press' as const, sequence });
const act = (action: ActionName) => ({ do: 'act' as const, action });

test.each([
  ['1;1', '2;ENTER'],
  ['1', '1;2;ENTER'],
  ['1;1', 'RIGHT', '2;ENTER'],
  ['1;1', '2'],
  ['1;1', 'VOLUME_UP;MUTE', '2;OFFHOOK'],
  ['2', 'LEFT;1', '1;ENTER'],
  ['1;1;3', 'P5;2;ENTER'],
])('what is typed is remembered between presses: %s, %s', async (...pieces) => {
  const { phone, send } = await atDesk({ sequences: [] });
  for (const piece of pieces.slice(0, -1)) expect(await send(press(piece))).toMatchObject({ ok: true });
  const before = asked(phone).length;
  expect(await send(press(pieces.at(-1) ?? ''))).toEqual(HELP);
  expect(asked(phone)).toHaveLength(before);
});

test.each([
  ['1;1', 'CANCEL', '2;ENTER'],
  ['1;1;CANCEL', '2;0;0;ENTER'],
  ['2;0', 'RIGHT;0', 'ENTER'],
  ['1;1', 'ENTER', '2'],
])('an end is remembered, too: %s, %s, %s', async (...pieces) => {
  const { send } = await atDesk({ sequences: [] });
  for (const piece of pieces) expect(await send(press(piece))).toMatchObject({ ok: true });
});

test.each(['TRANSFER;2;1;ENTER', 'F_HOLD;1;2;ENTER', 'P1;2;1;ENTER', '2;1;ENTER;TRANSFER;1;2;ENTER', '1;0;1;ENTER'])(
  'keys that are no call for help are pressed as often as they are asked for: %s',
  async (keys) => {
    const { send } = await atDesk({ sequences: [] });
    for (let time = 0; time < 6; time += 1) expect(await send(press(keys))).toMatchObject({ ok: true });
  },
);

test('digits that a person has typed into a call keep no hold, no conference and no toggle back', async () => {
  const { send } = await atDesk({ sequences: [] });
  for (const one of ['0', '0', '0', '1', '1', '2']) expect(await send(press(one))).toMatchObject({ ok: true });
  for (const keys of ['F_HOLD,,50;F_HOLD', 'DND;F_CONFERENCE']) {
    expect(await send(press(keys))).toMatchObject({ ok: true });
  }
});

test('a person calls for help key by key, and a script does not finish it', async () => {
  const { phone, send } = await atDesk({ sequences: [] });
  for (const one of ['1', '1', '2']) expect(await send(press(one))).toMatchObject({ ok: true });
  expect(await send(press('ENTER;ENTER'))).toEqual(HELP);
  expect(await send(press('VOLUME_UP;MUTE'))).toMatchObject({ ok: true });
  expect(await send(press('ENTER'))).toMatchObject({ ok: true });
  expect(await send(act('redial'))).toMatchObject({ ok: true });
  expect(asked(phone)).toContain('key=ENTER');
});

test('a press and a sequence type into the same input', async () => {
  const steps = [key('2'), key('ENTER')];
  const { phone, send, clock } = await atDesk({ sequences: [sequenceOf('two', steps)] });
  expect(await send(press('1;1'))).toMatchObject({ ok: true });
  expect(await goOn(clock, send({ do: 'run-sequence', id: 'two' }))).toEqual({
    ok: false,
    problem: { code: 'emergency-in-sequence', number: '112', step: 0 },
  });
  expect(asked(phone)).toEqual(['key=1;1']);
});

test('what is typed while a sequence waits counts for its next step', async () => {
  const steps = [key('1'), { is: 'wait', ms: 1_000 } as const, key('2')];
  const { phone, send, clock, state } = await atDesk({ sequences: [sequenceOf('slow', steps)] });
  const played = send({ do: 'run-sequence', id: 'slow' });
  await expect.poll(() => asked(phone), { timeout: 20_000 }).toEqual(['key=1']);
  await expect.poll(() => state().running?.step, { timeout: 20_000 }).toBe(0);
  expect(await send(press('1'))).toMatchObject({ ok: true });
  expect(await goOn(clock, played)).toMatchObject({ ok: false, problem: { code: 'emergency-in-sequence' } });
  expect(asked(phone)).not.toContain('key=2');
});

test('a long number that ends in one is typed step by step', async () => {
  const steps = [...'0301112'].map((one) => key(one));
  const { phone, send, clock } = await atDesk({ sequences: [sequenceOf('long', [...steps, key('ENTER')])] });
  expect(await goOn(clock, send({ do: 'run-sequence', id: 'long' }))).toMatchObject({ ok: true });
  expect(asked(phone).at(-1)).toBe('key=ENTER');
});

test('another phone has an input of its own, and another profile of the same phone has not', async () => {
  const phone = await demoPhone();
  const other = await demoPhone();
  const phones = [profileOf(phone), profileOf(phone, { id: 'again' }), profileOf(other, { id: 'other' })];
  const { send } = await testApp({ phones, activePhone: 'desk' });
  expect(await send(press('1;1'))).toMatchObject({ ok: true });
  await send({ do: 'use-phone', id: 'other' });
  expect(await send(press('2;ENTER'))).toMatchObject({ ok: true });
  await send({ do: 'use-phone', id: 'again' });
  expect(await send(press('2;ENTER'))).toEqual(HELP);
});

test('what never reached the phone may be there, or not', async () => {
  const { phone, send } = await atDesk({ sequences: [] });
  await phone.misbehave({ refuse: true });
  expect(await send(press('1;1'))).toMatchObject({ ok: false });
  await phone.misbehave(null);
  expect(await send(press('1;1'))).toMatchObject({ ok: true });
  expect(await send(press('2;ENTER'))).toEqual(HELP);
});

test('a number that was dialled comes back with REDIAL', async () => {
  const { send } = await atDesk({ sequences: [] });
  expect(await send({ do: 'dial', text: '11', confirmed: true, from: 'typed' })).toMatchObject({ ok: true });
  expect(await send(press('CANCEL;REDIAL;2;ENTER'))).toEqual(HELP);
});

async function twoProcesses() {
  const phone = await demoPhone();
  const folder = await temporaryFolder();
  const clock = createClock();
  const settings = { phones: [profileOf(phone)], activePhone: 'desk' };
  const start = () => testApp(settings, { clock, typedTexts: versionedTexts(folder) });
  return { phone, folder, clock, one: await start(), other: await start() };
}

test('it is remembered between two processes, for a day’s work', async () => {
  const { one, other, clock } = await twoProcesses();
  expect(await one.send(press('1;1'))).toMatchObject({ ok: true });
  expect(await other.send(press('2;ENTER'))).toEqual(HELP);
  await clock.pass(12 * 3_600_000 - 1);
  expect(await other.send(press('2;ENTER'))).toEqual(HELP);
  await clock.pass(1);
  expect(await other.send(press('2;ENTER'))).toMatchObject({ ok: true });
});

test('two that press at once get one in whatever order it would arrive', async () => {
  const { one, other, phone } = await twoProcesses();
  const release = phone.hold();
  const first = one.send(press('2;ENTER'));
  await expect.poll(() => asked(phone), { timeout: 20_000 }).toHaveLength(1);
  expect(await other.send(press('1;1'))).toEqual(HELP);
  release();
  expect(await first).toMatchObject({ ok: true });
  expect(await other.send(press('1;1'))).toMatchObject({ ok: true });
});

test('an ended input is forgotten, and no PIN is written down', async () => {
  const phone = await demoPhone();
  const folder = await temporaryFolder();
  const texts = versionedTexts(folder);
  const pin = sequenceOf('door', [{ is: 'pin', pin: 'door', as: 'keys' }]);
  const { send } = await testApp(
    { phones: [profileOf(phone)], activePhone: 'desk', sequences: [pin] },
    { typedTexts: texts },
  );
  const kept = async () =>
    (await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')))).join('');
  await send({ do: 'add-pin', pin: { id: 'door', name: 'Door' }, digits: '4711' });
  expect(await send({ do: 'run-sequence', id: 'door' })).toMatchObject({ ok: true });
  expect(await kept()).not.toContain('4711');
  expect(await send(press('5;5;CANCEL'))).toMatchObject({ ok: true });
  expect(await kept()).toBe('');
});

test('between two command lines, too', async () => {
  const phone = await demoPhone();
  const { type } = await terminal({ phones: [profileOf(phone)], activePhone: 'desk' });
  expect((await type('command', 'press', '1;1')).code).toBe(0);
  expect((await type('command', 'press', '2;ENTER')).code).toBe(1);
  for (const [one, code] of [
    ['CANCEL', 0],
    ['1', 0],
    ['1', 0],
    ['2', 1],
    ['ENTER', 0],
  ] as const)
    expect([one, (await type('command', 'press', one)).code]).toEqual([one, code]);
  expect(asked(phone)).toEqual(['key=1;1', 'key=CANCEL', 'key=1', 'key=1', 'key=ENTER']);
});
