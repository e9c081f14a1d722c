import type { DiallingPatch } from '../../../../electron/contract/dialling/rules';
import { useApp } from '../../../stores/offhook';
import { Check } from '../../../ui/Check';
import { Choice } from '../../../ui/Choice';
import { type Save, useSave } from '../use-save';
import { useWords } from '../words';

/** As the contract has them: Dialling in contract/dialling/rules.ts, in seconds. */
const COUNTDOWN_MOST_S = 10;
const COMMA_MOST_S = 30;

const secondsTo = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);

/** Saves a part of how Offhook dials, and gives the words about that. */
function usePart() {
  const words = useWords();
  const saving = useSave();
  const change = (patch: DiallingPatch) => void saving.save({ do: 'change-dialling', patch });
  const said = ({ saved, problem }: Save) => ({
    saved: saved ? words.settings.saved : undefined,
    trouble: problem ? words.problem(problem).text : undefined,
  });
  return { change, said: said(saving) };
}

/** The numbers that are asked about before they are dialled, and the meaning of that. */
function Confirm() {
  const dialling = useApp((app) => app.dialling);
  const words = useWords();
  const text = words.dialling;
  const { change, said } = usePart();
  const { confirm } = dialling;
  const means = { always: text.confirmAlwaysHint, links: text.confirmLinksHint, never: text.confirmNeverHint }[confirm];
  return (
    <Choice
      {...said}
      label={text.confirm}
      hint={`${means} ${text.confirmEmergency}`}
      value={confirm}
      options={[
        { value: 'always', label: text.confirmAlways },
        { value: 'links', label: text.confirmLinks },
        { value: 'never', label: text.confirmNever },
      ]}
      onChoose={(value) => change({ confirm: value })}
    />
  );
}

/** How long a dial can be stopped, and how long a comma waits. */
function Waits() {
  const dialling = useApp((app) => app.dialling);
  const words = useWords();
  const text = words.dialling;
  const countdown = usePart();
  const comma = usePart();
  const option = (seconds: number) => ({ value: String(seconds), label: text.seconds(seconds) });
  return (
    <>
      <Choice
        {...countdown.said}
        label={text.countdown}
        hint={text.countdownHint}
        value={String(dialling.countdownS)}
        options={[{ value: '0', label: text.countdownNone }, ...secondsTo(COUNTDOWN_MOST_S).map(option)]}
        onChoose={(value) => countdown.change({ countdownS: Number(value) })}
      />
      <Choice
        {...comma.said}
        label={text.comma}
        hint={text.commaHint}
        value={String(dialling.commaS)}
        options={secondsTo(COMMA_MOST_S).map(option)}
        onChoose={(value) => comma.change({ commaS: Number(value) })}
      />
    </>
  );
}

/** How Offhook dials, whatever the phone. */
export function Dialling() {
  const dialling = useApp((app) => app.dialling);
  const words = useWords();
  const text = words.dialling;
  const watch = usePart();
  const { watchClipboard } = dialling;
  return (
    <>
      <Confirm />
      <Waits />
      <Check
        {...watch.said}
        label={text.watch}
        hint={watchClipboard ? text.watchOn : text.watchOff}
        checked={watchClipboard}
        onCheck={(checked) => watch.change({ watchClipboard: checked })}
      />
    </>
  );
}
