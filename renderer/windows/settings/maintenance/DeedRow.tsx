import { type ReactNode, useId } from 'react';
import { SaidLine } from '../../../ui/SaidLine';
import type { Deed } from './use-deed';

interface Props {
  readonly name: string;
  /** One line that says what it does. */
  readonly what: string;
  readonly deed: Deed;
  /** What is chosen, and the button. */
  readonly children: ReactNode;
  /** A question that stands below it. */
  readonly question?: ReactNode;
}

/** A command of the phone: its name, what it does, its button, and what came of it. */
export function DeedRow({ name, what, deed, children, question }: Props) {
  const id = useId();
  return (
    <li className="deed">
      <div className="deed-name">
        <h3 id={id}>{name}</h3>
        <p className="soft">{what}</p>
      </div>
      <fieldset className="deed-controls" aria-labelledby={id}>
        {children}
      </fieldset>
      {question}
      <p className={deed.failed ? 'deed-said failed' : 'deed-said'} role="status">
        {deed.said && <SaidLine said={deed.said} />}
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

/** One of a few, beside the button that it belongs to. */
export const Pick = ({ label, value, options, onPick }: PickProps) => (
  <select className="select pick" aria-label={label} value={value} onChange={(event) => onPick(event.target.value)}>
    {options.map(([option, name]) => (
      <option key={option} value={option}>
        {name}
      </option>
    ))}
  </select>
);
