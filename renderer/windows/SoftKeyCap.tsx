import type { SoftKeyState } from '../../electron/contract/softkeys/state';
import './soft-key-cap.css';
import { isTold } from './soft-key-name';

interface Props {
  /** The key's own name, P3. */
  readonly name: string;
  /** The owner's word for it; undefined: none. */
  readonly label: string | undefined;
  /** As Offhook sets it; undefined: it does not. */
  readonly set: SoftKeyState | undefined;
}

/** The print on a function key: its light, its label, and a mark where Offhook has set it. */
export function SoftKeyCap({ name, label, set }: Props) {
  const shown = set?.label || label;
  // The phone does not show a light that it has not been told.
  const lit = set && isTold(set) ? set.lit : undefined;
  return (
    <>
      <span className="light" data-lit={lit} />
      {set && (
        <span className="set-mark" data-fate={set.isGoingBack && set.fate !== 'refused' ? 'waiting' : set.fate} />
      )}
      <span className={shown ? 'key-label' : 'key-name'}>{shown ?? name}</span>
    </>
  );
}
