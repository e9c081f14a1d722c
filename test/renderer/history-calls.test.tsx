import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { OutcomeOf } from '../../electron/contract/outcome';
import { state } from '../support/states';
import { asked, button, callOf, callsOf, historyBridge, MINUTE_MS, openHistory, row, rows } from './history';
import { violations } from './page';

afterEach(cleanup);

const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' });

test('a call says its number, what it dialled, when, from where, on which phone, and what came of it', async () => {
  const yesterday = new Date();
  yesterday.setDate(yesterday.getDate() - 1);
  yesterday.setHours(14, 5);
  const bridge = historyBridge([
    callOf(0, { number: '+49 30 1234-0', dials: '00493012340', from: 'clipboard' }),
    callOf(1, { at: yesterday.getTime(), from: 'link', outcome: 'unreachable' }),
    callOf(2, { at: Date.UTC(2026, 0, 3, 12), from: 'command-line', outcome: 'no-answer' }),
  ]);
  await openHistory(bridge);
  const [first, second, third] = await waitFor(rows);
  expect(first?.textContent).toMatch(
    /^\+49 30 1234-0dials 0049 30 1234 ?0today \d\d:\d\d · copied · Desk phone · accepted by the phone$/,
  );
  expect(second?.textContent).toBe(
    '030 1234-1yesterday 14:05 · from a link · Desk phone · not dialled: phone not reachable',
  );
  expect(third?.textContent).toMatch(/^030 1234-23 January 2026, \d\d:\d\d · command line · Desk phone · sent$/);
});

test('nobody has called yet, and that is said', async () => {
  await openHistory(historyBridge([]));
  expect(await screen.findByText('Numbers you dial appear here.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Delete all' })).toBeNull();
  expect(await violations()).toEqual([]);
});

test('what is typed is looked for, and how many were found is said', async () => {
  const { user } = await openHistory(historyBridge(callsOf(30)));
  expect(await screen.findByText('30 calls')).toBeDefined();
  await user.click(search());
  await user.paste('1234-2');
  expect(await screen.findByText('11 calls found')).toBeDefined();
  expect(rows()).toHaveLength(11);
  await user.paste('x');
  expect(await screen.findByText('No call contains “1234-2x”.')).toBeDefined();
});

test('the answer to an older question changes nothing', async () => {
  const late: (() => void)[] = [];
  const one: OutcomeOf<'search-history'> = { ok: true, result: 'done', calls: [callOf(1)], count: 1 };
  const bridge = historyBridge(callsOf(3), {
    answer: (command) =>
      command.do === 'search-history' && command.text === '1'
        ? new Promise((resolve) => late.push(() => resolve(one)))
        : undefined,
  });
  const { user } = await openHistory(bridge);
  await user.type(search(), '1234');
  await waitFor(() => expect(rows()).toHaveLength(3));
  await act(async () => {
    for (const answer of late) answer();
  });
  expect(late.length).toBeGreaterThan(0);
  expect(rows()).toHaveLength(3);
});

test('fifty are shown at a time, and the rest page by page', async () => {
  const bridge = historyBridge(callsOf(105));
  await openHistory(bridge);
  await waitFor(() => expect(rows()).toHaveLength(50));
  fireEvent.click(screen.getByText('Show 50 more'));
  await waitFor(() => expect(rows()).toHaveLength(100));
  // The keyboard goes on at the first of the new ones.
  const last = screen.getByText('Show 5 more');
  last.focus();
  fireEvent.click(last);
  await waitFor(() => expect(rows()).toHaveLength(105));
  await waitFor(() => expect(rows()[100]?.contains(document.activeElement)).toBe(true));
  expect(screen.queryByText(/^Show/)).toBeNull();
  expect(rows().map(({ textContent }) => textContent?.match(/1234-\d+/)?.[0])).toEqual(
    callsOf(105).map(({ id }) => id.replace('call', '1234')),
  );
});

test('the keyboard goes on where it belongs even when a frame comes before the page is drawn', async () => {
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => {
    frame(performance.now());
    return 0;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const { user } = await openHistory(historyBridge(callsOf(51)));
  await waitFor(() => expect(rows()).toHaveLength(50));
  const last = screen.getByText('Show 1 more');
  last.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(rows()[50]?.contains(document.activeElement)).toBe(true));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(rows()).toHaveLength(50));
  expect(rows()[49]?.contains(document.activeElement)).toBe(true);
});

test('of five thousand calls fifty are drawn, and a new one is put in front of them', async () => {
  const bridge = historyBridge(callsOf(5_000));
  await openHistory(bridge);
  expect(await screen.findByText('5,000 calls')).toBeDefined();
  expect(rows()).toHaveLength(50);
  const before = rows()[0];
  bridge.add(callOf(9_999, { at: Date.now() }));
  await waitFor(() => expect(rows()[0]?.textContent).toContain('1234-9999'));
  expect(rows()[1]).toBe(before);
  expect(screen.getByText('5,001 calls')).toBeDefined();
});

test('a call is dialled again, and what came of it is said there', async () => {
  const bridge = historyBridge(callsOf(2), {
    answer: ({ do: name }) =>
      name === 'dial' ? { ok: true, result: 'done', sent: '03012341', phone: 'Desk phone' } : undefined,
  });
  const { user } = await openHistory(bridge);
  await user.click(await screen.findByRole('button', { name: 'Dial 030 1234-1 again' }));
  expect(asked(bridge)).toEqual([{ do: 'dial', text: '030 1234-1', from: 'history' }]);
  expect(row(1).getByRole('status').textContent).toBe('The phone accepted 030 1234-1.');
});

test('why a call could not be dialled again is said there', async () => {
  const bridge = historyBridge(callsOf(1), {
    answer: ({ do: name }) => (name === 'dial' ? { ok: false, problem: { code: 'keychain-locked' } } : undefined),
  });
  const { user } = await openHistory(bridge);
  await user.click(await screen.findByRole('button', { name: 'Dial 030 1234-0 again' }));
  expect(row(0).getByRole('alert').textContent).toMatch(/keychain is locked/);
});

test('what the panel shows and asks about has not been dialled, and nothing says so', async () => {
  const bridge = historyBridge(callsOf(1));
  const { user } = await openHistory(bridge);
  await user.click(await screen.findByRole('button', { name: 'Dial 030 1234-0 again' }));
  expect(row(0).queryByRole('status')).toBeNull();
});

test('an emergency number is dialled again only after a yes; the safe answer has the focus', async () => {
  const bridge = historyBridge([callOf(0, { number: '112', dials: '112' })], {
    answer: (command) =>
      command.do === 'dial' && !command.confirmed
        ? { ok: false, problem: { code: 'emergency', number: '112' } }
        : undefined,
  });
  const { user } = await openHistory(bridge);
  await user.click(await screen.findByRole('button', { name: 'Dial 112 again' }));
  expect(screen.getByRole('alertdialog')).toBeDefined();
  expect(document.activeElement).toBe(button('Cancel'));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await user.click(button('Dial 112 again'));
  await user.click(button('Call 112'));
  expect(asked(bridge).at(-1)).toEqual({ do: 'dial', text: '112', from: 'history', confirmed: true });
});

test('a call is deleted at once, and the keyboard goes on at the next one', async () => {
  const bridge = historyBridge(callsOf(3));
  const { user } = await openHistory(bridge);
  await user.click(await screen.findByRole('button', { name: 'Delete 030 1234-1 from the history' }));
  expect(asked(bridge)).toEqual([{ do: 'remove-call', id: 'call-1' }]);
  await waitFor(() => expect(rows()).toHaveLength(2));
  expect(screen.getByText('2 calls')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(button('Delete 030 1234-2 from the history')));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(button('Delete 030 1234-0 from the history')));
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Numbers you dial appear here.')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(search()));
});

test('why a call could not be deleted is said, and it stays', async () => {
  const bridge = historyBridge(callsOf(1), {
    answer: ({ do: name }) =>
      name === 'remove-call' ? { ok: false, problem: { code: 'history-not-saved', reason: 'ENOSPC' } } : undefined,
  });
  const { user } = await openHistory(bridge);
  await user.click(await screen.findByRole('button', { name: 'Delete 030 1234-0 from the history' }));
  expect((await screen.findByRole('alert')).textContent).toContain('ENOSPC');
  expect(rows()).toHaveLength(1);
});

test('all calls are deleted only after a question that says how many', async () => {
  const bridge = historyBridge(callsOf(12));
  const { user } = await openHistory(bridge);
  await user.click(search());
  await user.paste('1234-7');
  await user.click(button('Delete all'));
  // All of them, not only those that were found.
  expect(await screen.findByText('Delete all 12 calls? Favourites stay.')).toBeDefined();
  expect(asked(bridge)).toEqual([]);
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Delete all' }));
  expect(asked(bridge)).toEqual([{ do: 'clear-history' }]);
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Your calls' })).toBeNull());
});

test('how many days calls are kept is written down, and nothing else of dialling changes', async () => {
  const bridge = historyBridge(callsOf(1));
  const { user } = await openHistory(bridge);
  const days = screen.getByRole<HTMLInputElement>('textbox', { name: 'Days to keep them' });
  await user.clear(days);
  await user.type(days, '0{Enter}');
  expect(screen.getByText('Enter a number from 1 to 3650.')).toBeDefined();
  await user.clear(days);
  await user.type(days, '30{Enter}');
  expect(asked(bridge)).toEqual([{ do: 'change-dialling', patch: { history: { days: 30 } } }]);
});

test('switching the history off says what is deleted, and waits for a yes', async () => {
  const bridge = historyBridge(callsOf(7));
  const { user } = await openHistory(bridge);
  const keep = screen.getByRole('checkbox', { name: 'Remember dialled numbers' });
  await user.click(keep);
  expect(await screen.findByText('Switch the history off and delete all 7 calls?')).toBeDefined();
  await user.click(button('Keep'));
  expect(asked(bridge)).toEqual([]);
  await user.click(keep);
  await user.click(await screen.findByRole('button', { name: 'Delete and switch off' }));
  expect(asked(bridge)).toEqual([{ do: 'change-dialling', patch: { history: { on: false } } }]);
});

test('where nothing is remembered, there is nothing to look through', async () => {
  const dialling = { ...state.dialling, history: { on: false, days: 90 } };
  const bridge = historyBridge([], { app: { dialling } });
  const { user } = await openHistory(bridge);
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Remember dialled numbers' }));
  expect(asked(bridge)).toEqual([{ do: 'change-dialling', patch: { history: { on: true } } }]);
});

test('the list has no fault that axe knows, in both languages', async () => {
  const bridge = historyBridge([
    ...callsOf(3),
    callOf(9, { outcome: 'unreachable', at: Date.now() - 9_000 * MINUTE_MS }),
  ]);
  await openHistory(bridge);
  await waitFor(() => expect(rows()).toHaveLength(4));
  expect(await violations()).toEqual([]);
  act(() => bridge.push({ language: 'de' }));
  expect(screen.getByText('4 Anrufe')).toBeDefined();
  expect(screen.getAllByText(/vom Telefon angenommen/)).toHaveLength(3);
  expect(await violations()).toEqual([]);
});
