import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { Outcome } from '../../electron/contract/outcome';
import { fakeBridge } from '../support/fake-bridge';
import { sequenceBridge } from '../support/sequence-bridge';
import { transfer } from '../support/sequence-states';
import { state } from '../support/states';
import { button, field, openSequences, savedSteps, step } from './sequences';

afterEach(cleanup);

const [hold] = transfer.steps;
const withTransfer = () => sequenceBridge({ ...state, sequences: [transfer] });
const opened = { name: 'Transfer to Anna' };

test('a sequence has its steps, its times and its length in the order in which they are played', async () => {
  await openSequences(withTransfer(), opened);
  expect(screen.getAllByRole('group', { name: /^Step/ }).map((row) => row.getAttribute('aria-label'))).toEqual([
    'Step 1: F_HOLD',
    'Step 2: Type 200',
    'Step 3: ENTER',
    'Step 4: Wait',
    'Step 5: TRANSFER',
  ]);
  expect(field(3, 'Hold, in ms').value).toBe('300');
  expect(field(3, 'Pause, in ms').value).toBe('500');
  expect(field(4, 'Time, in ms').value).toBe('2000');
  expect(screen.getAllByText(/about 4\.3 s/)).toHaveLength(2);
});

test('a time takes effect when its field is left, and says so; an empty one is left to the phone', async () => {
  const bridge = withTransfer();
  const { user } = await openSequences(bridge, opened);
  await user.type(field(1, 'Hold, in ms'), '1.5 s{Tab}');
  expect(savedSteps(bridge)?.[0]).toEqual({ ...hold, holdMs: 1_500 });
  await screen.findByText('saved');
  await user.clear(field(3, 'Pause, in ms'));
  await user.tab();
  expect(savedSteps(bridge)?.[2]).toEqual({ is: 'key', key: 'ENTER', holdMs: 300 });
  expect(bridge.sentAs('change-sequence')).toHaveLength(2);
});

test.each([
  [1, 'Hold, in ms', 'long', 'Enter a time from 0 to 60000 ms, or leave this empty.'],
  [1, 'Pause, in ms', '600001', 'Enter a time from 0 to 600000 ms, or leave this empty.'],
  [2, 'Digits', '2oo', 'Enter up to 64 digits, * and #.'],
  [4, 'Time, in ms', '0', 'Enter a time from 1 to 600000 ms.'],
])('what step %i cannot have as %s is said below it and not saved', async (nth, name, text, said) => {
  const bridge = withTransfer();
  const { user } = await openSequences(bridge, opened);
  await user.clear(field(nth, name));
  await user.type(field(nth, name), `${text}{Enter}`);
  expect(step(nth).getByText(said)).toBeDefined();
  expect(field(nth, name).getAttribute('aria-invalid')).toBe('true');
  expect(field(nth, name).value).toBe(text);
  await user.tab();
  expect(bridge.sentAs('change-sequence')).toEqual([]);
  await user.type(field(nth, name), '{Escape}');
  expect(step(nth).queryByText(said)).toBeNull();
});

test('a change that is not finished when the next one begins is not lost', async () => {
  // A program that takes its time: nothing is answered, no state comes.
  const bridge = fakeBridge({ ...state, sequences: [transfer] }, () => new Promise(() => {}));
  const { user } = await openSequences(bridge, opened);
  await user.clear(field(2, 'Digits'));
  await user.type(field(2, 'Digits'), '300');
  // Leaving the field saves it, and the click moves the step at the same time.
  await user.click(button('Move step 2 up'));
  expect(bridge.sentAs('change-sequence')).toHaveLength(2);
  expect(savedSteps(bridge)?.slice(0, 2)).toEqual([{ is: 'type', digits: '300' }, hold]);
});

test('a change that is refused is taken back, and the next one builds on what is in force', async () => {
  const problem = { code: 'settings-not-saved', reason: 'ENOSPC' } as const;
  let full = true;
  const bridge = sequenceBridge({ ...state, sequences: [transfer] }, ({ do: what }) =>
    full && what === 'change-sequence' ? { ok: false, problem } : undefined,
  );
  const { user } = await openSequences(bridge, opened);
  await user.click(button('Remove step 1'));
  await waitFor(() => expect(screen.getAllByRole('group', { name: /^Step/ })).toHaveLength(5));
  expect(screen.getByText(/ENOSPC/)).toBeDefined();
  full = false;
  await user.click(button('Remove step 5'));
  expect(savedSteps(bridge)).toEqual(transfer.steps.slice(0, 4));
  expect(screen.queryByText(/ENOSPC/)).toBeNull();
});

test('one of two quick changes is refused: it alone is taken back', async () => {
  const problem = { code: 'settings-not-saved', reason: 'ENOSPC' } as const;
  let refuse = (): void => {};
  const late = new Promise<Outcome>((resolve) => {
    refuse = () => resolve({ ok: false, problem });
  });
  const bridge = fakeBridge({ ...state, sequences: [transfer] }, (command) =>
    command.do === 'change-sequence' && command.patch.name !== undefined ? late : undefined,
  );
  const { user } = await openSequences(bridge, opened);
  const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Other{Enter}');
  await user.click(button('Remove step 1'));
  await act(async () => refuse());
  await waitFor(() => expect(name.value).toBe(transfer.name));
  expect(screen.getAllByRole('group', { name: /^Step/ })).toHaveLength(4);
});

test('what changes elsewhere is shown', async () => {
  const bridge = withTransfer();
  await openSequences(bridge, opened);
  act(() => bridge.push({ sequences: [{ ...transfer, steps: [{ is: 'wait', ms: 70 }] }] }));
  expect(field(1, 'Time, in ms').value).toBe('70');
  expect(screen.queryByRole('group', { name: /^Step 2/ })).toBeNull();
});

test('the cool-down is written as people write times', async () => {
  const bridge = withTransfer();
  const { user } = await openSequences(bridge, opened);
  const coolDown = screen.getByRole<HTMLInputElement>('textbox', { name: 'Cool-down' });
  expect(coolDown.value).toBe('0 ms');
  for (const [written, ms] of [
    ['1,5 s', 1_500],
    ['700', 700],
  ] as const) {
    await user.clear(coolDown);
    await user.type(coolDown, `${written}{Enter}`);
    expect(bridge.sentAs('change-sequence').at(-1)?.patch).toEqual({ coolDownMs: ms });
  }
  await user.clear(coolDown);
  await user.type(coolDown, '61 s{Enter}');
  expect(screen.getByText('Enter a time from 0 to 60 s, such as 500 ms or 1.5 s.')).toBeDefined();
  expect(bridge.sentAs('change-sequence')).toHaveLength(2);
});

test('a name is its own: neither empty nor that of another one', async () => {
  const other = { ...transfer, id: 'other', name: 'Other' };
  const bridge = sequenceBridge({ ...state, sequences: [transfer, other] });
  const { user } = await openSequences(bridge, opened);
  const name = screen.getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Other{Enter}');
  expect(screen.getByText('Another sequence has this name.')).toBeDefined();
  await user.type(name, '[[1]{Enter}');
  expect(screen.getByText('A name has 1 to 60 characters, without [ and ].')).toBeDefined();
  expect(bridge.sentAs('change-sequence')).toEqual([]);
});

test('the tray menu and the panel offer it as its boxes say', async () => {
  const bridge = withTransfer();
  const { user } = await openSequences(bridge, opened);
  await user.click(screen.getByRole('checkbox', { name: 'Tray menu' }));
  await user.click(screen.getByRole('checkbox', { name: 'Panel' }));
  expect(bridge.sentAs('change-sequence').map(({ patch }) => patch)).toEqual([{ inTray: true }, { inPanel: false }]);
});
