import type { Said } from '../messages/say';
import { Button } from './Button';

interface Props {
  readonly said: Said;
  /** Makes the next step a button. */
  readonly onNext?: (() => void) | undefined;
}

/** The event, and the next step. */
export const SaidLine = ({ said, onNext }: Props) => (
  <>
    {said.text}
    {said.next !== undefined && ' '}
    {said.next !== undefined &&
      (onNext ? (
        <Button look="link" onClick={onNext}>
          {said.next}
        </Button>
      ) : (
        <span className="next">{said.next}.</span>
      ))}
  </>
);
