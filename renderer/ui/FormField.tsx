import type { FieldName } from '../../electron/contract/program/places';
import controls from './controls.module.css';
import { Field } from './Field';

interface Props {
  readonly label: string;
  readonly field?: FieldName | undefined;
  readonly type?: 'text' | 'password';
  readonly value: string;
  readonly hint?: string | undefined;
  readonly trouble: string | undefined;
  readonly onWrite: (text: string) => void;
}

/** A field that takes effect with its form. */
export const FormField = ({ type = 'text', value, onWrite, ...field }: Props) => (
  <Field {...field}>
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
