import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import type { PressedFile } from '../../electron/settings/pressed-file';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { atTouchScreen, fingerOf, markAt, touches } from '../support/finger';
import { learned } from '../support/learned';
import { createClock } from '../support/still-clock';
import { temporaryFolder } from '../support/temp-folder';

test('a press is marked on the disk for as long as it lasts', async () => {
  const { phone, press, release, pressedPath } = await atTouchScreen();
  await press(5, 6);
  // A busy disk may be late.
  await expect.poll(() => markAt(pressedPath)).not.toBeNull();
  expect(JSON.parse((await markAt(pressedPath)) ?? '')).toEqual([{ phone: 'desk', origin: phone.origin, x: 5, y: 6 }]);
  await release(5, 6);
  await expect.poll(() => markAt(pressedPath)).toBeNull();
});

/** A disk on which nothing ever arrives, or which says no. */
const disk = (write: PressedFile['write']): PressedFile => ({ read: async () => [], write });

test('neither a tap nor a press on the demo phone is marked on the disk', async () => {
  const written: unknown[] = [];
  const pressedFile = disk(async (pressed) => void written.push(pressed));
  const { tap, send } = await atTouchScreen({}, { pressedFile });
  await tap(5, 6);
  await send({ do: 'use-phone', id: null });
  expect(await fingerOf(send).press(7, 8)).toMatchObject({ ok: true });
  expect(written).toEqual([]);
});

test('a disk that takes nothing keeps no finger from the display, and that is logged', async () => {
  const failing = disk(async () => {
    throw new Error('ENOSPC');
  });
  const { phone, press, faults } = await atTouchScreen({}, { pressedFile: failing });
  expect(await press(5, 6)).toMatchObject({ ok: true });
  expect(phone.finger()).toEqual({ x: 5, y: 6 });
  expect(faults).toEqual([expect.stringContaining('not marked')]);
});

test('a disk that hangs delays a finger by fifty milliseconds', async () => {
  let goOn = (): void => {};
  const hung = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const hanging = disk(() => hung);
  const clock = createClock();
  const { press, phone } = await atTouchScreen({}, { pressedFile: hanging, clock });
  const pressing = press(5, 6);
  await clock.pass(49);
  expect(phone.finger()).toBeNull();
  await clock.pass(1);
  expect(await pressing).toMatchObject({ ok: true });
  expect(phone.finger()).not.toBeNull();
  goOn();
});

/** A profile folder in which a crash has left this phone pressed. */
async function crashed(phone: DemoPhone, more: { readonly origin?: string } = {}): Promise<string> {
  const folder = await temporaryFolder();
  const pressed = [{ phone: 'desk', x: 5, y: 6, origin: phone.origin, ...more }];
  await writeFile(join(folder, 'pressed.json'), JSON.stringify(pressed));
  return folder;
}

test('what a crash has left pressed is lifted at the next start, whichever phone is active', async () => {
  for (const activePhone of ['desk', null]) {
    const phone = await demoPhone();
    const settings = { phones: [profileOf(phone)], activePhone };
    const before = await testApp(settings);
    await before.send({ do: 'use-phone', id: 'desk' });
    await fingerOf(before.send).press(5, 6);
    expect(phone.finger()).not.toBeNull();
    // That one was killed: nothing stops it, and all that is left of it is its folder.
    const folder = await crashed(phone);
    await expect.poll(() => markAt(before.pressedPath)).toBe(await markAt(join(folder, 'pressed.json')));
    const { app, pressedPath } = await testApp(settings, { folder });
    await app.start();
    expect(phone.finger()).toBeNull();
    expect(touches(phone)).toEqual(['press 5 6', 'release 5 6']);
    await expect.poll(() => markAt(pressedPath)).toBeNull();
  }
});

test('whoever presses before the last crash is made good keeps the finger on the display', async () => {
  const phone = await demoPhone();
  const folder = await crashed(phone);
  const settings = { phones: [profileOf(phone)], activePhone: 'desk' };
  const { app, send, pressedPath } = await testApp(settings, { folder });
  const { press, release } = fingerOf(send);
  await Promise.all([press(7, 8), app.start()]);
  expect(touches(phone)).toEqual(['press 7 8']);
  await release(7, 8);
  await expect.poll(() => markAt(pressedPath)).toBeNull();
});

test('a phone that has moved, or is gone, is not told to let go', async () => {
  const phone = await demoPhone();
  for (const phones of [[profileOf(phone)], []]) {
    const folder = await crashed(phone, { origin: 'http://127.0.0.1:9' });
    const { app, pressedPath } = await testApp({ phones, activePhone: null }, { folder });
    await app.start();
    await expect.poll(() => markAt(pressedPath)).toBeNull();
    expect(touches(phone)).toEqual([]);
  }
});

test('what a crash has left pressed stays marked until its phone answers', async () => {
  const phone = await demoPhone();
  await phone.misbehave({ refuse: true });
  const folder = await crashed(phone);
  const { app, pressedPath, send } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, { folder });
  await app.start();
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'trouble', problem: { code: 'unreachable' } });
  expect(await markAt(pressedPath)).not.toBeNull();
  await phone.misbehave(null);
  await send({ do: 'check-phone' });
  await expect.poll(() => touches(phone)).toEqual(['release 5 6']);
  await expect.poll(() => markAt(pressedPath)).toBeNull();
});

test('a phone that refuses the password is asked once, and not at every start', async () => {
  const phone = await demoPhone({ user: 'admin', password: 'right', auth: { scheme: 'digest' } });
  const folder = await crashed(phone);
  const profile = profileOf(phone, { user: 'admin' });
  const offhook = await testApp(
    {
      phones: [profile],
      activePhone: null,
      learned: learned({ passwordsFor: { desk: `http://127.0.0.1:${phone.port}` } }),
    },
    { folder },
  );
  offhook.keychain.kept.set('desk', 'wrong');
  await offhook.app.start();
  const asked = phone.journal.length;
  expect(asked).toBeGreaterThan(0);
  await expect.poll(() => markAt(offhook.pressedPath)).toBeNull();
  expect(await offhook.send({ do: 'use-phone', id: 'desk' })).toMatchObject({
    ok: false,
    problem: { code: 'password-refused' },
  });
  expect(phone.journal).toHaveLength(asked);
});

test('a mark that nobody can read is no reason not to start', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'pressed.json'), '[{"phone":"desk"');
  const phone = await demoPhone();
  const { app, faults } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, { folder });
  await app.start();
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'ready' });
  expect(faults).toEqual([]);
});
