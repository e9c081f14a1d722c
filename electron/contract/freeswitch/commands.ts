import * as z from 'zod/mini';
import { command } from '../command-schema';
import { TEXT_LINE_MOST_CHARS } from '../limits';
import { PhoneId } from '../phones/profile';
import { ServerPatch } from './server';

/** It goes to the server in a line. */
const ServerPassword = z.string().check(z.maxLength(TEXT_LINE_MOST_CHARS), z.regex(/^[^\p{Cc}]*$/u));

/** Everything about the FreeSWITCH at which phones are registered. */
export const freeSwitchCommands = [
  command('change-server', { patch: ServerPatch }, { from: 'windows' }),
  /** Put its password into the keychain; '' removes it. */
  command('save-server-password', { password: ServerPassword }, { from: 'windows' }),
  /** Log in, and ask which phones are registered. */
  command('try-server', {}, { from: 'windows' }),
  /** Of several phones with the name that a profile has, take the one of this registration (its Call-ID). */
  command('choose-registered', { id: PhoneId, callId: z.string().check(z.maxLength(500)) }, { from: 'windows' }),
] as const;
