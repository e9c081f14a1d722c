import { useState } from 'react';
import { PLUS_MOST_DIGITS, TRUNK_MOST_DIGITS } from '../../../../electron/contract/limits';
import { Choice } from '../../../ui/Choice';
import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import type { EditedRules } from './use-rules';

type Trunk = 'country' | 'none' | 'own';

const trunkOf = (prefix: string | null): Trunk => {
  if (prefix === null) return 'country';
  return prefix === '' ? 'none' : 'own';
};

/** The prefix of an area code: that of the country, none, or digits. */
function TrunkFields({ rules, change, said }: EditedRules) {
  const words = useWords();
  const text = words.rules;
  /** Digits are wanted, and none are written yet. */
  const [wanted, setWanted] = useState(false);
  const trunk = wanted ? 'own' : trunkOf(rules.trunkPrefix);
  const choose = (value: Trunk) => {
    setWanted(value === 'own');
    return value === 'own' ? undefined : change({ trunkPrefix: value === 'none' ? '' : null }, 'trunk');
  };
  return (
    <>
      <Choice
        {...said('trunk')}
        label={text.trunk}
        value={trunk}
        options={[
          { value: 'country', label: text.trunkAsCountry },
          { value: 'none', label: text.trunkNone },
          { value: 'own', label: text.trunkOwn },
        ]}
        onChoose={choose}
      />
      {trunk === 'own' && (
        <TextField
          {...said('trunk-digits')}
          label={text.trunkDigits}
          value={rules.trunkPrefix ?? ''}
          short
          check={(digits) =>
            digits.length <= TRUNK_MOST_DIGITS && /^\d+$/.test(digits) ? undefined : text.trunkWrong(TRUNK_MOST_DIGITS)
          }
          onCommit={async (trunkPrefix) => {
            if ((await change({ trunkPrefix }, 'trunk-digits')) === null) setWanted(false);
          }}
        />
      )}
    </>
  );
}

/** The rules for country codes and for area codes. */
export function RulesCodes(edited: EditedRules) {
  const { rules, change, said } = edited;
  const words = useWords();
  const text = words.rules;
  return (
    <>
      <TextField
        {...said('plus')}
        label={text.plus}
        hint={text.plusHint}
        value={rules.plusAs ?? ''}
        short
        check={(plus) =>
          plus.length <= PLUS_MOST_DIGITS && /^(\+|\d*)$/.test(plus) ? undefined : text.plusWrong(PLUS_MOST_DIGITS)
        }
        onCommit={(plus) => change({ plusAs: plus === '' ? null : plus }, 'plus')}
      />
      <Choice
        {...said('own-country')}
        label={text.ownCountry}
        value={rules.ownCountry}
        options={[
          { value: 'international', label: text.ownCountryInternational },
          { value: 'national', label: text.ownCountryNational },
        ]}
        onChoose={(ownCountry) => change({ ownCountry }, 'own-country')}
      />
      <TrunkFields {...edited} />
    </>
  );
}
