import { useState } from 'react';
import type { Outcome } from '../../../../electron/contract/outcome';
import type { Sequence } from '../../../../electron/contract/sequences/sequence';
import type { Said } from '../../../messages/say';
import { useApp, useSend } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { once } from '../../../ui/once';
import { SaidLine } from '../../../ui/SaidLine';
import itemStyles from '../items.module.css';
import { useStep } from '../leading';
import { useWords } from '../words';
import styles from './RunButtons.module.css';

interface Answer {
  readonly dry: boolean;
  readonly outcome: Outcome;
}

/** Starts a sequence, in earnest or on the demo phone, and stops it; says its outcome. */
export function RunButtons({ sequence }: { readonly sequence: Sequence }) {
  const atWork = useApp((app) => app.running);
  const words = useWords();
  const send = useSend();
  const stepOf = useStep();
  const text = words.sequences;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const running = atWork?.id === sequence.id ? atWork : null;
  const run = async (dry: boolean) => {
    setAnswer(null);
    setAnswer({ dry, outcome: await send({ do: 'run-sequence', id: sequence.id, dry }) });
  };
  const empty = sequence.steps.length === 0;
  const failed = running === null && answer?.outcome.ok === false;
  const onNext = answer?.outcome.ok === false ? stepOf(answer.outcome.problem) : undefined;
  return (
    <div className={`${itemStyles.buttons} ${styles.run}`}>
      {running ? (
        <>
          <Button look="danger" {...once(() => void send({ do: 'stop-sequence' }))}>
            {text.stop}
          </Button>
          <span>{text.progress(running.step + 1, running.steps)}</span>
        </>
      ) : (
        <>
          <Button look="main" disabled={empty} {...once(() => void run(false))}>
            {text.run}
          </Button>
          <Button disabled={empty} {...once(() => void run(true))}>
            {text.dry}
          </Button>
        </>
      )}
      <p className={styles.answer} data-failed={failed || undefined} role="status">
        {running === null && answer && <SaidLine said={said(answer)} onNext={onNext} />}
      </p>
    </div>
  );

  function said({ dry, outcome }: Answer): Said {
    if (!outcome.ok || outcome.result !== 'done') return words.outcome(outcome);
    return { text: dry ? text.triedDry : text.ran };
  }
}
