import { useMemo } from 'react';
import { COUNTRIES } from '../../../../electron/contract/countries';
import { useOffhook } from '../../../stores/offhook';
import { Choice } from '../../../ui/Choice';
import { TextField } from '../../../ui/TextField';
import type { EditedRules } from './use-rules';

/** How countries are called in a language. */
function useCountryNames() {
  const { app } = useOffhook();
  return useMemo(() => {
    const names = new Intl.DisplayNames([app.language], { type: 'region' });
    const nameOf = (country: string): string => names.of(country) ?? country;
    const sorted = COUNTRIES.map((value) => ({ value, label: nameOf(value) })).sort((one, other) =>
      one.label.localeCompare(other.label, app.language),
    );
    return { nameOf, sorted };
  }, [app.language]);
}

/** Where numbers without a country code, and without an area code, are at home. */
export function RulesHome({ rules, change, said }: EditedRules) {
  const { app, words } = useOffhook();
  const text = words.rules;
  const { nameOf, sorted } = useCountryNames();
  const system = app.country === null ? null : nameOf(app.country);
  return (
    <>
      <Choice
        {...said('country')}
        label={text.country}
        hint={text.countryHint}
        value={rules.country ?? ''}
        options={[{ value: '', label: text.asComputer(system) }, ...sorted]}
        onChoose={(country) => change((old) => ({ ...old, country: country === '' ? null : country }), 'country')}
      />
      <TextField
        {...said('area')}
        label={text.area}
        hint={text.areaHint}
        value={rules.areaCode}
        short
        check={(area) => (/^\d{0,7}$/.test(area) ? undefined : text.areaWrong)}
        onCommit={(areaCode) => change((old) => ({ ...old, areaCode }), 'area')}
      />
    </>
  );
}
