import type { Said } from '../messages/say';
import { Button } from './Button';
import styles from './SaidLine.module.css';

interface Props {
  readonly said: Said;
  /** Makes the next step a button. */
  readonly onNext?: (() => void) | undefined;
  /** The next step has a line of its own. */
  readonly apart?: boolean;
}

/** The event, and the next step. */
export const SaidLine = ({ said, onNext, apart = false }: Props) => (
  <>
    {said.text}
    {said.next !== undefined && ' '}
    {said.next !== undefined &&
      (onNext ? (
        <Button look="link" onClick={onNext}>
          {said.next}
        </Button>
      ) : (
        <span className={apart ? styles.below : styles.next}>{said.next}.</span>
      ))}
  </>
);
