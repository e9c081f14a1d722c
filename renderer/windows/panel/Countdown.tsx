import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Countdown as Counting } from '../../../electron/contract/dialling/offer';
import { Button } from '../../ui/Button';
import { once } from '../../ui/once';
import { useNow } from '../use-now';
import styles from './Countdown.module.css';
import bar from './progress.module.css';
import { useStillness } from './use-stillness';
import { useWords } from './words';

const BAR_STEP_MS = 100;
const SECOND_MS = 1_000;
/** Enter that comes so soon is the second half of the one that dialled. */
const SAME_ENTER_MS = 500;

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
  const shownAt = useRef(0);
  const { id, plan, endsAt, lastsMs } = countdown;
  useEffect(() => {
    shownAt.current = performance.now();
    if (id !== null) stop.current?.querySelector('button')?.focus();
  }, [id]);
  const onKeyDown = (event: KeyboardEvent) => {
    // By when it was pressed: a busy page hears of it later.
    if (event.key === 'Enter' && event.timeStamp - shownAt.current < SAME_ENTER_MS) event.preventDefault();
  };
  // A clock that was set makes it neither longer nor negative.
  const leftMs = Math.max(0, Math.min(lastsMs, endsAt - now));
  const seconds = Math.ceil(leftMs / SECOND_MS);
  return (
    <div className={styles.countdown} role="alertdialog" aria-labelledby="countdown" ref={stop} onKeyDown={onKeyDown}>
      <p id="countdown">{words.panel.countdown(plan.number, seconds)}</p>
      <progress className={bar.bar} aria-hidden="true" value={still ? seconds * SECOND_MS : leftMs} max={lastsMs} />
      <Button {...once(onStop)}>{words.panel.cancel}</Button>
    </div>
  );
}
