import { useState } from 'react';
import { useSend } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import notes from '../../../ui/notes.module.css';
import { useWords } from '../words';
import styles from './ClearCalls.module.css';
import { countCalls } from './count-calls';

/** Deletes all calls, after a question. */
export function ClearCalls() {
  const words = useWords();
  const send = useSend();
  const text = words.history;
  const { change, said } = useChange();
  /** How many would be deleted; null: no question is open. */
  const [asks, setAsks] = useState<number | null>(null);
  return (
    <div className={styles.clear}>
      <Button onClick={() => void countCalls(send).then(setAsks)}>{text.clear}</Button>
      {asks !== null && (
        <ConfirmDialog
          title={text.clear}
          text={text.clearQuestion(asks)}
          yes={text.clearYes}
          no={text.keepAsItIs}
          onYes={() => {
            setAsks(null);
            void change({ do: 'clear-history' });
          }}
          onNo={() => setAsks(null)}
        />
      )}
      {said().trouble && (
        <p className={notes.warning} role="alert">
          {said().trouble}
        </p>
      )}
    </div>
  );
}
