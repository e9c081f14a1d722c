import * as z from 'zod/mini';
import { command } from '../command-schema';
import { NewSequence, PinDigits, PinId, PinName, PinPatch, SequenceId, SequencePatch } from './sequence';

/** Everything about sequences, and the PINs that they type. */
export const sequenceCommands = [
  /** Start a sequence; `dry` runs it on the demo phone, with zeros in place of a PIN. */
  command(
    'run-sequence',
    {
      id: SequenceId,
      dry: z._default(z.boolean(), false),
      confirmed: z.optional(z.boolean()),
    },
    { from: 'anywhere', reports: true, needsPhone: true },
  ),
  /** Stop the one that runs; sent keys stay sent. */
  command('stop-sequence', {}, { from: 'anywhere', needsPhone: true }),
  /** Add a sequence; one whose id is in the list already changes nothing. */
  command('add-sequence', { sequence: NewSequence }, { from: 'windows' }),
  command('change-sequence', { id: SequenceId, patch: SequencePatch }, { from: 'windows' }),
  /** Takes its hotkeys with it. */
  command('remove-sequence', { id: SequenceId }, { from: 'windows' }),
  /** Read sequences out of a text and add them; one of the same name is replaced. */
  command('import-sequences', { text: z.string().check(z.maxLength(200_000)) }, { from: 'windows' }),
  /** Answered with the text of these sequences; no PIN is in it. */
  command('export-sequences', { ids: z.array(SequenceId).check(z.maxLength(200)) }, { from: 'windows' }),
  /** Add a PIN; one whose id is in the list already changes nothing. */
  command('add-pin', { pin: PinName, digits: PinDigits }, { from: 'windows' }),
  /** Change the name of a PIN, its digits, or both. */
  command('change-pin', { id: PinId, patch: PinPatch, digits: z.optional(PinDigits) }, { from: 'windows' }),
  command('remove-pin', { id: PinId }, { from: 'windows' }),
] as const;
