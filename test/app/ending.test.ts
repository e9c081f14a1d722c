import { test } from 'vitest';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { learned } from '../support/learned';
import { createClock } from '../support/still-clock';

test('Offhook ends at once even while the keychain asks somebody for a password of its own', async () => {
  const phone = await demoPhone();
  // No limit passes while this clock stands still: ending waits for nothing.
  const { app, keychain, send } = await testApp(
    { phones: [profileOf(phone)], activePhone: 'desk', learned: learned({ passwordsFor: { desk: phone.origin } }) },
    { clock: createClock() },
  );
  keychain.get = () => new Promise(() => {});
  void send({ do: 'check-phone' });
  await app.stop();
});
