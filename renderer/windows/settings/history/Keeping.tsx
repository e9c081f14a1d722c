import { useState } from 'react';
import { useApp, useSend } from '../../../stores/offhook';
import { Check } from '../../../ui/Check';
import { TextField } from '../../../ui/TextField';
import { Question } from '../Question';
import { useSave } from '../use-save';
import { useWords } from '../words';
import { countCalls } from './count-calls';

const DAYS_MOST = 3_650;

/** Whether calls are remembered, and how long. */
export function Keeping() {
  const dialling = useApp((app) => app.dialling);
  const words = useWords();
  const send = useSend();
  const text = words.history;
  const { history } = dialling;
  const switching = useSave();
  const lasting = useSave();
  /** How many calls would be deleted with switching off; null: no question is open. */
  const [asks, setAsks] = useState<number | null>(null);
  const { settings } = words;

  const command = (change: Partial<typeof history>) => ({ do: 'change-dialling', patch: { history: change } }) as const;
  const check = async (on: boolean): Promise<void> => {
    const count = on ? 0 : await countCalls(send);
    if (count > 0) setAsks(count);
    else await switching.save(command({ on }));
  };
  const wrong = (days: string): string | undefined =>
    /^\d{1,4}$/.test(days) && Number(days) >= 1 && Number(days) <= DAYS_MOST ? undefined : text.daysWrong;
  const trouble = ({ problem }: typeof switching): string | undefined =>
    problem ? words.problem(problem).text : undefined;
  return (
    <>
      <Check
        label={text.keep}
        checked={history.on}
        hint={text.keepHint}
        trouble={trouble(switching)}
        saved={switching.saved ? settings.saved : undefined}
        onCheck={(on) => void check(on)}
      />
      {asks !== null && (
        <Question
          text={text.offQuestion(asks)}
          yes={text.offYes}
          no={text.keepAsItIs}
          onYes={() => {
            setAsks(null);
            void switching.save(command({ on: false }));
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
          trouble={trouble(lasting)}
          saved={lasting.saved ? settings.saved : undefined}
          onCommit={(days) => void lasting.save(command({ days: Number(days) }))}
        />
      )}
    </>
  );
}
