import { type FormEvent, useState } from 'react';
import type { Problem } from '../../electron/contract/problem';
import type { AppState } from '../../electron/contract/state';
import { useCountryNames } from '../stores/country-names';
import { activePhone, useOffhook } from '../stores/offhook';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import './country-question.css';

/** Whether anything depends on an answer: nothing says where the phone is that commands go to. */
const isWanted = (app: AppState): boolean => app.country === null && activePhone(app)?.rules.country === null;

/** Asks in which country the phone is, until it has been answered once. */
export function CountryQuestion() {
  const { app } = useOffhook();
  return isWanted(app) ? <Question /> : null;
}

function Question() {
  const { words, send } = useOffhook();
  const text = words.rules;
  const { sorted } = useCountryNames();
  const [country, setCountry] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const answer = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await send({ do: 'save-country', country });
    setProblem(outcome.ok ? null : outcome.problem);
  };
  return (
    <form className="country-question" aria-label={text.whichCountry} onSubmit={answer}>
      <Choice
        label={text.whichCountry}
        hint={text.whichCountryHint}
        trouble={problem ? words.problem(problem).text : undefined}
        value={country}
        options={[{ value: '', label: text.chooseCountry }, ...sorted]}
        onChoose={setCountry}
      />
      <Button type="submit" disabled={country === ''}>
        {text.saveCountry}
      </Button>
    </form>
  );
}
