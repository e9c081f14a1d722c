import * as z from 'zod/mini';
import { command } from '../command-schema';
import { SOFT_KEYS_MOST } from '../limits';
import { SoftKeyName, SoftKeyPatch, SoftKeysPatch } from './soft-key';

/** Everything about the phone's own keys, as Offhook sets them. */
export const softKeyCommands = [
  /**
   * Set a function key of the active phone, and keep that: the fields that are named, the others as they are. The phone is told
   * at once, and again when it comes back.
   */
  command('change-soft-key', { key: SoftKeyName, patch: SoftKeyPatch }, { from: 'anywhere', needsPhone: true }),
  /** Have these keys of the active phone be again what they were before (absent: all of them): at once, or when it answers. */
  command(
    'put-back-soft-keys',
    {
      keys: z.optional(z.array(SoftKeyName).check(z.minLength(1), z.maxLength(SOFT_KEYS_MOST))),
      /** Let go of them, whatever the phone says. */
      forget: z.optional(z.boolean()),
    },
    { from: 'anywhere', needsPhone: true },
  ),
  /** Tell the active phone all its keys once more. */
  command('send-soft-keys', {}, { from: 'anywhere', needsPhone: true }),
  /** Say which keys are set, and what became of them. */
  command('list-soft-keys', {}, { from: 'anywhere', needsPhone: true }),
  /** Say how the keys of the active phone are set. */
  command('change-soft-keys', { patch: SoftKeysPatch }, { from: 'windows' }),
  /** Open the address that a press asks for, and from now on without a question; or leave it. */
  command('answer-url-question', { id: z.int(), yes: z.boolean() }, { from: 'windows' }),
] as const;
