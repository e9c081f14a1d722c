import { expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import { Command } from '../../electron/contract/command';
import { profileOf } from '../support/app';
import { atDesk, inBerlin } from '../support/at-desk';
import { demoPhone, dialled, pressed } from '../support/demo';
import { terminal } from '../support/terminal';

const needsYes = { ok: false, problem: { code: 'unconfirmed', deed: 'press' } };

/** A desk in Berlin, and how a script at a terminal sends keys there. */
async function script() {
  const desk = await atDesk({ profile: { rules: inBerlin, model: 'unknown' } });
  const send = (command: CommandInput) => desk.app.sendFromProgram(Command.parse(command));
  return { ...desk, press: (sequence: string, confirmed = false) => send({ do: 'press', sequence, confirmed }) };
}

test.each([
  ['0;9;0;0', '1;2;3;4;5;6;ENTER'],
  ['0;9;0;0', '1;2;3;4;5;6;OFFHOOK'],
  ['0;9;0;0', '1;2;3;4;5;6'],
  ['0;9', 'RIGHT', '0;0;1;2;3;4;5;6;SPEAKER'],
  ['0;9;0', 'VOLUME_UP', '0;1;2;3;4;5;6;F1'],
  ['9;0;0;1;2;3;4;5;6', 'LEFT', '0;P1'],
  ['*;2;1', '*;0;3;0;1;2;3;4;5;6;7;#'],
  [...'0900123456', 'ENTER'],
  [...'0900123456', 'SPEAKER'],
  [...'0900123456', 'F2'],
  [...'0900123456', 'TRANSFER'],
  ['*', '2', '1', '*', ...'0301234567', '#'],
  ['*', '2', '1', '*', ...'0301234567', 'ENTER'],
])('what was typed before is part of the number: %s, %s …', async (...pieces) => {
  const { phone, press } = await script();
  for (const piece of pieces.slice(0, -1)) expect([piece, await press(piece)]).toMatchObject([piece, { ok: true }]);
  const before = pressed(phone);
  expect(await press(pieces.at(-1) ?? '')).toMatchObject(needsYes);
  expect([pressed(phone), dialled(phone)]).toEqual([before, []]);
});

test('the question has the number and the reason, and a yes presses the key', async () => {
  const { phone, press } = await script();
  await press('0;9;0;0');
  const problem = { code: 'unconfirmed', deed: 'press', number: '0900123456', risk: { is: 'premium' } };
  expect(await press('1;2;3;4;5;6;ENTER')).toEqual({ ok: false, problem });
  expect(await press('1;2;3;4;5;6;ENTER', true)).toMatchObject({ ok: true });
  expect(dialled(phone)).toEqual(['0900123456']);
  // It was dialled: nothing of it is left in the input.
  expect(await press('2;0;0;ENTER')).toMatchObject({ ok: true });
});

test.each([
  [...'0900123456', 'CANCEL', 'ENTER'],
  ['0;9;0;0', 'CANCEL', '1;2;3;4;5;6;ENTER'],
  ['0;9;0;0', 'ONHOOK', '1;2;3;4;5;6;ENTER'],
  [...'0301234567', 'ENTER'],
  ['0;3;0', '1;2;3;4;5;6;7;ENTER'],
  [...'0900123456', 'VOLUME_UP', 'MUTE'],
])('what was ended, and what costs nothing, asks nothing: %s, %s …', async (...pieces) => {
  const { press } = await script();
  for (const piece of pieces) expect([piece, await press(piece)]).toMatchObject([piece, { ok: true }]);
});

test('a person presses key by key as for an emergency number, and a script does not finish it', async () => {
  const { phone, press, send } = await script();
  for (const key of '0900123456') expect(await send({ do: 'press', sequence: key })).toMatchObject({ ok: true });
  expect(await press('ENTER')).toMatchObject(needsYes);
  expect(await send({ do: 'act', action: 'answer' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toHaveLength(11);
});

test('a person does not finish unasked what a script began', async () => {
  const { press, send, phone } = await script();
  for (const key of '0900123456') await press(key);
  expect(await send({ do: 'press', sequence: 'ENTER' })).toMatchObject(needsYes);
  expect(await send({ do: 'act', action: 'answer' })).toMatchObject(needsYes);
  expect(dialled(phone)).toEqual([]);
});

test('a sequence finishes nothing unasked, and a yes to its own number is none to another', async () => {
  const { press, send, phone, clock } = await script();
  const steps = [{ is: 'type' as const, digits: '0900123456' }];
  await send({ do: 'add-sequence', sequence: { id: 'fun', name: 'Fun', steps } });
  expect(await send({ do: 'run-sequence', id: 'fun', confirmed: true })).toMatchObject({ ok: true });
  await clock.pass(10_000);
  expect(await send({ do: 'run-sequence', id: 'fun' })).toMatchObject({ ok: true });
  await clock.pass(10_000);
  await press('CANCEL');
  for (const key of '*21*') expect(await press(key)).toMatchObject({ ok: true });
  expect(await send({ do: 'run-sequence', id: 'fun' })).toMatchObject({
    problem: { code: 'unconfirmed', deed: 'run-sequence', risk: { is: 'forwards' } },
  });
  expect(pressed(phone).slice(-4)).toEqual(['*', '2', '1', '*']);
});

test('between command lines, at the key that would dial', async () => {
  const phone = await demoPhone();
  const { type, ask } = await terminal({ phones: [profileOf(phone)], activePhone: 'desk' });
  const at = ['--phone', `http://127.0.0.1:${phone.port}`];
  for (const key of '0900123456') expect([key, (await type('command', 'press', key, ...at)).code]).toEqual([key, 0]);
  expect(await ask('command', 'press', 'ENTER', ...at)).toMatchObject({ code: 1 });
  expect(dialled(phone)).toEqual([]);
  expect((await type('command', 'press', 'ENTER', '--yes', ...at)).code).toBe(0);
  expect(dialled(phone)).toEqual(['0900123456']);
});
