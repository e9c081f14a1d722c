import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ABILITIES } from '../../electron/phone/abilities';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { fakeBridge } from '../support/fake-bridge';
import { bySip } from '../support/sip';
import { face, face870, faceFor, state } from '../support/states';
import { decoder, IMAGE, show } from './displays';
import { open, violations } from './page';
import { hold } from './pointing';

beforeEach(() => void decoder());
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const NOTE = /^Over SIP, Offhook cannot show the display/;

test('a calm note stands in the place of the display, and no picture is asked for', () => {
  const bridge = fakeBridge(bySip());
  open(<PhoneWindow />, bridge);
  expect(screen.getByText(NOTE).textContent).toMatch(
    /one at a time and cannot be held, and there are no tones \(DTMF\)/,
  );
  expect(screen.getByText(NOTE).textContent).not.toContain('touch');
  expect(bridge.watchers()).toBe(0);
  expect(screen.queryByRole('img', { name: 'Display of the phone' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Copy the display' })).toBeNull();
  expect(screen.queryByText('Waiting for the display …')).toBeNull();
});

test('a display that takes fingers takes none by SIP', async () => {
  const { user } = open(<PhoneWindow />, fakeBridge({ ...bySip(), face: face870 }));
  expect(screen.getByText(NOTE).textContent).toContain('or touch it');
  expect(screen.queryByRole('application')).toBeNull();
  await user.keyboard('?');
  expect(screen.queryByText(/Click the display/)).toBeNull();
  expect(screen.getByText('Move off a key to cancel.')).toBeDefined();
});

test('a key that is held is pressed, and no time is sent with it', () => {
  const bridge = fakeBridge(bySip());
  open(<PhoneWindow />, bridge);
  hold('P1', 1_234);
  expect(bridge.sentAs('press')).toEqual([{ do: 'press', sequence: 'P1' }]);
});

test('a phone that goes over to SIP leaves no old picture, and comes back to a new one', async () => {
  const bridge = fakeBridge(state);
  open(<PhoneWindow />, bridge);
  await act(() => show(bridge, IMAGE.wide));
  act(() => bridge.push(bySip()));
  expect(screen.getByText(NOTE)).toBeDefined();
  expect(bridge.watchers()).toBe(0);
  act(() => bridge.push({ abilities: [...ABILITIES.http] }));
  expect(screen.getByText('Waiting for the display …')).toBeDefined();
  expect(bridge.watchers()).toBe(1);
});

test('line labels are mended only where the way can do it', () => {
  const bridge = fakeBridge({ ...state, face: faceFor('820') });
  open(<PhoneWindow />, bridge);
  expect(screen.getByRole('button', { name: 'Redraw the line labels' })).toBeDefined();
  act(() => bridge.push({ abilities: [...ABILITIES.sip] }));
  expect(screen.queryByRole('button', { name: 'Redraw the line labels' })).toBeNull();
});

test('a plain face says that it is one, in a line', () => {
  const bridge = fakeBridge({ ...bySip(), face: { ...face, model: 'D862', isPlain: true } });
  open(<PhoneWindow />, bridge);
  const line = 'Offhook does not know where the keys of a D862 are, so it shows a simplified face.';
  expect(screen.getByText(line)).toBeDefined();
  act(() => bridge.push({ face }));
  expect(screen.queryByText(line)).toBeNull();
});

test('axe finds nothing in the window of a phone by SIP, in German', async () => {
  open(<PhoneWindow />, fakeBridge({ ...bySip(), language: 'de' }));
  expect(screen.getByText(/^Über SIP kann Offhook das Display nicht zeigen/)).toBeDefined();
  expect(await violations()).toEqual([]);
});
