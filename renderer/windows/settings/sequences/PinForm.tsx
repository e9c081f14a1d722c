import { useEffect, useRef, useState } from 'react';
import type { PinName } from '../../../../electron/contract/sequence';
import { useOffhook } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { newPhoneId } from '../phone-id';
import { useSave } from '../use-save';

const NAME_LIMIT_CHARS = 60;

interface Props {
  /** null: a new one. */
  readonly pin: PinName | null;
  readonly onDone: () => void;
}

interface InputProps {
  readonly label: string;
  readonly type: 'text' | 'password';
  readonly value: string;
  readonly hint?: string | undefined;
  readonly trouble: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** A field that takes effect with its form. */
const FormField = ({ label, type, value, hint, trouble, onWrite }: InputProps) => (
  <Field label={label} hint={hint} trouble={trouble}>
    {({ id, describedBy, wrong }) => (
      <input
        id={id}
        className="text"
        type={type}
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

/** The name and the digits of a PIN, on their way to the keychain; the digits never come back. */
export function PinForm({ pin, onDone }: Props) {
  const { app, words } = useOffhook();
  const text = words.sequences;
  const { save, problem } = useSave();
  const [name, setName] = useState(pin?.name ?? '');
  const [digits, setDigits] = useState('');
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const written = name.trim();
  const others = app.pins.filter(({ id }) => id !== pin?.id);
  const nameWrong = nameTrouble();
  // Without digits, only the name of a known one changes.
  const keepsDigits = pin !== null && digits === '';
  const digitsWrong = keepsDigits || /^[0-9*#]{1,32}$/.test(digits) ? undefined : text.pinDigitsWrong;
  const keep = async () => {
    setAsked(true);
    if (nameWrong !== undefined || digitsWrong !== undefined) return;
    const id =
      pin?.id ??
      newPhoneId(
        written,
        others.map((other) => other.id),
      );
    const secret = keepsDigits ? {} : { digits };
    if (!(await save({ do: 'save-pin', pin: { id, name: written }, ...secret }))) return;
    setDigits('');
    onDone();
  };
  return (
    <form
      ref={form}
      className="pin-form"
      aria-label={pin?.name ?? text.pinNew}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
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
      <div className="row form-end">
        <Button look="main" type="submit">
          {text.pinSave}
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

  function nameTrouble(): string | undefined {
    if (written === '' || written.length > NAME_LIMIT_CHARS) return text.pinNameWrong;
    return others.some((other) => other.name === written) ? text.pinNameTaken : undefined;
  }
}
