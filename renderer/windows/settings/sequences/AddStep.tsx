import { type RefObject, useId, useState } from 'react';
import { SEQUENCE_STEPS_MOST } from '../../../../electron/contract/limits';
import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import { useApp } from '../../../stores/offhook';
import { Combobox } from '../../../ui/Combobox';
import notes from '../../../ui/notes.module.css';
import { useShown } from '../../../ui/shown';
import { useWords } from '../words';
import { keysOf } from './keys';
import { stepOptions } from './step-choices';
import stepStyles from './steps.module.css';

interface Props {
  /** How many steps there are. */
  readonly count: number;
  readonly field: RefObject<HTMLInputElement | null>;
  /** `typed`: its digits stand in it already. */
  readonly onAdd: (step: SequenceStep, typed: boolean) => void;
}

/** Where steps are added: one field that knows keys, digits and every other kind of step. */
export function AddStep({ count, field, onAdd }: Props) {
  const face = useApp((app) => app.face);
  const pins = useApp((app) => app.pins);
  const words = useWords();
  const text = words.sequences;
  const id = useId();
  const shown = useShown<HTMLDivElement>('steps');
  const [draft, setDraft] = useState('');
  const [nothing, setNothing] = useState(false);
  const full = count >= SEQUENCE_STEPS_MOST;
  const options = stepOptions(draft, { keys: keysOf(face, words.keyNames), pins, words: text });
  const write = (written: string) => {
    setDraft(written);
    setNothing(false);
  };
  const note = nothing ? text.addStepNothing : full ? text.stepsMost(SEQUENCE_STEPS_MOST) : undefined;
  return (
    <div {...shown} className={stepStyles.add}>
      <Combobox
        label={text.addStep}
        className={stepStyles.addField}
        field={field}
        text={draft}
        placeholder={text.addStepHint}
        options={options}
        describedBy={id}
        wrong={nothing}
        disabled={full}
        onWrite={write}
        onChoose={(option) => {
          onAdd(option.value, option.id === 'typed');
          write('');
        }}
        onEnter={() => setNothing(draft.trim() !== '')}
        onEscape={() => write('')}
      />
      <p id={id} className={`${stepStyles.note} ${notes.trouble}`} aria-live="polite">
        {note}
      </p>
    </div>
  );
}
