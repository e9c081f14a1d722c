import { expect, test } from 'vitest';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';

test('Offhook ends at once even while the keychain asks somebody for a password of its own', async () => {
  const phone = await demoPhone();
  const { app, keychain, send } = await testApp({
    phones: [profileOf(phone)],
    activePhone: 'desk',
    passwordsFor: { desk: phone.origin },
  });
  keychain.get = () => new Promise(() => {});
  void send({ do: 'check-phone' });
  const began = Date.now();
  await app.stop();
  expect(Date.now() - began).toBeLessThan(1_000);
});
