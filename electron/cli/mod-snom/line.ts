import type { Command } from '../../contract/command';
import type { Server } from '../../contract/freeswitch/server';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Button } from '../../sip/x-buttons';

export type ModSnomWord = 'snom_command' | 'snom_bind_key';

export const USAGE: Readonly<Record<ModSnomWord, string>> = {
  snom_command: 'TARGET key|action SEQUENCE|reboot|reset|dialeddel|misseddel|receiveddel [USER]',
  snom_bind_key: 'KEY LIGHT LABEL USER HOST PROFILE [ACTION_NAME ACTION]',
};

/** `snom_bind_key`, understood. */
export interface BindKey {
  readonly is: 'snom-bind-key';
  /** The line as it was said. */
  readonly said: string;
  readonly button: Button;
  readonly user: string;
  readonly host: string;
  readonly profile: string;
  /** null: the server of the settings. */
  readonly server: Server | null;
  /** Where it is sent straight by SIP; null: through the server. */
  readonly phone: PhoneProfile | null;
}

/** `snom_command`, understood. */
export interface SnomCommand {
  readonly is: 'snom-command';
  /** The line as it was said, without a user and without a password. */
  readonly said: string;
  readonly phone: PhoneProfile;
  readonly command: Command;
  readonly server: Server | null;
  /** The commands that the same phone needs before. */
  readonly before: readonly Command[];
}

/** A word of mod_snom that is not understood, and which part of it. */
export interface ModSnomWrong {
  readonly is: 'snom-wrong';
  readonly word: ModSnomWord;
  readonly fault:
    | 'words'
    | 'option'
    | 'password'
    | 'line-end'
    | 'port'
    | 'target'
    | 'sequence'
    | 'action'
    | 'server'
    | 'key'
    | 'light'
    | 'label'
    | 'action-name'
    | 'action-data'
    | 'phone';
}

export type ModSnomLine = SnomCommand | BindKey | ModSnomWrong;
