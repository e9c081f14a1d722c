import { useRef, useState } from 'react';
import type { CommandInput } from '../../../../electron/contract/command';
import type { Favourite } from '../../../../electron/contract/history/history';
import { NAME_MOST_CHARS, NUMBER_MOST_CHARS } from '../../../../electron/contract/limits';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Choice } from '../../../ui/Choice';
import { EditForm } from '../../../ui/EditForm';
import { FormField } from '../../../ui/FormField';
import { useFormFields } from '../../../ui/use-form-fields';
import { changesOf } from '../changes';
import { newPhoneId } from '../phone-id';
import { useWords } from '../words';
import styles from './FavouriteForm.module.css';

interface Props {
  /** null: a new one. */
  readonly favourite: Favourite | null;
  /** The number of a new one, as far as it is known. */
  readonly number?: string;
  readonly onDone: () => void;
}

const isFine = (text: string, most: number): boolean => text !== '' && text.length <= most && !/\p{Cc}/u.test(text);

/** As they stand in the form; '' is no PIN. */
type Written = Readonly<Record<'name' | 'number' | 'pin', string>>;

const valuesOf = ({ name, number, pin }: Written) => ({
  name: name.trim(),
  number: number.trim(),
  pin: pin === '' ? null : pin,
});

/** The name, the number and the PIN of a favourite. */
export function FavouriteForm({ favourite, number: known = '', onDone }: Props) {
  const favourites = useApp((app) => app.favourites);
  const pins = useApp((app) => app.pins);
  const words = useWords();
  const text = words.history;
  const { change, said } = useChange();
  const [asked, setAsked] = useState(false);
  /** The id of a new one, as soon as it has been sent. */
  const newId = useRef('');
  const { fields, write, save } = useFormFields<Written>({
    first: { name: favourite?.name ?? '', number: favourite?.number ?? known, pin: favourite?.pin ?? '' },
    isKept: favourite !== null,
    keep: async (written, kept) => (await change(commandFor(written, kept))) === null,
    onDone,
  });
  const { name, number } = valuesOf(fields);
  const nameWrong = isFine(name, NAME_MOST_CHARS) ? undefined : text.nameWrong(NAME_MOST_CHARS);
  const numberWrong = isFine(number, NUMBER_MOST_CHARS) ? undefined : text.numberWrong(NUMBER_MOST_CHARS);
  const onSave = () => {
    setAsked(true);
    if (nameWrong === undefined && numberWrong === undefined) save();
  };
  /** Only the changed fields: those written in another window meanwhile are left alone. */
  function commandFor(written: Written, kept: Written | null): CommandInput {
    const values = valuesOf(written);
    const patch = kept && changesOf(valuesOf(kept), values);
    if (patch) return { do: 'change-favourite', id: favourite?.id ?? newId.current, patch };
    const taken = favourites.map(({ id }) => id);
    newId.current = newPhoneId(values.name, taken);
    return { do: 'add-favourite', favourite: { id: newId.current, ...values } };
  }
  return (
    <EditForm
      className={styles.form}
      label={favourite?.name ?? text.newFavourite}
      save={text.save}
      cancel={text.cancel}
      trouble={said().trouble}
      onSave={onSave}
      onCancel={onDone}
    >
      <FormField
        label={text.name}
        value={fields.name}
        trouble={asked ? nameWrong : undefined}
        onWrite={(name) => write({ name })}
      />
      <FormField
        label={text.number}
        value={fields.number}
        hint={text.numberHint}
        trouble={asked ? numberWrong : undefined}
        onWrite={(number) => write({ number })}
      />
      {(pins.length > 0 || fields.pin !== '') && (
        <Choice
          label={text.pin}
          value={fields.pin}
          options={[{ value: '', label: text.noPin }, ...pins.map(({ id, name: label }) => ({ value: id, label }))]}
          hint={text.pinHint}
          onChoose={(pin) => write({ pin })}
        />
      )}
    </EditForm>
  );
}
