import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { SequenceStep } from '../../electron/contract/sequences/sequence';
import { ABILITIES } from '../../electron/phone/abilities';
import { sequenceBridge } from '../support/sequence-bridge';
import { door, transfer } from '../support/sequence-states';
import { state } from '../support/states';
import { violations } from './page';
import { button, field, openSequences, savedSteps, step } from './sequences';

afterEach(cleanup);

const [hold, type, enter, wait, move] = transfer.steps;
const withTransfer = () => sequenceBridge({ ...state, sequences: [transfer] });
const opened = { name: 'Transfer to Anna' };

test.each<[string, readonly SequenceStep[], string | null]>([
  [
    'digits and keys',
    [
      { is: 'type', digits: '21' },
      { is: 'key', key: 'ENTER' },
    ],
    null,
  ],
  ['one', [{ is: 'key', key: 'F_HOLD', holdMs: 900 }], 'Over SIP, Desk phone cannot do step 1.'],
  [
    'some',
    [
      { is: 'dtmf', digits: '1' },
      { is: 'wait', ms: 500 },
      { is: 'pin', pin: 'door', as: 'dtmf' },
      { is: 'log-off', identity: 'all' },
      { is: 'tap', x: 1, y: 1 },
    ],
    'Over SIP, Desk phone cannot do steps 1, 3 and 5.',
  ],
])('steps that the way cannot do are named, and not forbidden: %s', async (_what, steps, said) => {
  const abilities = [...ABILITIES.sip];
  const phones = state.phones.map((phone) => ({ ...phone, wayInForce: 'sip' as const }));
  const sequences = [{ ...transfer, steps: [...steps] }];
  await openSequences(sequenceBridge({ ...state, phones, abilities, sequences }), opened);
  expect(screen.queryByText(/^Over SIP/)?.textContent ?? null).toBe(said);
});

test('a key that no phone has is named at its step, and the old one stays', async () => {
  const problem = { code: 'unknown-key', key: 'NOPE', position: 1, step: 0 } as const;
  const bridge = sequenceBridge({ ...state, sequences: [transfer] }, ({ do: what }) =>
    what === 'change-sequence' ? { ok: false, problem } : undefined,
  );
  const { user } = await openSequences(bridge, opened);
  await user.clear(field(1, 'Key'));
  await user.type(field(1, 'Key'), 'nope{Enter}');
  await step(1).findByText('No phone has a key named “NOPE”.');
  expect(savedSteps(bridge)?.[0]).toEqual({ ...hold, key: 'NOPE' });
  expect(field(1, 'Key').value).toBe('F_HOLD');
});

test('what may have been meant by a wrong key is said at its step, and brought into view', async () => {
  const scrolled: string[] = [];
  const spy = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    scrolled.push(this.textContent ?? '');
  });
  onTestFinished(() => spy.mockRestore());
  const problem = { code: 'unknown-key', key: 'HOLT', position: 1, step: 0, meant: ['F_HOLD', 'F_R'] } as const;
  const bridge = sequenceBridge({ ...state, sequences: [transfer] }, ({ do: what }) =>
    what === 'change-sequence' ? { ok: false, problem } : undefined,
  );
  const { user } = await openSequences(bridge, opened);
  await user.clear(field(1, 'Key'));
  await user.type(field(1, 'Key'), 'holt{Enter}');
  const said = 'No phone has a key named “HOLT”. Did you mean F_HOLD or F_R?';
  await step(1).findByText(said);
  await waitFor(() => expect(scrolled).toContain(said));
});

test('a text that is no name of a key is not saved', async () => {
  const bridge = withTransfer();
  const { user } = await openSequences(bridge, opened);
  await user.clear(field(1, 'Key'));
  await user.type(field(1, 'Key'), 'the red one{Tab}');
  expect(step(1).getByText(/A key has a name such as F_HOLD/)).toBeDefined();
  expect(bridge.sentAs('change-sequence')).toEqual([]);
});

test('a key is found by what people call it, and any name of one is taken', async () => {
  const bridge = withTransfer();
  const { user } = await openSequences(bridge, opened);
  await user.clear(field(1, 'Key'));
  await user.type(field(1, 'Key'), 'do not');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['DNDDo not disturb']);
  await user.keyboard('{Enter}');
  expect(savedSteps(bridge)?.[0]).toEqual({ ...hold, key: 'DND' });
  await user.clear(field(5, 'Key'));
  await user.type(field(5, 'Key'), 'f_next_id{Enter}');
  expect(savedSteps(bridge)?.[4]).toEqual({ is: 'key', key: 'F_NEXT_ID' });
});

test('the list of keys has every key of the phone in use', async () => {
  const { user } = await openSequences(withTransfer(), opened);
  await user.click(field(1, 'Key'));
  const offered = screen.getAllByRole('option').map(({ textContent }) => textContent ?? '');
  const { callKeys, navigation, volume, softKeys, keypad, functionKeys, modules } = state.face;
  const keys = [callKeys, navigation, volume, softKeys, keypad, functionKeys.keys, ...modules].flat();
  for (const { key } of keys) expect(offered.some((option) => option.startsWith(key))).toBe(true);
  expect(screen.getByRole('option', { selected: true }).textContent).toMatch(/^F_HOLD/);
});

test('Alt and an arrow move a step, and the keyboard stays in it', async () => {
  const bridge = withTransfer();
  const { user } = await openSequences(bridge, opened);
  await user.click(field(2, 'Digits'));
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  expect(savedSteps(bridge)).toEqual([hold, enter, wait, type, move]);
  expect(document.activeElement).toBe(field(4, 'Digits'));
  expect(screen.getByText('Now step 4 of 5.')).toBeDefined();
  await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
  expect(savedSteps(bridge)).toEqual([type, hold, enter, wait, move]);
  expect(document.activeElement).toBe(field(1, 'Digits'));
});

test('buttons move a step as well; at either end they do nothing', async () => {
  const bridge = withTransfer();
  const { user } = await openSequences(bridge, opened);
  await user.click(button('Move step 1 up'));
  await user.click(button('Move step 5 down'));
  expect(bridge.sentAs('change-sequence')).toEqual([]);
  await user.click(button('Move step 5 up'));
  expect(savedSteps(bridge)).toEqual([hold, type, enter, move, wait]);
  expect(document.activeElement).toBe(button('Move step 4 up'));
});

test('a step is doubled behind itself, and removed; the keyboard goes to the next one', async () => {
  const bridge = withTransfer();
  const { user } = await openSequences(bridge, opened);
  await user.click(button('Duplicate step 2'));
  expect(savedSteps(bridge)).toEqual([hold, type, type, enter, wait, move]);
  await user.click(button('Remove step 3'));
  expect(savedSteps(bridge)).toEqual(transfer.steps);
  expect(document.activeElement).toBe(button('Remove step 3'));
  for (let left = 5; left > 0; left -= 1) await user.keyboard('{Enter}');
  expect(savedSteps(bridge)).toEqual([]);
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Add a step' }));
});

test('a whole sequence is made with the keyboard alone', async () => {
  const bridge = sequenceBridge(state);
  const { user } = await openSequences(bridge);
  screen.getByRole('tab', { name: 'Sequences' }).focus();
  await user.tab();
  await user.keyboard('{Enter}{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' })));
  await user.keyboard('Ring Anna{Enter}');
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Add a step' }));
  await user.keyboard('hold{Enter}wait{Enter}');
  expect(document.activeElement).toBe(field(2, 'Time, in ms'));
  await user.keyboard('750{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Add a step' }));
  await user.keyboard('0123{Enter}ent{Enter}{Enter}');
  expect(bridge.sentAs('change-sequence')[0]?.patch).toEqual({ name: 'Ring Anna' });
  expect(savedSteps(bridge)).toMatchObject([
    { is: 'key', key: 'F_HOLD' },
    { is: 'wait', ms: 750 },
    { is: 'type', digits: '0123' },
    { is: 'key', key: 'ENTER' },
  ]);
});

const pins = [{ id: 'door', name: 'Door' }];
const adder = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Add a step' });

test.each([
  ['type', { is: 'type', digits: '0' }],
  ['wait', { is: 'wait', ms: 1_000 }],
  ['tones', { is: 'dtmf', digits: '0' }],
  ['pin', { is: 'pin', pin: 'door', as: 'keys' }],
  ['tap', { is: 'tap', x: 0, y: 0 }],
  ['end all', { is: 'release-all' }],
  ['log off', { is: 'log-off', identity: 'all' }],
  ['register', { is: 're-register', identity: 1 }],
  ['play', { is: 'play-ringer', ringer: 1 }],
  ['redraw', { is: 'mend-line-info' }],
])('“%s” adds its step', async (typed, added) => {
  const bridge = sequenceBridge({ ...state, pins, sequences: [transfer] });
  const { user } = await openSequences(bridge, opened);
  await user.click(adder());
  await user.paste(typed);
  await user.keyboard('{Enter}');
  expect(savedSteps(bridge)?.slice(5)).toEqual([added]);
});

test('a PIN can be chosen only where there is one, and one that is gone is said', async () => {
  const bridge = sequenceBridge({ ...state, sequences: [door] });
  const { user } = await openSequences(bridge, { name: door.name });
  await user.click(adder());
  expect(screen.queryByRole('option', { name: /^PIN/ })).toBeNull();
  expect(step(1).getByText('door – removed')).toBeDefined();
});

test('every kind of step is changed in its own fields', async () => {
  const steps = [...door.steps, { is: 're-register', identity: 1 } as const, { is: 'play-ringer', ringer: 1 } as const];
  const bridge = sequenceBridge({ ...state, pins, sequences: [{ ...door, steps }] });
  const { user } = await openSequences(bridge, { name: door.name });
  await user.selectOptions(step(1).getByLabelText('How the PIN is sent'), 'as keys');
  await user.clear(field(2, 'Y'));
  await user.type(field(2, 'Y'), '271{Enter}');
  await user.selectOptions(step(4).getByLabelText('Identity'), 'Identity 12');
  await user.selectOptions(step(5).getByLabelText('Identity'), 'Identity 3');
  await user.selectOptions(step(6).getByLabelText('Ringer'), 'Ringer 9');
  expect(savedSteps(bridge)).toEqual([
    { is: 'pin', pin: 'door', as: 'keys' },
    { is: 'tap', x: 10, y: 271 },
    { is: 'release-all' },
    { is: 'log-off', identity: 12 },
    { is: 're-register', identity: 3 },
    { is: 'play-ringer', ringer: 9 },
  ]);
  expect(await violations()).toEqual([]);
});

test('what nobody knows as a step is said at the field', async () => {
  const bridge = withTransfer();
  const { user } = await openSequences(bridge, opened);
  await user.type(screen.getByRole('combobox', { name: 'Add a step' }), 'make coffee, please{Enter}');
  expect(screen.getByText('There is no such step. Choose one from the list.')).toBeDefined();
  expect(bridge.sentAs('change-sequence')).toEqual([]);
});

test('a full sequence takes no more steps', async () => {
  const steps = Array.from({ length: 100 }, () => ({ is: 'wait' as const, ms: 1 }));
  await openSequences(sequenceBridge({ ...state, sequences: [{ ...transfer, steps }] }), opened);
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Add a step' }).disabled).toBe(true);
  expect(screen.getByText('A sequence can have up to 100 steps.')).toBeDefined();
});
