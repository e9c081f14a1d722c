import * as z from 'zod/mini';
import type { Traits } from './command-schema';
import { dialCommands } from './dialling/commands';
import { freeSwitchCommands } from './freeswitch/commands';
import { historyCommands } from './history/commands';
import { hotkeyCommands } from './hotkeys/commands';
import { keyCommands } from './keys/commands';
import { phoneCommands } from './phones/commands';
import { maintenanceCommands } from './phones/maintenance';
import { programCommands } from './program/commands';
import { sequenceCommands } from './sequences/commands';
import { softKeyCommands } from './softkeys/commands';

const commands = [
  ...dialCommands,
  ...freeSwitchCommands,
  ...historyCommands,
  ...keyCommands,
  ...maintenanceCommands,
  ...phoneCommands,
  ...sequenceCommands,
  ...softKeyCommands,
  ...hotkeyCommands,
  ...programCommands,
] as const;

/**
 * Everything a sender can ask Offhook for: the tray, a hotkey, the command line, a second instance and a button all
 * send one of these, and the `answers` of a feature in `app/` answer it.
 */
export const Command = z.discriminatedUnion('do', commands);
export type Command = z.infer<typeof Command>;

/** A command as a sender writes it: a field with a default may be left out. */
export type CommandInput = z.input<typeof Command>;

export type CommandName = Command['do'];

/** A command by its name. */
export type CommandOf<Name extends CommandName> = Extract<Command, { readonly do: Name }>;

/** The names of the commands that have a trait. */
export type CommandWith<Trait extends Exclude<keyof Traits, 'from'>> = Extract<
  (typeof commands)[number],
  { readonly traits: Readonly<Record<Trait, true>> }
>['named'];

/** The traits of each command. */
export const TRAITS = Object.fromEntries(commands.map(({ named, traits }) => [named, traits])) as Readonly<
  Record<CommandName, Traits>
>;
