import { useId } from 'react';
import type { Sequence } from '../../../../electron/contract/sequences/sequence';
import type { FieldSaid } from '../../../stores/use-change';
import fieldStyles from '../../../ui/Field.module.css';
import notes from '../../../ui/notes.module.css';
import tickStyles from '../tick.module.css';
import { useWords } from '../words';

interface Props {
  readonly sequence: Sequence;
  readonly said: FieldSaid;
  readonly onChange: (patch: Partial<Pick<Sequence, 'inTray' | 'inPanel'>>) => void;
}

/** Whether the tray menu and the panel offer the sequence. */
export function ShownIn({ sequence, said, onChange }: Props) {
  const words = useWords();
  const text = words.sequences;
  const id = useId();
  const box = (label: string, checked: boolean, onSet: (on: boolean) => void) => (
    <label className={tickStyles.tick}>
      <input type="checkbox" checked={checked} onChange={(event) => onSet(event.target.checked)} />
      {label}
    </label>
  );
  return (
    <fieldset className={fieldStyles.field} aria-labelledby={id}>
      <span id={id} className={fieldStyles.name}>
        {text.shownIn}
      </span>
      <div className={fieldStyles.control}>
        {box(text.inTray, sequence.inTray, (inTray) => onChange({ inTray }))}
        {box(text.inPanel, sequence.inPanel, (inPanel) => onChange({ inPanel }))}
        <span className={notes.saved} role="status">
          {said.saved}
          {said.trouble}
        </span>
      </div>
    </fieldset>
  );
}
