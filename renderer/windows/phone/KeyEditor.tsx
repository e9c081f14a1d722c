import { useApp } from '../../stores/offhook';
import { IconButton } from '../../ui/Button';
import { isKey } from '../../ui/keys';
import { SoftKeyEditor } from '../SoftKeyEditor';
import styles from './KeyEditor.module.css';
import { useWords } from './words';

interface Props {
  /** The key, P3. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Sets a function key beside the face, where each change is seen at once. Esc closes it. */
export function KeyEditor({ name, onClose }: Props) {
  const softKeys = useApp((app) => app.softKeys);
  const words = useWords();
  const set = softKeys.keys.find(({ key }) => key === name);
  return (
    <aside
      className={styles.editor}
      aria-label={words.softKeys.title(name)}
      onKeyDown={(event) => {
        if (isKey(event, 'Escape')) onClose();
      }}
    >
      <header>
        <h2>{words.softKeys.title(name)}</h2>
        <IconButton icon="close" label={words.softKeys.close} onClick={onClose} />
      </header>
      <SoftKeyEditor key={name} name={name} set={set} takesFocus />
    </aside>
  );
}
