import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../../electron/contract/outcome';
import { dialProgram } from '../support/dial-program';
import { fakeBridge } from '../support/fake-bridge';
import {
  choiceOf,
  deskPhone,
  emergencyPlan,
  explained,
  firstRun,
  offerOf,
  plan,
  planOf,
  recentCall,
  state,
} from '../support/states';
import { open, painted, violations } from './page';
import { Panel } from './panel-page';

afterEach(cleanup);

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Number' });

test('Enter dials what the field holds', async () => {
  const bridge = fakeBridge(state, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('030 398{Enter}');
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '030 398' }]);
});

test('the field has the focus at once, and the offered number is a suggestion that typing replaces', async () => {
  const bridge = fakeBridge({ ...state, offer: offerOf(1) }, dialProgram);
  const { user } = open(<Panel />, bridge);
  expect(document.activeElement).toBe(field());
  expect(field().value).toBe(plan.number);
  await user.keyboard('5');
  expect(field().value).toBe('5');
});

test('Enter on an unchanged offer dials that offer', async () => {
  const bridge = fakeBridge({ ...state, offer: offerOf(7) }, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 7, index: 0 }]);
  expect(bridge.sentAs('dial')).toEqual([]);
});

test('what will be dialled and why stands under the number', async () => {
  const bridge = fakeBridge({ ...state, offer: offerOf(1) }, dialProgram);
  const { user } = open(<Panel />, bridge);
  expect(screen.getByText('dials 0049 30 398330 – + as 00')).toBeDefined();
  await user.clear(field());
  await user.keyboard('30');
  await screen.findByText('dials 30 – as written');
});

test('the answer about an older text is never shown', async () => {
  const answers = new Map<string, (outcome: Outcome) => void>();
  const bridge = fakeBridge(state, (command) =>
    command.do === 'explain' ? new Promise((resolve) => answers.set(command.text, resolve)) : undefined,
  );
  const { user } = open(<Panel />, bridge);
  const answer = async (text: string) => {
    await waitFor(() => expect(answers.has(text)).toBe(true));
    const say = answers.get(text);
    await act(async () => say?.(explained(planOf(text))));
  };
  await user.keyboard('1');
  await waitFor(() => expect(answers.has('1')).toBe(true));
  await user.keyboard('2');
  await answer('12');
  await answer('1');
  expect(screen.getByText('dials 12 – as written')).toBeDefined();
});

test('other rules make it another question, and the answer by the old ones is not shown', async () => {
  const bridge = fakeBridge(state, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('12');
  await screen.findByText('dials 12 – as written');
  const rules = { ...deskPhone.rules, outside: { prefix: '0', from: 2 } };
  act(() => bridge.push({ phones: [{ ...deskPhone, rules }] }));
  expect(screen.queryByText('dials 12 – as written')).toBeNull();
  await waitFor(() => expect(bridge.sentAs('explain')).toHaveLength(2));
});

test('an offer that dials when seen is dialled exactly once, however often the state changes', async () => {
  const bridge = fakeBridge(state, dialProgram);
  open(<Panel />, bridge);
  const offer = offerOf(3, plan, true);
  act(() => bridge.push({ offer }));
  expect(field().value).toBe(plan.number);
  expect(bridge.sentAs('dial-offer')).toEqual([]);
  act(() => bridge.push({ offer: { ...offer } }));
  await act(painted);
  act(() => bridge.push({ offer: { ...offer }, connectionStatus: { is: 'asking' } }));
  await act(painted);
  expect(bridge.sentAs('dial-offer')).toEqual([{ do: 'dial-offer', id: 3, index: 0 }]);
});

test('an offer that waits is not dialled by being seen', async () => {
  const bridge = fakeBridge({ ...state, offer: offerOf(3) }, dialProgram);
  open(<Panel />, bridge);
  await act(painted);
  expect(bridge.sentAs('dial-offer')).toEqual([]);
});

test('an offer that was withdrawn before it was painted is not dialled', async () => {
  const bridge = fakeBridge({ ...state, offer: offerOf(4, plan, true) }, dialProgram);
  open(<Panel />, bridge);
  act(() => bridge.push({ offer: null }));
  await act(painted);
  expect(bridge.sentAs('dial-offer')).toEqual([]);
});

test('an emergency number asks first', async () => {
  const bridge = fakeBridge(state, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('112{Enter}');
  await screen.findByRole('alertdialog', { name: '112 is an emergency number. It is dialled exactly as it is.' });
  expect(bridge.sentAs('dial').filter(({ confirmed }) => confirmed)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Call 112' }));
  expect(bridge.sentAs('dial').at(-1)).toEqual({ do: 'dial', text: '112', confirmed: true });
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('an emergency number can be called off, and Esc then leaves the panel open', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  const bridge = fakeBridge(state, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('112{Enter}');
  await screen.findByRole('alertdialog');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(close).not.toHaveBeenCalled();
  expect(bridge.sentAs('dial').filter(({ confirmed }) => confirmed)).toEqual([]);
  expect(document.activeElement).toBe(field());
});

test('an emergency number from the clipboard waits, with the focus on the safe answer', async () => {
  const bridge = fakeBridge({ ...state, offer: offerOf(112, emergencyPlan, true) }, dialProgram);
  open(<Panel />, bridge);
  await act(painted);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cancel' }));
  expect(bridge.sentAs('dial-offer').filter(({ confirmed }) => confirmed)).toEqual([]);
});

test('Esc closes', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  const { user } = open(<Panel />, fakeBridge(state));
  await user.keyboard('{Escape}');
  expect(close).toHaveBeenCalledTimes(1);
});

test('a second Enter while the first number is on its way dials nothing', async () => {
  const bridge = fakeBridge(state, (command) => (command.do === 'dial' ? new Promise(() => undefined) : undefined));
  const { user } = open(<Panel />, bridge);
  await user.keyboard('12345{Enter}{Enter}');
  expect(bridge.sentAs('dial')).toHaveLength(1);
});

test('an offer that comes while another number is on its way is dialled too', async () => {
  const bridge = fakeBridge({ ...state, offer: offerOf(1, plan, true) }, ({ do: what }) =>
    what === 'dial-offer' ? new Promise(() => undefined) : undefined,
  );
  open(<Panel />, bridge);
  await act(painted);
  act(() => bridge.push({ offer: offerOf(2, planOf('030'), true) }));
  await act(painted);
  expect(bridge.sentAs('dial-offer').map(({ id }) => id)).toEqual([1, 2]);
});

test('arrows walk the recent numbers, digits choose one, and Enter dials it', async () => {
  const recent = ['0301', '0302', '0303'].map((number, index) => recentCall(number, index * 60_000));
  const bridge = fakeBridge({ ...state, recent }, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('0302');
  await user.keyboard('3');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  expect(field().value).toBe('0303');
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial')).toEqual([{ do: 'dial', text: '0303' }]);
});

test('digits in the field are the number; with Alt they choose a recent one', async () => {
  const bridge = fakeBridge({ ...state, recent: [recentCall('0301', 0), recentCall('0302', 1)] }, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('2');
  expect(field().value).toBe('2');
  await user.keyboard('{Alt>}2{/Alt}');
  expect(field().value).toBe('0302');
});

test('only the call keys that the phone has are there, and a press sends the action', async () => {
  const bridge = fakeBridge({ ...state, face: { ...state.face, actions: ['hold', 'hang-up'] } });
  const { user } = open(<Panel />, bridge);
  expect(screen.queryByRole('button', { name: 'Mute' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Hang up' }));
  expect(bridge.sentAs('act')).toEqual([{ do: 'act', action: 'hang-up' }]);
});

test('a refused password is said with its next step, which opens the settings', async () => {
  const problem = { code: 'password-refused', phone: 'Desk phone' } as const;
  const last = { id: 1, what: 'dial', subject: '030', outcome: { ok: false, problem } } as const;
  const bridge = fakeBridge({ ...state, last, connectionStatus: { is: 'trouble', since: 0, problem } });
  const { user } = open(<Panel />, bridge);
  expect(screen.getByRole('status').textContent).toContain('has stopped asking');
  await user.click(screen.getByRole('button', { name: 'Enter the password again' }));
  expect(bridge.sentAs('show')).toEqual([
    { do: 'show', window: 'settings', section: 'phones', field: 'password', item: 'desk' },
  ]);
});

test('a text without a number says so', async () => {
  const bridge = fakeBridge({
    ...state,
    offer: choiceOf(1, [], { problem: { code: 'no-number' }, dialWhenSeen: true }),
  });
  open(<Panel />, bridge);
  await act(painted);
  expect(screen.getByText(/That text contains no number/)).toBeDefined();
  expect(bridge.sentAs('dial-offer')).toEqual([]);
});

test('the first run shows the hotkeys and ends with a button', async () => {
  const bridge = fakeBridge(firstRun);
  const { user } = open(<Panel />, bridge);
  expect([...document.querySelectorAll('kbd')].map(({ textContent }) => textContent).join(' ')).toContain(
    'Ctrl Alt Shift D',
  );
  await user.click(screen.getByRole('button', { name: 'Use my own phone' }));
  expect(bridge.sent.slice(-2)).toEqual([{ do: 'welcomed' }, { do: 'show', window: 'settings' }]);
});

test('a notice is put aside by its button', async () => {
  const bridge = fakeBridge({ ...state, notices: [{ code: 'keychain-missing' }, { code: 'internal' }] });
  const { user } = open(<Panel />, bridge);
  await user.click(screen.getAllByRole('button', { name: 'Dismiss' })[1] ?? document.body);
  expect(bridge.sentAs('dismiss-notice')).toEqual([{ do: 'dismiss-notice', index: 1 }]);
});

test('axe finds nothing in the panel', async () => {
  const last = { id: 1, what: 'act', subject: 'hold', outcome: { ok: true, result: 'done' } } as const;
  const { unmount } = open(
    <Panel />,
    fakeBridge({ ...state, offer: offerOf(1), recent: [recentCall('030', 0)], last }),
  );
  expect(await violations()).toEqual([]);
  unmount();
  open(<Panel />, fakeBridge(firstRun));
  expect(await violations()).toEqual([]);
});
