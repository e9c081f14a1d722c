import { useState } from 'react';
import { useSend } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import notes from '../../../ui/notes.module.css';
import { Question } from '../Question';
import { useSave } from '../use-save';
import { useWords } from '../words';
import styles from './ClearCalls.module.css';
import { countCalls } from './count-calls';

/** Deletes all calls, after a question. */
export function ClearCalls() {
  const words = useWords();
  const send = useSend();
  const text = words.history;
  const { save, problem } = useSave();
  /** How many would be deleted; null: no question is open. */
  const [asks, setAsks] = useState<number | null>(null);
  return (
    <div className={styles.clear}>
      {asks === null && <Button onClick={() => void countCalls(send).then(setAsks)}>{text.clear}</Button>}
      {asks !== null && (
        <Question
          text={text.clearQuestion(asks)}
          yes={text.clearYes}
          no={text.keepAsItIs}
          onYes={() => {
            setAsks(null);
            void save({ do: 'clear-history' });
          }}
          onNo={() => setAsks(null)}
        />
      )}
      {problem && (
        <p className={notes.warning} role="alert">
          {words.problem(problem).text}
        </p>
      )}
    </div>
  );
}
