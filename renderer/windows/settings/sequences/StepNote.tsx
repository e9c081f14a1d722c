import notes from '../../../ui/notes.module.css';
import { useInSight } from '../../../ui/use-in-sight';

interface Props {
  readonly id: string;
  /** The fault; undefined: none. */
  readonly trouble: string | undefined;
}

/** The fault of a field of a row, below the row. */
export function StepNote({ id, trouble }: Props) {
  const note = useInSight<HTMLParagraphElement>(trouble);
  return (
    <p ref={note} id={id} className={`step-note ${notes.trouble}`} aria-live="polite">
      {trouble}
    </p>
  );
}
