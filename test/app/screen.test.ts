import { expect, onTestFinished, test } from 'vitest';
import type { Frame } from '../../electron/contract/bridge';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';

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
  expect(app.store.getState().link).toMatchObject({ is: 'trouble', problem: { code: 'unreachable' } });
  await phone.misbehave(null);
  await expect.poll(() => app.store.getState().link).toMatchObject({ is: 'ready' });
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
  // What was under way when the screen was locked comes to its end.
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
  expect(app.store.getState().link).toMatchObject({ is: 'ready' });
  expect(screens(phone)).toBe(fetched);
});

test('a D8xx phone is said to be out of reach to whoever looks at it', async () => {
  const phone = await demoPhone();
  await phone.misbehave({ page: 'd8xx' });
  const { app } = await testApp({ phones: [profileOf(phone, { model: 'unknown' })], activePhone: 'desk' });
  const frames: Frame[] = [];
  onTestFinished(app.watchScreen((frame) => void frames.push(frame)));
  await expect.poll(() => frames.at(-1)?.problem).toMatchObject({ code: 'no-remote-control' });
  expect(app.store.getState().link).toMatchObject({ is: 'trouble', problem: { code: 'no-remote-control' } });
});
