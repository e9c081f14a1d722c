import { expect, onTestFinished, test } from 'vitest';
import type { Frame } from '../../electron/contract/phones/display';
import { profileOf, testApp } from '../support/app';
import { headedBitmap } from '../support/bitmap-header';
import { demoPhone } from '../support/demo';
import { learned } from '../support/learned';
import { savePhone } from '../support/save-phone';

const screens = (phone: { readonly journal: readonly { readonly is: string; readonly path?: string }[] }) =>
  phone.journal.filter((entry) => entry.is === 'request' && entry.path === '/screen.bmp').length;

async function watching(options: Parameters<typeof demoPhone>[0] = {}, profile: Parameters<typeof profileOf>[1] = {}) {
  const phone = await demoPhone(options);
  const offhook = await testApp({ phones: [profileOf(phone, profile)], activePhone: 'desk' });
  const frames: Frame[] = [];
  const stop = offhook.app.watchScreen((frame) => void frames.push(frame));
  onTestFinished(stop);
  await expect.poll(() => frames.length).toBeGreaterThan(0);
  return { ...offhook, phone, frames, stop };
}

test('the display is fetched while somebody looks, and not before or after', async () => {
  const phone = await demoPhone();
  const { app, send } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  await send({ do: 'check-phone' });
  expect(screens(phone)).toBe(0);
  const frames: Frame[] = [];
  const stop = app.watchScreen((frame) => void frames.push(frame));
  await expect.poll(() => frames.length).toBe(1);
  expect(Buffer.from(frames[0]?.bmp ?? []).toString('latin1', 0, 2)).toBe('BM');
  stop();
  const fetched = screens(phone);
  await send({ do: 'press', sequence: '1;2;3' });
  await send({ do: 'check-phone' });
  expect(screens(phone)).toBeLessThanOrEqual(fetched + 1);
});

test('a pressed key brings a new picture', async () => {
  const { send, frames } = await watching();
  const before = frames.length;
  await send({ do: 'press', sequence: '5' });
  await expect.poll(() => frames.length).toBeGreaterThan(before);
});

test('a phone that goes is said with the last good picture, and in the state', async () => {
  const { phone, frames, app } = await watching();
  await phone.misbehave({ refuse: true });
  await expect.poll(() => frames.at(-1)?.problem).toMatchObject({ code: 'unreachable' });
  expect(frames.at(-1)?.bmp).toBeDefined();
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'trouble', problem: { code: 'unreachable' } });
  await phone.misbehave(null);
  // A phone in trouble is asked again after a second.
  await expect.poll(() => app.store.getState().connectionStatus).toMatchObject({ is: 'ready' });
});

test('another phone shows another picture', async () => {
  const { send, frames } = await watching({ model: '360' });
  const width = (frame: Frame | undefined) => Buffer.from(frame?.bmp ?? []).readInt32LE(18);
  expect(width(frames.at(-1))).toBe(128);
  await send({ do: 'use-phone', id: null });
  await expect.poll(() => width(frames.at(-1))).toBe(480);
});

const paths = (phone: { readonly journal: readonly { readonly is: string; readonly path?: string }[] }) =>
  new Set(phone.journal.flatMap((one) => (one.is === 'request' && one.path?.endsWith('.bmp') ? [one.path] : [])));

test('of each phone those displays are fetched that it has', async () => {
  const plain = await watching({ model: '870' });
  await plain.send({ do: 'press', sequence: '1' });
  expect(paths(plain.phone)).toEqual(new Set(['/screen.bmp']));
  const keys = { functionKeys: null, modules: 1, moduleKeys: null, labels: {} };
  const { frames } = await watching({ model: 'D785', modules: 1 }, { keys });
  await expect
    .poll(() => new Set(frames.filter(({ bmp }) => bmp).map(({ screen }) => screen)))
    .toEqual(new Set(['screen', 'label_screen', 'exp_screen']));
});

test('whoever comes later sees every display at once', async () => {
  const { app, frames } = await watching({ model: 'D785' });
  await expect.poll(() => frames.some(({ screen }) => screen === 'label_screen')).toBe(true);
  const later: Frame[] = [];
  onTestFinished(app.watchScreen((frame) => void later.push(frame)));
  expect(new Set(later.map(({ screen }) => screen))).toEqual(new Set(['screen', 'label_screen']));
});

test('a phone that nobody has named gets the displays of what it says it is', async () => {
  const { phone, app } = await watching({ model: 'D785' }, { model: 'unknown' });
  await expect.poll(() => app.store.getState().face.model).toBe('D785');
  await expect.poll(() => paths(phone)).toEqual(new Set(['/screen.bmp', '/label_screen.bmp']));
});

test('nothing is fetched behind a locked screen, and the display is looked at once it is unlocked', async () => {
  const { phone, desktop, send, frames } = await watching();
  desktop.lock?.(true);
  // A fetch that was under way when the screen was locked comes to its end.
  await send({ do: 'check-phone' });
  const fetched = screens(phone);
  const seen = frames.length;
  await send({ do: 'press', sequence: '5' });
  await send({ do: 'check-phone' });
  expect(screens(phone)).toBe(fetched);
  desktop.lock?.(false);
  await expect.poll(() => frames.length).toBeGreaterThan(seen);
});

test('a screen that is locked already has nothing fetched, whatever phone is chosen', async () => {
  const phone = await demoPhone();
  const { app, desktop, send } = await testApp({ phones: [profileOf(phone)], activePhone: null });
  desktop.isLocked = true;
  const frames: Frame[] = [];
  onTestFinished(app.watchScreen((frame) => void frames.push(frame)));
  await send({ do: 'use-phone', id: 'desk' });
  await send({ do: 'press', sequence: '5' });
  expect(screens(phone)).toBe(0);
  desktop.lock?.(false);
  await expect.poll(() => frames.length).toBeGreaterThan(0);
});

test('the lock is watched while somebody looks, and not before or after', async () => {
  const { desktop, stop } = await watching();
  expect(desktop.lock).not.toBeNull();
  stop();
  expect(desktop.lock).toBeNull();
});

test('a refused display is said, and keys go on', async () => {
  const { phone, frames, app, send } = await watching();
  await phone.misbehave({ imageRefused: 403 });
  await send({ do: 'press', sequence: '1' });
  await expect.poll(() => frames.at(-1)?.problem).toMatchObject({ code: 'refused', status: 403 });
  const fetched = screens(phone);
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'ready' });
  expect(screens(phone)).toBe(fetched);
});

const labels = (phone: { readonly journal: readonly { readonly is: string; readonly path?: string }[] }) =>
  phone.journal.filter((entry) => entry.is === 'request' && entry.path === '/label_screen.bmp').length;

test('a display that was refused is asked for again as somebody else', async () => {
  const { phone, frames, send } = await watching({ model: 'D785' });
  await phone.misbehave({ when: ({ path }) => path === '/label_screen.bmp', imageRefused: 403 });
  await send({ do: 'press', sequence: '1' });
  await expect.poll(() => frames.some(({ problem }) => problem?.code === 'refused')).toBe(true);
  await phone.misbehave(null);
  // Something moves, so that the display is looked at all the time.
  let turn = 0;
  phone.show(() => {
    turn = (turn + 1) % 256;
    return headedBitmap({ width: 8, height: 8, fill: turn });
  });
  const asked = labels(phone);
  await savePhone(send, profileOf(phone, { user: 'anna' }));
  await expect.poll(() => labels(phone)).toBeGreaterThan(asked);
});

test('an image that comes late says nothing about the phone that was chosen meanwhile', async () => {
  const { phone, send, app } = await watching();
  const other = await demoPhone();
  await savePhone(send, profileOf(other, { id: 'other' }));
  const goOn = phone.hold();
  const before = screens(phone);
  await expect.poll(() => screens(phone)).toBeGreaterThan(before);
  other.hold();
  const links: string[] = [];
  onTestFinished(
    app.store.subscribe(
      ({ connectionStatus, activePhone }) => void (activePhone === 'other' && links.push(connectionStatus.is)),
    ),
  );
  void send({ do: 'use-phone', id: 'other' });
  goOn();
  await expect.poll(() => other.journal.length).toBeGreaterThan(0);
  expect(links).not.toContain('ready');
});

test('a phone that was gone is greeted before it is asked for an image', async () => {
  const phone = await demoPhone({ user: 'anna', password: 'right', auth: { scheme: 'digest' } });
  await phone.misbehave({ refuse: true });
  const { app, keychain } = await testApp({
    phones: [profileOf(phone, { user: 'anna' })],
    activePhone: 'desk',
    learned: learned({ passwordsFor: { desk: phone.origin } }),
  });
  keychain.kept.set('desk', 'right');
  const frames: Frame[] = [];
  onTestFinished(app.watchScreen((frame) => void frames.push(frame)));
  await expect.poll(() => frames.at(-1)?.problem?.code).toBe('unreachable');
  await phone.misbehave({ imageRefused: 401 });
  await expect.poll(() => frames.at(-1)?.problem?.code).toBe('refused');
});

test('a D8xx phone is said to be out of reach to whoever looks at it', async () => {
  const phone = await demoPhone();
  await phone.misbehave({ page: 'd8xx' });
  const { app } = await testApp({ phones: [profileOf(phone, { model: 'unknown' })], activePhone: 'desk' });
  const frames: Frame[] = [];
  onTestFinished(app.watchScreen((frame) => void frames.push(frame)));
  await expect.poll(() => frames.at(-1)?.problem).toMatchObject({ code: 'no-remote-control' });
  expect(app.store.getState().connectionStatus).toMatchObject({
    is: 'trouble',
    problem: { code: 'no-remote-control' },
  });
});
