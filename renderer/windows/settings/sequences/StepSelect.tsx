import controls from '../../../ui/controls.module.css';

interface Props {
  readonly label: string;
  readonly className: string | undefined;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

/** One of a few, in the system's own list, without a label beside it. */
export const StepSelect = ({ label, className, value, options, onChoose }: Props) => (
  <select
    className={`${controls.select} ${className}`}
    aria-label={label}
    value={value}
    onChange={(event) => onChoose(event.target.value)}
  >
    {options.map((option) => (
      <option key={option.value} value={option.value}>
        {option.label}
      </option>
    ))}
  </select>
);
