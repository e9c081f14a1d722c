import * as z from 'zod/mini';
import { command } from '../command-schema';
import { Accelerator, HotkeyId, HotkeyRun } from './hotkey';

/** Everything about hotkeys. */
export const hotkeyCommands = [
  /**
   * Add a hotkey or change it; refused, reserved and clashing ones leave the old one working. `takeOver`: another hotkey of
   * Offhook's that has these keys does without them from then on. `code`: the key that was pressed for it
   * (`KeyboardEvent.code`).
   */
  command(
    'save-hotkey',
    {
      id: HotkeyId,
      accelerator: z.nullable(Accelerator),
      run: HotkeyRun,
      takeOver: z.optional(z.boolean()),
      code: z.optional(z.string().check(z.maxLength(40))),
    },
    { from: 'windows' },
  ),
  command('remove-hotkey', { id: HotkeyId }, { from: 'windows' }),
  /** While a field records a hotkey, none of ours may fire. */
  command('record-hotkeys', { on: z.boolean() }, { from: 'windows' }),
  /** The next press of this hotkey is shown and does nothing else; null: none is tried any more. */
  command('prove-hotkey', { id: z.nullable(HotkeyId) }, { from: 'windows' }),
] as const;
