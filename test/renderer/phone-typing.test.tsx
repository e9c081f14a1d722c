import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import type { DialPlan } from '../../electron/contract/dialling/number';
import type { Outcome } from '../../electron/contract/outcome';
import { PhoneWindow } from '../../renderer/windows/phone/PhoneWindow';
import { fakeBridge } from '../support/fake-bridge';
import { emergencyPlan, explained, faceFor, plan, planOf, state } from '../support/states';
import { open } from './page';
import { key } from './pointing';

afterEach(cleanup);

/** A program that knows what a text dials. */
const knowing =
  (known: DialPlan | null) =>
  (command: CommandInput): Outcome | undefined => {
    if (command.do !== 'explain') return undefined;
    return known ? explained(known) : { ok: false, problem: { code: 'no-number' } };
  };

const paste = (text: string, target: Element = document.body) =>
  fireEvent.paste(target, { clipboardData: { getData: () => text } });

const sequences = (bridge: ReturnType<typeof fakeBridge>) => bridge.sentAs('press').map(({ sequence }) => sequence);

test('+ and − turn the volume, also on the number pad', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<PhoneWindow />, bridge);
  await user.keyboard('+-');
  fireEvent.keyDown(document.body, { key: '+', code: 'NumpadAdd' });
  fireEvent.keyUp(document.body, { key: '+', code: 'NumpadAdd' });
  expect(sequences(bridge)).toEqual(['VOLUME_UP', 'VOLUME_DOWN', 'VOLUME_UP']);
});

test('a pasted number is typed as it would be dialled, in one sequence, and not dialled', async () => {
  const bridge = fakeBridge(state, knowing(plan));
  open(<PhoneWindow />, bridge);
  paste('+49 30 398330');
  await waitFor(() => expect(sequences(bridge)).toEqual(['0;0;4;9;3;0;3;9;8;3;3;0']));
  expect(bridge.sent.map(({ do: what }) => what)).toEqual(['explain', 'press']);
});

test('a pasted emergency number is typed key by key, and dialled by nobody but a person', async () => {
  const bridge = fakeBridge(state, knowing(emergencyPlan));
  open(<PhoneWindow />, bridge);
  paste('112');
  await waitFor(() => expect(sequences(bridge)).toEqual(['1', '1', '2']));
  expect(bridge.sent.map(({ do: what }) => what)).toEqual(['explain', 'press', 'press', 'press']);
});

test('what is no number but stands on the key pad is typed as it is', async () => {
  const bridge = fakeBridge(state, knowing(null));
  open(<PhoneWindow />, bridge);
  paste(' *21# ');
  await waitFor(() => expect(sequences(bridge)).toEqual(['*;2;1;#']));
});

test('a text without a number types nothing and says so', async () => {
  const bridge = fakeBridge(state, knowing(null));
  open(<PhoneWindow />, bridge);
  paste('Meet at 5 pm');
  await screen.findByText('That text contains no number.', { exact: false });
  expect(sequences(bridge)).toEqual([]);
});

test('a number that keeps its + cannot be typed, and the window says what can', async () => {
  const bridge = fakeBridge(state, knowing({ ...planOf('+49 30 1'), steps: [{ is: 'plus-kept', gives: '+49301' }] }));
  open(<PhoneWindow />, bridge);
  paste('+49 30 1');
  await screen.findByText(/\+49301 begins with \+, and a phone has no key for that/);
  expect(sequences(bridge)).toEqual([]);
});

test('while a label is written, nothing of it presses a key of the phone', async () => {
  const bridge = fakeBridge(state, knowing(plan));
  const { user } = open(<PhoneWindow />, bridge);
  await user.click(key('Label the keys'));
  await user.click(screen.getByRole('textbox', { name: 'Label of P1' }));
  await user.keyboard('12?{ArrowLeft}{Backspace}');
  paste('+49 30 398330', screen.getByRole('textbox', { name: 'Label of P1' }));
  expect(bridge.sent).toEqual([]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('while the overview is open, nothing is typed on the phone', async () => {
  const bridge = fakeBridge(state);
  const { user } = open(<PhoneWindow />, bridge);
  await user.keyboard('?');
  const dialog = screen.getByRole('dialog', { name: 'Key overview' });
  fireEvent.keyDown(dialog, { key: '5', code: 'Digit5' });
  fireEvent.keyUp(dialog, { key: '5', code: 'Digit5' });
  expect(sequences(bridge)).toEqual([]);
});

test('the overview names what the keyboard does, and every key of the face', async () => {
  const { user } = open(<PhoneWindow />, fakeBridge({ ...state, face: faceFor('D785', { modules: 1 }) }));
  await user.keyboard('?');
  for (const does of ['Volume', 'Type the copied number', 'Larger, smaller, fit']) {
    expect(screen.getByRole('cell', { name: does })).toBeDefined();
  }
  const names = screen.getByText(/ · /).textContent?.split(' · ') ?? [];
  expect(names).toEqual(expect.arrayContaining(['P1', 'P24', 'EK0', 'EK17', 'F_LABEL_PAGE_NEXT', 'F_SETTINGS', '#']));
});
