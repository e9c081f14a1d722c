import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { fakeBridge } from '../support/fake-bridge';
import { door, quiet, transfer } from '../support/sequence-states';
import { state } from '../support/states';
import { open, violations } from './page';
import { Panel } from './panel-page';

afterEach(cleanup);

const running = {
  run: 1,
  id: 'quiet',
  name: 'Do not disturb',
  dry: false,
  step: 1,
  steps: 4,
  startedAt: 0,
  lastsMs: 9,
};
const row = () => within(screen.getByRole('group', { name: 'Sequences' }));

test('the sequences that are wanted there have a button each, above the call keys', async () => {
  const empty = { ...transfer, id: 'empty', name: 'Empty', steps: [] };
  const bridge = fakeBridge({ ...state, sequences: [transfer, quiet, door, empty] });
  const { user } = open(<Panel />, bridge);
  expect(
    row()
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Transfer to Anna', 'Open the door']);
  const groups = screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'));
  expect(groups.indexOf('Sequences')).toBe(groups.indexOf('Call keys') - 1);
  await user.click(row().getByRole('button', { name: 'Open the door' }));
  expect(bridge.sent).toEqual([{ do: 'run-sequence', id: 'door' }]);
  expect(await violations()).toEqual([]);
});

test('without any there is no row', () => {
  open(<Panel />, fakeBridge({ ...state, sequences: [quiet] }));
  expect(screen.queryByRole('group', { name: 'Sequences' })).toBeNull();
});

test('the one that runs is there with its progress and a way to stop it, wherever it was started', async () => {
  const bridge = fakeBridge({ ...state, sequences: [transfer, quiet] });
  const { user } = open(<Panel />, bridge);
  act(() => bridge.push({ running }));
  expect(screen.queryByRole('group', { name: 'Sequences' })).toBeNull();
  expect(screen.getByText('Do not disturb')).toBeDefined();
  const progress = screen.getByRole('progressbar', { name: 'Step 2 of 4' });
  expect([progress.getAttribute('value'), progress.getAttribute('max')]).toEqual(['2', '4']);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Stop Do not disturb' }));
  expect(bridge.sent).toEqual([{ do: 'stop-sequence' }]);
  act(() => bridge.push({ running: { ...running, dry: true } }));
  expect(screen.getByText('Do not disturb, on the demo phone')).toBeDefined();
  act(() => bridge.push({ running: null }));
  expect(row().getAllByRole('button')).toHaveLength(1);
});

test('what runs is said once, and at which step it failed', () => {
  const last = { id: 1, what: 'run-sequence', subject: 'Do not disturb', outcome: null } as const;
  const bridge = fakeBridge({ ...state, running, last });
  open(<Panel />, bridge);
  expect(screen.getAllByText(/Do not disturb/)).toHaveLength(1);
  const problem = { code: 'unreachable', address: '192.168.1.20:80' } as const;
  act(() => bridge.push({ running: null, last: { ...last, step: 1, outcome: { ok: false, problem } } }));
  expect(screen.getByRole('status').textContent).toMatch(/^Do not disturb, step 2: No phone answers/);
});

test('the greeting names a hotkey by the sequence that it runs', () => {
  const hotkey = {
    id: 'run-quiet',
    accelerator: 'F9',
    run: { do: 'run-sequence', id: 'quiet' },
    problem: null,
  } as const;
  open(<Panel />, fakeBridge({ ...state, welcomed: false, sequences: [quiet], hotkeys: [hotkey] }));
  expect(screen.getByText('Run Do not disturb')).toBeDefined();
});
