import * as z from 'zod/mini';
import { command } from '../command-schema';
import { Hotkey, HotkeyId, HotkeyPatch } from './hotkey';

/** How keys are bound. */
const binding = {
  /** Another hotkey of Offhook's that has these keys does without them from then on. */
  takeOver: z.optional(z.boolean()),
  /** The key that was pressed for it (`KeyboardEvent.code`). */
  code: z.optional(z.string().check(z.maxLength(40))),
};

/** Everything about hotkeys. */
export const hotkeyCommands = [
  /** Add a hotkey; refused, reserved and clashing ones are not added, nor one whose id is in the list already. */
  command('add-hotkey', { ...Hotkey.shape, ...binding }, { from: 'windows' }),
  /** Change a hotkey; refused, reserved and clashing keys leave the old ones working. */
  command('change-hotkey', { id: HotkeyId, patch: HotkeyPatch, ...binding }, { from: 'windows' }),
  command('remove-hotkey', { id: HotkeyId }, { from: 'windows' }),
  /** While a field records a hotkey, none of ours may fire. */
  command('record-hotkeys', { on: z.boolean() }, { from: 'windows' }),
  /** The next press of this hotkey is shown and does nothing else; null: none is tried any more. */
  command('prove-hotkey', { id: z.nullable(HotkeyId) }, { from: 'windows' }),
] as const;
