import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import type { EditedRules } from './use-rules';

/** As the contract has it: DialRules in dialling.ts. */
const FROM_MOST_DIGITS = 20;

const isFrom = (text: string): boolean =>
  /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= FROM_MOST_DIGITS;

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
        check={(prefix) => (/^[0-9*#]{0,5}$/.test(prefix) ? undefined : text.outsideWrong)}
        onCommit={(prefix) => change({ outside: { prefix } }, 'outside')}
      />
      {outside.prefix !== '' && (
        <TextField
          {...said('outside-from')}
          label={text.outsideFrom}
          hint={text.outsideFromHint}
          value={String(outside.from)}
          short
          check={(from) => (isFrom(from) ? undefined : text.outsideFromWrong)}
          onCommit={(from) => change({ outside: { from: Number(from) } }, 'outside-from')}
        />
      )}
    </>
  );
}
