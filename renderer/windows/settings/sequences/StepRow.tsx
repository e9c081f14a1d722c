import type { KeyboardEvent } from 'react';
import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import { IconButton } from '../../../ui/Button';
import { isKey, keyOf } from '../../../ui/keys';
import { useWords } from '../words';
import { describe, kindOf } from './describe';
import { StepNote } from './StepNote';
import { StepValue } from './StepValue';
import stepStyles from './steps.module.css';

interface Props {
  readonly step: SequenceStep;
  /** From 1. */
  readonly nth: number;
  readonly last: boolean;
  /** It is the one under way. */
  readonly current: boolean;
  readonly fill: boolean;
  /** Why the last change of it was not taken. */
  readonly trouble: string | undefined;
  readonly onChange: (step: SequenceStep) => void;
  readonly onMove: (by: number) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  /** Enter in a field, when nothing is wrong with it. */
  readonly onEnter: () => void;
}

/** Kinds of steps that have nothing to fill in. */
const isBare = ({ is }: SequenceStep): boolean => is === 'release-all' || is === 'mend-line-info';

/** One step: its action, its times, and the buttons that move, double and remove it. */
export function StepRow({ step, nth, current, fill, trouble, onChange, onMove, onEnter, ...rest }: Props) {
  const words = useWords();
  const text = words.sequences;
  const kind = kindOf(step, words);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isKey(event, 'Enter') && !event.defaultPrevented && event.target instanceof HTMLInputElement) onEnter();
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[keyOf(event)] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li aria-current={current ? 'step' : undefined}>
      <fieldset
        className={stepStyles.step}
        aria-label={`${text.step(nth)}: ${describe(step, words)}`}
        onKeyDown={onKeyDown}
      >
        <span className={stepStyles.nth} aria-hidden="true">
          {nth}
        </span>
        <span
          className={isBare(step) ? `${stepStyles.kind} ${stepStyles.bare}` : stepStyles.kind}
          title={kind}
          aria-hidden="true"
        >
          {kind}
        </span>
        <StepValue step={step} fill={fill} onChange={onChange} />
        <span className={stepStyles.actions}>
          <IconButton icon="up" label={text.moveUp(nth)} aria-disabled={nth === 1} onClick={() => onMove(-1)} />
          <IconButton icon="down" label={text.moveDown(nth)} aria-disabled={rest.last} onClick={() => onMove(1)} />
          <IconButton icon="copy" label={text.duplicate(nth)} onClick={rest.onDuplicate} />
          <IconButton icon="close" data-does="remove" label={text.removeStep(nth)} onClick={rest.onRemove} />
        </span>
        <StepNote id={`refused-${nth}`} trouble={trouble} />
      </fieldset>
    </li>
  );
}
