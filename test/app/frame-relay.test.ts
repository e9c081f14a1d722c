import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, onTestFinished, test } from 'vitest';
import type { Frame, ScreenName } from '../../electron/contract/phones/display';
import { behindNextRequest, createFrameRelay } from '../../electron/shell/frame-relay';
import { profileOf, testApp } from '../support/app';
import { headedBitmap } from '../support/bitmap-header';
import { demoPhone } from '../support/demo';

const frame = (at: number, screen: ScreenName = 'screen'): Frame => ({ screen, at, bmp: new Uint8Array([at]) });

function relay() {
  const sent: Frame[] = [];
  return { sent, ...createFrameRelay((one) => void sent.push(one)) };
}
const times = (frames: readonly Frame[]) => frames.map(({ at }) => at);

test('a window gets the next frame when it has painted the last one', () => {
  const { sent, offer, painted } = relay();
  offer(frame(1));
  offer(frame(2));
  expect(times(sent)).toEqual([1]);
  painted('screen');
  expect(times(sent)).toEqual([1, 2]);
  painted('screen');
  offer(frame(3));
  expect(times(sent)).toEqual([1, 2, 3]);
});

test('of the frames that come while a window paints only the newest waits', () => {
  const { sent, offer, painted } = relay();
  for (let at = 1; at <= 10_000; at += 1) offer(frame(at));
  painted('screen');
  expect(times(sent)).toEqual([1, 10_000]);
});

test('a window that never answers gets nothing more', () => {
  const { sent, offer } = relay();
  for (let at = 1; at <= 100; at += 1) offer(frame(at));
  expect(times(sent)).toEqual([1]);
});

test('a frame that waits to be copied makes room for a newer one', () => {
  const [sent, later]: [Frame[], (() => void)[]] = [[], []];
  const { offer, painted } = createFrameRelay(
    (one) => void sent.push(one),
    (run) => void later.push(run),
  );
  offer(frame(1));
  offer(frame(2));
  for (const run of later.splice(0)) run();
  expect(times(sent)).toEqual([2]);
  painted('screen');
  expect(times(sent)).toEqual([2]);
  offer(frame(3));
  for (const run of later.splice(0)) run();
  expect(times(sent)).toEqual([2, 3]);
});

test('the displays of a phone do not wait for each other', () => {
  const { sent, offer, painted } = relay();
  offer(frame(1));
  offer(frame(2, 'label_screen'));
  offer(frame(3, 'label_screen'));
  painted('exp_screen');
  expect(times(sent)).toEqual([1, 2]);
  painted('label_screen');
  expect(times(sent)).toEqual([1, 2, 3]);
});

test('an image is never sent with the memory around it', () => {
  const { sent, offer } = relay();
  const around = new TextEncoder().encode('a secret, and BM beside it');
  offer({ screen: 'screen', at: 1, bmp: around.subarray(14, 16) });
  expect(sent[0]?.bmp).toEqual(new TextEncoder().encode('BM'));
  expect(sent[0]?.bmp?.buffer.byteLength).toBe(2);
});

test('an image that lies alone is not copied', () => {
  const { sent, offer } = relay();
  const bmp = new Uint8Array(130_614);
  offer({ screen: 'screen', at: 1, bmp });
  expect(sent[0]?.bmp).toBe(bmp);
});

/** undici says on this channel that it has written a request. */
const WRITTEN = 'undici:client:sendHeaders';

test('the phone is asked for the next image before the last one is copied for a window', async () => {
  const phone = await demoPhone({ model: '870' });
  let shade = 0;
  phone.show(() => {
    shade = (shade + 1) % 256;
    return headedBitmap({ width: 8, height: 8, fill: shade });
  });
  const { app } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  const happened: string[] = [];
  const written = () => void happened.push('asked');
  subscribe(WRITTEN, written);
  onTestFinished(() => void unsubscribe(WRITTEN, written));
  const relay = createFrameRelay((frame) => {
    happened.push('sent');
    relay.painted(frame.screen);
  }, behindNextRequest);
  onTestFinished(app.watchScreen(relay.offer));
  await expect.poll(() => happened.filter((one) => one === 'sent').length).toBeGreaterThan(20);
  // The page that says who it is, the first image, the next one: only then the first is sent, and so on.
  const [, ...images] = happened;
  expect(images.slice(0, 8)).toEqual(['asked', 'asked', 'sent', 'asked', 'sent', 'asked', 'sent', 'asked']);
});
