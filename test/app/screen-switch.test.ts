import { expect, onTestFinished, test } from 'vitest';
import type { Frame } from '../../electron/contract/phones/display';
import { createFrameRelay } from '../../electron/shell/frame-relay';
import { profileOf, testApp } from '../support/app';
import { bitmap } from '../support/bitmaps';
import { demoPhone } from '../support/demo';

const [OLD_WIDTH, NEW_WIDTH] = [470, 460] as const;

const widthOf = ({ bmp }: Frame): number | null => (bmp === undefined ? null : Buffer.from(bmp).readInt32LE(18));

/** Two phones with moving pictures of their own widths. */
async function twoPhones() {
  const [desk, other] = [await demoPhone(), await demoPhone()];
  let turn = 0;
  const film = (width: number) => () => {
    turn = (turn + 1) % 256;
    return bitmap({ width, height: 8, pixel: () => [turn, turn, turn] });
  };
  desk.show(film(OLD_WIDTH));
  other.show(film(NEW_WIDTH));
  const { app, send } = await testApp({
    phones: [profileOf(desk), profileOf(other, { id: 'other' })],
    activePhone: 'desk',
  });
  return { app, send, desk, other };
}

/** A window that has yet to paint its first frame. */
async function atBusyWindow() {
  const { app, send, desk, other } = await twoPhones();
  const frames: Frame[] = [];
  const relay = createFrameRelay((frame) => void frames.push(frame));
  onTestFinished(app.watchScreen(relay.offer));
  await expect.poll(() => desk.journal.filter((entry) => entry.is === 'request').length).toBeGreaterThan(5);
  expect(frames.map(widthOf)).toEqual([OLD_WIDTH]);
  return { app, send, frames, relay, desk, other };
}

test('a window that is still painting gets no more images of a phone that is not shown any more', async () => {
  const { send, frames, relay, other } = await atBusyWindow();
  await other.misbehave({ noAnswer: true });
  await send({ do: 'use-phone', id: 'other' });
  relay.painted('screen');
  expect(frames.slice(1).map(widthOf)).toEqual([null]);
  await other.misbehave(null);
  await send({ do: 'press', sequence: '1' });
  await expect
    .poll(() => {
      relay.painted('screen');
      return frames.map(widthOf).at(-1);
    })
    .toBe(NEW_WIDTH);
  expect(frames.slice(1).map(widthOf)).not.toContain(OLD_WIDTH);
});

test('an image that has yet to be copied when another phone is chosen is not sent to the window', async () => {
  const { app, send, desk, other } = await twoPhones();
  await other.misbehave({ noAnswer: true });
  const [frames, later]: [Frame[], (() => void)[]] = [[], []];
  const relay = createFrameRelay(
    (frame) => void frames.push(frame),
    (run) => void later.push(run),
  );
  onTestFinished(app.watchScreen(relay.offer));
  await expect.poll(() => later.length).toBe(1);
  await send({ do: 'use-phone', id: 'other' });
  for (const run of later.splice(0)) run();
  expect(frames.map(widthOf)).toEqual([null]);
  expect(desk.journal.some((entry) => entry.is === 'request')).toBe(true);
});

test('a window that is told of another phone forgets what it shows, and of another label only does not', async () => {
  const { send, frames, relay } = await atBusyWindow();
  await send({ do: 'label-key', key: 'P1', label: 'Anna' });
  relay.painted('screen');
  expect(frames.map(widthOf)).toEqual([OLD_WIDTH, OLD_WIDTH]);
  const switched = send({ do: 'use-phone', id: 'other' });
  relay.painted('screen');
  expect(Object.keys(frames.at(-1) ?? {})).toEqual(['screen', 'at']);
  await switched;
});
