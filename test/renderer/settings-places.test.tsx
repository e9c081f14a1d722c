import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { PhoneState } from '../../electron/contract/phones/state';
import type { AppState } from '../../electron/contract/state';
import { fakeBridge } from '../support/fake-bridge';
import { PROBLEMS } from '../support/problems';
import { deskPhone, state } from '../support/states';
import { open } from './page';
import { Settings } from './settings-page';

afterEach(cleanup);

/** The name of the field that has the keyboard. */
const focused = () => document.activeElement?.closest('[data-field]')?.getAttribute('data-field');

const other: PhoneState = { ...deskPhone, id: 'other', name: 'Other phone', host: '192.168.1.30' };
const two: AppState = { ...state, phones: [...state.phones, other] };

test('the place that is asked for twice gets the keyboard twice, also after another section', async () => {
  const bridge = fakeBridge(two);
  const { user } = open(<Settings />, bridge);
  const place = { section: 'phones', field: 'password', item: 'other' } as const;
  const ask = (id: number) => act(async () => bridge.push({ placeAsked: { id, ...place } }));
  await user.click(screen.getByRole('tab', { name: 'Hotkeys' }));
  await ask(1);
  expect(focused()).toBe('password');
  await user.click(screen.getByLabelText('Name'));
  expect(focused()).not.toBe('password');
  await ask(2);
  expect(focused()).toBe('password');
});

test('a user who comes back to a section by themselves is not led again', async () => {
  const place = { id: 1, section: 'phones', field: 'password', item: 'desk' } as const;
  const { user } = open(<Settings />, fakeBridge({ ...state, placeAsked: place }));
  await waitFor(() => expect(focused()).toBe('password'));
  await user.click(screen.getByRole('tab', { name: 'Hotkeys' }));
  await user.click(screen.getByRole('tab', { name: 'Phones' }));
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Phones' }));
});

test('a field that comes late leaves the keyboard to a user who has gone on', async () => {
  const place = { id: 1, section: 'phones', field: 'keychain' } as const;
  const bridge = fakeBridge({ ...state, placeAsked: place });
  const { user } = open(<Settings />, bridge);
  await user.click(screen.getByLabelText('Name'));
  await act(async () => bridge.push({ keychain: 'locked' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Name'));
});

test('a place that is there no longer shows its section', async () => {
  const place = { id: 1, section: 'sequences', field: 'steps', item: 'gone' } as const;
  open(<Settings />, fakeBridge({ ...state, placeAsked: place }));
  expect(await screen.findByRole('tab', { name: 'Sequences', selected: true })).toBeDefined();
  expect(focused()).toBeUndefined();
});

test('a demo phone has no password: its card is opened all the same', async () => {
  const place = { id: 1, section: 'phones', field: 'password', item: 'demo' } as const;
  open(<Settings />, fakeBridge({ ...state, placeAsked: place }));
  expect(await screen.findByRole('button', { name: /^Demo 870/, expanded: true })).toBeDefined();
  expect(focused()).toBeUndefined();
});

test('a window that is brought to the front to show a place does not turn to a certificate instead', async () => {
  const problem = PROBLEMS['certificate-new'];
  const bridge = fakeBridge({
    ...state,
    phones: state.phones.map((phone) => ({ ...phone, scheme: 'https' })),
    connectionStatus: { is: 'trouble', since: 0, problem },
    placeAsked: { id: 1, section: 'hotkeys' },
  });
  const { user } = open(<Settings />, bridge);
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(screen.getByRole('tab', { name: 'Hotkeys', selected: true })).toBeDefined();
  await user.click(screen.getByRole('tab', { name: 'Dialling' }));
  act(() => void window.dispatchEvent(new Event('focus')));
  expect(screen.getByRole('tab', { name: 'Phones', selected: true })).toBeDefined();
});
