import { AREA_MOST_DIGITS } from '../../../../electron/contract/limits';
import { useCountryNames } from '../../../stores/country-names';
import { useApp } from '../../../stores/offhook';
import { Choice } from '../../../ui/Choice';
import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import type { EditedRules } from './use-rules';

/** Where numbers without a country code, and without an area code, are at home. */
export function RulesHome({ rules, change, said }: EditedRules) {
  const ofComputer = useApp((app) => app.country);
  const countryAnswered = useApp((app) => app.countryAnswered);
  const words = useWords();
  const text = words.rules;
  const { nameOf, sorted } = useCountryNames();
  const name = ofComputer === null ? null : nameOf(ofComputer);
  const asOthers = name !== null && countryAnswered !== null ? text.asAnswered(name) : text.asComputer(name);
  return (
    <>
      <Choice
        {...said('country')}
        label={text.country}
        hint={text.countryHint}
        value={rules.country ?? ''}
        options={[{ value: '', label: asOthers }, ...sorted]}
        onChoose={(country) => change({ country: country === '' ? null : country }, 'country')}
      />
      <TextField
        {...said('area')}
        label={text.area}
        hint={text.areaHint}
        value={rules.areaCode}
        short
        check={(area) =>
          area.length <= AREA_MOST_DIGITS && /^\d*$/.test(area) ? undefined : text.areaWrong(AREA_MOST_DIGITS)
        }
        onCommit={(areaCode) => change({ areaCode }, 'area')}
      />
    </>
  );
}
