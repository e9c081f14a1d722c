import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DemoWish } from '../../electron/app/demo';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import type { PressedFile } from '../../electron/settings/pressed-file';
import { profileOf, testApp } from '../support/app';
import { demoPhone, entry } from '../support/demo';
import { temporaryFolder } from '../support/temp-folder';

type Deps = NonNullable<Parameters<typeof testApp>[1]>;

async function atDesk(phoneOptions: Parameters<typeof demoPhone>[0] = {}, deps: Deps = {}) {
  const phone = await demoPhone({ model: '870', ...phoneOptions });
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, deps);
  return { phone, ...offhook, ...fingerOf(offhook.send) };
}

function fingerOf(send: Awaited<ReturnType<typeof testApp>>['send']) {
  const at = (verb: 'p' | 'r' | 'pr') => (x: number, y: number) => send({ do: 'touch', touches: [{ x, y, verb }] });
  return { press: at('p'), release: at('r'), tap: at('pr') };
}

const touches = (phone: DemoPhone | undefined) =>
  (phone?.journal ?? []).flatMap((one) => (one.is === 'touch' ? [`${one.verb} ${one.x} ${one.y}`] : []));

const isThere = (path: string) =>
  readFile(path, 'utf8').then(
    (text) => text,
    () => null,
  );

test('a finger that comes down, moves and leaves arrives where it was', async () => {
  const { phone, press, release } = await atDesk();
  expect(await press(10, 20)).toMatchObject({ ok: true, result: 'done' });
  expect(await press(11, 21)).toMatchObject({ ok: true });
  expect(phone.finger()).toEqual({ x: 11, y: 21 });
  expect(await release(11, 21)).toMatchObject({ ok: true });
  expect(touches(phone)).toEqual(['press 10 20', 'press 11 21', 'release 11 21']);
});

test('a phone without a touch screen is told nothing', async () => {
  const { phone, tap } = await atDesk({ model: 'D785' });
  expect(await tap(1, 1)).toEqual({ ok: false, problem: { code: 'no-touch', model: 'D785' } });
  expect(phone.journal).toEqual([]);
});

test('a touch is no report of the panel', async () => {
  const { tap, app } = await atDesk();
  await tap(1, 1);
  expect(app.store.getState().last).toBeNull();
});

test('a finger whose window is gone is lifted where it was', async () => {
  const { phone, press, app } = await atDesk();
  await press(30, 40);
  app.letGo();
  await entry(phone, (one) => one.is === 'touch' && one.verb === 'release');
  expect(touches(phone)).toEqual(['press 30 40', 'release 30 40']);
  await expect.poll(() => phone.finger()).toBeNull();
});

test('a finger is lifted even when its press is still on the way', async () => {
  const { phone, press, app } = await atDesk();
  const pressed = press(30, 40);
  app.letGo();
  await pressed;
  await entry(phone, (one) => one.is === 'touch' && one.verb === 'release');
  expect(touches(phone)).toEqual(['press 30 40', 'release 30 40']);
});

test('nobody is told to let go of a display that is not pressed', async () => {
  const { phone, press, release, tap, app, send } = await atDesk();
  await press(1, 2);
  await release(1, 2);
  await tap(3, 4);
  app.letGo();
  await send({ do: 'check-phone' });
  expect(touches(phone)).toEqual(['press 1 2', 'release 1 2', 'press 3 4', 'release 3 4']);
});

test('a finger is lifted before Offhook ends', async () => {
  const { phone, press, app } = await atDesk();
  await press(5, 6);
  await app.stop();
  expect(phone.finger()).toBeNull();
});

test('Offhook ends soon even when the pressed phone says nothing more', async () => {
  const { phone, press, app, pressedPath } = await atDesk();
  await press(5, 6);
  phone.hold();
  const began = Date.now();
  await app.stop();
  expect(Date.now() - began).toBeLessThan(4_000);
  // The next start goes on with it.
  expect(await isThere(pressedPath)).not.toBeNull();
});

test('a finger is lifted when another phone is chosen', async () => {
  const { phone, press, send } = await atDesk();
  await press(5, 6);
  await send({ do: 'use-phone', id: null });
  await expect.poll(() => phone.finger()).toBeNull();
});

test('a finger is lifted from the demo phone when another one is chosen, and when it becomes another model', async () => {
  const demos: DemoPhone[] = [];
  const startDemo = async (wish: DemoWish) => {
    const demo = await startDemoPhone({ pace: 'instant', ...wish });
    demos.push(demo);
    return { ...demo, labels: {} };
  };
  const phone = await demoPhone();
  const { send } = await testApp({ phones: [profileOf(phone)] }, { startDemo });
  const { press } = fingerOf(send);
  expect(await press(5, 6)).toMatchObject({ ok: true });
  expect(demos[0]?.finger()).not.toBeNull();
  await send({ do: 'use-phone', id: 'desk' });
  await expect.poll(() => demos[0]?.finger()).toBeNull();
  await send({ do: 'use-phone', id: null });
  await press(7, 8);
  await send({ do: 'save-demo', model: 'D785' });
  await expect.poll(() => demos.length).toBe(2);
  expect(touches(demos[0])).toEqual(['press 5 6', 'release 5 6', 'press 7 8', 'release 7 8']);
});

test('a finger is lifted when its phone is removed', async () => {
  const { phone, press, send } = await atDesk();
  await press(5, 6);
  await send({ do: 'remove-phone', id: 'desk' });
  await expect.poll(() => phone.finger()).toBeNull();
});

test('a finger is lifted where it pressed when the phone gets another address', async () => {
  const { phone, press, send } = await atDesk();
  const other = await demoPhone();
  await press(5, 6);
  await send({ do: 'save-phone', profile: profileOf(other) });
  await expect.poll(() => phone.finger()).toBeNull();
  expect(touches(other)).toEqual([]);
});

test('a phone that was gone is told to let go before anything else is touched', async () => {
  const { phone, press, release, tap } = await atDesk();
  await press(5, 6);
  await phone.misbehave({ refuse: true });
  await release(5, 6);
  await phone.misbehave(null);
  await tap(50, 60);
  // How often it is told to let go is nobody's business.
  const once = touches(phone).filter((one, index, all) => one !== all[index - 1]);
  expect(once).toEqual(['press 5 6', 'release 5 6', 'press 50 60', 'release 50 60']);
});

test('a phone that was gone is told to let go when it answers again, whatever it was asked', async () => {
  const { phone, press, app, send } = await atDesk();
  await press(5, 6);
  await phone.misbehave({ refuse: true });
  app.letGo();
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: false });
  await phone.misbehave(null);
  await send({ do: 'check-phone' });
  await expect.poll(() => phone.finger()).toBeNull();
});

test('a phone that was gone is told to let go even when nobody asks it anything', async () => {
  const { phone, press, app } = await atDesk();
  await press(5, 6);
  await phone.misbehave({ refuse: true });
  app.letGo();
  await phone.misbehave(null);
  await expect.poll(() => phone.finger(), { timeout: 5_000 }).toBeNull();
  expect(touches(phone)).toEqual(['press 5 6', 'release 5 6']);
});

test('a press that never reached the phone owes it nothing', async () => {
  const { phone, press, app, send, pressedPath } = await atDesk();
  await phone.misbehave({ refuse: true });
  expect(await press(5, 6)).toMatchObject({ ok: false });
  await expect.poll(() => isThere(pressedPath)).toBeNull();
  await phone.misbehave(null);
  app.letGo();
  await send({ do: 'check-phone' });
  expect(touches(phone)).toEqual([]);
});

test('a release without an answer is sent once more, and not for ever', async () => {
  const { phone, press, release, app, send, pressedPath } = await atDesk();
  await press(5, 6);
  await phone.misbehave({ noAnswer: true });
  expect(await release(5, 6)).toMatchObject({ ok: true, result: 'no-answer' });
  await expect.poll(() => isThere(pressedPath)).toBeNull();
  await phone.misbehave(null);
  app.letGo();
  await send({ do: 'check-phone' });
  expect(touches(phone)).toEqual(['press 5 6', 'release 5 6', 'release 5 6']);
});

test('a press is marked on the disk for as long as it lasts', async () => {
  const { phone, press, release, pressedPath } = await atDesk();
  await press(5, 6);
  expect(JSON.parse((await isThere(pressedPath)) ?? '')).toEqual([{ phone: 'desk', origin: phone.origin, x: 5, y: 6 }]);
  await release(5, 6);
  await expect.poll(() => isThere(pressedPath)).toBeNull();
});

/** A disk on which nothing ever arrives, or which says no. */
const disk = (write: PressedFile['write']): PressedFile => ({ read: async () => [], write });

test('neither a tap nor a press on the demo phone is marked on the disk', async () => {
  const written: unknown[] = [];
  const pressedFile = disk(async (pressed) => void written.push(pressed));
  const { tap, send } = await atDesk({}, { pressedFile });
  await tap(5, 6);
  await send({ do: 'use-phone', id: null });
  expect(await fingerOf(send).press(7, 8)).toMatchObject({ ok: true });
  expect(written).toEqual([]);
});

test('a disk that takes nothing keeps no finger from the display, and that is logged', async () => {
  const failing = disk(async () => {
    throw new Error('ENOSPC');
  });
  const { phone, press, faults } = await atDesk({}, { pressedFile: failing });
  expect(await press(5, 6)).toMatchObject({ ok: true });
  expect(phone.finger()).toEqual({ x: 5, y: 6 });
  expect(faults).toEqual([expect.stringContaining('not marked')]);
});

test('a disk that hangs delays no finger noticeably', async () => {
  const hanging = disk(() => new Promise(() => {}));
  const { press, phone } = await atDesk({}, { pressedFile: hanging });
  const began = Date.now();
  expect(await press(5, 6)).toMatchObject({ ok: true });
  expect(Date.now() - began).toBeLessThan(500);
  expect(phone.finger()).not.toBeNull();
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
    // That one was killed: nobody stops it, and all that is left of it is its folder.
    const folder = await crashed(phone);
    expect(await isThere(join(folder, 'pressed.json'))).toBe(await isThere(before.pressedPath));
    const { app, pressedPath } = await testApp(settings, { folder });
    await app.start();
    expect(phone.finger()).toBeNull();
    expect(touches(phone)).toEqual(['press 5 6', 'release 5 6']);
    await expect.poll(() => isThere(pressedPath)).toBeNull();
  }
});

test('a phone that has moved, or is gone, is not told to let go', async () => {
  const phone = await demoPhone();
  for (const phones of [[profileOf(phone)], []]) {
    const folder = await crashed(phone, { origin: 'http://127.0.0.1:9' });
    const { app, pressedPath } = await testApp({ phones, activePhone: null }, { folder });
    await app.start();
    await expect.poll(() => isThere(pressedPath)).toBeNull();
    expect(touches(phone)).toEqual([]);
  }
});

test('what a crash has left pressed stays marked until its phone answers', async () => {
  const phone = await demoPhone();
  await phone.misbehave({ refuse: true });
  const folder = await crashed(phone);
  const { app, pressedPath, send } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, { folder });
  await app.start();
  expect(app.store.getState().link).toMatchObject({ is: 'trouble', problem: { code: 'unreachable' } });
  expect(await isThere(pressedPath)).not.toBeNull();
  await phone.misbehave(null);
  await send({ do: 'check-phone' });
  await expect.poll(() => touches(phone), { timeout: 5_000 }).toEqual(['release 5 6']);
  await expect.poll(() => isThere(pressedPath)).toBeNull();
});

test('a phone that refuses the password is asked once, and not at every start', async () => {
  const phone = await demoPhone({ user: 'admin', password: 'right', auth: { scheme: 'digest' } });
  const folder = await crashed(phone);
  const profile = profileOf(phone, { user: 'admin' });
  const offhook = await testApp(
    { phones: [profile], activePhone: null, passwordsFor: { desk: `http://127.0.0.1:${phone.port}` } },
    { folder },
  );
  offhook.keychain.kept.set('desk', 'wrong');
  await offhook.app.start();
  const asked = phone.journal.length;
  expect(asked).toBeGreaterThan(0);
  await expect.poll(() => isThere(offhook.pressedPath)).toBeNull();
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
  expect(app.store.getState().link).toMatchObject({ is: 'ready' });
  expect(faults).toEqual([]);
});

test('whatever happens, no press is sent twice, and none stays', async () => {
  const happening = fc.constantFrom('press', 'release', 'tap', 'let go', 'gone', 'back', 'away', 'here', 'check');
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 12 }), async (happenings) => {
      const phone = await startDemoPhone({ pace: 'instant' });
      const { app, send } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
      const { press, release, tap } = fingerOf(send);
      const deeds = {
        press: (at: number) => press(at, 1),
        release: (at: number) => release(at, 1),
        tap: (at: number) => tap(at, 1),
        'let go': async () => app.letGo(),
        gone: () => phone.misbehave({ refuse: true }),
        back: () => phone.misbehave(null),
        away: () => send({ do: 'use-phone', id: null }),
        here: () => send({ do: 'use-phone', id: 'desk' }),
        check: () => send({ do: 'check-phone' }),
      };
      for (const [index, deed] of happenings.entries()) await deeds[deed](index + 1);
      app.letGo();
      await phone.misbehave(null);
      await expect.poll(() => phone.finger(), { timeout: 4_000 }).toBeNull();
      const presses = touches(phone).filter((one) => one.startsWith('press'));
      expect(new Set(presses).size).toBe(presses.length);
      await app.stop();
      await phone.stop();
    }),
    { numRuns: 25 },
  );
}, 60_000);
