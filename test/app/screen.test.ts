import { expect, onTestFinished, test } from 'vitest';
import type { Frame } from '../../electron/contract/bridge';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';

const screens = (phone: { readonly journal: readonly { readonly is: string; readonly path?: string }[] }) =>
  phone.journal.filter((entry) => entry.is === 'request' && entry.path === '/screen.bmp').length;

async function watching(options: Parameters<typeof demoPhone>[0] = {}) {
  const phone = await demoPhone(options);
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
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
