import { useId, useRef, useState } from 'react';
import { SEARCH_MOST_CHARS } from '../../../../electron/contract/limits';
import { useApp } from '../../../stores/offhook';
import controls from '../../../ui/controls.module.css';
import notes from '../../../ui/notes.module.css';
import { useWhenDrawn } from '../../../ui/use-when-drawn';
import detailStyles from '../details.module.css';
import partStyles from '../part.module.css';
import { useWords } from '../words';
import { CallList } from './CallList';
import styles from './Calls.module.css';
import { ClearCalls } from './ClearCalls';
import { Keeping } from './Keeping';
import lineStyles from './line.module.css';
import { useCalls } from './use-calls';

/** The dialled calls, the newest first: looked through, dialled again, pinned and deleted. */
export function Calls() {
  const dialling = useApp((app) => app.dialling);
  const recent = useApp((app) => app.recent);
  const words = useWords();
  const text = words.history;
  const { on } = dialling.history;
  const [wasOff] = useState(!on);
  return (
    <section className={partStyles.part} aria-labelledby="calls">
      <h2 id="calls">{text.calls}</h2>
      <details className={detailStyles.more} open={wasOff}>
        <summary>{text.kept}</summary>
        <Keeping />
        {on && recent.length > 0 && <ClearCalls />}
      </details>
      {on && <FoundCalls />}
    </section>
  );
}

/** The calls that hold the text of the search field. */
function FoundCalls() {
  const words = useWords();
  const text = words.history;
  const [wanted, setWanted] = useState('');
  const { shown, problem, more, remove } = useCalls(wanted);
  const search = useRef<HTMLInputElement>(null);
  const whenDrawn = useWhenDrawn();
  const field = useId();
  const looksFor = shown !== null && shown.text.trim() !== '';
  const count = shown?.count ?? 0;
  return (
    <>
      <div className={styles.search}>
        <label htmlFor={field}>{text.search}</label>
        <input
          ref={search}
          id={field}
          className={controls.text}
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={SEARCH_MOST_CHARS}
          placeholder={text.searchHint}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <span className="soft" role="status">
          {count > 0 && (looksFor ? text.found(count) : text.count(count))}
        </span>
      </div>
      {problem && (
        <p className={notes.warning} role="alert">
          {words.problem(problem).text}
        </p>
      )}
      {shown && count === 0 && (
        <p className={`soft measure ${lineStyles.intro}`}>
          {looksFor ? text.nothingFound(shown.text.trim()) : text.none}
        </p>
      )}
      {shown && count > 0 && (
        <CallList
          key={shown.text}
          shown={shown}
          onMore={more}
          onRemove={remove}
          lastResort={search}
          whenDrawn={whenDrawn}
        />
      )}
    </>
  );
}
