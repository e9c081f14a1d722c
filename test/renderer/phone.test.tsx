import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Outcome } from '../../electron/contract/outcome';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { fakeBridge } from '../support/fake-bridge';
import { state } from '../support/states';
import { open, violations } from './page';
import { happen, hold, key, mouse, placedKey } from './pointing';

afterEach(cleanup);

const sequences = (bridge: ReturnType<typeof fakeBridge>) => bridge.sentAs('press').map(({ sequence }) => sequence);

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

test('a key is down while it is held, up while the pointer is beside it, and down again when it comes back', () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  const five = placedKey('5');
  happen('pointerDown', five, 1_000, mouse(110, 110));
  expect(five.hasAttribute('data-down')).toBe(true);
  happen('pointerMove', five, 1_100, mouse(300, 110));
  expect(five.hasAttribute('data-down')).toBe(false);
  happen('pointerMove', five, 1_200, mouse(120, 120));
  expect(five.hasAttribute('data-down')).toBe(true);
  happen('pointerUp', five, 1_300, mouse(120, 120, 0));
  expect(five.hasAttribute('data-down')).toBe(false);
  expect(sequences(bridge)).toEqual(['5']);
});

test('a second button neither presses a key nor ends a press', () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  const five = placedKey('5');
  happen('pointerDown', five, 900, { ...mouse(110, 110, 2), button: 2 });
  happen('pointerUp', five, 950, { ...mouse(110, 110, 0), button: 2 });
  happen('pointerDown', five, 1_000, mouse(110, 110));
  happen('pointerMove', five, 1_100, mouse(110, 110, 3));
  happen('pointerMove', five, 1_700, mouse(110, 110, 2));
  happen('pointerUp', five, 2_500, { ...mouse(110, 110, 0), button: 2 });
  expect(sequences(bridge)).toEqual(['5,700']);
});

test('a key that is held when the window loses the focus is not pressed', () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  const five = placedKey('5');
  happen('pointerDown', five, 1_000, mouse(110, 110));
  act(() => void window.dispatchEvent(new Event('blur')));
  expect(five.hasAttribute('data-down')).toBe(false);
  happen('pointerUp', five, 1_100, mouse(110, 110, 0));
  expect(sequences(bridge)).toEqual([]);
});

test('a touch of a finger presses a key as a mouse does', () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  const five = placedKey('5');
  happen('pointerDown', five, 1_000, { ...mouse(110, 110), pointerId: 7, pointerType: 'touch' });
  happen('pointerUp', five, 1_080, { ...mouse(110, 110, 0), pointerId: 7, pointerType: 'touch' });
  expect(sequences(bridge)).toEqual(['5']);
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
  expect(key('5').dataset.failed).toBe('true');
  works = true;
  hold('6', 80);
  await waitFor(() => expect(key('5').dataset.failed).toBeUndefined());
  expect(screen.queryByText(/No phone answers/)).toBeNull();
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
  expect(screen.getByRole('dialog', { name: 'Key overview' })).toBeDefined();
  expect(await violations()).toEqual([]);
});
