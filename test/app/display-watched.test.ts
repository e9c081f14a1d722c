import { expect, onTestFinished, test } from 'vitest';
import type { PhoneOptions } from '../../electron/phone/client';
import { createPhone } from '../../electron/phone/client';
import { PhoneError } from '../../electron/phone/errors';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';

const SECRET = 'open sesame';

test('a password that is said while the display is watched is used, also where no client could be made before', async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  let fails = true;
  const make = async (options: PhoneOptions) => {
    if (fails) throw new PhoneError('unreachable');
    return createPhone(options);
  };
  const settings = { phones: [profileOf(phone, { user: 'anna' })], activePhone: 'desk' };
  const { app, send } = await testApp(settings, { createPhone: make });
  onTestFinished(app.watchScreen(() => {}));
  await expect.poll(() => app.store.getState().connectionStatus.is).toBe('trouble');
  fails = false;
  expect(await send({ do: 'save-password', id: 'desk', password: SECRET })).toMatchObject({ ok: true });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
});

test('no client is made for a phone that is being removed', async () => {
  const phone = await demoPhone();
  const made: string[] = [];
  const make = (options: PhoneOptions) => {
    made.push(options.origin);
    return createPhone(options);
  };
  const { app, send } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, { createPhone: make });
  onTestFinished(app.watchScreen(() => {}));
  await expect.poll(() => phone.journal.length).toBeGreaterThan(1);
  made.length = 0;
  await send({ do: 'remove-phone', id: 'desk' });
  await send({ do: 'check-phone' });
  expect(made).not.toContain(phone.origin);
});

test('at the end of a sequence its outcome is reported before it is no more shown', async () => {
  const phone = await demoPhone();
  const sequence = { id: 'one', name: 'One', steps: [{ is: 'key' as const, key: '1' }], coolDownMs: 0 };
  const sequences = [{ ...sequence, inTray: false, inPanel: true }];
  const { app, send } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk', sequences });
  const seen: string[] = [];
  app.store.subscribe(({ running, last }) => void seen.push(`${running ? 'runs' : 'over'} ${last?.outcome?.ok}`));
  await send({ do: 'run-sequence', id: 'one' });
  expect(seen.slice(-2)).toEqual(['runs true', 'over true']);
});
