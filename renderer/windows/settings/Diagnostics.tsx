import { useCallback, useEffect, useState } from 'react';
import type { OutcomeOf } from '../../../electron/contract/outcome';
import { useSend } from '../../stores/offhook';
import { useChange } from '../../stores/use-change';
import { Button } from '../../ui/Button';
import notes from '../../ui/notes.module.css';
import { SaidLine } from '../../ui/SaidLine';
import styles from './Diagnostics.module.css';
import { useWords } from './words';

/** The facts about this computer that a helper needs, to read and to copy. */
export function Diagnostics() {
  const words = useWords();
  const send = useSend();
  const text = words.diagnostics;
  const { change, said } = useChange();
  const trouble = said('copy').trouble ?? said('log').trouble;
  const [answer, setAnswer] = useState<OutcomeOf<'diagnose'> | null>(null);
  const read = useCallback(async () => {
    setAnswer(null);
    setAnswer(await send({ do: 'diagnose' }));
  }, [send]);
  useEffect(() => void read(), [read]);
  const known = answer?.ok === true ? answer.text : '';
  return (
    <div className={styles.diagnostics}>
      <p className="measure">{text.what}</p>
      <div className={`row ${styles.buttons}`}>
        <Button look="main" disabled={known === ''} onClick={() => change({ do: 'copy-text', text: known }, 'copy')}>
          {text.copy}
        </Button>
        <Button disabled={answer === null} onClick={read}>
          {text.again}
        </Button>
        <Button onClick={() => change({ do: 'show-log' }, 'log')}>{text.showLog}</Button>
        <span className={notes.saved} role="status">
          {answer === null && text.reading}
          {said('copy').saved && text.copied}
        </span>
      </div>
      {trouble && <p role="alert">{trouble}</p>}
      {answer?.ok === false && (
        <p role="alert">
          <SaidLine said={words.problem(answer.problem)} />
        </p>
      )}
      {known !== '' && (
        <textarea readOnly className={styles.text} aria-label={text.text} spellCheck={false} value={known} />
      )}
    </div>
  );
}
