import { useState } from 'react';
import type { Sequence } from '../../../../electron/contract/sequences/sequence';
import { useApp, useSend } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { capsOf } from '../../../ui/Keycaps';
import { Question } from '../Question';
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
  const send = useSend();
  const text = words.sequences;
  const [asking, setAsking] = useState(false);
  // One without keys is no loss to name.
  const hotkeys = hotkeysOf(all, sequence.id).flatMap(({ accelerator }) =>
    accelerator === null ? [] : [capsOf(accelerator, platform, words.caps).join('+')],
  );
  if (!asking) return <Button onClick={() => setAsking(true)}>{text.remove}</Button>;
  const remove = async () => {
    const outcome = await send({ do: 'remove-sequence', id: sequence.id });
    if (outcome.ok) onRemoved();
    else setAsking(false);
  };
  return (
    <Question
      text={text.removeQuestion(sequence.name, hotkeys)}
      yes={text.removeYes}
      onYes={() => void remove()}
      onNo={() => setAsking(false)}
    />
  );
}
