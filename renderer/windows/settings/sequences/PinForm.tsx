import { useState } from 'react';
import type { CommandInput } from '../../../../electron/contract/command';
import type { PinName } from '../../../../electron/contract/sequences/sequence';
import { useApp } from '../../../stores/offhook';
import { EditForm } from '../../../ui/EditForm';
import { FormField } from '../../../ui/FormField';
import { newPhoneId } from '../phone-id';
import { useSave } from '../use-save';
import { useWords } from '../words';
import styles from './PinForm.module.css';

const NAME_LIMIT_CHARS = 60;

interface Props {
  /** null: a new one. */
  readonly pin: PinName | null;
  readonly onDone: () => void;
}

/** The name and the digits of a PIN, on their way to the keychain; the digits never come back. */
export function PinForm({ pin, onDone }: Props) {
  const pins = useApp((app) => app.pins);
  const words = useWords();
  const text = words.sequences;
  const { save, problem } = useSave();
  const [name, setName] = useState(pin?.name ?? '');
  const [digits, setDigits] = useState('');
  const [asked, setAsked] = useState(false);

  const written = name.trim();
  const others = pins.filter(({ id }) => id !== pin?.id);
  const nameWrong = nameTrouble();
  // Without digits, only the name of a known one changes.
  const keepsDigits = pin !== null && digits === '';
  const digitsWrong = keepsDigits || /^[0-9*#]{1,32}$/.test(digits) ? undefined : text.pinDigitsWrong;
  const keep = async () => {
    setAsked(true);
    if (nameWrong !== undefined || digitsWrong !== undefined) return;
    if (!(await save(pin ? changeOf(pin) : addition()))) return;
    setDigits('');
    onDone();
  };
  return (
    <EditForm
      className={styles.form}
      label={pin?.name ?? text.pinNew}
      save={text.pinSave}
      cancel={text.cancel}
      trouble={problem ? words.problem(problem).text : undefined}
      onSave={() => void keep()}
      onCancel={onDone}
    >
      <FormField
        label={text.pinName}
        type="text"
        value={name}
        trouble={asked ? nameWrong : undefined}
        onWrite={setName}
      />
      <FormField
        label={text.pinDigits}
        type="password"
        value={digits}
        trouble={asked ? digitsWrong : undefined}
        onWrite={setDigits}
      />
    </EditForm>
  );

  function changeOf({ id, name: before }: PinName): CommandInput {
    const patch = written === before ? {} : { name: written };
    return { do: 'change-pin', id, patch, ...(keepsDigits ? {} : { digits }) };
  }

  function addition(): CommandInput {
    const taken = others.map(({ id }) => id);
    return { do: 'add-pin', pin: { id: newPhoneId(written, taken), name: written }, digits };
  }

  function nameTrouble(): string | undefined {
    if (written === '' || written.length > NAME_LIMIT_CHARS) return text.pinNameWrong;
    return others.some((other) => other.name === written) ? text.pinNameTaken : undefined;
  }
}
