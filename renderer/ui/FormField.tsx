import controls from './controls.module.css';
import { Field } from './Field';

interface Props {
  readonly label: string;
  readonly type?: 'text' | 'password';
  readonly value: string;
  readonly hint?: string | undefined;
  readonly trouble: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** A field that takes effect with its form. */
export const FormField = ({ label, type = 'text', value, hint, trouble, onWrite }: Props) => (
  <Field label={label} hint={hint} trouble={trouble}>
    {({ id, describedBy, wrong }) => (
      <input
        id={id}
        className={controls.text}
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
