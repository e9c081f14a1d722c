import { useRef, useState } from 'react';
import type { CommandInput } from '../../../../electron/contract/command';
import { NAME_MOST_CHARS, PIN_MOST_DIGITS } from '../../../../electron/contract/limits';
import type { PinName } from '../../../../electron/contract/sequences/sequence';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { EditForm } from '../../../ui/EditForm';
import { FormField } from '../../../ui/FormField';
import { useFormFields } from '../../../ui/use-form-fields';
import { newPhoneId } from '../phone-id';
import { useWords } from '../words';
import styles from './PinForm.module.css';

interface Props {
  /** null: a new one. */
  readonly pin: PinName | null;
  readonly onDone: () => void;
}

type Written = Readonly<Record<'name' | 'digits', string>>;

/** The name and the digits of a PIN, on their way to the keychain; the digits never come back. */
export function PinForm({ pin, onDone }: Props) {
  const pins = useApp((app) => app.pins);
  const words = useWords();
  const text = words.sequences;
  const { change, said } = useChange();
  const [asked, setAsked] = useState(false);
  /** The id of a new one, as soon as it has been sent. */
  const newId = useRef('');
  const { fields, write, save } = useFormFields<Written>({
    first: { name: pin?.name ?? '', digits: '' },
    isKept: pin !== null,
    keep: async (written, kept) => (await change(commandFor(written, kept))) === null,
    onDone,
  });
  const name = fields.name.trim();
  const others = pins.filter(({ id }) => id !== (pin?.id ?? newId.current));
  const nameWrong = nameTrouble();
  // Without digits, only the name of a known one changes.
  const { digits: typed } = fields;
  const isFine = typed === '' ? pin !== null : typed.length <= PIN_MOST_DIGITS && /^[0-9*#]*$/.test(typed);
  const digitsWrong = isFine ? undefined : text.pinDigitsWrong(PIN_MOST_DIGITS);
  const onSave = () => {
    setAsked(true);
    if (nameWrong === undefined && digitsWrong === undefined) save();
  };
  return (
    <EditForm
      className={styles.form}
      label={pin?.name ?? text.pinNew}
      save={text.pinSave}
      cancel={text.cancel}
      trouble={said().trouble}
      onSave={onSave}
      onCancel={onDone}
    >
      <FormField
        label={text.pinName}
        type="text"
        value={fields.name}
        trouble={asked ? nameWrong : undefined}
        onWrite={(written) => write({ name: written })}
      />
      <FormField
        field="pin"
        label={text.pinDigits}
        type="password"
        value={fields.digits}
        trouble={asked ? digitsWrong : undefined}
        onWrite={(digits) => write({ digits })}
      />
    </EditForm>
  );

  function commandFor(written: Written, kept: Written | null): CommandInput {
    const named = written.name.trim();
    if (kept) {
      const patch = named === kept.name.trim() ? {} : { name: named };
      const digits = written.digits === kept.digits || written.digits === '' ? {} : { digits: written.digits };
      return { do: 'change-pin', id: pin?.id ?? newId.current, patch, ...digits };
    }
    const taken = others.map(({ id }) => id);
    newId.current = newPhoneId(named, taken);
    return { do: 'add-pin', pin: { id: newId.current, name: named }, digits: written.digits };
  }

  function nameTrouble(): string | undefined {
    if (name === '' || name.length > NAME_MOST_CHARS) return text.pinNameWrong(NAME_MOST_CHARS);
    return others.some((other) => other.name === name) ? text.pinNameTaken : undefined;
  }
}
