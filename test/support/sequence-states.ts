import { act } from '@testing-library/react';
import type { Outcome } from '../../electron/contract/bridge';
import type { CommandInput } from '../../electron/contract/command';
import { Sequence } from '../../electron/contract/sequence';
import type { AppState } from '../../electron/contract/state';
import { type FakeBridge, fakeBridge } from './fake-bridge';

/** A transfer with digits in it, on a hotkey and in the panel. */
export const transfer: Sequence = Sequence.parse({
  id: 'transfer',
  name: 'Transfer to Anna',
  steps: [
    { is: 'key', key: 'F_HOLD', pauseMs: 1_000 },
    { is: 'type', digits: '200' },
    { is: 'key', key: 'ENTER', holdMs: 300, pauseMs: 500 },
    { is: 'wait', ms: 2_000 },
    { is: 'key', key: 'TRANSFER' },
  ],
  inPanel: true,
});

/** A toggle that must not be pressed twice. */
export const quiet: Sequence = Sequence.parse({
  id: 'quiet',
  name: 'Do not disturb',
  steps: [{ is: 'key', key: 'DND' }],
  coolDownMs: 5_000,
  inTray: true,
});

/** Opens a door with a PIN of the keychain. */
export const door: Sequence = Sequence.parse({
  id: 'door',
  name: 'Open the door',
  steps: [
    { is: 'pin', pin: 'door', as: 'dtmf' },
    { is: 'tap', x: 10, y: 20 },
    { is: 'release-all' },
    { is: 'log-off', identity: 'all' },
  ],
  inPanel: true,
});

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
  bridge.watch((next) => {
    state = next;
  });
  return bridge;
}
