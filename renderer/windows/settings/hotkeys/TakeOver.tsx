import type { Problem } from '../../../../electron/contract/problem';
import { Button } from '../../../ui/Button';
import { useWords } from '../words';

interface Props {
  /** The problem that spoke against the keys. */
  readonly problem: Problem | null;
  /** The name of the hotkey that wants them. */
  readonly name: string;
  readonly onTakeOver: (accelerator: string) => void;
}

/** Where another hotkey of Offhook's has the keys: takes them from it. */
export function TakeOver({ problem, name, onTakeOver }: Props) {
  const words = useWords();
  if (problem?.code !== 'hotkey-clash') return null;
  return (
    <Button aria-label={words.hotkeys.takeOverFor(name)} onClick={() => onTakeOver(problem.accelerator)}>
      {words.hotkeys.takeOver}
    </Button>
  );
}
