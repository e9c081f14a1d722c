import { useState } from 'react';
import type { Sequence } from '../../../../electron/contract/sequences/sequence';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { capsOf } from '../../../ui/Keycaps';
import { useWords } from '../words';
import { hotkeysOf } from './run-hotkeys';

interface Props {
  readonly sequence: Sequence;
  readonly onRemoved: () => void;
}

/** Removes a sequence, after asking; the hotkeys that go with it are named. */
export function RemoveSequence({ sequence, onRemoved }: Props) {
  const all = useApp((app) => app.hotkeys);
  const platform = useApp((app) => app.platform);
  const words = useWords();
  const { change, said } = useChange();
  const text = words.sequences;
  const [asking, setAsking] = useState(false);
  // One without keys is no loss to name.
  const hotkeys = hotkeysOf(all, sequence.id).flatMap(({ accelerator }) =>
    accelerator === null ? [] : [capsOf(accelerator, platform, words.caps).join('+')],
  );
  const remove = async () => {
    setAsking(false);
    if ((await change({ do: 'remove-sequence', id: sequence.id })) === null) onRemoved();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{text.remove}</Button>
      {asking && (
        <ConfirmDialog
          title={text.remove}
          text={text.removeQuestion(sequence.name, hotkeys)}
          yes={text.removeYes}
          no={words.maintenance.no}
          onYes={() => void remove()}
          onNo={() => setAsking(false)}
        />
      )}
      {said().trouble && <p role="alert">{said().trouble}</p>}
    </>
  );
}
