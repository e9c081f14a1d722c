import { expect, test } from 'vitest';
import { systemClock } from '../../electron/app/kernel/clock';
import { profileOf, testApp } from '../support/app';
import { demoPhone, dialled, pressed } from '../support/demo';
import { until } from '../support/until';

const HOUR_MS = 3_600_000;

/** An Offhook on a computer whose clock a test sets, by so many ms. */
const atDesk = async () => {
  const phone = await demoPhone();
  let [shiftMs, passedMs] = [0, 0];
  const clock = {
    ...systemClock,
    now: () => Date.now() + shiftMs,
    // It stands still until a test lets time pass.
    elapsed: () => passedMs,
  };
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, { clock });
  const set = (ms: number): void => {
    shiftMs += ms;
  };
  const pass = (ms: number): void => {
    passedMs += ms;
  };
  return { phone, set, pass, ...offhook };
};

test.each([
  ['back', -HOUR_MS],
  ['ahead', HOUR_MS],
])('a double press is one wish, also when the clock was set %s in between', async (_, ms) => {
  const { phone, set, send } = await atDesk();
  await send({ do: 'act', action: 'mute' });
  await send({ do: 'dial', text: '200' });
  set(ms);
  await send({ do: 'act', action: 'mute' });
  await send({ do: 'dial', text: '200' });
  expect([pressed(phone), dialled(phone)]).toEqual([['MUTE'], ['200']]);
});

test('a hotkey works when the clock was set back', async () => {
  const { phone, set, pass, send, desktop, app } = await atDesk();
  await app.start();
  const hotkey = {
    id: 'own',
    accelerator: 'CommandOrControl+Alt+Shift+K',
    run: { do: 'press', sequence: 'P1' },
  } as const;
  await send({ do: 'add-hotkey', ...hotkey });
  const press = desktop.hotkeys.get(hotkey.accelerator);
  press?.();
  await until('the key', () => pressed(phone).length === 1);
  set(-HOUR_MS);
  pass(1_000);
  press?.();
  await until('the key again', () => pressed(phone).length === 2);
});
