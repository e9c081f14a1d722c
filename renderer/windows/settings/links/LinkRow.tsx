import { useState } from 'react';
import type { LinkHandler } from '../../../../electron/contract/dialling/links';
import notes from '../../../ui/notes.module.css';
import tickStyles from '../tick.module.css';
import { useSave } from '../use-save';
import { useWords } from '../words';
import styles from './LinkRow.module.css';

/** One kind of link: the program that opens it, and the switch that makes Offhook open it. */
export function LinkRow({ link }: { readonly link: LinkHandler }) {
  const words = useWords();
  const text = words.links;
  const { save, problem } = useSave();
  /** The requested state, until the system has told the outcome. */
  const [asked, setAsked] = useState<boolean | null>(null);
  const { scheme, ours, opensWith, change } = link;
  const others = opensWith === null ? text.opensNothing : text.opensWith(opensWith);
  const open = async (on: boolean) => {
    setAsked(on);
    await save({ do: 'open-links-here', scheme, on });
    setAsked(null);
  };
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
              checked={asked ?? ours}
              onChange={(event) => void open(event.target.checked)}
            />
            {text.open}
          </label>
        ) : (
          <p className="soft">{text.inSystem}</p>
        )}
      </div>
      <p className={styles.note} role="status">
        {problem && <span className={notes.trouble}>{words.problem(problem).text}</span>}
      </p>
    </li>
  );
}
