import { type ReactNode, useId } from 'react';
import controls from '../../../ui/controls.module.css';
import { SaidLine } from '../../../ui/SaidLine';
import styles from './ActionRow.module.css';
import type { Action } from './use-action';

interface Props {
  readonly name: string;
  /** One line about its effect. */
  readonly what: string;
  readonly action: Action;
  /** The fields to choose in, and the button. */
  readonly children: ReactNode;
  /** A question that stands below it. */
  readonly question?: ReactNode;
}

/** A command of the phone: its name, its effect, its button, and its outcome. */
export function ActionRow({ name, what, action, children, question }: Props) {
  const id = useId();
  return (
    <li className={styles.action}>
      <div className={styles.name}>
        <h3 id={id}>{name}</h3>
        <p className="soft">{what}</p>
      </div>
      <fieldset className={styles.controls} aria-labelledby={id}>
        {children}
      </fieldset>
      {question}
      <p className={styles.said} data-failed={action.failed || undefined} role="status">
        {action.said && <SaidLine said={action.said} onNext={action.onNext} />}
      </p>
    </li>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onPick: (value: string) => void;
}

/** One of a few, beside the button that it belongs to; where there is but one, there is nothing to choose. */
export const Pick = ({ label, value, options, onPick }: PickProps) =>
  options.length > 1 && (
    <select
      className={`${controls.select} ${styles.pick}`}
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.target.value)}
    >
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
