import type { FieldName } from '../../electron/contract/program/places';
import controls from './controls.module.css';
import { Field } from './Field';
import { useWanted } from './use-wanted';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly field?: FieldName | undefined;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly hint?: string | undefined;
  readonly trouble?: string | undefined;
  readonly saved?: string | undefined;
  readonly stacked?: boolean;
  /** May hand back a promise of the answer: until then the chosen one is shown. */
  readonly onChoose: (value: Value) => unknown;
}

/** One of a few, in the system's own list. */
export function Choice<Value extends string>({ value, options, onChoose, ...field }: Props<Value>) {
  const { shown, set } = useWanted(value, onChoose);
  return (
    <Field {...field}>
      {({ id, describedBy }) => (
        <select
          id={id}
          className={controls.select}
          aria-describedby={describedBy}
          value={shown}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) set(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
