import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { sequenceBridge } from '../support/sequence-bridge';
import { quiet, transfer } from '../support/sequence-states';
import { state } from '../support/states';
import { violations } from './page';
import { button, openSequences } from './sequences';

afterEach(cleanup);

const sequences = [transfer, quiet];
const run = { do: 'run-sequence', id: 'transfer' } as const;
const bound = { id: 'run-transfer', accelerator: 'CommandOrControl+Alt+Shift+T', run, problem: null } as const;
const record = 'Record a hotkey for Transfer to Anna';

test('a hotkey is given to a sequence right where it is edited', async () => {
  const bridge = sequenceBridge({ ...state, sequences });
  const { user } = await openSequences(bridge, { name: 'Transfer to Anna' });
  await user.click(button(record));
  await user.keyboard('{Control>}{Shift>}t{/Shift}{/Control}');
  await waitFor(() =>
    expect(bridge.sentAs('add-hotkey')).toEqual([
      { do: 'add-hotkey', id: 'run-transfer', accelerator: 'CommandOrControl+Shift+T', run, code: 'KeyT' },
    ]),
  );
  await screen.findByText('about 4.3 s · Ctrl+Shift+T · panel');
  await waitFor(() => expect(bridge.sentAs('record-hotkeys').at(-1)).toEqual({ do: 'record-hotkeys', on: false }));
});

test('the hotkey of a sequence is changed, not doubled; Backspace takes it away', async () => {
  const bridge = sequenceBridge({ ...state, sequences, hotkeys: [...state.hotkeys, bound] });
  const { user } = await openSequences(bridge, { name: 'Transfer to Anna' });
  await user.click(button(record));
  await user.keyboard('{Control>}{Shift>}9{/Shift}{/Control}');
  await waitFor(() => expect(bridge.sentAs('change-hotkey')[0]?.id).toBe('run-transfer'));
  await user.click(await screen.findByRole('button', { name: record }));
  await user.keyboard('{Backspace}');
  await waitFor(() => expect(bridge.sentAs('remove-hotkey')).toEqual([{ do: 'remove-hotkey', id: 'run-transfer' }]));
});

test('a hotkey that clashes is refused in words, and the other one is named by what it runs', async () => {
  const problem = { code: 'hotkey-clash', accelerator: 'CommandOrControl+Shift+T', id: 'run-transfer' } as const;
  const bridge = sequenceBridge({ ...state, sequences, hotkeys: [...state.hotkeys, bound] }, ({ do: what }) =>
    what === 'add-hotkey' ? { ok: false, problem } : undefined,
  );
  const { user } = await openSequences(bridge, { name: 'Do not disturb' });
  await user.click(button('Record a hotkey for Do not disturb'));
  await user.keyboard('{Control>}{Shift>}t{/Shift}{/Control}');
  const said = await screen.findByText(/Run Transfer to Anna/);
  expect(said.textContent).toContain('Ctrl+Shift+T');
  await user.click(button('Take it over for Do not disturb'));
  expect(bridge.sentAs('add-hotkey').at(-1)).toMatchObject({ accelerator: problem.accelerator, takeOver: true });
});

test('the hotkeys name the sequence that they run, and one can be removed', async () => {
  const bridge = sequenceBridge({ ...state, sequences, hotkeys: [...state.hotkeys, bound] });
  const { user } = await openSequences(bridge, { section: 'Hotkeys' });
  expect(screen.getByRole('rowheader', { name: 'Run Transfer to Anna' })).toBeDefined();
  expect(await violations()).toEqual([]);
  await user.click(button('Remove the hotkey for Run Transfer to Anna'));
  expect(bridge.sent).toEqual([{ do: 'remove-hotkey', id: 'run-transfer' }]);
});

test('a hotkey for a sequence is added from the hotkeys, too', async () => {
  const bridge = sequenceBridge({ ...state, sequences });
  const { user } = await openSequences(bridge, { section: 'Hotkeys' });
  await user.selectOptions(screen.getByLabelText('A hotkey for'), 'Do not disturb');
  expect(screen.queryByLabelText('Keys to press')).toBeNull();
  await user.click(button('Add'));
  expect(bridge.sent).toEqual([
    { do: 'add-hotkey', id: 'run', accelerator: null, run: { do: 'run-sequence', id: 'quiet' } },
  ]);
  expect(screen.getByRole('rowheader', { name: 'Run Do not disturb' })).toBeDefined();
});

test('without a sequence the hotkeys offer none', async () => {
  await openSequences(sequenceBridge(state), { section: 'Hotkeys' });
  expect(screen.queryByLabelText('A hotkey for')).toBeNull();
});
