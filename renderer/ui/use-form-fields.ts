import { useRef, useState } from 'react';

interface Options<Fields> {
  readonly first: Fields;
  /** The first ones are kept already: the form changes something that is there. */
  readonly isKept: boolean;
  /** Keeps the fields; `kept`: as they were kept before, null: not yet. Resolves to whether they were taken. */
  readonly keep: (fields: Fields, kept: Fields | null) => Promise<boolean>;
  /** All that stands in the form is kept. */
  readonly onDone: () => void;
}

interface FormFields<Fields> {
  readonly fields: Fields;
  readonly write: (part: Partial<Fields>) => void;
  /** Keeps the fields as they are now, behind what is being kept already. */
  readonly save: () => void;
}

/**
 * The fields of a form that are kept together by its button. The answer may take as long as a question of the keychain's: what
 * is written meanwhile keeps the form open, and goes with the next press of the button.
 */
export function useFormFields<Fields extends object>({
  first,
  isKept,
  keep,
  onDone,
}: Options<Fields>): FormFields<Fields> {
  const [fields, setFields] = useState(first);
  const latest = useRef(first);
  const kept = useRef(isKept ? first : null);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const keepNow = async (meant: Fields) => {
    if (meant !== kept.current) {
      if (!(await keep(meant, kept.current))) return;
      kept.current = meant;
    }
    if (meant === latest.current) onDone();
  };
  return {
    fields,
    write(part) {
      latest.current = { ...latest.current, ...part };
      setFields(latest.current);
    },
    save() {
      const meant = latest.current;
      saving.current = saving.current.then(() => keepNow(meant));
    },
  };
}
