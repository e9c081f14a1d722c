import * as z from 'zod/mini';
import { dialCommands } from './dialling/commands';
import { historyCommands } from './history/commands';
import { hotkeyCommands } from './hotkeys/commands';
import { keyCommands } from './keys/commands';
import { phoneCommands } from './phones/commands';
import { maintenanceCommands } from './phones/maintenance';
import { programCommands } from './program/commands';
import { sequenceCommands } from './sequences/commands';

/**
 * Everything anyone can ask Offhook for: the tray, a hotkey, the command line, a second instance and a button all send
 * one of these, and `app/answers` answers it.
 */
export const Command = z.discriminatedUnion('do', [
  ...dialCommands,
  ...historyCommands,
  ...keyCommands,
  ...maintenanceCommands,
  ...phoneCommands,
  ...sequenceCommands,
  ...hotkeyCommands,
  ...programCommands,
]);
export type Command = z.infer<typeof Command>;

/** A command as a sender writes it: what has a default may be left out. */
export type CommandInput = z.input<typeof Command>;
