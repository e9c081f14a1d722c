import { useEffect, useRef } from 'react';
import { COOL_DOWN_MOST_MS, NAME_MOST_CHARS } from '../../../../electron/contract/limits';
import type { Sequence } from '../../../../electron/contract/sequences/sequence';
import { useApp } from '../../../stores/offhook';
import notes from '../../../ui/notes.module.css';
import { TextField } from '../../../ui/TextField';
import itemStyles from '../items.module.css';
import { useWords } from '../words';
import { isMsWithin, readMs } from './durations';
import { RemoveSequence } from './RemoveSequence';
import { RunButtons } from './RunButtons';
import styles from './SequenceEditor.module.css';
import { SequenceHotkey } from './SequenceHotkey';
import { ShownIn } from './ShownIn';
import { Steps } from './Steps';
import { Timeline } from './Timeline';
import { type Place, useEdited } from './use-edited';
import { WayNote } from './WayNote';

/** How an editor begins: with nothing to do, with the name to write over, or with a step (from 0) to fill in. */
export type Beginning = 'plain' | 'name' | number;

interface Props {
  readonly sequence: Sequence;
  readonly beginning: Beginning;
  readonly onRemoved: () => void;
}

const isName = (name: string): boolean =>
  name !== '' && name.length <= NAME_MOST_CHARS && /^[^\p{Cc}[\]]*$/u.test(name);

/** Everything about one sequence. Each change takes effect when its field is left. */
export function SequenceEditor({ sequence: inForce, beginning, onRemoved }: Props) {
  const running = useApp((app) => app.running);
  const sequences = useApp((app) => app.sequences);
  const words = useWords();
  const text = words.sequences;
  const edited = useEdited(inForce);
  const { sequence, change, said } = edited;
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (beginning !== 'name') return;
    const name = editor.current?.querySelector('input');
    name?.focus();
    name?.select();
  }, [beginning]);
  const current = running?.id === sequence.id ? running.step : null;
  const set = (patch: Partial<Sequence>, at: Place) =>
    change(({ sequence: old, stepIds }) => ({ sequence: { ...old, ...patch }, stepIds }), at);
  const checkName = (name: string) => {
    if (!isName(name)) return text.nameWrong(NAME_MOST_CHARS);
    return sequences.some((other) => other.id !== sequence.id && other.name === name) ? text.nameTaken : undefined;
  };
  const places: readonly Place[] = ['steps', ...edited.stepIds.map((id) => `step ${id}` as const)];
  const stepsSaved = places.some((place) => said(place).saved);
  return (
    <div ref={editor} className={`${itemStyles.editor} ${styles.editor}`}>
      <TextField
        {...said('name')}
        label={text.name}
        value={sequence.name}
        check={checkName}
        onCommit={(name) => set({ name }, 'name')}
      />
      <div className={styles.title}>
        <h2>{text.steps}</h2>
        <span className={notes.saved} role="status">
          {stepsSaved && words.settings.saved}
        </span>
        {sequence.steps.length > 1 && <span className={`soft ${styles.hint}`}>{text.stepsHint}</span>}
      </div>
      <Steps edited={edited} fillStep={typeof beginning === 'number' ? beginning : undefined} current={current} />
      <WayNote steps={sequence.steps} />
      <Timeline steps={sequence.steps} current={current} />
      <RunButtons sequence={sequence} />
      <SequenceHotkey sequence={sequence} />
      <ShownIn sequence={sequence} said={said('shown')} onChange={(patch) => set(patch, 'shown')} />
      <TextField
        {...said('cool-down')}
        label={text.coolDown}
        hint={text.coolDownHint}
        value={text.time(sequence.coolDownMs)}
        short
        check={(time) => (isMsWithin(time, 0, COOL_DOWN_MOST_MS) ? undefined : text.coolDownWrong(COOL_DOWN_MOST_MS))}
        onCommit={(time) => set({ coolDownMs: readMs(time) ?? sequence.coolDownMs }, 'cool-down')}
      />
      <RemoveSequence sequence={sequence} onRemoved={onRemoved} />
    </div>
  );
}
