import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { SequenceStep } from '../../electron/contract/sequences/sequence';
import { stepMs } from '../../electron/contract/sequences/sequence-length';
import type { RunningSequence } from '../../electron/contract/sequences/state';
import { partsOf } from '../../renderer/windows/settings/sequences/parts';
import { fakeBridge } from '../support/fake-bridge';
import { sequenceBridge } from '../support/sequence-bridge';
import { transfer } from '../support/sequence-states';
import { state } from '../support/states';
import { button, openSequences, step } from './sequences';

afterEach(cleanup);

const sequences = [transfer];
const opened = { name: 'Transfer to Anna' };
const running: RunningSequence = {
  run: 1,
  id: 'transfer',
  name: 'Transfer to Anna',
  dry: false,
  step: 1,
  steps: 5,
  startedAt: 0,
  lastsMs: 4_300,
};

const bars = (): readonly HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Timeline' })).getAllByRole('listitem');
const share = (element: Element | null): number => Number(element instanceof HTMLElement && element.style.flexGrow);

test('a bar is as long as its step, its press and its pause apart', async () => {
  await openSequences(fakeBridge({ ...state, sequences }), opened);
  expect(bars().map(share)).toEqual([1_100, 300, 800, 2_000, 100]);
  const parts = bars().map((bar) =>
    ['press', 'pause'].map((part) => share(bar.querySelector(`[data-part="${part}"]`))),
  );
  expect(parts).toEqual([
    [100, 1_000],
    [300, 0],
    [300, 500],
    [0, 2_000],
    [100, 0],
  ]);
  expect(bars()[2]?.textContent).toBe('ENTER, 300 ms, then 500 ms pause');
});

test('the parts of a step are its whole length, whatever it is', () => {
  const ms = fc.integer({ min: 0, max: 60_000 });
  const steps = fc.oneof(
    fc.record(
      { is: fc.constant('key'), key: fc.constant('F1'), holdMs: ms, pauseMs: ms },
      { requiredKeys: ['is', 'key'] },
    ),
    fc.record({ is: fc.constant('wait'), ms: fc.integer({ min: 1, max: 600_000 }) }),
    fc.record({ is: fc.constantFrom('type', 'dtmf'), digits: fc.stringMatching(/^[0-9*#]{1,64}$/) }),
    fc.record({ is: fc.constant('pin'), pin: fc.constant('door'), as: fc.constantFrom('keys', 'dtmf') }),
    fc.constant({ is: 'release-all' }),
  );
  fc.assert(
    fc.property(steps, (made) => {
      const one = SequenceStep.parse(made);
      const { pressMs, pauseMs } = partsOf(one);
      expect(pressMs + pauseMs).toBe(stepMs(one));
      expect(Math.min(pressMs, pauseMs)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('the step that is under way is marked, in the list and in the timeline', async () => {
  const bridge = fakeBridge({ ...state, sequences });
  await openSequences(bridge, opened);
  const marked = () => [...document.querySelectorAll('[aria-current=step]')];
  expect(marked()).toEqual([]);
  for (const at of [1, 4]) {
    act(() => bridge.push({ running: { ...running, step: at } }));
    expect(marked()).toEqual([
      screen.getByRole('group', { name: new RegExp(`Step ${at + 1}:`) }).parentElement,
      bars()[at],
    ]);
  }
  expect(screen.getAllByText('Step 5 of 5').length).toBeGreaterThan(0);
  act(() => bridge.push({ running: { ...running, id: 'other' } }));
  expect(marked()).toEqual([]);
});

test('Run runs it, trying it runs it on the demo phone, Stop stops it', async () => {
  const bridge = sequenceBridge({ ...state, sequences });
  const { user } = await openSequences(bridge, opened);
  await user.click(button('Run'));
  expect(screen.getByText('The phone accepted it.')).toBeDefined();
  await user.click(button('Try on the demo phone'));
  expect(screen.getByText('The demo phone accepted it.')).toBeDefined();
  act(() => bridge.push({ running }));
  expect(screen.queryByRole('button', { name: 'Run' })).toBeNull();
  await user.click(button('Stop'));
  expect(bridge.sent).toEqual([
    { do: 'run-sequence', id: 'transfer', dry: false },
    { do: 'run-sequence', id: 'transfer', dry: true },
    { do: 'stop-sequence' },
  ]);
});

test('one that failed says why, and at which step', async () => {
  const problem = { code: 'key-not-on-model', key: 'F_HOLD', position: 1, model: '300', step: 0 } as const;
  const bridge = fakeBridge({ ...state, sequences }, () => ({ ok: false, problem }));
  const { user } = await openSequences(bridge, opened);
  await user.click(button('Run'));
  await screen.findByText(/no key “F_HOLD”/);
  expect(step(1)).toBeDefined();
});

test('a sequence without steps cannot be run', async () => {
  await openSequences(fakeBridge({ ...state, sequences: [{ ...transfer, steps: [] }] }), opened);
  expect(button('Run')).toHaveProperty('disabled', true);
  expect(button('Try on the demo phone')).toHaveProperty('disabled', true);
  expect(screen.queryByRole('list', { name: 'Timeline' })).toBeNull();
  expect(screen.getByText(/no steps yet/)).toBeDefined();
});

test('a double click, and a key that is held, start or stop a sequence once', async () => {
  const bridge = sequenceBridge({ ...state, sequences });
  await openSequences(bridge, opened);
  fireEvent.click(button('Run'), { detail: 1 });
  await act(async () => bridge.push({ running }));
  fireEvent.click(button('Stop'), { detail: 2 });
  expect(fireEvent.keyDown(button('Stop'), { key: 'Enter', repeat: true })).toBe(false);
  expect(bridge.sentAs('stop-sequence')).toEqual([]);
  fireEvent.click(button('Stop'), { detail: 1 });
  await act(async () => bridge.push({ running: null }));
  fireEvent.click(button('Run'), { detail: 2 });
  expect(bridge.sentAs('stop-sequence')).toHaveLength(1);
  expect(bridge.sentAs('run-sequence')).toHaveLength(1);
});
