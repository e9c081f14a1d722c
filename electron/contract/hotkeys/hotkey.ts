import * as z from 'zod/mini';
import { ActionName, SequenceText } from '../keys/action';
import { patchOf } from '../patch';
import { SequenceId } from '../sequences/sequence';

/** What a global hotkey does. */
export const HotkeyRun = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('dial-clipboard') }),
  /** Dials the text that is selected, where the desktop tells it (Linux). */
  z.strictObject({ do: z.literal('dial-selection') }),
  z.strictObject({ do: z.literal('show-panel') }),
  z.strictObject({ do: z.literal('act'), action: ActionName }),
  z.strictObject({ do: z.literal('press'), sequence: SequenceText }),
  z.strictObject({ do: z.literal('run-sequence'), id: SequenceId }),
]);
export type HotkeyRun = z.infer<typeof HotkeyRun>;

/** Electron's accelerator syntax, `CommandOrControl+Alt+Shift+D`. */
const Accelerator = z.string().check(z.minLength(1), z.maxLength(60));

export const HotkeyId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));

export const Hotkey = z.strictObject({
  id: HotkeyId,
  /** null: nothing bound. */
  accelerator: z.nullable(Accelerator),
  run: HotkeyRun,
});
export type Hotkey = z.infer<typeof Hotkey>;

/** A change to a hotkey: other keys, or another action. */
export const HotkeyPatch = patchOf(z.omit(Hotkey, { id: true }));

/** Hotkeys that work without being set up: few, and with Shift, so that AltGr on European keyboards types as before. */
export const defaultHotkeys = (): Hotkey[] => [
  { id: 'dial-clipboard', accelerator: 'CommandOrControl+Alt+Shift+D', run: { do: 'dial-clipboard' } },
  { id: 'dial-selection', accelerator: 'CommandOrControl+Alt+Shift+S', run: { do: 'dial-selection' } },
  { id: 'show-panel', accelerator: 'CommandOrControl+Alt+Shift+P', run: { do: 'show-panel' } },
  { id: 'hang-up', accelerator: 'CommandOrControl+Alt+Shift+H', run: { do: 'act', action: 'hang-up' } },
  ...(['answer', 'hold', 'transfer', 'mute', 'redial', 'do-not-disturb', 'volume-up', 'volume-down'] as const).map(
    (action) => ({ id: action, accelerator: null, run: { do: 'act' as const, action } }),
  ),
];
