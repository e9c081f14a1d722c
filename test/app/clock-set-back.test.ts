import { expect, test } from 'vitest';
import { systemClock } from '../../electron/app/clock';
import { profileOf, testApp } from '../support/app';
import { demoPhone, dialled, pressed } from '../support/demo';
import { until } from '../support/until';

const HOUR_MS = 3_600_000;

/** An Offhook on a computer whose clock is set back by an hour when somebody says so. */
const atDesk = async () => {
  const phone = await demoPhone();
  let behindMs = 0;
  const clock = { ...systemClock, now: () => Date.now() - behindMs };
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, { clock });
  const setBack = (): void => {
    behindMs += HOUR_MS;
  };
  return { phone, setBack, ...offhook };
};

test('the same wish is another one when the clock was set back in between', async () => {
  const { phone, setBack, send } = await atDesk();
  await send({ do: 'act', action: 'mute' });
  await send({ do: 'dial', text: '200' });
  setBack();
  await send({ do: 'act', action: 'mute' });
  await send({ do: 'dial', text: '200' });
  expect([pressed(phone), dialled(phone)]).toEqual([
    ['MUTE', 'MUTE'],
    ['200', '200'],
  ]);
});

test('a hotkey works when the clock was set back', async () => {
  const { phone, setBack, send, desktop, app } = await atDesk();
  await app.start();
  const hotkey = {
    id: 'own',
    accelerator: 'CommandOrControl+Alt+Shift+K',
    run: { do: 'press', sequence: 'P1' },
  } as const;
  await send({ do: 'save-hotkey', ...hotkey });
  const press = desktop.hotkeys.get(hotkey.accelerator);
  press?.();
  await until('the key', () => pressed(phone).length === 1);
  setBack();
  press?.();
  await until('the key again', () => pressed(phone).length === 2);
});
