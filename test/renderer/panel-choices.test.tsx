import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { dialProgram } from '../support/dial-program';
import { type FakeBridge, fakeBridge } from '../support/fake-bridge';
import { candidateOf, choiceOf, emergencyPlan, offerOf, plan, planOf, recentCall, state } from '../support/states';
import { open, painted, violations } from './page';
import { Panel } from './panel-page';

afterEach(cleanup);

const THREE = [
  candidateOf(plan, { before: 'Anna, Tel.' }),
  candidateOf(planOf('0151 5550123'), { before: 'Mobile' }),
  candidateOf(planOf('4711 0815'), { before: 'Order', sure: false }),
];

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Number' });
const list = () => screen.getByRole('group', { name: 'Numbers in this text' });
const numbers = () => within(list()).getAllByRole<HTMLInputElement>('radio');
const chosen = () => numbers().findIndex(({ checked }) => checked);

/** The panel with three copied numbers; a dialled number is taken from the offer, as the program does. */
function opened(candidates = THREE): { bridge: FakeBridge } & ReturnType<typeof open> {
  const bridge: FakeBridge = fakeBridge({ ...state, offer: choiceOf(7, candidates) }, (command) => {
    const outcome = dialProgram(command);
    if (command.do === 'dial-offer' && outcome === undefined) bridge.push({ offer: null });
    return outcome;
  });
  return { bridge, ...open(<Panel />, bridge) };
}

test('several numbers are a list: the number, what stood before it, what it dials and why', () => {
  opened();
  expect(numbers()).toHaveLength(3);
  expect(numbers().map((number) => number.closest('label')?.textContent)).toEqual([
    '1+49 30 398330Anna, Tel.dials 0049 30 398330 – + as 00',
    '20151 5550123Mobiledials 0151 5550123 – as written',
    '34711 0815Orderdials 4711 0815 – as written',
  ]);
  expect(screen.getByRole('radio', { name: '0151 5550123 Mobile' })).toBeDefined();
});

test('the focus is in the list, on the best one, and the field holds what Enter would dial', () => {
  opened();
  expect(document.activeElement).toBe(numbers()[0]);
  expect(chosen()).toBe(0);
  expect(field().value).toBe('+49 30 398330');
});

test('2 and Enter dial the second, exactly once', async () => {
  const { bridge, user } = opened();
  await user.keyboard('2');
  expect(chosen()).toBe(1);
  expect(field().value).toBe('0151 5550123');
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 7, index: 1 }]);
  expect(bridge.sentAs('dial')).toEqual([]);
});

test('what is copied while somebody types does not take the place of what they type', async () => {
  const bridge = fakeBridge(state, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.type(field(), '030 55');
  const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  act(() => bridge.push({ offer: choiceOf(9, [candidateOf(plan)], { from: 'watch' }) }));
  expect(field().value).toBe('030 55');
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '030 55' }]);
  expect(bridge.sentAs('dial-offer')).toEqual([]);
  hasFocus.mockReturnValue(false);
  act(() => bridge.push({ offer: choiceOf(10, [candidateOf(plan)], { from: 'watch' }) }));
  expect(field().value).toBe('+49 30 398330');
  hasFocus.mockRestore();
});

test('2 and Enter in one breath dial the second, too', async () => {
  const { bridge, user } = opened();
  await user.keyboard('2{Enter}');
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 7, index: 1 }]);
});

test('arrows choose', async () => {
  const { bridge, user } = opened();
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(chosen()).toBe(1);
  expect(bridge.sentAs('dial-offer')).toEqual([]);
});

test('up from the first number goes to the field, and down from there comes back', async () => {
  const { user } = opened();
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(field());
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(document.activeElement).toBe(numbers()[0]));
});

test('a click chooses and dials nothing, a double click neither', async () => {
  const { bridge, user } = opened();
  await user.dblClick(screen.getByText('Mobile'));
  expect(chosen()).toBe(1);
  expect(field().value).toBe('0151 5550123');
  expect(bridge.sent.filter(({ do: what }) => what.startsWith('dial'))).toEqual([]);
});

test('a double click on Dial dials once', async () => {
  const { bridge, user } = opened();
  await user.dblClick(screen.getByRole('button', { name: 'Dial' }));
  expect(bridge.sent.filter(({ do: what }) => what.startsWith('dial'))).toEqual([
    { do: 'dial-offer', id: 7, index: 0 },
  ]);
});

test('Enter that is held dials once', async () => {
  const { bridge, user } = opened();
  await user.keyboard('{Enter>5/}');
  expect(bridge.sent.filter(({ do: what }) => what.startsWith('dial'))).toHaveLength(1);
});

test('a digit at which no number stands does nothing', async () => {
  const { bridge, user } = opened();
  await user.keyboard('9');
  expect(chosen()).toBe(0);
  expect(field().value).toBe('+49 30 398330');
  expect(bridge.sent).toEqual([]);
});

test('anything else that is typed goes to the field', async () => {
  const { bridge, user } = opened();
  await user.keyboard('0');
  expect(document.activeElement).toBe(field());
  await user.keyboard('30 11');
  expect(field().value).toBe('030 11');
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '030 11' }]);
  expect(bridge.sentAs('dial-offer')).toEqual([]);
});

test('unsure numbers stand last, under a line of their own', () => {
  opened([...THREE].reverse());
  const text = list().textContent ?? '';
  expect(text.indexOf('Perhaps')).toBeGreaterThan(text.indexOf('+49 30 398330'));
  expect(text.indexOf('Perhaps')).toBeLessThan(text.indexOf('4711 0815'));
});

test('the only number of a text is shown as a choice where it is doubtful, and dialled by hand alone', async () => {
  const { bridge, user } = opened([candidateOf(planOf('764-555-0142 ext. 12'), { sure: false })]);
  expect(numbers()).toHaveLength(1);
  expect(list().textContent).toContain('Perhaps');
  await painted();
  expect(bridge.sentAs('dial-offer')).toEqual([]);
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 7, index: 0 }]);
});

test('a digit means the place in the list, whatever the order of the offer', async () => {
  const { bridge, user } = opened([...THREE].reverse());
  await user.keyboard('1{Enter}');
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 7, index: 1 }]);
});

test('the steps of the chosen one are said below the field', async () => {
  const { user } = opened();
  const said = document.querySelector('#dial-plan');
  expect(said?.getAttribute('aria-live')).toBe('polite');
  expect(said?.textContent).toBe('dials 0049 30 398330 – + as 00');
  await user.keyboard('2');
  expect(said?.textContent).toBe('dials 0151 5550123 – as written');
});

test('an emergency number that was chosen asks first', async () => {
  const { bridge, user } = opened([candidateOf(plan), candidateOf(emergencyPlan)]);
  await user.keyboard('2{Enter}');
  await screen.findByRole('alertdialog', { name: /112 is an emergency number/ });
  expect(bridge.sentAs('dial-offer')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Call 112' }));
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 7, index: 1, confirmed: true }]);
});

test('after a No the choice is there again', async () => {
  const { bridge, user } = opened([candidateOf(plan), candidateOf(emergencyPlan)]);
  await user.keyboard('2{Enter}');
  await screen.findByRole('alertdialog');
  await user.keyboard('{Escape}');
  expect(chosen()).toBe(1);
  expect(document.activeElement).toBe(numbers()[1]);
  expect(bridge.sentAs('dial-offer')).toEqual([]);
});

test('a choice is never dialled by being seen', async () => {
  const bridge = fakeBridge({ ...state, offer: choiceOf(7, THREE, { dialWhenSeen: true }) }, dialProgram);
  open(<Panel />, bridge);
  await act(painted);
  expect(bridge.sentAs('dial-offer')).toEqual([]);
});

test('a new offer takes the place of a choice', async () => {
  const { bridge } = opened();
  act(() => bridge.push({ offer: offerOf(8, planOf('030 22')) }));
  expect(screen.queryByRole('radio')).toBeNull();
  expect(field().value).toBe('030 22');
  expect(document.activeElement).toBe(field());
});

test('an offer that is gone leaves its number in the field, and Enter dials that as a typed one', async () => {
  const { bridge, user } = opened();
  await user.keyboard('2');
  act(() => bridge.push({ offer: null }));
  expect(screen.queryByRole('radio')).toBeNull();
  expect(document.activeElement).toBe(field());
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '0151 5550123' }]);
});

test('digits behind a number are in the field, and what they do is said', async () => {
  opened([candidateOf({ ...plan, then: [{ digits: '21#', commas: 2 }] })]);
  expect(field().value).toBe('+49 30 398330,,21#');
  expect(document.querySelector('#dial-plan')?.textContent).toBe('dials 0049 30 398330 – + as 00, then 21#');
});

test('a text of several numbers that is typed becomes a choice, and Enter does not dial before one is chosen', async () => {
  const bridge = fakeBridge(state, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('030 11 or 030 22');
  await screen.findByText('2 numbers. Choose one.');
  expect(chosen()).toBe(-1);
  expect(document.activeElement).toBe(field());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(numbers()[0]));
  expect(bridge.sentAs('dial')).toEqual([]);
  expect(field().value).toBe('030 11');
  await user.keyboard('2');
  expect(field().value).toBe('030 22');
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '030 22' }]);
});

test('lines that are pasted stay apart', async () => {
  const bridge = fakeBridge(state, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.click(field());
  await user.paste('Tel 030 11\r\n0151 22\n');
  expect(field().value).toBe('Tel 030 11 | 0151 22');
  await screen.findByText('2 numbers. Choose one.');
});

test('Alt and a digit choose from the list, not from the numbers dialled before', async () => {
  const { bridge, user } = opened();
  act(() => bridge.push({ recent: [recentCall('0301', 0), recentCall('0302', 1)] }));
  await user.keyboard('{Alt>}2{/Alt}');
  expect(field().value).toBe('0151 5550123');
});

test('axe finds nothing in a choice', async () => {
  opened();
  expect(await violations()).toEqual([]);
});
