import { merged } from '../../contract/patch';
import type { PhonesState } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import { Sequence, type SequenceStep } from '../../contract/sequences/sequence';
import type { Model } from '../../phone/models';
import { printSequences, readSequences, type WrittenSequence } from '../../sequences/text';
import type { Answers } from '../kernel/commands';
import { alreadyThere } from '../kernel/new-entries';
import { failed, saved } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { keysMeantIn } from '../keys/key-problems';
import { namedModel } from '../keys/named-model';
import { unknownKey } from './checks';
import { newSequenceId } from './sequence-id';

interface SequenceAnswersDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'phones' | 'activePhone'>>, 'getState'>;
  readonly settings: Pick<SettingsStore, 'now' | 'change'>;
}

type Edits = 'add-sequence' | 'change-sequence' | 'remove-sequence' | 'import-sequences' | 'export-sequences';

/** Puts one that was read in the place of the one of its name, which keeps its id and where it is shown; or behind all. */
function added(sequences: readonly Sequence[], written: WrittenSequence): readonly Sequence[] {
  const same = sequences.find(({ name }) => name === written.name);
  if (same) return sequences.map((one) => (one === same ? { ...same, ...written } : one));
  const taken = new Set(sequences.map(({ id }) => id));
  const id = newSequenceId(written.name, taken);
  return [...sequences, { id, ...written, steps: [...written.steps], inTray: false, inPanel: false }];
}

export function sequenceAnswers({ store, settings }: SequenceAnswersDeps): Answers<Edits> {
  const activeModel = (): Model | undefined => {
    const { phones, activePhone } = store.getState();
    return namedModel(phones.find(({ id }) => id === activePhone));
  };

  /** A key that no phone has is turned away where steps are saved, so that every text can be read back. */
  const unknownIn = (steps: readonly SequenceStep[]): Problem | null => unknownKey(steps, activeModel());

  return {
    /** Behind the others. */
    async 'add-sequence'({ sequence }) {
      const unknown = unknownIn(sequence.steps);
      if (unknown) return failed(unknown);
      const problem = await settings.change(({ sequences }) =>
        sequences.some(({ id }) => id === sequence.id)
          ? alreadyThere('sequences')
          : { sequences: [...sequences, sequence] },
      );
      return saved(problem);
    },
    /** A yes stays a yes: it is compared with the digits, so other ones are asked about anew. */
    async 'change-sequence'({ id, patch }) {
      const unknown = unknownIn(patch.steps ?? []);
      if (unknown) return failed(unknown);
      const problem = await settings.change(({ sequences }) =>
        sequences.some((one) => one.id === id)
          ? { sequences: sequences.map((one) => (one.id === id ? merged(Sequence, one, patch) : one)) }
          : { code: 'no-such-sequence', id },
      );
      return saved(problem);
    },
    /** With its hotkeys. One that runs plays on: it can be stopped. */
    async 'remove-sequence'({ id }) {
      const problem = await settings.change(({ sequences, hotkeys }) => {
        if (!sequences.some((one) => one.id === id)) return { code: 'no-such-sequence', id };
        const left = hotkeys.filter(({ run }) => !(run.do === 'run-sequence' && run.id === id));
        return {
          sequences: sequences.filter((one) => one.id !== id),
          ...(left.length === hotkeys.length ? {} : { hotkeys: left }),
        };
      });
      return saved(problem);
    },
    /** All sequences of a text, or, where one line is wrong, none. */
    async 'import-sequences'({ text }) {
      const read = readSequences(text);
      if (!read.ok) {
        const { line, found } = read;
        return failed({ code: 'sequence-text', line, found, ...keysMeantIn(found, activeModel()) });
      }
      const problem = await settings.change(({ sequences }) => ({
        sequences: [...read.sequences.reduce<readonly Sequence[]>(added, sequences)],
      }));
      return problem ? failed(problem) : { ok: true, result: 'done', count: read.sequences.length };
    },
    'export-sequences'({ ids }) {
      const { sequences, pins } = settings.now();
      const wanted = ids.map((id) => sequences.find((one) => one.id === id) ?? id);
      const missing = wanted.find((one) => typeof one === 'string');
      if (missing !== undefined) return failed({ code: 'no-such-sequence', id: missing });
      const found = wanted.filter((one) => typeof one !== 'string');
      return { ok: true, result: 'done', text: printSequences(found, pins) };
    },
  };
}
