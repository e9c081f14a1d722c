import { useEffect, useId, useRef } from 'react';
import controls from '../../../ui/controls.module.css';
import { isKey } from '../../../ui/keys';
import { useDraft } from '../../../ui/use-draft';
import { StepNote } from './StepNote';

interface Props {
  readonly label: string;
  readonly className: string | undefined;
  readonly value: string;
  readonly placeholder?: string;
  /** Only the user knows its text: it takes the keyboard, to be written over. */
  readonly fill?: boolean;
  readonly check: (text: string) => string | undefined;
  readonly onCommit: (text: string) => void;
}

/** A small field of a step; its fault stands below the step. */
export function StepField({ label, className, value, placeholder, fill, check, onCommit }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { texts, wrong, write, commit, reset } = useDraft({
    value: { text: value },
    check: ({ text }) => check(text),
    onCommit: ({ text }) => onCommit(text),
  });
  useEffect(() => {
    if (!fill) return;
    field.current?.focus();
    field.current?.select();
  }, [fill]);
  return (
    <>
      <input
        ref={field}
        className={`${controls.text} ${className}`}
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-describedby={id}
        aria-invalid={wrong !== undefined}
        placeholder={placeholder}
        value={texts.text}
        onChange={(event) => write('text', event.target.value)}
        onBlur={() => commit()}
        onKeyDown={(event) => {
          // A fault is mended here, before anything else.
          if (isKey(event, 'Enter') && !commit()) event.preventDefault();
          if (isKey(event, 'Escape')) reset();
        }}
      />
      <StepNote id={id} trouble={wrong} />
    </>
  );
}
