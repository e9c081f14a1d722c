import { act } from '@testing-library/react';
import type { CommandInput } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import { Sequence } from '../../electron/contract/sequences/sequence';
import type { AppState } from '../../electron/contract/state';
import { type FakeBridge, fakeBridge } from './fake-bridge';

/** What the program makes of a command that changes sequences; nothing for any other. */
function changed(state: AppState, command: CommandInput): Partial<AppState> | undefined {
  switch (command.do) {
    case 'save-sequence': {
      const saved = Sequence.parse(command.sequence);
      const known = state.sequences.some(({ id }) => id === saved.id);
      const replaced = state.sequences.map((one) => (one.id === saved.id ? saved : one));
      return { sequences: known ? replaced : [...state.sequences, saved] };
    }
    case 'remove-sequence':
      return { sequences: state.sequences.filter(({ id }) => id !== command.id) };
    case 'save-pin':
      return { pins: [...state.pins.filter(({ id }) => id !== command.pin.id), command.pin] };
    case 'save-hotkey': {
      const { id, accelerator, run } = command;
      return { hotkeys: [...state.hotkeys.filter((one) => one.id !== id), { id, accelerator, run, problem: null }] };
    }
    default:
      return undefined;
  }
}

/** A fake program that keeps the sequences, PINs and hotkeys that it is given; `answer` comes first. */
export function sequenceBridge(
  start: AppState,
  answer: (command: CommandInput) => Outcome | undefined = () => undefined,
): FakeBridge {
  let state = start;
  const bridge: FakeBridge = fakeBridge(start, (command) => {
    const given = answer(command);
    const change = given === undefined ? changed(state, command) : undefined;
    if (change) act(() => bridge.push(change));
    return given;
  });
  bridge.watch((change) => {
    state = { ...state, ...change };
  });
  return bridge;
}
