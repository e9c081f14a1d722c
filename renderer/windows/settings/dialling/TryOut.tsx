import { useState } from 'react';
import { TEXT_MOST_CHARS } from '../../../../electron/contract/limits';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import controls from '../../../ui/controls.module.css';
import { Field } from '../../../ui/Field';
import { isKey } from '../../../ui/keys';
import { useWords } from '../words';
import { Ladder } from './Ladder';
import styles from './TryOut.module.css';
import { type Tried, useTried } from './use-tried';

/** Every number that was found, or that none was. */
function Found({ tried }: { readonly tried: Tried }) {
  const words = useWords();
  if (tried.candidates.length === 0) return <p>{words.problem(tried.problem ?? { code: 'no-number' }).text}</p>;
  return (
    <ul>
      {tried.candidates.map((candidate, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the best one is the first, whatever it is
        <li key={nth}>
          <Ladder candidate={candidate} />
        </li>
      ))}
    </ul>
  );
}

/** A field for any text, and the numbers that the text would dial by the rules of a phone. It dials nothing. */
export function TryOut({ phone }: { readonly phone: PhoneState }) {
  const words = useWords();
  const text = words.rules;
  const [written, setWritten] = useState('');
  const tried = useTried(written, phone);
  return (
    <div className={styles.form}>
      <Field label={text.tryOut}>
        {({ id }) => (
          <input
            id={id}
            className={controls.text}
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={TEXT_MOST_CHARS}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
            onKeyDown={(event) => isKey(event, 'Escape') && setWritten('')}
          />
        )}
      </Field>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: several numbers are scrolled, by the keyboard too */}
      <section className={styles.tried} aria-label={text.tryOutFound} aria-live="polite" tabIndex={0}>
        {tried ? <Found tried={tried} /> : written.trim() === '' && <p className="soft">{text.tryOutHint}</p>}
      </section>
    </div>
  );
}
