import type { CommandOf } from '../../contract/command';
import type { Outcome, OutcomeOf } from '../../contract/outcome';
import type { Sequence } from '../../contract/sequences/sequence';
import { printSequences, readSequences, type WrittenSequence } from '../../sequences/text';
import { keysMeantIn } from '../connection/problems';
import type { Context } from '../context';
import { failed, saved } from '../kernel/outcomes';
import { abilitiesOf } from './abilities';
import { unknownKey } from './checks';
import { newSequenceId } from './sequence-id';

/** What was agreed to stays agreed to: it is compared with the digits, so other ones are asked about anew. */
const withItsYes = ({ agreed: _said, ...sequence }: Sequence, before: Sequence | undefined): Sequence =>
  before?.agreed === undefined ? sequence : { ...sequence, agreed: before.agreed };

/** Adds a sequence or changes it. A key that no phone has is turned away here, so that every text can be read back. */
export async function saveSequence(context: Context, { sequence }: CommandOf<'save-sequence'>): Promise<Outcome> {
  const unknown = unknownKey(sequence.steps, abilitiesOf(context, false).model);
  if (unknown) return failed(unknown);
  const put = (one: Sequence): Sequence => (one.id === sequence.id ? withItsYes(sequence, one) : one);
  const problem = await context.settings.change(({ sequences }) => ({
    sequences: sequences.some(({ id }) => id === sequence.id)
      ? sequences.map(put)
      : [...sequences, withItsYes(sequence, undefined)],
  }));
  return saved(problem);
}

/** Removes a sequence and its hotkeys. One that runs plays on: it can be stopped. */
export async function removeSequence(context: Context, { id }: CommandOf<'remove-sequence'>): Promise<Outcome> {
  const problem = await context.settings.change(({ sequences, hotkeys }) => {
    if (!sequences.some((one) => one.id === id)) return { code: 'no-such-sequence', id };
    const left = hotkeys.filter(({ run }) => !(run.do === 'run-sequence' && run.id === id));
    return {
      sequences: sequences.filter((one) => one.id !== id),
      ...(left.length === hotkeys.length ? {} : { hotkeys: left }),
    };
  });
  return saved(problem);
}

/** Puts one that was read in the place of the one of its name, which keeps its id and where it is shown; or behind all. */
function added(sequences: readonly Sequence[], written: WrittenSequence): readonly Sequence[] {
  const same = sequences.find(({ name }) => name === written.name);
  if (same) return sequences.map((one) => (one === same ? { ...same, ...written } : one));
  const taken = new Set(sequences.map(({ id }) => id));
  const id = newSequenceId(written.name, taken);
  return [...sequences, { id, ...written, steps: [...written.steps], inTray: false, inPanel: false }];
}

/** Reads sequences out of a text: all of them, or, where one line is wrong, none. */
export async function importSequences(
  context: Context,
  { text }: CommandOf<'import-sequences'>,
): Promise<OutcomeOf<'import-sequences'>> {
  const read = readSequences(text);
  if (!read.ok) {
    const { line, found } = read;
    return failed({ code: 'sequence-text', line, found, ...keysMeantIn(found, abilitiesOf(context, false).model) });
  }
  const problem = await context.settings.change((now) => ({
    sequences: [...read.sequences.reduce<readonly Sequence[]>(added, now.sequences)],
  }));
  return problem ? failed(problem) : { ok: true, result: 'done', count: read.sequences.length };
}

/** The text of these sequences. */
export function exportSequences(
  context: Context,
  { ids }: CommandOf<'export-sequences'>,
): OutcomeOf<'export-sequences'> {
  const { sequences, pins } = context.settings.now();
  const wanted = ids.map((id) => sequences.find((one) => one.id === id) ?? id);
  const missing = wanted.find((one) => typeof one === 'string');
  if (missing !== undefined) return failed({ code: 'no-such-sequence', id: missing });
  const found = wanted.filter((one) => typeof one !== 'string');
  return { ok: true, result: 'done', text: printSequences(found, pins) };
}
