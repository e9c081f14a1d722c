import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Zoom } from '../../electron/contract/settings';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { stepped } from '../../renderer/windows/phone/zoom';
import { fakeBridge } from '../support/fake-bridge';
import { deskPhone, face870, faceFor, state } from '../support/states';
import { open } from './page';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const zoomed = (zoom: Zoom) => ({ ...state, face: face870, phoneWindow: { onTop: false, zoom } });
const desk = () => document.querySelector<HTMLElement>('.desk');

/** A desk of 60 × 70 em in a page of 800 × 900 px, whose stage is 760 × 780 px: as a browser would measure them. */
function layOut(): void {
  vi.stubGlobal('innerWidth', 800);
  vi.stubGlobal('innerHeight', 900);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const em = Number.parseFloat(this.style.fontSize);
    if (this.classList.contains('desk')) return new DOMRect(0, 0, 60 * em, 70 * em);
    return this.classList.contains('stage') ? new DOMRect(0, 0, 760, 780) : new DOMRect();
  });
}

test('the zoom is chosen from the list', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<PhoneWindow />, bridge);
  const list = screen.getByRole('combobox', { name: 'Zoom' });
  await user.selectOptions(list, '150 %');
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
    // The phone, and what stands around the stage: 800 − 760 and 900 − 780.
    expect(bridge.sent).toContainEqual({ do: 'size-phone-window', width: 60 * em + 40, height: 70 * em + 120 });
  },
);

test('a phone that fits is as large as the stage allows, and the window stays as it is', () => {
  layOut();
  const bridge = fakeBridge(zoomed('fit'));
  open(<PhoneWindow />, bridge);
  expect(Number.parseFloat(desk()?.style.fontSize ?? '')).toBeCloseTo(11.1);
  expect(bridge.sent).toEqual([]);
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
  const { hasPassword: _kept, demo: _demo, ...profile } = deskPhone;
  expect(bridge.sent).toEqual([{ do: 'save-phone', profile: { ...profile, model: 'D785' } }]);
  act(() => bridge.push({ face: faceFor('D785') }));
  expect(screen.queryByText(/The phone says/)).toBeNull();
});

test.each([{ model: '870' }, { model: 'D862' }, {}])(
  'nothing is said of a model that is right or cannot be shown (%j)',
  (says) => {
    open(<PhoneWindow />, fakeBridge({ ...state, face: face870, says }));
    expect(screen.queryByText(/The phone says/)).toBeNull();
  },
);
