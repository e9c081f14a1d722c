import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Favourite } from '../../electron/contract/history/history';
import type { AppState } from '../../electron/contract/state';
import { ABILITIES } from '../../electron/phone/abilities';
import { dialProgram } from '../support/dial-program';
import { fakeBridge } from '../support/fake-bridge';
import { deskPhone, offerOf, plan, recentCall, state } from '../support/states';
import { open, painted, violations } from './page';
import { Panel } from './panel-page';

afterEach(cleanup);

const ANNA: Favourite = { id: 'anna', name: 'Anna', number: '030 5550100', pin: null };
const ROOM: Favourite = { id: 'room', name: 'Conference', number: '030 5550199,,7#', pin: 'room' };
const LINES = [
  { name: 'Sales', uri: 'sales@pbx.example' },
  { name: 'Support', uri: 'support@pbx.example' },
];
const known: AppState = {
  ...state,
  favourites: [ANNA, ROOM],
  recent: [recentCall('0301', 0), recentCall('0302', 60_000, false)],
};
const withLines: AppState = { ...known, phones: [{ ...deskPhone, lines: LINES }] };

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Number' });
const rows = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('button');

test('favourites stand first, with a pin, then recent calls, and 1–9 count over both', () => {
  open(<Panel />, fakeBridge(known));
  expect(rows('Favourites').map(({ textContent }) => textContent)).toEqual([
    '1Anna030 5550100',
    '2Conference030 5550199,,7#',
  ]);
  expect(rows('Favourites').every((row) => row.querySelector('svg') !== null)).toBe(true);
  expect(rows('Recent').map(({ textContent }) => textContent)).toEqual(['30301now', '40302not dialled']);
});

test('that no number was dialled yet is said when the history has been read, and not before', () => {
  const bridge = fakeBridge({ ...state, historyRead: false });
  open(<Panel />, bridge);
  expect(screen.queryByText('Numbers you dial appear here.')).toBeNull();
  act(() => bridge.push({ historyRead: true }));
  expect(screen.getByText('Numbers you dial appear here.')).toBeDefined();
});

test.each(['no-reply', 'bad-reply', 'foreign-reply', 'too-much'])(
  'a call that was sent and came to %s is not said to be not dialled',
  (outcome) => {
    open(<Panel />, fakeBridge({ ...known, recent: [{ ...recentCall('0301', 0), outcome }] }));
    expect(rows('Recent').map(({ textContent }) => textContent)).toEqual(['30301now']);
  },
);

test('without favourites there is no heading for them', () => {
  open(<Panel />, fakeBridge({ ...known, favourites: [] }));
  expect(screen.queryByRole('region', { name: 'Favourites' })).toBeNull();
  expect(rows('Recent')[0]?.textContent).toBe('10301now');
});

test('a favourite goes into the field, and Enter dials it', async () => {
  const bridge = fakeBridge(known, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.click(rows('Favourites')[0] ?? document.body);
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(field().value).toBe('030 5550100');
  expect(bridge.sentAs('dial')).toEqual([]);
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '030 5550100' }]);
});

test('a favourite with a PIN is dialled as the favourite, and the PIN is told by a word only', async () => {
  const bridge = fakeBridge(known, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('{ArrowDown}2');
  await waitFor(() => expect(field().value).toBe(ROOM.number));
  await screen.findByText(/then its PIN$/);
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial-favourite')).toEqual([{ do: 'dial-favourite', id: 'room' }]);
  expect(bridge.sentAs('dial')).toEqual([]);
});

test('a favourite whose number was changed is a typed number', async () => {
  const bridge = fakeBridge(known, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('{ArrowDown}2');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await user.keyboard('{End}8{Enter}');
  expect(bridge.sentAs('dial-favourite')).toEqual([]);
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '030 5550199,,7#8' }]);
});

test('a favourite that somebody has edited meanwhile is dialled as it stands in the field', async () => {
  const bridge = fakeBridge(known, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('{Alt>}2{/Alt}');
  act(() => bridge.push({ favourites: [ANNA, { ...ROOM, number: '112' }] }));
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial-favourite')).toEqual([]);
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: ROOM.number }]);
});

test('a favourite that calls for help is asked about', async () => {
  const help: Favourite = { id: 'help', name: 'Help', number: '112', pin: 'room' };
  const bridge = fakeBridge({ ...known, favourites: [help] }, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('{Alt>}1{/Alt}{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Call 112' }));
  expect(bridge.sentAs('dial-favourite').at(-1)).toEqual({ do: 'dial-favourite', id: 'help', confirmed: true });
});

test('arrows walk from the favourites into the recent calls and back to the field', async () => {
  const { user } = open(<Panel />, fakeBridge(known, dialProgram));
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(rows('Recent')[0]);
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toBe(field());
});

test('typing in the field filters neither', async () => {
  const { user } = open(<Panel />, fakeBridge(known, dialProgram));
  await user.keyboard('999');
  expect(rows('Favourites')).toHaveLength(2);
  expect(rows('Recent')).toHaveLength(2);
});

test('a phone with one line has no choice of lines', () => {
  open(<Panel />, fakeBridge(known));
  expect(screen.queryByRole('combobox')).toBeNull();
});

test('the line that was chosen is used for what is typed, offered and for favourites', async () => {
  const bridge = fakeBridge(withLines, dialProgram);
  const { user } = open(<Panel />, bridge);
  const line = screen.getByRole('combobox', { name: 'from' });
  expect(
    within(line)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['default', 'Sales', 'Support']);
  await user.selectOptions(line, 'Sales');
  await user.type(field(), '030 1{Enter}');
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '030 1', line: 'sales@pbx.example' }]);
  act(() => bridge.push({ offer: offerOf(3, plan, true) }));
  await act(painted);
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 3, index: 0, line: 'sales@pbx.example' }]);
  await user.keyboard('{Alt>}2{/Alt}{Enter}');
  await waitFor(() =>
    expect(bridge.sentAs('dial-favourite')).toEqual([{ do: 'dial-favourite', id: 'room', line: 'sales@pbx.example' }]),
  );
});

test('a line that the phone does not have any more is not used', async () => {
  const bridge = fakeBridge(withLines, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.selectOptions(screen.getByRole('combobox'), 'Sales');
  act(() => bridge.push({ phones: [{ ...deskPhone, lines: LINES.slice(1) }] }));
  await user.type(field(), '030 1{Enter}');
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '030 1' }]);
});

test('a way that dials from one line alone has no choice of lines, and sends none that was chosen', async () => {
  const bridge = fakeBridge(withLines, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.selectOptions(screen.getByRole('combobox'), 'Sales');
  act(() => bridge.push({ abilities: [...ABILITIES.sip] }));
  expect(screen.queryByRole('combobox')).toBeNull();
  await user.type(field(), '030 1{Enter}');
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '030 1' }]);
});

test('axe finds nothing in favourites, recent calls and lines', async () => {
  open(<Panel />, fakeBridge(withLines));
  expect(await violations()).toEqual([]);
});
