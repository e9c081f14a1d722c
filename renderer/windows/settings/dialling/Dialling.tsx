import type { DiallingPatch } from '../../../../electron/contract/dialling/rules';
import { LINK_COUNTDOWN_LEAST_S } from '../../../../electron/contract/limits';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Check } from '../../../ui/Check';
import { Choice } from '../../../ui/Choice';
import { useWords } from '../words';

/** As the contract has them: Dialling in contract/dialling/rules.ts, in seconds. */
const COUNTDOWN_MOST_S = 10;
const COMMA_MOST_S = 30;

const secondsTo = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);

/** Changes how Offhook dials, each part of it said at its own field. */
function useDialling() {
  const { change, said } = useChange();
  return {
    said,
    change: (patch: DiallingPatch, place: keyof DiallingPatch) => change({ do: 'change-dialling', patch }, place),
  };
}

/** The numbers that are asked about before they are dialled, and the meaning of that. */
function Confirm() {
  const dialling = useApp((app) => app.dialling);
  const words = useWords();
  const text = words.dialling;
  const { change, said } = useDialling();
  const { confirm } = dialling;
  const means = {
    always: text.confirmAlwaysHint,
    links: text.confirmLinksHint,
    never: text.confirmNeverHint(LINK_COUNTDOWN_LEAST_S),
  }[confirm];
  return (
    <Choice
      {...said('confirm')}
      label={text.confirm}
      hint={`${means} ${text.confirmEmergency}`}
      value={confirm}
      options={[
        { value: 'always', label: text.confirmAlways },
        { value: 'links', label: text.confirmLinks },
        { value: 'never', label: text.confirmNever },
      ]}
      onChoose={(value) => change({ confirm: value }, 'confirm')}
    />
  );
}

/** How long a dial can be stopped, and how long a comma waits. */
function Waits() {
  const dialling = useApp((app) => app.dialling);
  const words = useWords();
  const text = words.dialling;
  const { change, said } = useDialling();
  const option = (seconds: number) => ({ value: String(seconds), label: text.seconds(seconds) });
  return (
    <>
      <Choice
        {...said('countdownS')}
        label={text.countdown}
        hint={text.countdownHint}
        value={String(dialling.countdownS)}
        options={[{ value: '0', label: text.countdownNone }, ...secondsTo(COUNTDOWN_MOST_S).map(option)]}
        onChoose={(value) => change({ countdownS: Number(value) }, 'countdownS')}
      />
      <Choice
        {...said('commaS')}
        label={text.comma}
        hint={text.commaHint}
        value={String(dialling.commaS)}
        options={secondsTo(COMMA_MOST_S).map(option)}
        onChoose={(value) => change({ commaS: Number(value) }, 'commaS')}
      />
    </>
  );
}

/** How Offhook dials, whatever the phone. */
export function Dialling() {
  const dialling = useApp((app) => app.dialling);
  const words = useWords();
  const text = words.dialling;
  const { change, said } = useDialling();
  const { watchClipboard } = dialling;
  return (
    <>
      <Confirm />
      <Waits />
      <Check
        {...said('watchClipboard')}
        label={text.watch}
        hint={watchClipboard ? text.watchOn : text.watchOff}
        checked={watchClipboard}
        onCheck={(checked) => change({ watchClipboard: checked }, 'watchClipboard')}
      />
    </>
  );
}
