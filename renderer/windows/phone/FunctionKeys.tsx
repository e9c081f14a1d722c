import { type CSSProperties, useState } from 'react';
import type { FaceKey, PhoneFace } from '../../../electron/contract/phones/state';
import styles from './FunctionKeys.module.css';
import { Keys } from './Keys';
import { useWords } from './words';

/** Function keys that stand in one column; more of them take two. */
const COLUMN_MOST = 6;
/** Keys beside the key pad keep its rows: four of digits, one below them. */
const ROWS_LEAST = 5;

interface GroupProps {
  readonly keys: readonly FaceKey[];
  readonly className: string | undefined;
  /** Rows, each as high as one of the key pad; without it the group's style says where its keys stand. */
  readonly rows?: number;
}

/** Function keys that stand together. */
export function KeyGroup({ keys, className, rows }: GroupProps) {
  const words = useWords();
  if (keys.length === 0) return null;
  const style = rows === undefined ? { '--keys': keys.length } : { gridTemplateRows: `repeat(${rows}, var(--row))` };
  return (
    <fieldset className={className} aria-label={words.phone.functionKeys} style={style as CSSProperties}>
      <Keys keys={keys} look="function" />
    </fieldset>
  );
}

/** Function keys in columns at the right of the whole phone. */
export function RightKeys({ keys }: { readonly keys: readonly FaceKey[] }) {
  const columns = keys.length > COLUMN_MOST ? 2 : 1;
  return (
    <KeyGroup keys={keys} className={styles.atRight} rows={Math.max(ROWS_LEAST, Math.ceil(keys.length / columns))} />
  );
}

/** The keys for both sides of a display: half each, or all at the right when there are few. */
export function sidesOf(
  keys: readonly FaceKey[],
  aloneMost: number,
): { readonly left: readonly FaceKey[]; readonly right: readonly FaceKey[] } {
  const middle = keys.length <= aloneMost ? 0 : Math.ceil(keys.length / 2);
  return { left: keys.slice(0, middle), right: keys.slice(middle) };
}

interface Page {
  /** The keys that are drawn. */
  readonly keys: readonly FaceKey[];
  readonly page: number;
  readonly show: (page: number) => void;
}

/** The page of function keys that is drawn; turning it changes nothing on the phone. */
export function usePage({ keys, perPage }: PhoneFace['functionKeys']): Page {
  const [wanted, show] = useState(0);
  const page = Math.min(wanted, Math.max(0, Math.ceil(keys.length / perPage) - 1));
  return { keys: keys.slice(page * perPage, (page + 1) * perPage), page, show };
}
