import type { LinkHandler } from '../../../../electron/contract/dialling/links';
import { useChange } from '../../../stores/use-change';
import notes from '../../../ui/notes.module.css';
import { useWanted } from '../../../ui/use-wanted';
import tickStyles from '../tick.module.css';
import { useWords } from '../words';
import styles from './LinkRow.module.css';

/** One kind of link: the program that opens it, and the switch that makes Offhook open it. */
export function LinkRow({ link }: { readonly link: LinkHandler }) {
  const words = useWords();
  const text = words.links;
  const { change: send, said } = useChange();
  const { scheme, ours, opensWith, change } = link;
  const others = opensWith === null ? text.opensNothing : text.opensWith(opensWith);
  // The system may take its time.
  const open = useWanted(ours, (on) => send({ do: 'open-links-here', scheme, on }));
  return (
    <li>
      <div className={styles.kind}>
        <p className={styles.scheme}>
          <strong>{text.scheme(scheme)}</strong>
          <span className="soft">{text.what[scheme]}</span>
        </p>
        <p className={ours || opensWith !== null ? undefined : 'soft'}>{ours ? text.opensHere : others}</p>
        {change === 'here' ? (
          <label className={tickStyles.tick}>
            <input
              type="checkbox"
              aria-label={text.openFor(scheme)}
              checked={open.shown}
              onChange={(event) => open.set(event.target.checked)}
            />
            {text.open}
          </label>
        ) : (
          <p className="soft">{text.inSystem}</p>
        )}
      </div>
      <p className={styles.note} role="status">
        {said().trouble && <span className={notes.trouble}>{said().trouble}</span>}
      </p>
    </li>
  );
}
