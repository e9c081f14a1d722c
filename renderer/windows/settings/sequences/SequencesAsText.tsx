import { useId, useRef, useState } from 'react';
import type { Outcome } from '../../../../electron/contract/outcome';
import { useApp, useSend } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import notes from '../../../ui/notes.module.css';
import { useInSight } from '../../../ui/use-in-sight';
import partStyles from '../part.module.css';
import { useWords } from '../words';
import styles from './SequencesAsText.module.css';

/** The characters from the beginning to the end of a line; `line` counts from 1. */
function lineRange(text: string, line: number): readonly [number, number] {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  const end = text.indexOf('\n', start);
  return [start, end < 0 ? text.length : end];
}

/** The outcome; a fault in the text is marked where it stands. */
function useAnswer() {
  const words = useWords();
  const [answer, setAnswer] = useState<{ readonly outcome: Outcome; readonly done: string } | null>(null);
  if (answer === null) return { setAnswer, said: undefined, wrong: false };
  const { outcome, done } = answer;
  return { setAnswer, said: outcome.ok ? done : words.problem(outcome.problem).text, wrong: !outcome.ok };
}

/** Sequences to pass on: pasted in, and copied out. */
export function SequencesAsText() {
  const sequences = useApp((app) => app.sequences);
  const words = useWords();
  const send = useSend();
  const text = words.sequences;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState('');
  const { setAnswer, said, wrong } = useAnswer();
  const note = useInSight<HTMLParagraphElement>(said);
  const add = async () => {
    const outcome = await send({ do: 'import-sequences', text: draft });
    setAnswer({ outcome, done: text.added(outcome.ok ? (outcome.count ?? 0) : 0) });
    // Another text that was written meanwhile was not read.
    if (outcome.ok) return setDraft((now) => (now === draft ? '' : now));
    area.current?.focus();
    if (outcome.problem.code === 'sequence-text')
      area.current?.setSelectionRange(...lineRange(draft, outcome.problem.line));
  };
  const copy = async () => {
    const outcome = await send({ do: 'export-sequences', ids: sequences.map((sequence) => sequence.id) });
    const copied = outcome.ok ? await send({ do: 'copy-text', text: outcome.text ?? '' }) : outcome;
    setAnswer({ outcome: copied, done: text.copied });
  };
  return (
    <section className={partStyles.part} aria-labelledby="as-text">
      <h2 id="as-text">{text.asText}</h2>
      <div className={wrong ? `${styles.form} ${notes.wrong}` : styles.form}>
        <textarea
          ref={area}
          className={styles.text}
          rows={5}
          spellCheck={false}
          aria-label={text.text}
          aria-describedby={`${id}-hint ${id}-note`}
          aria-invalid={wrong}
          value={draft}
          onChange={(event) => {
            setDraft(event.target.value);
            setAnswer(null);
          }}
        />
        <p id={`${id}-hint`} className={`soft ${styles.hint}`}>
          {text.textHint}
        </p>
        <div className="row">
          <Button disabled={draft.trim() === ''} onClick={add}>
            {text.addText}
          </Button>
          <Button disabled={sequences.length === 0} onClick={copy}>
            {text.copyAll}
          </Button>
        </div>
        <p ref={note} id={`${id}-note`} className={notes.note} role="status">
          {said}
        </p>
      </div>
    </section>
  );
}
