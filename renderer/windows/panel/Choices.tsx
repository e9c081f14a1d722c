import { Fragment, type KeyboardEvent, useId } from 'react';
import { type Candidate, printNumber } from '../../../electron/contract/dialling/number';
import { isKey, isTyping, keyOf } from '../../ui/keys';
import { isHeld } from '../../ui/once';
import { useWhenDrawn } from '../../ui/use-when-drawn';
import styles from './Choices.module.css';
import { focusField, focusList } from './focus';
import type { Dialling } from './use-dialling';
import type { Choices as SeveralNumbers } from './use-number';
import { useWords } from './words';

/** A number with its place in the list that it was chosen from. */
interface Choice {
  readonly candidate: Candidate;
  readonly index: number;
}

/** The numbers as they are shown: the sure ones first. */
export const shownChoices = ({ candidates }: SeveralNumbers): readonly Choice[] => {
  const all = candidates.map((candidate, index) => ({ candidate, index }));
  return [...all.filter(({ candidate }) => candidate.sure), ...all.filter(({ candidate }) => !candidate.sure)];
};

type Action = 'choose' | 'dial' | 'leave' | 'type' | 'nothing';

/** The action of a key while the focus is in the list; the browser handles the keys that it does not name. */
function actionOf(event: KeyboardEvent, isFirst: boolean): Action {
  if (event.altKey) return 'nothing';
  if (isTyping(event)) return /^[1-9]$/.test(keyOf(event)) ? 'choose' : 'type';
  if (event.ctrlKey || event.metaKey) return 'nothing';
  if (isKey(event, 'Enter')) return 'dial';
  return isKey(event, 'ArrowUp') && isFirst ? 'leave' : 'nothing';
}

interface Props {
  readonly choices: SeveralNumbers;
  readonly dialling: Dialling;
}

/** Several numbers of one text. Arrows, 1–9 and a click choose one, Enter dials it; any other key goes to the field. */
export function Choices({ choices, dialling }: Props) {
  const words = useWords();
  const name = useId();
  const whenDrawn = useWhenDrawn();
  const shown = shownChoices(choices);
  const firstUnsure = shown.findIndex(({ candidate }) => !candidate.sure);
  const choose = (chosen: Choice | undefined): void => {
    // A digit that stands at no number is not the beginning of one.
    if (!chosen) return;
    dialling.choose(chosen.index);
    whenDrawn(focusList);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event, shown[0]?.index === choices.index);
    if (action === 'nothing') return;
    if (action === 'type') return focusField();
    event.preventDefault();
    if (action === 'leave') focusField();
    else if (action === 'choose') choose(shown[Number(keyOf(event)) - 1]);
    else if (!isHeld(event)) dialling.dial();
  };
  return (
    <fieldset className={styles.choices} data-focus="choices" aria-label={words.panel.choices} onKeyDown={onKeyDown}>
      {shown.map(({ candidate, index }, place) => (
        <Fragment key={index}>
          {place === firstUnsure && (
            <p className={`${styles.perhaps} soft`} id={PERHAPS}>
              {words.panel.perhaps}
            </p>
          )}
          <ChoiceRow
            candidate={candidate}
            name={name}
            nth={place + 1}
            chosen={index === choices.index}
            onChoose={() => dialling.choose(index)}
          />
        </Fragment>
      ))}
    </fieldset>
  );
}

/** The line above the numbers that may be none. */
const PERHAPS = 'perhaps';

interface RowProps {
  readonly candidate: Candidate;
  readonly name: string;
  readonly nth: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function ChoiceRow({ candidate, name, nth, chosen, onChoose }: RowProps) {
  const words = useWords();
  const id = useId();
  return (
    <label className={styles.choice}>
      <input
        type="radio"
        name={name}
        checked={chosen}
        onChange={onChoose}
        aria-labelledby={`${id}-number ${id}-before`}
        aria-describedby={candidate.sure ? `${id}-plan` : `${PERHAPS} ${id}-plan`}
      />
      <span className={styles.nth} aria-hidden="true">
        {nth <= 9 ? nth : ''}
      </span>
      <span className={styles.number} id={`${id}-number`}>
        {printNumber(candidate)}
      </span>
      <span className={`${styles.before} soft`} id={`${id}-before`}>
        {candidate.before}
      </span>
      <span className={`${styles.plan} soft`} id={`${id}-plan`}>
        {words.plan(candidate)}
      </span>
    </label>
  );
}
