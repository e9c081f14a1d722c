interface Props {
  readonly id: string;
  /** What is wrong; undefined: nothing. */
  readonly trouble: string | undefined;
}

/** What is wrong with a field of a row, below the row. */
export const StepNote = ({ id, trouble }: Props) => (
  <p id={id} className="step-note" aria-live="polite">
    {trouble}
  </p>
);
