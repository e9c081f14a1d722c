import { useState } from 'react';
import type { CommandInput } from '../../../../electron/contract/command';
import type { Favourite } from '../../../../electron/contract/history/history';
import { useApp } from '../../../stores/offhook';
import { Choice } from '../../../ui/Choice';
import { EditForm } from '../../../ui/EditForm';
import { FormField } from '../../../ui/FormField';
import { changesOf } from '../changes';
import { newPhoneId } from '../phone-id';
import { useSave } from '../use-save';
import { useWords } from '../words';
import styles from './FavouriteForm.module.css';

const NAME_LIMIT_CHARS = 60;
const NUMBER_LIMIT_CHARS = 300;

interface Props {
  /** null: a new one. */
  readonly favourite: Favourite | null;
  /** The number of a new one, as far as it is known. */
  readonly number?: string;
  readonly onDone: () => void;
}

const isFine = (text: string, most: number): boolean => text !== '' && text.length <= most && !/\p{Cc}/u.test(text);

type Written = Pick<Favourite, 'name' | 'number' | 'pin'>;

/** The changed fields of a favourite; those written in another window meanwhile are left alone. */
const changeOf = ({ id, name, number, pin }: Favourite, written: Written): CommandInput => ({
  do: 'change-favourite',
  id,
  patch: changesOf({ name, number, pin }, written),
});

/** The name, the number and the PIN of a favourite. */
export function FavouriteForm({ favourite, number: known = '', onDone }: Props) {
  const favourites = useApp((app) => app.favourites);
  const pins = useApp((app) => app.pins);
  const words = useWords();
  const text = words.history;
  const { save, problem } = useSave();
  const [name, setName] = useState(favourite?.name ?? '');
  const [number, setNumber] = useState(favourite?.number ?? known);
  const [pin, setPin] = useState(favourite?.pin ?? '');
  const [asked, setAsked] = useState(false);

  const [cleanName, cleanNumber] = [name.trim(), number.trim()];
  const nameWrong = isFine(cleanName, NAME_LIMIT_CHARS) ? undefined : text.nameWrong;
  const numberWrong = isFine(cleanNumber, NUMBER_LIMIT_CHARS) ? undefined : text.numberWrong;
  const keep = async () => {
    setAsked(true);
    if (nameWrong !== undefined || numberWrong !== undefined) return;
    const written = { name: cleanName, number: cleanNumber, pin: pin === '' ? null : pin };
    if (await save(favourite ? changeOf(favourite, written) : addition(written))) onDone();
  };
  const addition = (written: Written): CommandInput => {
    const taken = favourites.map(({ id }) => id);
    return { do: 'add-favourite', favourite: { id: newPhoneId(cleanName, taken), ...written } };
  };
  return (
    <EditForm
      className={styles.form}
      label={favourite?.name ?? text.newFavourite}
      save={text.save}
      cancel={text.cancel}
      trouble={problem ? words.problem(problem).text : undefined}
      onSave={() => void keep()}
      onCancel={onDone}
    >
      <FormField label={text.name} value={name} trouble={asked ? nameWrong : undefined} onWrite={setName} />
      <FormField
        label={text.number}
        value={number}
        hint={text.numberHint}
        trouble={asked ? numberWrong : undefined}
        onWrite={setNumber}
      />
      {(pins.length > 0 || pin !== '') && (
        <Choice
          label={text.pin}
          value={pin}
          options={[{ value: '', label: text.noPin }, ...pins.map(({ id, name: label }) => ({ value: id, label }))]}
          hint={text.pinHint}
          onChoose={setPin}
        />
      )}
    </EditForm>
  );
}
