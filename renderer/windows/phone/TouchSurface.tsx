import { type CSSProperties, type ReactNode, useId } from 'react';
import { useDesk } from './desk';
import type { Place } from './finger';
import type { Size } from './screens';
import styles from './TouchSurface.module.css';
import { useKeyTouch } from './use-key-touch';
import { usePointerTouch } from './use-pointer-touch';
import { useWords } from './words';

interface Props {
  /** Pixels of the display. */
  readonly size: Size;
  readonly children: ReactNode;
}

/** Where a pixel of the display is on the page. */
const over = ({ x, y }: Place, { width, height }: Size): CSSProperties => ({
  left: `${((x + 0.5) / width) * 100}%`,
  top: `${((y + 0.5) / height) * 100}%`,
});

/** A display that fingers press on: the pointer's, or the keyboard's by a cross-hair. */
export function TouchSurface({ size, children }: Props) {
  const words = useWords();
  const { sending } = useDesk();
  const hint = useId();
  const pointer = usePointerTouch(size);
  const keys = useKeyTouch(size);
  const failed = sending.failed?.at === 'display';
  return (
    <div
      className={styles.surface}
      data-failed={failed || undefined}
      role="application"
      aria-label={words.phone.touch}
      aria-describedby={hint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: fingers press here, and so do keys
      tabIndex={0}
      {...pointer.handlers}
      {...keys.handlers}
      // The keyboard stays with the phone's keys: a click does not move the focus here.
      onMouseDown={(event) => event.preventDefault()}
      onContextMenu={(event) => event.preventDefault()}
    >
      {children}
      {keys.at && <span className={styles.crossHair} style={over(keys.at, size)} />}
      {pointer.at && <span className={styles.finger} data-part="finger" style={over(pointer.at, size)} />}
      <span id={hint} className="unseen">
        {words.phone.touchHint}
      </span>
    </div>
  );
}
