import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../../electron/contract/outcome';
import { createFinger, type TouchAt } from '../../renderer/windows/phone/finger';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { pixelAt } from '../../renderer/windows/phone/place';
import { type FakeBridge, fakeBridge } from '../support/fake-bridge';
import { face870, state } from '../support/states';
import { decoder, IMAGE, setVisible, show } from './displays';
import { open } from './page';
import { mouse, place } from './pointing';

beforeEach(() => {
  decoder();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  cleanup();
  vi.unstubAllGlobals();
  setVisible(true);
});

const ZOOMED = { left: 40.5, top: 60.25, width: 720, height: 408 };

/** An 870 whose display is drawn at 150 %. */
async function openDisplay(answer?: () => Promise<Outcome>) {
  const bridge = fakeBridge({ ...state, face: face870 }, (command) =>
    command.do === 'touch' ? answer?.() : undefined,
  );
  const view = open(<PhoneWindow />, bridge);
  await act(() => show(bridge, IMAGE.wide));
  const { left, top, width, height } = ZOOMED;
  place(screen.getByRole('img', { name: 'Display of the phone' }), left, top, width, height);
  return { ...view, bridge, surface: screen.getByRole('application', { name: 'Touch the display' }) };
}

/** Where the middle of a pixel of the display is on the page. */
const over = (x: number, y: number, buttons = 1) =>
  mouse(ZOOMED.left + (x + 0.5) * 1.5, ZOOMED.top + (y + 0.5) * 1.5, buttons);

const touches = (bridge: FakeBridge) =>
  bridge.sentAs('touch').flatMap((command) => command.touches.map(({ x, y, verb }) => `${x} ${y} ${verb}`));

test('a tap is one touch at the place where the finger went down', async () => {
  const { bridge, surface } = await openDisplay();
  fireEvent.pointerDown(surface, over(479, 271));
  fireEvent.pointerMove(surface, over(474, 266));
  fireEvent.pointerUp(surface, over(474, 266, 0));
  expect(touches(bridge)).toEqual(['479 271 pr']);
  act(() => void vi.advanceTimersByTime(1_000));
  expect(touches(bridge)).toEqual(['479 271 pr']);
});

test('quick taps are sent at once and in order', async () => {
  const { bridge, surface } = await openDisplay(() => new Promise(() => undefined));
  for (const x of [10, 200, 30]) {
    fireEvent.pointerDown(surface, over(x, 20));
    fireEvent.pointerUp(surface, over(x, 20, 0));
  }
  expect(touches(bridge)).toEqual(['10 20 pr', '200 20 pr', '30 20 pr']);
});

test('a finger that stays is a press and, when it goes, a release', async () => {
  const { bridge, surface } = await openDisplay();
  fireEvent.pointerDown(surface, over(100, 50));
  act(() => void vi.advanceTimersByTime(249));
  expect(touches(bridge)).toEqual([]);
  act(() => void vi.advanceTimersByTime(1));
  expect(touches(bridge)).toEqual(['100 50 p']);
  fireEvent.pointerUp(surface, over(102, 51, 0));
  expect(touches(bridge)).toEqual(['100 50 p', '102 51 r']);
});

test('while a finger moves, one touch is unanswered at most, and the newest place wins', async () => {
  const answers: (() => void)[] = [];
  const { bridge, surface } = await openDisplay(
    () => new Promise((resolve) => answers.push(() => resolve({ ok: true, result: 'done' }))),
  );
  fireEvent.pointerDown(surface, over(10, 10));
  for (const x of [30, 50, 70, 90]) fireEvent.pointerMove(surface, over(x, 10));
  expect(touches(bridge)).toEqual(['10 10 p']);
  await act(async () => answers[0]?.());
  expect(touches(bridge)).toEqual(['10 10 p', '90 10 p']);
  fireEvent.pointerMove(surface, over(110, 10));
  fireEvent.pointerUp(surface, over(120, 10, 0));
  await act(async () => answers[1]?.());
  expect(touches(bridge)).toEqual(['10 10 p', '90 10 p', '120 10 r']);
});

test.each([
  ['the pointer is taken away', (surface: Element) => fireEvent.pointerCancel(surface, over(10, 10))],
  ['the capture is lost', (surface: Element) => fireEvent.lostPointerCapture(surface, over(10, 10))],
  ['the window loses the focus', () => act(() => void window.dispatchEvent(new Event('blur')))],
  ['the page is hidden', () => act(() => setVisible(false))],
  ['the page is left', () => act(() => void window.dispatchEvent(new Event('pagehide')))],
])('a pressed finger is released when %s, once', async (_what, happens) => {
  const { bridge, surface } = await openDisplay();
  fireEvent.pointerDown(surface, over(10, 10));
  act(() => void vi.advanceTimersByTime(250));
  happens(surface);
  fireEvent.pointerUp(surface, over(10, 10, 0));
  expect(touches(bridge)).toEqual(['10 10 p', '10 10 r']);
});

test('a tap that is broken off touches nothing', async () => {
  const { bridge, surface } = await openDisplay();
  fireEvent.pointerDown(surface, over(10, 10));
  fireEvent.pointerCancel(surface, over(10, 10));
  act(() => void vi.advanceTimersByTime(1_000));
  expect(bridge.sent).toEqual([]);
});

test('second fingers and other buttons touch nothing', async () => {
  const { bridge, surface } = await openDisplay();
  fireEvent.pointerDown(surface, { ...over(10, 10, 2), button: 2 });
  fireEvent.pointerUp(surface, { ...over(10, 10, 0), button: 2 });
  fireEvent.pointerDown(surface, over(20, 20));
  fireEvent.pointerDown(surface, { ...over(300, 200), pointerId: 2 });
  fireEvent.pointerUp(surface, { ...over(300, 200, 0), pointerId: 2 });
  fireEvent.pointerUp(surface, over(20, 20, 0));
  expect(touches(bridge)).toEqual(['20 20 pr']);
});

test('a failed touch marks the display and says why', async () => {
  const { surface } = await openDisplay(async () => ({
    ok: false,
    problem: { code: 'unreachable', address: '192.168.1.20:80' },
  }));
  fireEvent.pointerDown(surface, over(10, 10));
  await act(async () => void fireEvent.pointerUp(surface, over(10, 10, 0)));
  expect(screen.getByText(/No phone answers at 192\.168\.1\.20/)).toBeDefined();
  expect(surface.dataset.failed).toBe('true');
});

test('by keyboard arrows move a cross-hair and Space touches, and the phone’s arrows stay where they are', async () => {
  const { bridge, surface } = await openDisplay();
  act(() => surface.focus());
  for (const [name, shiftKey] of [['ArrowRight'], ['ArrowDown'], ['ArrowDown', true]] as const) {
    fireEvent.keyDown(surface, { key: name, shiftKey: shiftKey ?? false });
    fireEvent.keyUp(surface, { key: name });
  }
  for (const name of [' ', 'Enter']) {
    fireEvent.keyDown(surface, { key: name });
    fireEvent.keyUp(surface, { key: name });
  }
  expect(bridge.sent.map(({ do: what }) => what)).toEqual(['touch', 'touch']);
  expect(touches(bridge)).toEqual(['248 145 pr', '248 145 pr']);
});

test('the cross-hair stays on the display, and digits go to the phone', async () => {
  const { bridge, surface } = await openDisplay();
  act(() => surface.focus());
  for (let step = 0; step < 60; step += 1) fireEvent.keyDown(surface, { key: 'ArrowLeft', repeat: step > 0 });
  fireEvent.keyDown(surface, { key: ' ' });
  act(() => void vi.advanceTimersByTime(250));
  fireEvent.keyDown(surface, { key: ' ', repeat: true });
  act(() => surface.blur());
  fireEvent.keyDown(document.body, { key: '5', code: 'Digit5' });
  fireEvent.keyUp(document.body, { key: '5', code: 'Digit5' });
  expect(touches(bridge)).toEqual(['0 136 p', '0 136 r']);
  expect(bridge.sentAs('press')).toEqual([{ do: 'press', sequence: '5' }]);
});

interface Step {
  readonly do: 'down' | 'move' | 'up' | 'lift' | 'wait' | 'answer';
  readonly x: number;
  readonly y: number;
}

/** A finger's touches, by these steps and lifted at the end; the touches are answered only when a step says so. */
async function sentBy(steps: readonly Step[]): Promise<readonly TouchAt['verb'][]> {
  const sent: TouchAt['verb'][] = [];
  const answers: (() => void)[] = [];
  const finger = createFinger(({ verb }) => {
    sent.push(verb);
    return new Promise<void>((resolve) => answers.push(resolve));
  });
  for (const { do: what, x, y } of steps) {
    if (what === 'wait') vi.advanceTimersByTime(300);
    else if (what === 'answer') for (const answer of answers.splice(0)) answer();
    else finger[what]({ x, y });
    await Promise.resolve();
  }
  finger.lift();
  return sent;
}

test('whatever a finger does, each press ends in one release, and no tap happens in a press', async () => {
  const step = fc.record({
    do: fc.constantFrom<Step['do']>('down', 'move', 'move', 'up', 'lift', 'wait', 'answer'),
    x: fc.nat(479),
    y: fc.nat(271),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      expect((await sentBy(steps)).join(' ')).toMatch(/^(?:(?:pr|p(?: p)* r)(?: |$))*$/);
    }),
  );
});

test('at any zoom and place, the pixel under the pointer is the one that is drawn there', () => {
  const side = fc.double({ min: 50, max: 3_000, noNaN: true });
  const from = fc.double({ min: -500, max: 500, noNaN: true });
  fc.assert(
    fc.property(side, side, from, from, fc.nat(479), fc.nat(271), (width, height, left, top, x, y) => {
      const middle = { clientX: left + ((x + 0.5) / 480) * width, clientY: top + ((y + 0.5) / 272) * height };
      const size = { width: 480, height: 272 };
      expect(pixelAt(middle, { left, top, width, height }, size)).toEqual({ x, y });
      const beyond = { clientX: left + width + 1, clientY: top - 1 };
      expect(pixelAt(beyond, { left, top, width, height }, size)).toEqual({ x: 479, y: 0 });
    }),
  );
});
