import { useEffect, useRef, useState } from 'react';
import type { FaceKey } from '../../../electron/contract/phones/state';
import { useDesk } from './desk';
import styles from './LabelField.module.css';
import { useWords } from './words';

/** As the contract has it: KeyLabel in settings.ts. */
const LONGEST_CHARS = 40;

/** The word on a key, written in its place: Enter or leaving it saves, Esc takes it back. */
export function LabelField({ faceKey }: { readonly faceKey: FaceKey }) {
  const words = useWords();
  const { sending } = useDesk();
  const { key, label = '' } = faceKey;
  const [draft, setDraft] = useState(label);
  /** Sent and not yet in force: Enter and then leaving the field is one change. */
  const sent = useRef(label);
  useEffect(() => {
    sent.current = label;
    setDraft(label);
  }, [label]);
  const save = () => {
    const word = draft.trim();
    if (word === sent.current) return;
    sent.current = word;
    void sending.run(key, { do: 'label-key', key, label: word });
  };
  return (
    <input
      type="text"
      className={styles.field}
      data-failed={sending.failed?.at === key || undefined}
      aria-label={words.phone.labelFor(key)}
      placeholder={key}
      maxLength={LONGEST_CHARS}
      autoComplete="off"
      spellCheck={false}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setDraft(sent.current);
      }}
    />
  );
}
