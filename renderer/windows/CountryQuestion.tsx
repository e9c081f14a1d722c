import { type FormEvent, useId, useState } from 'react';
import { useCountryNames } from '../stores/country-names';
import { useApp, wordsFor } from '../stores/offhook';
import { useChange } from '../stores/use-change';
import { Button } from '../ui/Button';
import styles from './CountryQuestion.module.css';
import { isCountryWanted } from './country-wanted';

const useWords = wordsFor('panel', 'settings');

/** Asks in which country the phone is, until it has been answered once. */
export function CountryQuestion() {
  return useApp(isCountryWanted) ? <Question /> : null;
}

function Question() {
  const words = useWords();
  const id = useId();
  const text = words.rules;
  const { sorted } = useCountryNames();
  const [country, setCountry] = useState('');
  const { change, said } = useChange();
  const { trouble } = said();
  const answer = (event: FormEvent) => {
    event.preventDefault();
    void change({ do: 'save-country', country });
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
      <p id={`${id}-note`} className={trouble ? undefined : 'soft'} aria-live={trouble ? 'polite' : undefined}>
        {trouble ?? text.whichCountryHint}
      </p>
    </form>
  );
}
