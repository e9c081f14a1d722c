import type { PageWords } from '../../../messages/page-words';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import notes from '../../../ui/notes.module.css';
import styles from './DialNote.module.css';
import type { Dialling } from './use-dial';

interface Props {
  readonly words: PageWords['settings'];
  /** The dialled number, as people call it. */
  readonly subject: string;
  readonly dialling: Dialling;
}

/** The outcome of a call from a list, below the row that it was dialled from. */
export function DialNote({ words, subject, dialling: { asks, answer, outcome } }: Props) {
  if (asks !== null) {
    const { number, risk } = asks;
    return (
      <ConfirmDialog
        title={words.history.dial(number)}
        text={risk ? words.risks.why(number, risk) : words.problem({ code: 'emergency', number }).text}
        yes={risk ? words.risks.yes(number, risk) : words.panel.call(number)}
        no={words.panel.cancel}
        onYes={() => answer(true)}
        onNo={() => answer(false)}
      />
    );
  }
  // A number that the panel asks about now has not been sent.
  if (outcome === null || (outcome.ok && outcome.sent === undefined)) return null;
  return (
    <p className={outcome.ok ? `soft ${styles.note}` : notes.warning} role={outcome.ok ? 'status' : 'alert'}>
      {words.last({ id: 0, what: 'dial', subject, outcome }).text}
    </p>
  );
}
