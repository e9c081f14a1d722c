import { useEffect, useRef } from 'react';
import type { Countdown as Counting } from '../../../electron/contract/dialling/offer';
import { Button } from '../../ui/Button';
import { markPressed, once } from '../../ui/once';
import { useNow } from '../use-now';
import styles from './Countdown.module.css';
import bar from './progress.module.css';
import { useStillness } from './use-stillness';
import { useWords } from './words';

const BAR_STEP_MS = 100;
const SECOND_MS = 1_000;

interface Props {
  readonly countdown: Counting;
  readonly onStop: () => void;
}

/** A dial that can still be stopped: how long yet, and the button. */
export function Countdown({ countdown, onStop }: Props) {
  const words = useWords();
  const still = useStillness();
  const now = useNow(BAR_STEP_MS);
  const stop = useRef<HTMLDivElement>(null);
  const { id, plan, endsAt, lastsMs } = countdown;
  useEffect(() => {
    const button = stop.current?.querySelector('button');
    if (id === null || !button) return;
    // A second Enter is the second half of the one that dialled.
    markPressed(button);
    button.focus();
  }, [id]);
  // A clock that was set makes it neither longer nor negative.
  const leftMs = Math.max(0, Math.min(lastsMs, endsAt - now));
  const seconds = Math.ceil(leftMs / SECOND_MS);
  return (
    <div className={styles.countdown} role="alertdialog" aria-labelledby="countdown" ref={stop}>
      <p id="countdown">{words.panel.countdown(plan.number, seconds)}</p>
      <progress className={bar.bar} aria-hidden="true" value={still ? seconds * SECOND_MS : leftMs} max={lastsMs} />
      <Button {...once(onStop)}>{words.panel.cancel}</Button>
    </div>
  );
}
