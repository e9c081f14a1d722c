import { useActivePhone, useCan } from '../../stores/offhook';
import styles from './LineChoice.module.css';
import { useWords } from './words';

interface Props {
  /** The URI of the line that was chosen; null: the phone's usual one. */
  readonly line: string | null;
  readonly onChoose: (uri: string | null) => void;
}

/** From which of the phone's identities one dials, where it has several and the way to it takes one. */
export function LineChoice({ line, onChoose }: Props) {
  const canLine = useCan('line');
  const phone = useActivePhone();
  const words = useWords();
  const lines = canLine ? (phone?.lines ?? []) : [];
  if (lines.length === 0) return null;
  return (
    <label className={styles.line}>
      <span className="soft">{words.panel.from}</span>
      <select value={line ?? ''} onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}>
        <option value="">{words.panel.usualLine}</option>
        {lines.map(({ name, uri }) => (
          <option key={uri} value={uri}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
