import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Zoom } from '../../electron/contract/program/preferences';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { stepped } from '../../renderer/windows/phone/zoom';
import { fakeBridge } from '../support/fake-bridge';
import { face870, faceFor, state } from '../support/states';
import { open } from './page';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const zoomed = (zoom: Zoom) => ({ ...state, face: face870, phoneWindow: { onTop: false, zoom } });
const desk = () => document.querySelector<HTMLElement>('[data-part="desk"]');

/** Tells the page that something has another size. */
let observed = () => {};

/**
 * A desk of so many em on a stage of so many px, as a browser would measure them; around the stage the page of 800 × 900 px
 * has 40 × 120.
 */
function layOut(room = { width: 760, height: 780 }, shape = { width: 60, height: 70 }): void {
  vi.stubGlobal('innerWidth', room.width + 40);
  vi.stubGlobal('innerHeight', room.height + 120);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: () => void) {
        observed = changed;
      }
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const em = Number.parseFloat(this.style.fontSize);
    if (this.dataset.part === 'desk') return new DOMRect(0, 0, shape.width * em, shape.height * em);
    return this.dataset.part === 'stage' ? new DOMRect(0, 0, room.width, room.height) : new DOMRect();
  });
}

test('the zoom is chosen from the list', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<PhoneWindow />, bridge);
  const list = screen.getByRole('combobox', { name: 'Zoom' });
  await user.selectOptions(list, '150%');
  expect(bridge.sent).toEqual([{ do: 'zoom-phone-window', zoom: 150 }]);
});

test.each([50, 100, 150, 200] as const)(
  'at %i % one em is exactly so much of its natural size, and the window follows',
  (zoom) => {
    layOut();
    const bridge = fakeBridge(zoomed(zoom));
    open(<PhoneWindow />, bridge);
    const em = zoom / 10;
    expect(desk()?.style.fontSize).toBe(`${em}px`);
    // The phone, and the parts around the stage: 800 − 760 and 900 − 780.
    expect(bridge.sent).toContainEqual({ do: 'size-phone-window', width: 60 * em + 40, height: 70 * em + 120 });
  },
);

const asked = (bridge: ReturnType<typeof fakeBridge>) =>
  bridge.sentAs('size-phone-window').map(({ width, height, around }) => ({ width, height, around }));

test('a phone that fits is as large as the stage allows, and asks once for the window that it fills at 100 %', () => {
  layOut();
  const bridge = fakeBridge(zoomed('fit'));
  open(<PhoneWindow />, bridge);
  expect(Number.parseFloat(desk()?.style.fontSize ?? '')).toBeCloseTo(11.1);
  expect(asked(bridge)).toEqual([{ width: 640, height: 820, around: { width: 40, height: 120 } }]);
});

test('a phone in the window that it asked for is drawn at exactly 100 %', () => {
  layOut({ width: 600, height: 700 });
  open(<PhoneWindow />, fakeBridge(zoomed('fit')));
  expect(desk()?.style.fontSize).toBe('10px');
});

test('whoever resizes the window keeps it, until the phone has another shape', () => {
  const room = { width: 760, height: 780 };
  const shape = { width: 60, height: 70 };
  layOut(room, shape);
  const bridge = fakeBridge(zoomed('fit'));
  open(<PhoneWindow />, bridge);
  const resize = (width: number, height: number) => {
    Object.assign(room, { width, height });
    vi.stubGlobal('innerWidth', width + 40);
    vi.stubGlobal('innerHeight', height + 120);
    act(() => observed());
  };
  resize(500, 500);
  resize(900, 300);
  expect(asked(bridge)).toHaveLength(1);
  expect(desk()?.style.fontSize).toBe('4.25px');
  shape.width = 80;
  act(() => bridge.push({ face: faceFor('D785') }));
  expect(asked(bridge).slice(1)).toEqual([{ width: 840, height: 820, around: { width: 40, height: 120 } }]);
  act(() => bridge.push({ phoneWindow: { onTop: true, zoom: 'fit' } }));
  expect(asked(bridge)).toHaveLength(2);
});

test('a zoom that is chosen sizes the window, and going back to fit leaves it', () => {
  layOut();
  const bridge = fakeBridge(zoomed('fit'));
  open(<PhoneWindow />, bridge);
  act(() => bridge.push({ phoneWindow: { onTop: false, zoom: 200 } }));
  expect(asked(bridge).at(-1)).toEqual({ width: 1_240, height: 1_520 });
  act(() => bridge.push({ phoneWindow: { onTop: false, zoom: 'fit' } }));
  expect(asked(bridge)).toHaveLength(2);
});

test('a phone whose images change their size for ever does not make the window dance', () => {
  const shape = { width: 60, height: 70 };
  layOut({ width: 760, height: 780 }, shape);
  const bridge = fakeBridge(zoomed('fit'));
  open(<PhoneWindow />, bridge);
  for (let turn = 0; turn < 50; turn++) {
    shape.height = 70 + (turn % 7);
    act(() => observed());
  }
  expect(asked(bridge).length).toBeLessThanOrEqual(5);
});

test('Ctrl with +, − and 0 steps the zoom and types nothing on the phone', () => {
  layOut();
  const bridge = fakeBridge(zoomed(100));
  open(<PhoneWindow />, bridge);
  for (const key of ['+', '-', '0']) {
    const free = fireEvent.keyDown(document.body, { key, code: key, ctrlKey: true });
    expect(free).toBe(false);
    fireEvent.keyUp(document.body, { key, code: key, ctrlKey: true });
  }
  expect(bridge.sentAs('zoom-phone-window').map(({ zoom }) => zoom)).toEqual([150, 50, 'fit']);
  expect(bridge.sentAs('press')).toEqual([]);
});

test('from a fitted size the next step is the next one that is larger or smaller', () => {
  expect(stepped(6.2, 'larger')).toBe(100);
  expect(stepped(6.2, 'smaller')).toBe(50);
  expect(stepped(20, 'larger')).toBe(200);
  expect(stepped(3, 'smaller')).toBe(50);
});

test('a phone that says it is another model is shown as that one when it is wished', async () => {
  const bridge = fakeBridge({ ...state, face: face870, says: { model: 'D785' } });
  const { user } = open(<PhoneWindow />, bridge);
  expect(screen.getByText(/The phone says it is a D785; this is the face of an 870\./)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show the D785' }));
  expect(bridge.sent).toEqual([{ do: 'change-phone', id: 'desk', patch: { model: 'D785' } }]);
  act(() => bridge.push({ face: faceFor('D785') }));
  expect(screen.queryByText(/The phone says/)).toBeNull();
});

test.each([{ model: '870' }, { model: 'D899' }, {}])(
  'nothing is said of a model that is right or cannot be shown (%j)',
  (says) => {
    open(<PhoneWindow />, fakeBridge({ ...state, face: face870, says }));
    expect(screen.queryByText(/The phone says/)).toBeNull();
  },
);
