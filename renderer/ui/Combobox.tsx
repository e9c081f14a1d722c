import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import styles from './Combobox.module.css';
import controls from './controls.module.css';
import { isKey, keyOf } from './keys';

export interface Option<Value> {
  /** Unlike any other in the list. */
  readonly id: string;
  readonly text: string;
  /** A hint worth knowing; '' for none. */
  readonly detail: string;
  readonly value: Value;
}

interface Props<Value> {
  readonly label: string;
  readonly className: string | undefined;
  readonly text: string;
  readonly placeholder?: string;
  /** The options that the text may mean, the likeliest first. */
  readonly options: readonly Option<Value>[];
  readonly describedBy: string;
  readonly wrong: boolean;
  readonly disabled?: boolean;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly onWrite: (text: string) => void;
  readonly onChoose: (option: Option<Value>) => void;
  /** Enter while there is nothing to choose. */
  readonly onEnter: () => void;
  readonly onLeave?: () => void;
  /** Esc while the list is closed. */
  readonly onEscape: () => void;
}

/** Whether the list is open, and which option is marked: the one that the text names already, or the first. */
function useList(text: string, options: readonly Option<unknown>[]) {
  const count = options.length;
  const first = Math.max(
    0,
    options.findIndex((option) => option.text === text),
  );
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other options
  useEffect(() => setAt(first), [text, first]);
  const move = (by: number) => {
    if (open && count > 0) setAt((old) => (old + by + count) % count);
    setOpen(true);
  };
  return { open: open && count > 0, setOpen, at: Math.min(at, count - 1), setAt, move };
}

/** A text field with a list of its possible meanings: arrows walk it, Enter and a click choose, Esc closes it. */
export function Combobox<Value>({ label, text, options, onChoose, onEnter, onLeave, onEscape, ...rest }: Props<Value>) {
  const id = useId();
  const listbox = useRef<HTMLDivElement>(null);
  const { open, setOpen, at, setAt, move } = useList(text, options);
  useEffect(() => {
    if (open) listbox.current?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  useEffect(() => {
    if (open) listbox.current?.children[at]?.scrollIntoView?.({ block: 'nearest' });
  }, [open, at]);
  const choose = (option: Option<Value>) => {
    setOpen(false);
    onChoose(option);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.altKey ? undefined : { ArrowDown: 1, ArrowUp: -1 }[keyOf(event)];
    const marked = open ? options[at] : undefined;
    if (step !== undefined) move(step);
    else if (isKey(event, 'Enter')) marked ? choose(marked) : onEnter();
    else if (isKey(event, 'Escape')) open ? setOpen(false) : onEscape();
    else return;
    event.preventDefault();
  };
  const optionId = (nth: number) => `${id}-${nth}`;
  return (
    <span className={`${styles.combobox} ${rest.className}`}>
      <input
        ref={rest.field}
        className={controls.text}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-activedescendant={open ? optionId(at) : undefined}
        aria-describedby={rest.describedBy}
        aria-invalid={rest.wrong}
        disabled={rest.disabled}
        placeholder={rest.placeholder}
        value={text}
        onChange={(event) => {
          setOpen(true);
          rest.onWrite(event.target.value);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div ref={listbox} id={id} className={styles.options} role="listbox" aria-label={label}>
          {options.map((option, nth) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keyboard, and marks an option by aria-activedescendant
            <div
              key={option.id}
              id={optionId(nth)}
              role="option"
              aria-selected={nth === at}
              tabIndex={-1}
              onPointerMove={() => setAt(nth)}
              // The focus stays in the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <span>{option.text}</span>
              <span className={`soft ${styles.detail}`}>{option.detail}</span>
            </div>
          ))}
        </div>
      )}
    </span>
  );
}
