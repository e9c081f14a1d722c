import { useCountryNames } from '../../../stores/country-names';
import { useApp } from '../../../stores/offhook';
import { Choice } from '../../../ui/Choice';
import { useSave } from '../use-save';
import { useWords } from '../words';

/** The user's answer when Offhook asked for the country, to be changed; nothing where it never asked. */
export function EveryCountry() {
  const countryAnswered = useApp((app) => app.countryAnswered);
  const words = useWords();
  const text = words.rules;
  const { sorted } = useCountryNames();
  const { save, saved, problem } = useSave();
  if (countryAnswered === null) return null;
  return (
    <Choice
      label={text.everyCountry}
      hint={text.everyCountryHint}
      saved={saved ? words.settings.saved : undefined}
      trouble={problem ? words.problem(problem).text : undefined}
      value={countryAnswered}
      options={sorted}
      onChoose={(country) => void save({ do: 'save-country', country })}
    />
  );
}
