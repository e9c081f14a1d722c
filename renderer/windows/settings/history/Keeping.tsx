import { useRef, useState } from 'react';
import { HISTORY_MOST_DAYS } from '../../../../electron/contract/limits';
import { useApp, useSend } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Check } from '../../../ui/Check';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import { countCalls } from './count-calls';

/** Whether calls are remembered, and how long. */
export function Keeping() {
  const dialling = useApp((app) => app.dialling);
  const words = useWords();
  const send = useSend();
  const text = words.history;
  const { history } = dialling;
  const { change, said } = useChange();
  /** How often it was switched: an answer to the question how many calls there are is about the last time. */
  const switched = useRef(0);
  /** How many calls would be deleted with switching off; null: no question is open. */
  const [asks, setAsks] = useState<number | null>(null);
  const keep = (patch: Partial<typeof history>, place: keyof typeof history) =>
    change({ do: 'change-dialling', patch: { history: patch } }, place);
  const check = async (on: boolean): Promise<void> => {
    switched.current += 1;
    const { current: mine } = switched;
    const count = on ? 0 : await countCalls(send);
    if (mine !== switched.current) return;
    if (count > 0) setAsks(count);
    else await keep({ on }, 'on');
  };
  const wrong = (days: string): string | undefined =>
    /^\d+$/.test(days) && Number(days) >= 1 && Number(days) <= HISTORY_MOST_DAYS
      ? undefined
      : text.daysWrong(HISTORY_MOST_DAYS);
  return (
    <>
      <Check label={text.keep} checked={history.on} hint={text.keepHint} {...said('on')} onCheck={check} />
      {asks !== null && (
        <ConfirmDialog
          title={text.keep}
          text={text.offQuestion(asks)}
          yes={text.offYes}
          no={text.keepAsItIs}
          onYes={() => {
            setAsks(null);
            void keep({ on: false }, 'on');
          }}
          onNo={() => setAsks(null)}
        />
      )}
      {history.on && (
        <TextField
          label={text.days}
          value={String(history.days)}
          check={wrong}
          short
          {...said('days')}
          onCommit={(days) => void keep({ days: Number(days) }, 'days')}
        />
      )}
    </>
  );
}
