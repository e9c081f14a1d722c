import type { ClipboardEvent } from 'react';
import type { FieldName } from '../../electron/contract/program/places';
import controls from './controls.module.css';
import { Field } from './Field';
import { isKey } from './keys';
import { useDraft } from './use-draft';

interface Props {
  readonly label: string;
  readonly field?: FieldName | undefined;
  /** The text that is in force. */
  readonly value: string;
  readonly hint?: string;
  /** The fault of a text, or undefined. */
  readonly check?: (text: string) => string | undefined;
  readonly trouble?: string | undefined;
  readonly saved?: string | undefined;
  readonly placeholder?: string;
  readonly short?: boolean;
  readonly stacked?: boolean;
  /** The new text, on Enter or when the field is left, if it changed and nothing is wrong with it. */
  readonly onCommit: (text: string) => void;
  /** Return true when the pasted text has been dealt with. */
  readonly onPasteText?: (text: string) => boolean;
}

/** One line of text that takes effect when it is left or Enter is pressed; Esc brings back the text in force. */
export function TextField({ value, check, trouble, onCommit, onPasteText, placeholder, short, ...field }: Props) {
  const { texts, wrong, isWritten, write, commit, reset } = useDraft({
    value: { text: value },
    check: ({ text }) => check?.(text),
    onCommit: ({ text }) => onCommit(text),
  });
  const onPaste = (event: ClipboardEvent) => {
    if (!onPasteText?.(event.clipboardData.getData('text'))) return;
    event.preventDefault();
    reset();
  };
  return (
    <Field {...field} trouble={wrong ?? (isWritten ? undefined : trouble)}>
      {({ id, describedBy, wrong: isWrong }) => (
        <input
          id={id}
          className={short ? `${controls.text} ${controls.short}` : controls.text}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={describedBy}
          aria-invalid={isWrong}
          placeholder={placeholder}
          value={texts.text}
          onChange={(event) => write('text', event.target.value)}
          onBlur={() => commit()}
          onPaste={onPaste}
          onKeyDown={(event) => {
            if (isKey(event, 'Enter')) commit();
            if (isKey(event, 'Escape')) reset();
          }}
        />
      )}
    </Field>
  );
}
