import { useCountryNames } from '../../../stores/country-names';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Choice } from '../../../ui/Choice';
import { useWords } from '../words';

/** The user's answer when Offhook asked for the country, to be changed; nothing where it never asked. */
export function EveryCountry() {
  const countryAnswered = useApp((app) => app.countryAnswered);
  const words = useWords();
  const text = words.rules;
  const { sorted } = useCountryNames();
  const { change, said } = useChange();
  if (countryAnswered === null) return null;
  return (
    <Choice
      label={text.everyCountry}
      hint={text.everyCountryHint}
      {...said()}
      value={countryAnswered}
      options={sorted}
      onChoose={(country) => change({ do: 'save-country', country })}
    />
  );
}
