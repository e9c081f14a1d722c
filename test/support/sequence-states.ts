import { Sequence } from '../../electron/contract/sequences/sequence';

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
