import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import { useWords } from '../words';
import { AddStep } from './AddStep';
import { insertStep, moveStep, removeStep, replaceStep } from './edit-steps';
import { StepNote } from './StepNote';
import { StepRow } from './StepRow';
import stepStyles from './steps.module.css';
import type { Edited, Place } from './use-edited';

interface Props {
  readonly edited: Edited;
  /** The step, from 0, whose digits only the user knows. */
  readonly fillStep: number | undefined;
  /** The step that is under way, from 0; null: none. */
  readonly current: number | null;
}

/** Steps that are added with something in them that must be written over. */
const wantsFilling = ({ is }: SequenceStep): boolean => is === 'type' || is === 'dtmf' || is === 'wait' || is === 'tap';

/** Puts the keyboard back where it was, or where it belongs, after the rows have changed their places. */
function useFocusAfter(stepIds: readonly number[]) {
  const wanted = useRef<(() => HTMLElement | null | undefined) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows have just been put into this order
  useLayoutEffect(() => {
    const element = wanted.current?.();
    wanted.current = null;
    if (element && element !== document.activeElement) element.focus();
  }, [stepIds]);
  return (element: () => HTMLElement | null | undefined) => {
    wanted.current = element;
  };
}

/** The steps as a list that is edited in place. */
export function Steps({ edited, fillStep, current }: Props) {
  const words = useWords();
  const text = words.sequences;
  const { sequence, stepIds, change, freshStepId } = edited;
  const { steps } = sequence;
  const list = useRef<HTMLOListElement>(null);
  const addField = useRef<HTMLInputElement>(null);
  const focusAfter = useFocusAfter(stepIds);
  const [fillId, setFillId] = useState(fillStep === undefined ? undefined : stepIds[fillStep]);
  const [moved, setMoved] = useState('');
  const trouble = useTrouble(edited);
  const noteId = useId();

  const add = (step: SequenceStep, typed: boolean) => {
    const id = freshStepId();
    if (!typed && wantsFilling(step)) setFillId(id);
    change((edition) => insertStep(edition, edition.stepIds.length, step, id), 'steps');
  };
  const duplicate = (step: SequenceStep, at: number) => {
    const id = freshStepId();
    change((edition) => insertStep(edition, at + 1, step, id), 'steps');
  };
  const move = (id: number, by: number) => {
    const to = stepIds.indexOf(id) + by;
    if (to < 0 || to >= steps.length) return;
    const focused = document.activeElement;
    focusAfter(() => (focused instanceof HTMLElement ? focused : null));
    setMoved(text.movedTo(to + 1, steps.length));
    change((edition) => moveStep(edition, id, by), 'steps');
  };
  const remove = (id: number, at: number) => {
    focusAfter(() => {
      const rest = list.current?.querySelectorAll<HTMLElement>('[data-does="remove"]');
      return rest?.[Math.min(at, rest.length - 1)] ?? addField.current;
    });
    change((edition) => removeStep(edition, id), 'steps');
  };
  const row = (step: SequenceStep, at: number) => {
    const id = stepIds[at] ?? 0;
    return (
      <StepRow
        key={id}
        step={step}
        nth={at + 1}
        last={at === steps.length - 1}
        current={at === current}
        fill={id === fillId}
        trouble={trouble(`step ${id}`)}
        onChange={(next) => change((edition) => replaceStep(edition, id, next), `step ${id}`)}
        onMove={(by) => move(id, by)}
        onDuplicate={() => duplicate(step, at)}
        onRemove={() => remove(id, at)}
        onEnter={() => id === fillId && addField.current?.focus()}
      />
    );
  };
  return (
    <>
      {steps.length > 0 && (
        <div className={`${stepStyles.step} ${stepStyles.heads}`} aria-hidden="true">
          <span className={stepStyles.hold}>
            {text.hold}, {text.ms}
          </span>
          <span className={stepStyles.pause}>
            {text.pause}, {text.ms}
          </span>
        </div>
      )}
      <ol ref={list} aria-label={text.steps}>
        {steps.map(row)}
      </ol>
      <AddStep count={steps.length} field={addField} onAdd={add} />
      <StepNote id={noteId} trouble={trouble('steps')} />
      <p className="unseen" role="status">
        {moved}
      </p>
    </>
  );
}

/** Why the last change at a place was not taken. */
function useTrouble({ said, refusal }: Edited) {
  const words = useWords();
  return (place: Place): string | undefined => {
    const problem = refusal(place);
    if (problem?.code !== 'unknown-key') return said(place).trouble;
    return words.sequences.keyUnknown(problem.key, problem.meant);
  };
}
