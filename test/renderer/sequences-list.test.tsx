import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { HotkeyState } from '../../electron/contract/hotkeys/state';
import { READY_MADE } from '../../electron/contract/sequences/ready-made';
import { Sequence } from '../../electron/contract/sequences/sequence';
import { findModel, hasKey } from '../../electron/phone/models';
import { sequenceBridge } from '../support/sequence-bridge';
import { door, quiet, transfer } from '../support/sequence-states';
import { bySip } from '../support/sip';
import { state } from '../support/states';
import { words } from '../support/words';
import { violations } from './page';
import { button, openSequences } from './sequences';

afterEach(cleanup);

const sequences = [transfer, quiet, door];
const bound: HotkeyState = {
  id: 'run-transfer',
  accelerator: 'CommandOrControl+Alt+Shift+T',
  run: { do: 'run-sequence', id: 'transfer' },
  problem: null,
};
const unbound: HotkeyState = { ...bound, id: 'run-transfer-2', accelerator: null };
const hotkeys = [...state.hotkeys, bound];

const items = () => within(screen.getByRole('list', { name: 'Your sequences' })).getAllByRole('listitem');

test('the list says how long each takes and where it can be started from', async () => {
  await openSequences(sequenceBridge({ ...state, sequences, hotkeys }));
  expect(items().map(({ textContent }) => textContent)).toEqual([
    'Transfer to Annaabout 4.3 s · Ctrl+Alt+Shift+T · panel',
    'Do not disturbabout 0.1 s · tray',
    'Open the doorabout 1.1 s · panel',
  ]);
});

test.each(['en', 'de'] as const)(
  'every ready-made sequence has a name and a line, and its name can be saved (%s)',
  (language) => {
    const texts = words(language).sequences.readyMade;
    const names = READY_MADE.map(({ id, steps, coolDownMs }) => {
      const { name, what } = texts[id];
      expect(what).toMatch(/\S.*\.$/);
      return Sequence.parse({ id, name, steps, coolDownMs }).name;
    });
    expect(new Set(names).size).toBe(READY_MADE.length);
  },
);

test('a ready-made sequence opens with the digits that only the user knows, to write over', async () => {
  const bridge = sequenceBridge(state);
  const { user } = await openSequences(bridge);
  await user.click(button('Add a sequence'));
  await user.click(button(/^Transfer directly/));
  const made = READY_MADE.find(({ id }) => id === 'blind-transfer');
  expect(bridge.sentAs('add-sequence')[0]?.sequence).toMatchObject({ name: 'Transfer directly', steps: made?.steps });
  const digits = screen.getByRole<HTMLInputElement>('textbox', { name: 'Digits' });
  await waitFor(() => expect(document.activeElement).toBe(digits));
  expect([digits.selectionStart, digits.selectionEnd]).toEqual([0, digits.value.length]);
  await user.keyboard('204{Tab}');
  expect(bridge.sentAs('change-sequence').at(-1)?.patch.steps?.[1]).toEqual({ is: 'type', digits: '204' });
});

test('a ready-made sequence has the keys of a phone by SIP, where that is the way', async () => {
  const bridge = sequenceBridge(bySip());
  const { user } = await openSequences(bridge);
  await user.click(button('Add a sequence'));
  await user.click(button(/^Hang up/));
  expect(bridge.sentAs('add-sequence')[0]?.sequence.steps).toEqual([{ is: 'key', key: 'F_CANCEL' }]);
});

test.each(READY_MADE)('a D862 has every key of the ready-made sequence $id', ({ steps, bySip: own = steps }) => {
  const model = findModel('D862');
  const keys = own.flatMap((step) => (step.is === 'key' ? [step.key] : []));
  expect(keys.filter((key) => !model || !hasKey(model, key))).toEqual([]);
});

test('the same one again gets an id and a name of its own', async () => {
  const bridge = sequenceBridge(state);
  const { user } = await openSequences(bridge);
  for (let times = 2; times > 0; times -= 1) {
    await user.click(button('Add a sequence'));
    await user.click(button(/^Conference ?Joins/));
  }
  expect(bridge.sentAs('add-sequence').map(({ sequence: { id, name } }) => `${id}: ${name}`)).toEqual([
    'conference: Conference',
    'conference-2: Conference 2',
  ]);
});

test('Esc leaves the choice, and the keyboard is back where it came from', async () => {
  const bridge = sequenceBridge(state);
  const { user } = await openSequences(bridge);
  await user.click(button('Add a sequence'));
  expect(document.activeElement).toBe(button(/^Empty/));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(button('Add a sequence')));
  expect(bridge.sentAs('add-sequence')).toEqual([]);
});

test('why one cannot be added is said', async () => {
  const problem = { code: 'too-many', what: 'sequences', limit: 200 } as const;
  const bridge = sequenceBridge(state, ({ do: what }) =>
    what === 'add-sequence' ? { ok: false, problem } : undefined,
  );
  const { user } = await openSequences(bridge);
  await user.click(button('Add a sequence'));
  await user.click(button(/^Hold/));
  expect((await screen.findByRole('alert')).textContent).toContain('200');
});

test('a sequence is removed only after a question that names the hotkeys that go with it', async () => {
  const bridge = sequenceBridge({ ...state, sequences, hotkeys: [...hotkeys, unbound] });
  const { user } = await openSequences(bridge, { name: 'Transfer to Anna' });
  await user.click(button('Remove this sequence'));
  const question = screen.getByRole('alertdialog', {
    name: 'Remove this sequence',
    description: 'Remove Transfer to Anna and the hotkey Ctrl+Alt+Shift+T?',
  });
  await user.keyboard('{Escape}');
  expect(bridge.sentAs('remove-sequence')).toEqual([]);
  expect(question.isConnected).toBe(false);
  await user.click(button('Remove this sequence'));
  await user.click(button('Remove'));
  expect(bridge.sentAs('remove-sequence')).toEqual([{ do: 'remove-sequence', id: 'transfer' }]);
  await waitFor(() => expect(items()).toHaveLength(2));
  await waitFor(() => expect(document.activeElement).toBe(button('Add a sequence')));
});

test('one that runs can be stopped from the list', async () => {
  const bridge = sequenceBridge({ ...state, sequences });
  const { user } = await openSequences(bridge);
  const running = { run: 1, id: 'quiet', name: quiet.name, dry: false, step: 0, steps: 1, startedAt: 0, lastsMs: 100 };
  act(() => bridge.push({ running }));
  expect(items()[1]?.textContent).toContain('Step 1 of 1');
  await user.click(button('Stop Do not disturb'));
  expect(bridge.sent).toEqual([{ do: 'stop-sequence' }]);
});

test('axe finds nothing while sequences are listed, chosen, edited and removed', async () => {
  const pins = [{ id: 'door', name: 'Door' }];
  const { user } = await openSequences(sequenceBridge({ ...state, sequences, hotkeys, pins }));
  expect(await violations()).toEqual([]);
  await user.click(button('Add a sequence'));
  expect(await violations()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(button(/^Open the door/));
  await user.click(screen.getByRole('combobox', { name: 'Add a step' }));
  await user.click(button('Remove this sequence'));
  expect(await violations()).toEqual([]);
});

test('in German all of it is German', async () => {
  const bridge = sequenceBridge({ ...state, language: 'de', sequences, hotkeys });
  const { user } = await openSequences(bridge, { section: 'Tastenfolgen', name: 'Transfer to Anna' });
  expect(screen.getByText('etwa 4,3 s · Strg+Alt+Umschalt+T · Panel')).toBeDefined();
  expect(screen.getByRole('group', { name: 'Schritt 2: Tippen 200' })).toBeDefined();
  await user.click(button('Diese Tastenfolge entfernen'));
  expect(screen.getByText('Transfer to Anna und das Kürzel Strg+Alt+Umschalt+T entfernen?')).toBeDefined();
  const english = Object.values(words('en').sequences).filter((text) => typeof text === 'string' && text.length > 12);
  const shown = document.body.textContent ?? '';
  expect(english.filter((text) => typeof text === 'string' && shown.includes(text))).toEqual([]);
  expect(await violations()).toEqual([]);
});
