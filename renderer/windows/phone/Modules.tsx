import type { FaceKey, PhoneFace } from '../../../electron/contract/phones/state';
import { SideDisplay } from './Display';
import { Keys } from './Keys';
import styles from './Modules.module.css';
import slab from './slab.module.css';
import { useWords } from './words';

/** Rows of keys on a module at most; more keys take more columns than two. */
const ROWS_MOST = 12;
const COLUMNS_LEAST = 2;

interface ColumnsProps {
  readonly keys: readonly FaceKey[];
  readonly rows: number;
}

/** Keys at one side of a module, column by column. */
const Columns = ({ keys, rows }: ColumnsProps) => (
  <div className={styles.keys} style={{ gridTemplateRows: `repeat(${rows}, minmax(var(--row), 1fr))` }}>
    <Keys keys={keys} look="function" />
  </div>
);

interface ModuleProps {
  readonly keys: readonly FaceKey[];
  readonly nth: number;
}

/** An expansion module: a slab of its own, keys at both sides of its display. Only the first one's can be fetched. */
function Module({ keys, nth }: ModuleProps) {
  const words = useWords();
  const columns = Math.max(COLUMNS_LEAST, Math.ceil(keys.length / ROWS_MOST));
  const rows = Math.ceil(keys.length / columns);
  const left = rows * Math.ceil(columns / 2);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not stretch its rows to its height
    <div role="group" className={`${slab.slab} ${styles.module}`} data-part="slab" aria-label={words.phone.module(nth)}>
      <Columns keys={keys.slice(0, left)} rows={rows} />
      {nth === 1 && <SideDisplay name="exp_screen" display={null} />}
      <Columns keys={keys.slice(left)} rows={rows} />
    </div>
  );
}

/** The expansion modules that are plugged in. */
export const Modules = ({ modules }: Pick<PhoneFace, 'modules'>) =>
  modules.map((keys, index) => <Module key={keys[0]?.key} keys={keys} nth={index + 1} />);
