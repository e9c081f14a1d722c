import type { ReactNode } from 'react';
import {
  DIGITS_MOST,
  HOLD_MOST_MS,
  IDENTITIES_MOST,
  PIXEL_MOST,
  RINGERS_MOST,
  WAIT_MOST_MS,
} from '../../../../electron/contract/limits';
import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import { useWords } from '../words';
import { isMsWithin, readMs } from './durations';
import { KeyField } from './KeyField';
import { PinValue } from './PinValue';
import { StepField } from './StepField';
import { StepSelect } from './StepSelect';
import stepStyles from './steps.module.css';

/** The identities and ringers that most phones have at most (PROTOCOL.md 7 and 2). */
const IDENTITIES = Array.from({ length: IDENTITIES_MOST }, (_, at) => at + 1);
const RINGERS = Array.from({ length: RINGERS_MOST }, (_, at) => at + 1);

type StepOf<Is extends SequenceStep['is']> = Extract<SequenceStep, { is: Is }>;

export interface StepValueProps<Step extends SequenceStep = SequenceStep> {
  readonly step: Step;
  readonly fill: boolean;
  readonly onChange: (step: SequenceStep) => void;
}

/** The fields of a step, each in its column of the row. */
export function StepValue({ step, ...rest }: StepValueProps): ReactNode {
  switch (step.is) {
    case 'key':
      return <KeyStep step={step} {...rest} />;
    case 'type':
    case 'dtmf':
      return <DigitsStep step={step} {...rest} />;
    case 'wait':
      return <WaitStep step={step} {...rest} />;
    case 'pin':
      return <PinValue step={step} {...rest} />;
    case 'tap':
      return <TapStep step={step} {...rest} />;
    case 'log-off':
    case 're-register':
      return <IdentityStep step={step} {...rest} />;
    case 'play-ringer':
      return <RingerStep step={step} {...rest} />;
    case 'release-all':
    case 'mend-line-info':
      return null;
  }
}

/** A time as it stands in a field; nothing: left to the phone. */
const written = (ms: number | undefined): string => (ms === undefined ? '' : String(ms));

/** The step with this time, or without it. */
function timed(step: StepOf<'key'>, part: 'holdMs' | 'pauseMs', text: string): SequenceStep {
  const { [part]: _before, ...others } = step;
  const ms = text === '' ? null : readMs(text);
  return ms === null ? others : { ...others, [part]: ms };
}

function KeyStep({ step, onChange }: StepValueProps<StepOf<'key'>>) {
  const text = useWords().sequences;
  const check = (mostMs: number) => (time: string) =>
    time === '' || isMsWithin(time, 0, mostMs) ? undefined : text.timeOrNothing(mostMs);
  return (
    <>
      <KeyField value={step.key} onCommit={(key) => onChange({ ...step, key })} />
      <StepField
        label={text.holdOf}
        className={stepStyles.hold}
        value={written(step.holdMs)}
        placeholder={text.usual}
        check={check(HOLD_MOST_MS)}
        onCommit={(time) => onChange(timed(step, 'holdMs', time))}
      />
      <StepField
        label={text.pauseOf}
        className={stepStyles.pause}
        value={written(step.pauseMs)}
        placeholder="0"
        check={check(WAIT_MOST_MS)}
        onCommit={(time) => onChange(timed(step, 'pauseMs', time))}
      />
    </>
  );
}

function DigitsStep({ step, fill, onChange }: StepValueProps<StepOf<'type' | 'dtmf'>>) {
  const text = useWords().sequences;
  const tones = step.is === 'dtmf';
  const allowed = tones ? /^[0-9A-Da-d*#]+$/ : /^[0-9*#]+$/;
  return (
    <StepField
      label={text.digits}
      className={stepStyles.value}
      value={step.digits}
      fill={fill}
      check={(digits) =>
        digits.length <= DIGITS_MOST && allowed.test(digits)
          ? undefined
          : (tones ? text.tonesWrong : text.digitsWrong)(DIGITS_MOST)
      }
      onCommit={(digits) => onChange({ ...step, digits })}
    />
  );
}

function WaitStep({ step, fill, onChange }: StepValueProps<StepOf<'wait'>>) {
  const text = useWords().sequences;
  return (
    <StepField
      label={text.waitOf}
      className={stepStyles.pause}
      value={String(step.ms)}
      fill={fill}
      check={(time) => (isMsWithin(time, 1, WAIT_MOST_MS) ? undefined : text.timeWrong(1, WAIT_MOST_MS))}
      onCommit={(time) => onChange({ ...step, ms: readMs(time) ?? step.ms })}
    />
  );
}

function TapStep({ step, fill, onChange }: StepValueProps<StepOf<'tap'>>) {
  const text = useWords().sequences;
  const check = (pixel: string) =>
    /^\d{1,4}$/.test(pixel) && Number(pixel) <= PIXEL_MOST ? undefined : text.pixelWrong(PIXEL_MOST);
  return (
    <>
      <StepField
        label={text.x}
        className={stepStyles.hold}
        value={String(step.x)}
        fill={fill}
        check={check}
        onCommit={(x) => onChange({ ...step, x: Number(x) })}
      />
      <StepField
        label={text.y}
        className={stepStyles.pause}
        value={String(step.y)}
        check={check}
        onCommit={(y) => onChange({ ...step, y: Number(y) })}
      />
    </>
  );
}

function IdentityStep({ step, onChange }: StepValueProps<StepOf<'log-off' | 're-register'>>) {
  const text = useWords().sequences;
  const nths = IDENTITIES.map((nth) => ({ value: String(nth), label: text.identityNth(nth) }));
  return (
    <StepSelect
      label={text.identity}
      className={stepStyles.wide}
      value={String(step.identity)}
      options={step.is === 'log-off' ? [{ value: 'all', label: text.allIdentities }, ...nths] : nths}
      onChoose={(value) => {
        if (step.is === 'log-off') onChange({ ...step, identity: value === 'all' ? 'all' : Number(value) });
        else onChange({ ...step, identity: Number(value) });
      }}
    />
  );
}

function RingerStep({ step, onChange }: StepValueProps<StepOf<'play-ringer'>>) {
  const text = useWords().sequences;
  return (
    <StepSelect
      label={text.ringer}
      className={stepStyles.value}
      value={String(step.ringer)}
      options={RINGERS.map((nth) => ({ value: String(nth), label: text.ringerNth(nth) }))}
      onChoose={(value) => onChange({ ...step, ringer: Number(value) })}
    />
  );
}
