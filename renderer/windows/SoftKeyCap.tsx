import type { SoftKeyState } from '../../electron/contract/softkeys/state';
import styles from './SoftKeyCap.module.css';
import { isTold } from './soft-key-name';

interface Props {
  /** The key's own name, P3. */
  readonly name: string;
  /** The owner's word for it; undefined: none. */
  readonly label: string | undefined;
  /** As Offhook sets it; undefined: it does not. */
  readonly set: SoftKeyState | undefined;
  /** It grows with the picture of the phone. */
  readonly onFace?: boolean;
}

/** The print on a function key: its light, its label, and a mark where Offhook has set it. */
export function SoftKeyCap({ name, label, set, onFace = false }: Props) {
  const shown = set?.label || label;
  // The phone does not show a light that it has not been told.
  const lit = set && isTold(set) ? set.lit : undefined;
  return (
    <>
      <span className={styles.light} data-part="light" data-lit={lit} />
      {set && (
        <span
          className={styles.mark}
          data-part="mark"
          data-fate={set.isGoingBack && set.fate !== 'refused' ? 'waiting' : set.fate}
        />
      )}
      {shown ? (
        <span className={onFace ? `${styles.label} ${styles.onFace}` : styles.label}>{shown}</span>
      ) : (
        <span className={onFace ? `${styles.name} ${styles.onFace}` : styles.name} data-part="cap">
          {shown ?? name}
        </span>
      )}
    </>
  );
}
