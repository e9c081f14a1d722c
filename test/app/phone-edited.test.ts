import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { Settings } from '../../electron/contract/settings';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { savePhone } from '../support/save-phone';
import { until } from '../support/until';

test('what a phone says of itself after it was given another address is not taken for the new one’s word', async () => {
  const [phone, other] = [await demoPhone(), await demoPhone()];
  const profile = profileOf(phone);
  const { send, app, settingsPath } = await testApp({ phones: [profile], activePhone: 'desk' });
  await other.misbehave({ refuse: true });
  const release = phone.hold();
  const first = send({ do: 'check-phone' });
  await until('the question', () => phone.journal.length > 0);
  await savePhone(send, { ...profile, port: other.port });
  release();
  await first;
  const { says } = app.store.getState();
  await app.stop();
  const { macs } = Settings.parse(JSON.parse(await readFile(settingsPath, 'utf8'))).learned;
  expect([macs, says]).toEqual([{}, null]);
});

test('what a phone says after another one was chosen takes nothing away from that one', async () => {
  const [phone, other] = [await demoPhone(), await demoPhone({ model: '760' })];
  const phones = [profileOf(phone), profileOf(other, { id: 'hall', name: 'Hall', model: 'unknown' })];
  const { send, app } = await testApp({ phones, activePhone: 'desk' });
  const release = phone.hold();
  const first = send({ do: 'check-phone' });
  await until('the question', () => phone.journal.length > 0);
  await send({ do: 'use-phone', id: 'hall' });
  release();
  await first;
  expect(app.store.getState().says).toMatchObject({ model: '760' });
});

test('a phone is not called ready because the one before was', async () => {
  const [phone, other] = [await demoPhone(), await demoPhone()];
  await other.misbehave({ refuse: true });
  const { send, app } = await testApp();
  await send({ do: 'check-phone' });
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'ready' });
  const shown: string[] = [];
  let at: number | undefined;
  const stop = app.store.subscribe(({ connectionStatus, phones }) => {
    at = phones.find(({ id }) => id === 'desk')?.port;
    if (at !== undefined) shown.push(`${at} ${connectionStatus.is}`);
  });
  await savePhone(send, profileOf(phone));
  expect(shown[0]).toBe(`${phone.port} unknown`);
  await until('the phone', () => app.store.getState().connectionStatus.is === 'ready');
  await savePhone(send, profileOf(other));
  await until('trouble', () => app.store.getState().connectionStatus.is === 'trouble');
  expect(shown).not.toContain(`${other.port} ready`);
  stop();
});
