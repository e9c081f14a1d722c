import type { ReactNode } from 'react';
import type { FieldName } from '../../../../electron/contract/program/places';
import controls from '../../../ui/controls.module.css';
import { Field } from '../../../ui/Field';
import { useWords } from '../words';

interface Props {
  readonly field: FieldName;
  readonly value: string;
  readonly kept: boolean;
  readonly trouble?: string | undefined;
  readonly saved?: string | undefined;
  readonly onWrite: (password: string) => void;
  readonly children?: ReactNode;
}

/** A password on its way to the keychain; one that is there already never comes back. */
export function PasswordField({ field, value, kept, trouble, saved, onWrite, children }: Props) {
  const words = useWords();
  return (
    <Field
      field={field}
      label={words.phones.password}
      hint={kept ? words.phones.passwordKept : words.phones.passwordNone}
      trouble={trouble}
      saved={saved}
    >
      {({ id, describedBy, wrong }) => (
        <>
          <input
            id={id}
            className={controls.text}
            type="password"
            autoComplete="off"
            aria-describedby={describedBy}
            aria-invalid={wrong}
            value={value}
            onChange={(event) => onWrite(event.target.value)}
          />
          {children}
        </>
      )}
    </Field>
  );
}
