import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { EmergencyQuestion as Question } from '../../stores/dial-draft';
import { useOffhook } from '../../stores/offhook';
import { Button } from '../../ui/Button';

interface Props {
  readonly question: Question;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before an emergency number is called. */
export function EmergencyQuestion({ question, onAnswer }: Props) {
  const { words } = useOffhook();
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Enter meant for another window must not call anybody: then "Cancel" has the focus.
    buttons.current?.querySelectorAll('button')[question.unasked ? 1 : 0]?.focus();
  }, [question.unasked]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.repeat) event.preventDefault();
    if (event.key === 'Escape') {
      event.stopPropagation();
      onAnswer(false);
    }
  };
  return (
    <div className="question" role="alertdialog" aria-labelledby="question" onKeyDown={onKeyDown}>
      <p id="question">{words.problem({ code: 'emergency', number: question.number }).text}</p>
      <div className="row" ref={buttons}>
        <Button look="danger" onClick={() => onAnswer(true)}>
          {words.panel.call(question.number)}
        </Button>
        <Button onClick={() => onAnswer(false)}>{words.panel.cancel}</Button>
      </div>
    </div>
  );
}
