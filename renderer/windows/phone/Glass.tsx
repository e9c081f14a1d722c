import type { ReactNode } from 'react';
import styles from './Glass.module.css';
import type { Size } from './screens';

interface Props {
  readonly size: Size;
  /** Words on it may need more height than the phone has when it is small. */
  readonly grows?: boolean;
  readonly children: ReactNode;
}

/** The glass over a display, in its bezel. */
export function Glass({ size, grows = false, children }: Props) {
  const [width, height] = [`${size.width}em`, `${size.height}em`];
  return (
    <div className={styles.glass}>
      <div className={styles.pane} data-part="glass" style={grows ? { width, minHeight: height } : { width, height }}>
        {children}
      </div>
    </div>
  );
}
