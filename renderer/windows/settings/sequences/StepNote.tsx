import notes from '../../../ui/notes.module.css';
import { useInSight } from '../../../ui/use-in-sight';
import stepStyles from './steps.module.css';

interface Props {
  readonly id: string;
  /** The fault; undefined: none. */
  readonly trouble: string | undefined;
}

/** The fault of a field of a row, below the row. */
export function StepNote({ id, trouble }: Props) {
  const note = useInSight<HTMLParagraphElement>(trouble);
  return (
    <p ref={note} id={id} className={`${stepStyles.note} ${notes.trouble}`} aria-live="polite">
      {trouble}
    </p>
  );
}
