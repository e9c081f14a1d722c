import { LABEL_MOST_CHARS } from '../../../electron/contract/limits';
import type { FaceKey } from '../../../electron/contract/phones/state';
import { isKey } from '../../ui/keys';
import { useDraft } from '../../ui/use-draft';
import { useDesk } from './desk';
import styles from './LabelField.module.css';
import { useWords } from './words';

/** The word on a key, written in its place: Enter or leaving it saves, Esc takes it back. */
export function LabelField({ faceKey }: { readonly faceKey: FaceKey }) {
  const words = useWords();
  const { sending } = useDesk();
  const { key, label = '' } = faceKey;
  const { texts, write, commit, reset } = useDraft({
    value: { label },
    onCommit: (written) => void sending.run(key, { do: 'label-key', key, label: written.label }),
  });
  return (
    <input
      type="text"
      className={styles.field}
      data-failed={sending.failed?.at === key || undefined}
      aria-label={words.phone.labelFor(key)}
      placeholder={key}
      maxLength={LABEL_MOST_CHARS}
      autoComplete="off"
      spellCheck={false}
      value={texts.label}
      onChange={(event) => write('label', event.target.value)}
      onBlur={() => commit()}
      onKeyDown={(event) => {
        if (isKey(event, 'Enter')) commit();
        if (isKey(event, 'Escape')) reset();
      }}
    />
  );
}
