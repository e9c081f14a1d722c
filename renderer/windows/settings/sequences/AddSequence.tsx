import { useEffect, useRef } from 'react';
import { READY_MADE, type ReadyMade } from '../../../../electron/contract/sequences/ready-made';
import type { Sequence } from '../../../../electron/contract/sequences/sequence';
import { useActivePhone, useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { isKey } from '../../../ui/keys';
import notes from '../../../ui/notes.module.css';
import { freeId } from '../phone-id';
import { useWords } from '../words';
import styles from './AddSequence.module.css';
import type { Beginning } from './SequenceEditor';

interface Props {
  readonly onAdded: (id: string, beginning: Beginning) => void;
  readonly onCancel: () => void;
}

/** `name`, or `name 2`, `name 3` … : the first that is not taken. */
function freeName(name: string, taken: readonly string[]): string {
  for (let nth = 1; ; nth += 1) {
    const free = nth === 1 ? name : `${name} ${nth}`;
    if (!taken.includes(free)) return free;
  }
}

/** Where a new sequence begins: with nothing, or with one that is ready made. */
export function AddSequence({ onAdded, onCancel }: Props) {
  const phone = useActivePhone();
  const sequences = useApp((app) => app.sequences);
  const words = useWords();
  const text = words.sequences;
  const bySip = phone?.wayInForce === 'sip';
  const { change, said } = useChange();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('button')?.focus();
    list.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const add = async (base: string, name: string, made?: ReadyMade) => {
    const sequence: Sequence = {
      id: freeId(
        base,
        sequences.map(({ id }) => id),
      ),
      name: freeName(
        name,
        sequences.map((other) => other.name),
      ),
      steps: [...((bySip ? made?.bySip : undefined) ?? made?.steps ?? [])],
      coolDownMs: made?.coolDownMs ?? 0,
      inTray: false,
      inPanel: false,
    };
    if ((await change({ do: 'add-sequence', sequence })) === null) onAdded(sequence.id, made?.fillStep ?? 'name');
  };
  const choice = (key: string, name: string, what: string, onClick: () => void) => (
    <li key={key}>
      <button type="button" onClick={onClick}>
        <strong>{name}</strong>
        <span className="soft">{what}</span>
      </button>
    </li>
  );
  return (
    <fieldset className={styles.add} aria-label={text.add} onKeyDown={(event) => isKey(event, 'Escape') && onCancel()}>
      <h2 id="begin-with">{text.beginWith}</h2>
      <ul ref={list} aria-labelledby="begin-with">
        {choice('empty', text.empty, text.emptyWhat, () => void add('sequence', text.newName))}
        {READY_MADE.map((made) => {
          const { name, what } = text.readyMade[made.id];
          return choice(made.id, name, what, () => void add(made.id, name, made));
        })}
      </ul>
      {said().trouble && (
        <p className={notes.warning} role="alert">
          {said().trouble}
        </p>
      )}
      <Button onClick={onCancel}>{text.cancel}</Button>
    </fieldset>
  );
}
