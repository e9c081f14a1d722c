import { act, cleanup, createEvent, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Countdown, PostDialWait } from '../../electron/contract/dialling/offer';
import type { Outcome } from '../../electron/contract/outcome';
import { dialProgram } from '../support/dial-program';
import { fakeBridge } from '../support/fake-bridge';
import { firstRun, offerOf, plan, planOf, state } from '../support/states';
import { open, painted, violations } from './page';
import { Panel } from './panel-page';

let still = false;

beforeEach(() => {
  still = false;
  // jsdom has no media queries.
  vi.stubGlobal('matchMedia', () => ({ matches: still, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const counting = (leftMs = 3_000): Countdown => ({
  id: 4,
  plan: planOf('030 398330'),
  phone: 'desk',
  endsAt: Date.now() + leftMs,
  lastsMs: 3_000,
});

const waiting = (more: Partial<PostDialWait> = {}): PostDialWait => ({
  id: 9,
  number: '030 398330',
  phone: 'desk',
  next: { digits: '123#' },
  more: 0,
  at: Date.now() + 6_000,
  ...more,
});

const stop = () => screen.getByRole('button', { name: 'Cancel' });
/** Presses Enter on Cancel at this time, in ms of `performance`: a click without a count. */
function enterAt(at: number): void {
  const press = createEvent.click(stop(), { detail: 0 });
  Object.defineProperty(press, 'timeStamp', { value: at });
  fireEvent(stop(), press);
}
const bar = () => document.querySelector<HTMLProgressElement>('[role="alertdialog"] progress');

test('a countdown says what is dialled and when, and its bar runs down', () => {
  vi.useFakeTimers();
  open(<Panel />, fakeBridge({ ...state, countdown: counting() }));
  expect(screen.getByRole('alertdialog', { name: 'Dialling 030 398330 in 3 …' })).toBeDefined();
  expect(bar()?.value).toBe(3_000);
  act(() => void vi.advanceTimersByTime(1_500));
  expect(screen.getByRole('alertdialog', { name: 'Dialling 030 398330 in 2 …' })).toBeDefined();
  expect(bar()?.value).toBe(1_500);
});

test('for whoever wants nothing to move, the bar goes in whole seconds', () => {
  vi.useFakeTimers();
  still = true;
  open(<Panel />, fakeBridge({ ...state, countdown: counting() }));
  act(() => void vi.advanceTimersByTime(1_500));
  expect(bar()?.value).toBe(2_000);
});

test('a clock that is set back makes no countdown longer', () => {
  open(<Panel />, fakeBridge({ ...state, countdown: counting(3_600_000) }));
  expect(screen.getByText('Dialling 030 398330 in 3 …')).toBeDefined();
});

test('Cancel has the focus and stops it', () => {
  const bridge = fakeBridge(state);
  open(<Panel />, bridge);
  act(() => bridge.push({ countdown: counting() }));
  expect(document.activeElement).toBe(stop());
  enterAt(performance.now() + 600);
  expect(bridge.sentAs('stop-countdown')).toEqual([{ do: 'stop-countdown', id: 4 }]);
});

test('Enter that was pressed twice to dial does not stop it', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<Panel />, bridge);
  act(() => bridge.push({ countdown: counting() }));
  await user.keyboard('{Enter}{Enter}');
  expect(bridge.sentAs('stop-countdown')).toEqual([]);
  await user.click(stop());
  expect(bridge.sentAs('stop-countdown')).toHaveLength(1);
});

test('a second Enter stops nothing, though a busy page hears of it long after it was pressed', () => {
  const bridge = fakeBridge(state);
  open(<Panel />, bridge);
  act(() => bridge.push({ countdown: counting() }));
  const shownAt = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(shownAt + 2_000);
  enterAt(shownAt + 200);
  expect(bridge.sentAs('stop-countdown')).toEqual([]);
});

test('while it runs, nothing is said of what came before it', () => {
  const outcome = { ok: false, problem: { code: 'cancelled' } } as const;
  const last = { id: 1, what: 'dial', subject: '030', outcome } as const;
  const bridge = fakeBridge({ ...state, last, countdown: counting() });
  open(<Panel />, bridge);
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => bridge.push({ countdown: null }));
  expect(screen.getByRole('status').textContent).toContain('Cancelled. Nothing was sent.');
});

test('Enter that dialled and is still held does not stop it', async () => {
  const bridge = fakeBridge(state, (command) => {
    if (command.do === 'dial') bridge.push({ countdown: counting() });
    return command.do === 'dial' ? new Promise(() => undefined) : dialProgram(command);
  });
  const { user } = open(<Panel />, bridge);
  await user.keyboard('030{Enter>9/}');
  expect(screen.getByRole('alertdialog')).toBeDefined();
  expect(bridge.sentAs('stop-countdown')).toEqual([]);
  expect(bridge.sentAs('dial')).toHaveLength(1);
});

test('Esc stops the countdown, wherever the focus is, and not the window', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  const bridge = fakeBridge({ ...state, countdown: counting() });
  const { user } = open(<Panel />, bridge);
  await user.click(screen.getByRole('textbox'));
  await user.keyboard('{Escape}');
  expect(bridge.sentAs('stop-countdown')).toEqual([{ do: 'stop-countdown', id: 4 }]);
  expect(close).not.toHaveBeenCalled();
  act(() => bridge.push({ countdown: null }));
  await user.keyboard('{Escape}');
  expect(close).toHaveBeenCalledTimes(1);
});

test('when it is over, the field has the focus again', () => {
  const bridge = fakeBridge({ ...state, countdown: counting() });
  open(<Panel />, bridge);
  act(() => bridge.push({ countdown: null }));
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
});

test('a dial that was stopped is no failure', () => {
  const outcome = { ok: false, problem: { code: 'cancelled' } } as const;
  open(<Panel />, fakeBridge({ ...state, last: { id: 1, what: 'dial', subject: '030', outcome } }));
  expect(screen.getByRole('status').textContent).toContain('Cancelled. Nothing was sent.');
  expect(screen.getByRole('status').dataset.failed).toBeUndefined();
});

test('a dial that made room for another is not said to be cancelled when the other has been dialled', async () => {
  const answers: ((outcome: Outcome) => void)[] = [];
  const bridge = fakeBridge(state, (command) =>
    command.do === 'dial' ? new Promise((resolve) => answers.push(resolve)) : dialProgram(command),
  );
  const { user } = open(<Panel />, bridge);
  await user.keyboard('030 111{Enter}');
  await user.clear(screen.getByRole('textbox'));
  await user.keyboard('030 222{Enter}');
  expect(bridge.sentAs('dial')).toHaveLength(2);
  await act(async () => answers[0]?.({ ok: false, problem: { code: 'cancelled' } }));
  const last = { id: 2, what: 'dial', subject: '030 222', outcome: { ok: true, result: 'done' } } as const;
  await act(async () => answers[1]?.(last.outcome));
  act(() => bridge.push({ last }));
  expect(screen.getByRole('status').textContent).toBe('The phone accepted 030 222.');
});

test('what waits behind a call is shown with its time, and sent or dropped by a button, once', async () => {
  const bridge = fakeBridge({ ...state, postDial: waiting() });
  const { user } = open(<Panel />, bridge);
  expect(screen.getByRole('group', { name: 'After the number' }).textContent).toContain('Then 123#in 6 s');
  await user.dblClick(screen.getByRole('button', { name: 'Send now' }));
  expect(bridge.sentAs('send-post-dial')).toEqual([{ do: 'send-post-dial', id: 9 }]);
  await user.dblClick(screen.getByRole('button', { name: 'Discard' }));
  expect(bridge.sentAs('drop-post-dial')).toEqual([{ do: 'drop-post-dial', id: 9 }]);
});

test('what is typed when the buttons are gone is in the field, and Enter meant for them dials nothing', async () => {
  const bridge = fakeBridge({ ...state, postDial: waiting() }, dialProgram);
  const { user } = open(<Panel />, bridge);
  await user.keyboard('030 398330');
  await user.click(screen.getByRole('button', { name: 'Send now' }));
  act(() => bridge.push({ postDial: null }));
  await user.keyboard('{Enter}');
  expect(bridge.sentAs('dial')).toEqual([]);
  await user.keyboard('112');
  expect(screen.getByRole('textbox')).toHaveProperty('value', '112');
});

test('a second Enter or Space does not send the part that has taken the place of the first', async () => {
  let now = 0;
  vi.spyOn(Event.prototype, 'timeStamp', 'get').mockImplementation(() => now);
  const bridge = fakeBridge({ ...state, postDial: waiting({ more: 2 }) }, (command) => {
    if (command.do === 'send-post-dial') bridge.push({ postDial: waiting({ id: command.id + 1 }) });
    return dialProgram(command);
  });
  const { user } = open(<Panel />, bridge);
  act(() => screen.getByRole('button', { name: 'Send now' }).focus());
  for (const keys of ['{Enter}{Enter}', '[Space][Space]', '{Enter>9/}[Space]']) {
    now += 600;
    await user.keyboard(keys);
  }
  expect(bridge.sentAs('send-post-dial').map(({ id }) => id)).toEqual([9, 10, 11]);
});

test('of a PIN that was sent, its name is said, and not that it was tones', () => {
  const last = { id: 1, what: 'pin', subject: 'Mailbox', outcome: null } as const;
  const bridge = fakeBridge({ ...state, last });
  open(<Panel />, bridge);
  expect(screen.getByRole('status').textContent).toBe('Sending the PIN Mailbox …');
  act(() => bridge.push({ last: { ...last, outcome: { ok: true, result: 'done' } } }));
  expect(screen.getByRole('status').textContent).toBe('Sent the PIN Mailbox.');
  act(() => bridge.push({ language: 'de' }));
  expect(screen.getByRole('status').textContent).toBe('PIN Mailbox gesendet.');
});

test('its seconds run down', () => {
  vi.useFakeTimers();
  open(<Panel />, fakeBridge({ ...state, postDial: waiting() }));
  act(() => void vi.advanceTimersByTime(4_000));
  expect(screen.getByText('in 2 s')).toBeDefined();
});

test('a PIN is its name, and waits for a word', () => {
  open(<Panel />, fakeBridge({ ...state, postDial: waiting({ next: { pin: 'Conference' }, at: null, more: 2 }) }));
  const said = screen.getByRole('group', { name: 'After the number' }).textContent ?? '';
  expect(said).toContain('Then the PIN Conference2 more');
  expect(said).not.toMatch(/in \d/);
});

test('a panel that came by itself stays while digits wait behind the call', async () => {
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const last = { id: 1, what: 'dial', subject: '030', outcome: { ok: true, result: 'done' } } as const;
  const bridge = fakeBridge({ ...state, offer: offerOf(1, plan, true) }, dialProgram);
  open(<Panel />, bridge);
  await act(painted);
  act(() => bridge.push({ last, postDial: waiting() }));
  act(() => void vi.advanceTimersByTime(20_000));
  expect(close).not.toHaveBeenCalled();
  act(() => bridge.push({ postDial: null }));
  act(() => void vi.advanceTimersByTime(20_000));
  expect(close).toHaveBeenCalled();
});

test('axe finds nothing in a countdown with digits behind it', async () => {
  open(<Panel />, fakeBridge({ ...state, countdown: counting(), postDial: waiting() }));
  expect(await violations()).toEqual([]);
});

test('a call that the demo phone took is said to be nobody’s, and one of a real phone is not', () => {
  const last = { id: 1, what: 'dial', subject: '200', outcome: { ok: true, result: 'done' } } as const;
  open(<Panel />, fakeBridge({ ...firstRun, welcomed: true, last }, dialProgram));
  expect(screen.getByRole('status').textContent).toBe(
    'The phone accepted 200. That was the demo phone: no real call was made.',
  );
  cleanup();
  open(<Panel />, fakeBridge({ ...state, last }, dialProgram));
  expect(screen.getByRole('status').textContent).toBe('The phone accepted 200.');
});
