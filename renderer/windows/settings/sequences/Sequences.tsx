import { useEffect, useRef, useState } from 'react';
import { useApp } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { useAim } from '../../../ui/shown';
import { useWhenDrawn } from '../../../ui/use-when-drawn';
import itemStyles from '../items.module.css';
import { useWords } from '../words';
import { AddSequence } from './AddSequence';
import { Pins } from './Pins';
import type { Beginning } from './SequenceEditor';
import { SequenceItem } from './SequenceItem';
import styles from './Sequences.module.css';
import { SequencesAsText } from './SequencesAsText';

interface Opened {
  readonly id: string;
  readonly beginning: Beginning;
}

/** The user's sequences, each edited in place; their PINs; all of them as text. */
export function Sequences() {
  const sequences = useApp((app) => app.sequences);
  const words = useWords();
  const text = words.sequences;
  const [opened, setOpened] = useState<Opened | null>(null);
  const [adding, setAdding] = useState(false);
  const aim = useAim();
  useEffect(() => {
    if (aim?.field === 'steps' && aim.item !== undefined) setOpened({ id: aim.item, beginning: 'plain' });
  }, [aim]);
  const adder = useRef<HTMLDivElement>(null);
  const whenDrawn = useWhenDrawn();
  const focusAdd = () => whenDrawn(() => adder.current?.querySelector('button')?.focus());
  return (
    <>
      <p className="soft measure">{text.intro}</p>
      {sequences.length > 0 ? (
        <ul className={`${itemStyles.list} ${styles.list}`} aria-label={text.list}>
          {sequences.map((sequence) => {
            const open = opened?.id === sequence.id ? opened.beginning : null;
            return (
              <SequenceItem
                key={sequence.id}
                sequence={sequence}
                open={open}
                onToggle={() => setOpened(open === null ? { id: sequence.id, beginning: 'plain' } : null)}
                onRemoved={focusAdd}
              />
            );
          })}
        </ul>
      ) : (
        !adding && <p className={styles.none}>{text.none}</p>
      )}
      <div ref={adder}>
        {adding ? (
          <AddSequence
            onAdded={(id, beginning) => {
              setAdding(false);
              setOpened({ id, beginning });
            }}
            onCancel={() => {
              setAdding(false);
              focusAdd();
            }}
          />
        ) : (
          <Button
            onClick={() => {
              setOpened(null);
              setAdding(true);
            }}
          >
            {text.add}
          </Button>
        )}
      </div>
      <Pins />
      <SequencesAsText />
    </>
  );
}
