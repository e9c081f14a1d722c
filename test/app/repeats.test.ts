import { expect, test } from 'vitest';
import type { ActionName } from '../../electron/contract/keys/action';
import { entry, pressed } from '../support/demo';
import { atDesk } from '../support/sequences';

const act = (action: ActionName) => ({ do: 'act' as const, action });

test.each([
  ['do-not-disturb', 'DND', 1_500],
  ['hang-up', 'CANCEL', 1_000],
  ['hold', 'F_HOLD', 1_000],
  ['mute', 'MUTE', 1_000],
] as const)('%s twice in a breath is one wish, and later another one', async (action, key, ms) => {
  const { phone, clock, send } = await atDesk({ sequences: [] });
  const first = await send(act(action));
  await clock.pass(ms - 1);
  expect(await send(act(action))).toBe(first);
  expect(pressed(phone)).toEqual([key]);
  await clock.pass(1);
  expect(await send(act(action))).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual([key, key]);
});

test.each(['volume-up', 'volume-down', 'transfer', 'redial', 'answer'] as const)(
  '%s is pressed as often as it is asked for',
  async (action) => {
    const { phone, send } = await atDesk({ sequences: [] });
    await send(act(action));
    const once = pressed(phone).length;
    await send(act(action));
    expect(pressed(phone)).toHaveLength(2 * once);
  },
);

test('two actions are two wishes, and so is the same one at another phone', async () => {
  const { phone, other, send } = await atDesk({ sequences: [] });
  await send(act('hold'));
  await send(act('mute'));
  await send({ do: 'use-phone', id: 'other' });
  await send(act('hold'));
  expect([pressed(phone), pressed(other)]).toEqual([['F_HOLD', 'MUTE'], ['F_HOLD']]);
});

test('while the phone has not answered it is the same wish, however long that takes', async () => {
  const { phone, clock, send } = await atDesk({ sequences: [] });
  const release = phone.hold();
  const first = send(act('hold'));
  await entry(phone, (one) => one.is === 'key');
  await clock.pass(4_000);
  const second = send(act('hold'));
  release();
  expect(await second).toBe(await first);
  expect(await send(act('hold'))).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['F_HOLD', 'F_HOLD']);
});

test('what never reached the phone may be tried again at once', async () => {
  const { phone, send } = await atDesk({ sequences: [] });
  await phone.misbehave({ refuse: true });
  expect(await send(act('hold'))).toMatchObject({ problem: { code: 'unreachable' } });
  await phone.misbehave(null);
  expect(await send(act('hold'))).toMatchObject({ ok: true });
});

test('what the phone may have heard is not pressed again at once', async () => {
  const { phone, send } = await atDesk({ sequences: [] });
  await phone.misbehave({ junk: true });
  const first = await send(act('hold'));
  expect(first).toMatchObject({ problem: { code: 'bad-reply' } });
  await phone.misbehave(null);
  expect(await send(act('hold'))).toBe(first);
  expect(pressed(phone)).toEqual(['F_HOLD']);
});
