import { OUTSIDE_FROM_MOST_DIGITS, OUTSIDE_MOST_DIGITS } from '../../../../electron/contract/limits';
import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import type { EditedRules } from './use-rules';

const isPrefix = (text: string): boolean => text.length <= OUTSIDE_MOST_DIGITS && /^[0-9*#]*$/.test(text);

const isFrom = (text: string): boolean =>
  /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= OUTSIDE_FROM_MOST_DIGITS;

/** The prefix for an outside line, and the numbers that want one. */
export function RulesOutside({ rules, change, said }: EditedRules) {
  const words = useWords();
  const text = words.rules;
  const { outside } = rules;
  return (
    <>
      <TextField
        {...said('outside')}
        label={text.outsidePrefix}
        hint={text.outsideHint}
        value={outside.prefix}
        short
        check={(prefix) => (isPrefix(prefix) ? undefined : text.outsideWrong(OUTSIDE_MOST_DIGITS))}
        onCommit={(prefix) => change({ outside: { prefix } }, 'outside')}
      />
      {outside.prefix !== '' && (
        <TextField
          {...said('outside-from')}
          label={text.outsideFrom}
          hint={text.outsideFromHint}
          value={String(outside.from)}
          short
          check={(from) => (isFrom(from) ? undefined : text.outsideFromWrong(OUTSIDE_FROM_MOST_DIGITS))}
          onCommit={(from) => change({ outside: { from: Number(from) } }, 'outside-from')}
        />
      )}
    </>
  );
}
