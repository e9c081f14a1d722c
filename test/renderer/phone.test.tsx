import { act, cleanup, createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../../electron/contract/bridge';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { fakeBridge } from '../support/fake-bridge';
import { face870, state } from '../support/states';
import { open, violations } from './page';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A key by its name; what is printed beside a digit belongs to its name. */
const key = (name: string) =>
  screen.getByRole('button', { name: (spoken) => spoken === name || spoken.startsWith(`${name} `) });
const PLACE = { left: 100, top: 100, right: 150, bottom: 140, width: 50, height: 40, x: 100, y: 100 };

/** A pointer or keyboard event that happened at `atMs`. */
function happen(kind: 'pointerDown' | 'pointerUp' | 'keyDown' | 'keyUp', target: Element, atMs: number, init: object) {
  const event = createEvent[kind](target, init);
  Object.defineProperty(event, 'timeStamp', { value: atMs });
  fireEvent(target, event);
}

/** Holds the mouse on a key; the pointer is let go at `to`. */
function hold(name: string, ms: number, to = { clientX: 110, clientY: 110 }) {
  const target = key(name);
  target.getBoundingClientRect = () => ({ ...PLACE, toJSON: () => PLACE });
  happen('pointerDown', target, 1_000, { button: 0, pointerId: 1, clientX: 110, clientY: 110 });
  happen('pointerUp', target, 1_000 + ms, { button: 0, pointerId: 1, ...to });
}

const sequences = (bridge: ReturnType<typeof fakeBridge>) => bridge.sentAs('press').map(({ sequence }) => sequence);

/** An image decoder that reads any bytes but those that begin with 0. */
const decoder = () => {
  const close = vi.fn();
  vi.stubGlobal('createImageBitmap', async (blob: Blob) => {
    const [first] = new Uint8Array(await blob.arrayBuffer());
    if (first === 0) throw new Error('not an image');
    return { width: 480, height: 272, close };
  });
  return close;
};

test('a click presses the key', () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  hold('5', 80);
  expect(sequences(bridge)).toEqual(['5']);
});

test('a long press sends its real duration', () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  hold('P1', 1_234);
  expect(sequences(bridge)).toEqual(['P1,1234']);
});

test('a press that leaves the key presses nothing', () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  hold('F1', 900, { clientX: 300, clientY: 110 });
  expect(sequences(bridge)).toEqual([]);
});

test('quick clicks are sent at once and keep their order', () => {
  const bridge = fakeBridge(state, () => new Promise(() => undefined));
  open(<PhoneWindow />, bridge);
  for (const digit of ['3', '1', '2']) hold(digit, 50);
  expect(sequences(bridge)).toEqual(['3', '1', '2']);
});

test('a focused key is pressed once by Space and once by Enter', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<PhoneWindow />, bridge);
  key('Mute').focus();
  await user.keyboard(' ');
  await user.keyboard('{Enter}');
  expect(sequences(bridge)).toEqual(['MUTE', 'MUTE']);
});

test('the keyboard types on the phone', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<PhoneWindow />, bridge);
  await user.keyboard('0*#{ArrowUp}{Enter}{Escape}{F2}x');
  expect(sequences(bridge)).toEqual(['0', '*', '#', 'UP', 'ENTER', 'CANCEL', 'F2']);
});

test('keys that overlap under fast fingers are sent in the order in which they went down', () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  happen('keyDown', document.body, 1_000, { key: '1', code: 'Digit1' });
  happen('keyDown', document.body, 1_040, { key: '2', code: 'Digit2' });
  happen('keyUp', document.body, 1_080, { key: '2', code: 'Digit2' });
  happen('keyUp', document.body, 1_100, { key: '1', code: 'Digit1' });
  expect(sequences(bridge)).toEqual(['1', '2']);
});

test('a key held on the keyboard is a long press, and its repeats are not', () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  happen('keyDown', document.body, 1_000, { key: '0', code: 'Digit0' });
  happen('keyDown', document.body, 1_500, { key: '0', code: 'Digit0', repeat: true });
  happen('keyUp', document.body, 1_700, { key: '0', code: 'Digit0' });
  expect(sequences(bridge)).toEqual(['0,700']);
});

test('Backspace never presses what could end a call', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<PhoneWindow />, bridge);
  await user.keyboard('{Backspace}');
  expect(sequences(bridge)).toEqual(['LEFT']);
});

test('a key shows that it is pressed until the phone has answered', async () => {
  const answers: ((outcome: Outcome) => void)[] = [];
  const bridge = fakeBridge(state, () => new Promise((resolve) => answers.push(resolve)));
  open(<PhoneWindow />, bridge);
  hold('5', 80);
  expect(key('5').hasAttribute('data-waiting')).toBe(true);
  await act(async () => answers[0]?.({ ok: true, result: 'done' }));
  expect(key('5').hasAttribute('data-waiting')).toBe(false);
});

test('a failed press marks its key and says why below the face, until the next press', async () => {
  let works = false;
  const bridge = fakeBridge(state, () =>
    works ? undefined : { ok: false, problem: { code: 'unreachable', address: '192.168.1.20:80' } },
  );
  open(<PhoneWindow />, bridge);
  hold('5', 80);
  await screen.findByText(/No phone answers at 192\.168\.1\.20/);
  expect(key('5').className).toContain('failed');
  works = true;
  hold('6', 80);
  await waitFor(() => expect(key('5').className).not.toContain('failed'));
  expect(screen.queryByText(/No phone answers/)).toBeNull();
});

test('the display is watched only while the window is there', () => {
  const bridge = fakeBridge(state);
  const { unmount } = open(<PhoneWindow />, bridge);
  expect(bridge.watchers()).toBe(1);
  unmount();
  expect(bridge.watchers()).toBe(0);
});

test('an image is drawn in its own shape, and a broken one leaves the last good one with its age', async () => {
  const close = decoder();
  const bridge = fakeBridge({ ...state, face: face870 });
  open(<PhoneWindow />, bridge);
  expect(screen.getByText('Waiting for the display …')).toBeDefined();
  bridge.show({ screen: 'screen', bmp: new Uint8Array([1]), at: Date.now() - 12_000 });
  const display = await screen.findByRole<HTMLCanvasElement>('img', { name: 'Display of the phone' });
  await waitFor(() => expect([display.width, display.height]).toEqual([480, 272]));
  bridge.show({ screen: 'screen', bmp: new Uint8Array([0]), at: Date.now() });
  await screen.findByText(/Display as it was 1[23] s ago\./);
  expect(display.hidden).toBe(false);
  expect(close).not.toHaveBeenCalled();
  await bridge.show({ screen: 'screen', bmp: new Uint8Array([1]), at: Date.now() });
  await waitFor(() => expect(screen.queryByText(/Display as it was/)).toBeNull());
  expect(close).toHaveBeenCalledTimes(1);
});

test('why there is no image is said where it would be', async () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  bridge.show({ screen: 'screen', at: 0, problem: { code: 'no-reply', address: '192.168.1.20:80' } });
  await screen.findByText('The phone at 192.168.1.20:80 did not answer in time.');
});

test('the face shows what the model has and nothing else', () => {
  open(<PhoneWindow />, fakeBridge({ ...state, face: face870 }));
  expect(screen.queryByRole('button', { name: 'F1' })).toBeNull();
  expect(key('P15')).toBeDefined();
});

test('always on top is asked for and shown as it is', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<PhoneWindow />, bridge);
  await user.click(key('Always on top'));
  expect(bridge.sent).toEqual([{ do: 'keep-phone-window-on-top', on: true }]);
  act(() => bridge.push({ phoneWindow: { onTop: true, zoom: 'fit' } }));
  expect(key('Always on top').getAttribute('aria-pressed')).toBe('true');
});

test('axe finds nothing in the phone window', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<PhoneWindow />, bridge);
  expect(await violations()).toEqual([]);
  await user.keyboard('?');
  expect(screen.getByRole('dialog', { name: 'Keys overview' })).toBeDefined();
  expect(await violations()).toEqual([]);
});
