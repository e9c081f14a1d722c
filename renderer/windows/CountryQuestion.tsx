import { type FormEvent, useId, useState } from 'react';
import type { Problem } from '../../electron/contract/problem';
import type { AppState } from '../../electron/contract/state';
import { useCountryNames } from '../stores/country-names';
import { activePhone, useApp, useSend, wordsFor } from '../stores/offhook';
import { Button } from '../ui/Button';
import styles from './CountryQuestion.module.css';

const useWords = wordsFor('panel', 'settings');

/** Whether anything depends on an answer: nothing says where the phone is that commands go to. */
const isWanted = (app: AppState): boolean => app.country === null && activePhone(app)?.rules.country === null;

/** Asks in which country the phone is, until it has been answered once. */
export function CountryQuestion() {
  return useApp(isWanted) ? <Question /> : null;
}

function Question() {
  const words = useWords();
  const send = useSend();
  const id = useId();
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
    <form className={styles.question} onSubmit={answer}>
      <label htmlFor={id}>{text.whichCountry}</label>
      <div className="row">
        <select
          id={id}
          aria-describedby={`${id}-note`}
          value={country}
          onChange={(event) => setCountry(event.target.value)}
        >
          <option value="">{text.chooseCountry}</option>
          {sorted.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button type="submit" disabled={country === ''}>
          {text.saveCountry}
        </Button>
      </div>
      <p id={`${id}-note`} className={problem ? undefined : 'soft'} aria-live={problem ? 'polite' : undefined}>
        {problem ? words.problem(problem).text : text.whichCountryHint}
      </p>
    </form>
  );
}
