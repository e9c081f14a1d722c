import type { FaceKey, PhoneFace } from '../../../electron/contract/state';
import { useOffhook } from '../../stores/offhook';
import { SideDisplay } from './Display';
import { Keys } from './Keys';

/** Rows of keys on a module at most; more keys take more columns than two. */
const ROWS_MOST = 12;
const COLUMNS_LEAST = 2;

interface ModuleProps {
  readonly keys: readonly FaceKey[];
  readonly nth: number;
}

/** An expansion module: a slab of its own. Only the first one's display can be fetched. */
function Module({ keys, nth }: ModuleProps) {
  const { words } = useOffhook();
  const columns = Math.max(COLUMNS_LEAST, Math.ceil(keys.length / ROWS_MOST));
  return (
    <div className="slab module">
      {nth === 1 && <SideDisplay name="exp_screen" display={null} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not stretch its rows to its height */}
      <div
        role="group"
        className="module-keys"
        aria-label={words.phone.module(nth)}
        style={{ gridTemplateRows: `repeat(${Math.ceil(keys.length / columns)}, minmax(var(--row), 1fr))` }}
      >
        <Keys keys={keys} look="function" />
      </div>
    </div>
  );
}

/** The expansion modules that are plugged in. */
export const Modules = ({ modules }: Pick<PhoneFace, 'modules'>) =>
  modules.map((keys, index) => <Module key={keys[0]?.key} keys={keys} nth={index + 1} />);
