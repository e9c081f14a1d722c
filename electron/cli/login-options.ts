import type { Command } from '../contract/command';
import type { Option, Values } from './options';

/** What a command may say of the login at the phone. */
export const LOGIN_OPTIONS = ['try-again', 'weaker-login'] as const satisfies readonly Option[];

/** The commands that come before one that these options stand beside. */
export const readLogin = (values: Values): readonly Command[] => [
  ...(values['try-again'] ? [{ do: 'try-password-again' } as const] : []),
  ...(values['weaker-login'] ? [{ do: 'forget-login' } as const] : []),
];

/** Whether the password that a program has put into the environment cannot be meant: a line end slipped in behind it. */
export const hasLineEnd = (password: string | undefined): boolean => password !== undefined && /[\r\n]$/.test(password);
