import { useState } from 'react';
import { useSend } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useWords } from '../words';
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
    <div className="clear-calls">
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
        <p className="note" role="alert">
          {said().trouble}
        </p>
      )}
    </div>
  );
}
