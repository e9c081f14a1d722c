import { useEffect, useRef, useState } from 'react';
import type { Favourite } from '../../../../electron/contract/history';
import { useOffhook } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import { Field } from '../../../ui/Field';
import { newPhoneId } from '../phone-id';
import { useSave } from '../use-save';

const NAME_LIMIT_CHARS = 60;
const NUMBER_LIMIT_CHARS = 300;

interface Props {
  /** null: a new one. */
  readonly favourite: Favourite | null;
  /** The number of a new one, as far as it is known. */
  readonly number?: string;
  readonly onDone: () => void;
}

interface InputProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly trouble: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** A field that takes effect with its form. */
const FormField = ({ label, value, hint, trouble, onWrite }: InputProps) => (
  <Field label={label} hint={hint} trouble={trouble}>
    {({ id, describedBy, wrong }) => (
      <input
        id={id}
        className="text"
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-describedby={describedBy}
        aria-invalid={wrong}
        value={value}
        onChange={(event) => onWrite(event.target.value)}
      />
    )}
  </Field>
);

const isFine = (text: string, most: number): boolean => text !== '' && text.length <= most && !/\p{Cc}/u.test(text);

/** The name, the number and the PIN of a favourite. */
export function FavouriteForm({ favourite, number: known = '', onDone }: Props) {
  const { app, words } = useOffhook();
  const text = words.history;
  const { save, problem } = useSave();
  const [name, setName] = useState(favourite?.name ?? '');
  const [number, setNumber] = useState(favourite?.number ?? known);
  const [pin, setPin] = useState(favourite?.pin ?? '');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const [cleanName, cleanNumber] = [name.trim(), number.trim()];
  const nameWrong = isFine(cleanName, NAME_LIMIT_CHARS) ? undefined : text.nameWrong;
  const numberWrong = isFine(cleanNumber, NUMBER_LIMIT_CHARS) ? undefined : text.numberWrong;
  const keep = async () => {
    setAsked(true);
    if (nameWrong !== undefined || numberWrong !== undefined) return;
    const taken = app.favourites.map(({ id }) => id);
    const id = favourite?.id ?? newPhoneId(cleanName, taken);
    const saved = { id, name: cleanName, number: cleanNumber, pin: pin === '' ? null : pin };
    if (await save({ do: 'save-favourite', favourite: saved })) onDone();
  };
  return (
    <form
      ref={form}
      className="favourite-form"
      aria-label={favourite?.name ?? text.newFavourite}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <FormField label={text.name} value={name} trouble={asked ? nameWrong : undefined} onWrite={setName} />
      <FormField
        label={text.number}
        value={number}
        hint={text.numberHint}
        trouble={asked ? numberWrong : undefined}
        onWrite={setNumber}
      />
      {(app.pins.length > 0 || pin !== '') && (
        <Choice
          label={text.pin}
          value={pin}
          options={[{ value: '', label: text.noPin }, ...app.pins.map(({ id, name: label }) => ({ value: id, label }))]}
          hint={text.pinHint}
          onChoose={setPin}
        />
      )}
      <div className="row form-end">
        <Button look="main" type="submit">
          {text.save}
        </Button>
        <Button onClick={onDone}>{text.cancel}</Button>
      </div>
      {problem && (
        <p className="note" role="alert">
          {words.problem(problem).text}
        </p>
      )}
    </form>
  );
}
