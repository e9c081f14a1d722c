import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { type FakeBridge, fakeBridge } from '../support/fake-bridge';
import { face870, faceFor, state } from '../support/states';
import { decoder, IMAGE, show } from './displays';
import { open } from './page';
import { hold, key, mouse, place, placedKey } from './pointing';

beforeEach(() => {
  decoder();
});

afterEach(() => {
  vi.useRealTimers();
  cleanup();
  vi.unstubAllGlobals();
});

const module = faceFor('870', { modules: 1 });

/** Two phones of one model, so that nothing but their names differs. */
function openTwo(answer?: (command: CommandInput) => Promise<Outcome> | Outcome | undefined): FakeBridge {
  const bridge = fakeBridge({ ...state, face: { ...face870, modules: module.modules } }, answer);
  open(<PhoneWindow />, bridge);
  return bridge;
}

const switchTo = (bridge: FakeBridge, activePhone: string) => act(() => bridge.push({ activePhone }));

test.each(['5', 'P1', 'EK0'])('a key (%s) that is held while another phone comes is pressed on neither', (name) => {
  const bridge = openTwo();
  fireEvent.pointerDown(placedKey(name), mouse(110, 110));
  switchTo(bridge, 'demo');
  fireEvent.pointerUp(placedKey(name), mouse(110, 110, 0));
  expect(bridge.sent).toEqual([]);
  expect(key(name).hasAttribute('data-down')).toBe(false);
});

test('a key that is held on the keyboard while another phone comes is pressed on neither', () => {
  const bridge = openTwo();
  fireEvent.keyDown(window, { key: '5', code: 'Digit5' });
  switchTo(bridge, 'demo');
  fireEvent.keyUp(window, { key: '5', code: 'Digit5' });
  expect(bridge.sent).toEqual([]);
  fireEvent.keyDown(window, { key: '6', code: 'Digit6' });
  fireEvent.keyUp(window, { key: '6', code: 'Digit6' });
  expect(bridge.sent).toEqual([{ do: 'press', sequence: '6' }]);
});

test('a finger that is down while another phone comes touches only the first one', async () => {
  const bridge = openTwo();
  await act(() => show(bridge, IMAGE.wide));
  const surface = () => screen.getByRole('application', { name: 'Touch the display' });
  place(screen.getByRole('img', { name: 'Display of the phone' }), 0, 0, 480, 272);
  fireEvent.pointerDown(surface(), mouse(10, 10));
  fireEvent.pointerMove(surface(), mouse(60, 60));
  switchTo(bridge, 'demo');
  fireEvent.pointerMove(surface(), mouse(90, 90));
  fireEvent.pointerUp(surface(), mouse(90, 90, 0));
  // The program lifts it: it knows when the phone goes.
  expect(bridge.sent).toEqual([{ do: 'touch', phone: 'desk', touches: [{ x: 10, y: 10, verb: 'p' }] }]);
});

test('what one phone has still to answer, and what it answered, is not said of another', async () => {
  const answers: ((outcome: Outcome) => void)[] = [];
  const bridge = openTwo(() => new Promise((resolve) => answers.push(resolve)));
  hold('5', 80);
  hold('6', 80);
  await act(async () => answers[0]?.({ ok: false, problem: { code: 'unreachable', address: '192.168.1.20:80' } }));
  expect(screen.queryByText(/No phone answers/)).not.toBeNull();
  switchTo(bridge, 'demo');
  expect(screen.queryByText(/No phone answers/)).toBeNull();
  expect(document.querySelector('[data-waiting], [data-failed]')).toBeNull();
  await act(async () => answers[1]?.({ ok: false, problem: { code: 'unreachable', address: '192.168.1.20:80' } }));
  expect(screen.queryByText(/No phone answers/)).toBeNull();
});

test('a label that is being written for one phone is not saved for another', async () => {
  const bridge = openTwo();
  fireEvent.click(key('Label the keys'));
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Label of P1' });
  fireEvent.change(field(), { target: { value: 'Anna' } });
  switchTo(bridge, 'demo');
  expect(field().value).toBe('');
  fireEvent.blur(field());
  expect(bridge.sent).toEqual([]);
});
