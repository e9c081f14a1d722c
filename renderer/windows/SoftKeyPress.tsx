import { useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { SOFT_KEY_MOST } from '../../electron/contract/limits';
import { isOneLine, isOpenable } from '../../electron/contract/softkeys/choices';
import type { SoftKeyAction } from '../../electron/contract/softkeys/soft-key';
import { useApp, wordsFor } from '../stores/offhook';
import { Choice } from '../ui/Choice';
import { TextField } from '../ui/TextField';
import { actionOptions, isWithText, optionOf, textOf, WITH_TEXT, type WithText } from './soft-key-actions';
import type { KeyChanges } from './use-key-changes';

const useWords = wordsFor('phone', 'settings');
type SoftKeyWords = ReturnType<typeof useWords>;

interface Props {
  readonly action: SoftKeyAction;
  readonly change: KeyChanges['change'];
}

/** The action of a press; one that needs a text takes effect with it. */
export function SoftKeyPress({ action, change }: Props) {
  const facts = useApp(
    useShallow(({ softKeys, selection, face, favourites, sequences }) => ({
      softKeys,
      selection,
      face,
      favourites,
      sequences,
    })),
  );
  const words = useWords();
  const text = words.softKeys;
  const inForce = optionOf(action);
  /** Chosen, and not in force yet; null: as in force. */
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = chosen ?? inForce;
  // Another choice that was made meanwhile stands.
  useEffect(() => setChosen((now) => (now === inForce ? null : now)), [inForce]);
  const options = actionOptions(facts, words, action);
  const choose = (value: string) => {
    setChosen(value);
    const given = options.find((one) => one.value === value)?.action;
    return given && change({ action: given });
  };
  return (
    <>
      <Choice stacked label={text.does} value={wanted} options={options} onChoose={choose} />
      {isWithText(wanted) && (
        <ActionText
          key={wanted}
          kind={wanted}
          value={wanted === inForce ? textOf(action) : ''}
          onCommit={(written) => void change({ action: WITH_TEXT[wanted](written) })}
        />
      )}
    </>
  );
}

interface ActionTextProps {
  readonly kind: WithText;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

/** The fault of an action's text. */
function textFault(kind: WithText, written: string, { softKeys }: SoftKeyWords): string | undefined {
  const most = {
    dial: SOFT_KEY_MOST.numberChars,
    message: SOFT_KEY_MOST.dataChars,
    'open-url': SOFT_KEY_MOST.urlChars,
  }[kind];
  if (written.length > most || !isOneLine(written)) return softKeys.lineWrong(most);
  return kind === 'open-url' && !isOpenable(written) ? softKeys.urlWrong : undefined;
}

function ActionText({ kind, value, onCommit }: ActionTextProps) {
  const words = useWords();
  const text = words.softKeys;
  return (
    <TextField
      stacked
      label={{ dial: text.number, message: text.data, 'open-url': text.url }[kind]}
      hint={{ dial: text.numberHint, message: '', 'open-url': text.urlHint }[kind]}
      value={value}
      check={(written) => textFault(kind, written, words)}
      // An empty one would be another action.
      onCommit={(written) => written !== '' && onCommit(written)}
    />
  );
}
