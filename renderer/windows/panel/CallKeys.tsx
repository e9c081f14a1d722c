import type { ActionName } from '../../../electron/contract/keys/action';
import { useApp, useSend } from '../../stores/offhook';
import { Picture } from '../../ui/icons';
import styles from './CallKeys.module.css';
import { useWords } from './words';

const KEYS = ['answer', 'hold', 'transfer', 'mute', 'hang-up'] as const satisfies readonly ActionName[];

/** The keys of a call, as far as this phone has them. They press; the effect is on the phone's display. */
export function CallKeys() {
  const face = useApp((app) => app.face);
  const words = useWords();
  const send = useSend();
  const keys = KEYS.filter((key) => face.actions.includes(key));
  if (keys.length === 0) return null;
  return (
    <fieldset className={styles.keys} aria-label={words.panel.callKeys}>
      {keys.map((action) => (
        <button
          key={action}
          type="button"
          className={styles.key}
          data-action={action}
          onClick={() => send({ do: 'act', action })}
        >
          <Picture name={action} />
          <span>{words.actions[action]}</span>
        </button>
      ))}
    </fieldset>
  );
}
