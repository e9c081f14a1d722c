import { useId } from 'react';
import type { Sequence } from '../../../../electron/contract/sequences/sequence';
import type { FieldSaid } from '../../../stores/use-change';
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
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onSet(event.target.checked)} />
      {label}
    </label>
  );
  return (
    <fieldset className="field" aria-labelledby={id}>
      <span id={id} className="field-name">
        {text.shownIn}
      </span>
      <div className="field-control">
        {box(text.inTray, sequence.inTray, (inTray) => onChange({ inTray }))}
        {box(text.inPanel, sequence.inPanel, (inPanel) => onChange({ inPanel }))}
        <span className="saved" role="status">
          {said.saved}
          {said.trouble}
        </span>
      </div>
    </fieldset>
  );
}
