import { useState } from 'react';
import type { Problem } from '../../electron/contract/problem';
import type { SoftKeyState } from '../../electron/contract/softkeys/state';
import { wordsFor } from '../stores/offhook';
import { Button } from '../ui/Button';
import type { KeyChanges } from './use-key-changes';

const useWords = wordsFor('phone', 'settings');

/** Why a change of a key was not taken. */
export const SoftKeyTrouble = ({ problem }: { readonly problem: Problem }) => {
  const words = useWords();
  const { text, next } = words.problem(problem);
  return (
    <p role="alert">
      {text} {next ? `${next}.` : ''}
    </p>
  );
};

interface Props {
  readonly name: string;
  readonly set: SoftKeyState;
  readonly changing: KeyChanges;
}

/** The known fate of the key, and the way back. */
export function SoftKeyFate({ name, set, changing }: Props) {
  const words = useWords();
  const text = words.softKeys;
  /** The phone did not take it back: it can be let go of all the same. */
  const [isStuck, setStuck] = useState(set.isGoingBack);
  const problem = changing.problem ?? set.problem;
  const back = async (forget: boolean) =>
    setStuck(!(await changing.send({ do: 'put-back-soft-keys', keys: [name], ...(forget ? { forget } : {}) })));
  const said = set.isGoingBack ? text.goingBackSaid : text.fates[set.fate];
  return (
    <footer>
      {problem ? (
        <SoftKeyTrouble problem={problem} />
      ) : (
        <p className="soft" role="status">
          {said}
        </p>
      )}
      <div className="row">
        <Button title={text.backHint} onClick={() => void back(false)}>
          {text.putBack}
        </Button>
        {isStuck && (
          <Button look="link" onClick={() => void back(true)}>
            {text.forget}
          </Button>
        )}
      </div>
    </footer>
  );
}
