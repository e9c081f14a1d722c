import type { Words } from '../../../messages/words';
import { Question } from '../Question';
import type { Dialling } from './use-dial';

interface Props {
  readonly words: Words;
  /** What was dialled, as people call it. */
  readonly subject: string;
  readonly dialling: Dialling;
}

/** What came of a call from a list, below the row that it was dialled from. */
export function DialNote({ words, subject, dialling: { asks, answer, outcome } }: Props) {
  if (asks !== null) {
    return (
      <Question
        text={words.problem({ code: 'emergency', number: asks }).text}
        yes={words.panel.call(asks)}
        no={words.panel.cancel}
        onYes={() => answer(true)}
        onNo={() => answer(false)}
      />
    );
  }
  // What the panel asks about now has not been sent.
  if (outcome === null || (outcome.ok && outcome.sent === undefined)) return null;
  return (
    <p className={outcome.ok ? 'soft dial-note' : 'note'} role={outcome.ok ? 'status' : 'alert'}>
      {words.last({ id: 0, what: 'dial', subject, outcome }).text}
    </p>
  );
}
