import { useId } from 'react';
import { useApp } from '../../../stores/offhook';
import { Combobox } from '../../../ui/Combobox';
import { useDraft } from '../../../ui/use-draft';
import { useWords } from '../words';
import { isKeyName, keysOf, namedKey } from './keys';
import { StepNote } from './StepNote';
import { keyOptions } from './step-choices';
import stepStyles from './steps.module.css';

interface Props {
  readonly value: string;
  readonly onCommit: (key: string) => void;
}

/** The key of a step: searched by its name or by people's word for it; any other KEYEVENT name is taken as it is. */
export function KeyField({ value, onCommit }: Props) {
  const face = useApp((app) => app.face);
  const words = useWords();
  const text = words.sequences;
  const id = useId();
  const keys = keysOf(face, words.keyNames);
  const keyOf = (written: string) => namedKey(keys, written) ?? written.trim().toUpperCase();
  const { texts, wrong, write, commit, reset } = useDraft({
    value: { key: value },
    check: ({ key }) => (isKeyName(keyOf(key)) ? undefined : text.keyWrong),
    onCommit: ({ key }) => (keyOf(key) === value ? reset() : onCommit(keyOf(key))),
  });
  return (
    <>
      <Combobox
        label={text.key}
        className={stepStyles.value}
        text={texts.key}
        options={keyOptions(keys, texts.key === value ? '' : texts.key, text)}
        describedBy={id}
        wrong={wrong !== undefined}
        onWrite={(written) => write('key', written)}
        onChoose={(option) => commit({ key: option.value })}
        onEnter={() => commit()}
        onLeave={() => commit()}
        onEscape={reset}
      />
      <StepNote id={id} trouble={wrong} />
    </>
  );
}
