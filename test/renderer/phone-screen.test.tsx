import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { drawingOf, pictureSize } from '../../renderer/windows/phone/picture-size';
import { fakeBridge } from '../support/fake-bridge';
import { face870, faceFor, state } from '../support/states';
import { decoder, IMAGE, setVisible, show } from './displays';
import { open } from './page';
import { hold, key } from './pointing';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  setVisible(true);
});

const at870 = { ...state, face: face870 };
/** The display's canvas, also while there is nothing on it. */
const display = () => screen.getByLabelText<HTMLCanvasElement>('Display of the phone');

test('the displays are watched once, and only while the window can be seen', () => {
  const bridge = fakeBridge({ ...state, face: faceFor('D785', { modules: 2 }) });
  const { unmount } = open(<PhoneWindow />, bridge);
  expect(bridge.watchers()).toBe(1);
  act(() => setVisible(false));
  expect(bridge.watchers()).toBe(0);
  act(() => setVisible(true));
  expect(bridge.watchers()).toBe(1);
  unmount();
  expect(bridge.watchers()).toBe(0);
});

test('an image is drawn in its own size, and a broken one leaves the last good one with its age', async () => {
  const { close } = decoder();
  const bridge = fakeBridge(at870);
  open(<PhoneWindow />, bridge);
  expect(screen.getByText('Waiting for the display …')).toBeDefined();
  await act(() => show(bridge, IMAGE.wide, 'screen', Date.now() - 12_000));
  expect([display().width, display().height]).toEqual([480, 272]);
  await act(() => show(bridge, 0));
  expect(
    screen.getByText(/Display as it was 1[23] s ago\. Offhook cannot read the picture that the phone sent\./),
  ).toBeDefined();
  expect(display().hidden).toBe(false);
  expect(close).not.toHaveBeenCalled();
  await act(() => show(bridge, IMAGE.wide));
  expect(screen.queryByText(/Display as it was/)).toBeNull();
  expect(close).toHaveBeenCalledTimes(1);
});

test('an image of another size than the catalogue’s wins', async () => {
  decoder();
  const bridge = fakeBridge(at870);
  open(<PhoneWindow />, bridge);
  await act(() => show(bridge, IMAGE.large));
  expect([display().width, display().height]).toEqual([800, 480]);
});

test('of a thousand images one is kept, and a window that goes keeps none', async () => {
  const { close, made } = decoder();
  const bridge = fakeBridge(at870);
  const { unmount } = open(<PhoneWindow />, bridge);
  await act(() => Promise.all(Array.from({ length: 1_000 }, () => show(bridge, IMAGE.wide))));
  expect(made.mock.calls.length - close.mock.calls.length).toBe(1);
  unmount();
  expect(close.mock.calls.length).toBe(made.mock.calls.length);
});

test('an image that was decoded late does not cover a newer one', async () => {
  const { slow } = decoder();
  let release = () => {};
  slow.set(IMAGE.wide, new Promise((resolve) => (release = resolve)));
  const bridge = fakeBridge(at870);
  open(<PhoneWindow />, bridge);
  const late = show(bridge, IMAGE.wide);
  await act(() => show(bridge, IMAGE.square));
  release();
  await act(() => late);
  expect(display().width).toBe(320);
});

test('painted is said after the drawing, for a broken image and on a hidden page too', async () => {
  decoder();
  const bridge = fakeBridge(at870);
  open(<PhoneWindow />, bridge);
  await act(() => show(bridge, IMAGE.wide));
  expect(display().hidden).toBe(false);
  await act(() => show(bridge, 0));
  // Nothing is painted there, so nothing calls back: it must be said without that.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const last = show(bridge, IMAGE.wide);
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  await act(() => last);
});

test('each display draws the frames that bear its name', async () => {
  decoder();
  const bridge = fakeBridge({ ...state, face: faceFor('D785', { modules: 1 }) });
  open(<PhoneWindow />, bridge);
  const side = (name: string) => screen.queryByRole<HTMLCanvasElement>('img', { name });
  expect(side('Display of the expansion module')).toBeNull();
  await act(() => show(bridge, IMAGE.square, 'label_screen'));
  await act(() => show(bridge, IMAGE.wide, 'exp_screen'));
  expect(side('Display of the function keys')?.width).toBe(320);
  expect(side('Display of the expansion module')?.width).toBe(480);
  expect(display().hidden).toBe(true);
});

test('a side display that is refused is passed over in silence', async () => {
  const bridge = fakeBridge({ ...state, face: faceFor('D385', { modules: 1 }) });
  open(<PhoneWindow />, bridge);
  const before = document.body.textContent;
  await act(() =>
    bridge.show({
      screen: 'label_screen',
      at: 0,
      problem: { code: 'refused', address: '192.168.1.20:80', status: 404 },
    }),
  );
  expect(document.body.textContent).toBe(before);
});

test('why there is no image is said where it would be, and the keys work', async () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  await act(() => bridge.show({ screen: 'screen', at: 0, problem: { code: 'refused', address: 'a:80', status: 403 } }));
  expect(screen.getByText(/\(status 403\)\. Keys still work\. .*: enter that user in Settings\./)).toBeDefined();
  hold('5', 80);
  expect(bridge.sentAs('press')).toEqual([{ do: 'press', sequence: '5' }]);
});

test('a phone that accepts no commands over HTTP says so on its glass', () => {
  const problem = { code: 'no-remote-control', phone: 'Desk phone' } as const;
  open(<PhoneWindow />, fakeBridge({ ...state, connectionStatus: { is: 'trouble', since: 0, problem } }));
  expect(screen.getByText(/accepts no commands over HTTP, like every phone of the D8xx series/)).toBeDefined();
});

test('another phone does not show the picture of the last one', async () => {
  const { close } = decoder();
  const bridge = fakeBridge(at870);
  open(<PhoneWindow />, bridge);
  await act(() => show(bridge, IMAGE.wide));
  act(() => bridge.push({ activePhone: 'demo' }));
  expect(display().hidden).toBe(true);
  expect(close).toHaveBeenCalledTimes(1);
});

test('the display is copied and saved as a picture of its own size', async () => {
  decoder();
  const sizes: string[] = [];
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, done) {
    sizes.push(`${this.width} × ${this.height}`);
    done(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])], { type: 'image/png' }));
  });
  const bridge = fakeBridge(at870);
  const { user } = open(<PhoneWindow />, bridge);
  expect(key('Copy the display').hasAttribute('disabled')).toBe(true);
  await act(() => show(bridge, IMAGE.square));
  await user.click(key('Copy the display'));
  await screen.findByText('Copied.');
  await user.click(key('Save the display as a picture'));
  await screen.findByText('Saved.');
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
  expect(bridge.sent).toEqual([
    { do: 'copy-screen', png },
    { do: 'save-screen', png },
  ]);
  expect(sizes).toEqual(['320 × 240', '320 × 240']);
});

test('a picture that was not saved says why, and one that nobody wanted saved says nothing', async () => {
  decoder();
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(new Blob(['x'])));
  let problem: { readonly code: 'cancelled' } | { readonly code: 'picture-not-saved'; readonly reason: string } = {
    code: 'picture-not-saved',
    reason: 'EACCES',
  };
  const bridge = fakeBridge(at870, () => ({ ok: false, problem }));
  const { user } = open(<PhoneWindow />, bridge);
  await act(() => show(bridge, IMAGE.wide));
  await user.click(key('Save the display as a picture'));
  await screen.findByText(/The picture was not saved: EACCES/);
  problem = { code: 'cancelled' };
  await user.click(key('Save the display as a picture'));
  await waitFor(() => expect(screen.queryByText(/not saved|Cancelled/)).toBeNull());
});

test('a display is one px to a pixel at 100 %, small ones come in whole steps, and pixels keep their shape', () => {
  const square = { pixelAspect: 1 };
  expect(pictureSize({ width: 480, height: 272 }, square, 38)).toEqual({ width: 48, height: 27.2 });
  expect(pictureSize({ width: 320, height: 240 }, square, 38)).toEqual({ width: 32, height: 24 });
  expect(pictureSize({ width: 128, height: 64 }, square, 38).width).toBeCloseTo(38.4);
  expect(pictureSize({ width: 240, height: 128 }, square, 38).width).toBeCloseTo(48);
  expect(pictureSize({ width: 320, height: 240 }, { pixelAspect: 4 / 3 }, 38).width).toBeCloseTo(42.67);
  const huge = pictureSize({ width: 1_280, height: 720 }, square, 38);
  expect(huge.width).toBeCloseTo(48);
  expect(huge.height).toBeCloseTo(27);
});

test.each([
  // Image, room in CSS px, aspect, device scale → canvas pixels for one of the image, width in CSS px.
  [[480, 272], [480, 272], 1, 1, 1, 480],
  [[480, 272], [300, 170], 1, 1, 1, 300],
  [[480, 272], [720, 408], 1, 1, 2, 720],
  [[480, 272], [960, 544], 1, 1, 1, 960],
  [[480, 272], [480, 272], 1, 1.5, 2, 480],
  [[480, 272], [3_000, 1_700], 1, 1, 4, 3_000],
  [[320, 240], [426.67, 240], 4 / 3, 1, 2, 426.67],
  [[128, 64], [448, 224], 1, 1, 1, 384],
  [[128, 64], [384, 192], 1, 1.5, 1, (128 * 4) / 1.5],
  [[128, 64], [240, 120], 1, 1, 2, 240],
] as const)('an image of %j in a room of %j is drawn crisply (%#)', (image, room, aspect, scale, times, css) => {
  const drawing = drawingOf({ width: image[0], height: image[1] }, { width: room[0], height: room[1] }, aspect, scale);
  expect(drawing.times).toBe(times);
  expect(drawing.css.width).toBeCloseTo(css);
});

test('a frame without an image and without a reason is the end of what was shown', async () => {
  const { made, close } = decoder();
  const bridge = fakeBridge(at870);
  open(<PhoneWindow />, bridge);
  await act(() => show(bridge, IMAGE.wide));
  await act(() => bridge.show({ screen: 'screen', at: Date.now() }));
  expect(display().hidden).toBe(true);
  expect(screen.queryByText(/Display as it was/)).toBeNull();
  expect([made, close].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
});
