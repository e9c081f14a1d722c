import { act } from '@testing-library/react';
import type { CommandInput } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import { Sequence } from '../../electron/contract/sequences/sequence';
import type { AppState } from '../../electron/contract/state';
import { type FakeBridge, fakeBridge } from './fake-bridge';

/** The program's change of the state for a command that changes sequences; none for any other. */
function changed(state: AppState, command: CommandInput): Partial<AppState> | undefined {
  switch (command.do) {
    case 'add-sequence':
      return { sequences: [...state.sequences, Sequence.parse(command.sequence)] };
    case 'change-sequence': {
      const { id, patch } = command;
      return { sequences: state.sequences.map((one) => (one.id === id ? { ...one, ...patch } : one)) };
    }
    case 'remove-sequence':
      return { sequences: state.sequences.filter(({ id }) => id !== command.id) };
    case 'add-pin':
      return { pins: [...state.pins, command.pin] };
    case 'change-pin': {
      const { id, patch } = command;
      return { pins: state.pins.map((one) => (one.id === id ? { ...one, ...patch } : one)) };
    }
    case 'add-hotkey': {
      const { id, accelerator, run } = command;
      return { hotkeys: [...state.hotkeys, { id, accelerator, run, problem: null }] };
    }
    case 'change-hotkey': {
      const { id, patch } = command;
      return { hotkeys: state.hotkeys.map((one) => (one.id === id ? { ...one, ...patch } : one)) };
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
