import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import { useApp } from '../../../stores/offhook';
import { useWords } from '../words';
import { StepSelect } from './StepSelect';
import stepStyles from './steps.module.css';

interface Props {
  readonly step: Extract<SequenceStep, { is: 'pin' }>;
  readonly onChange: (step: SequenceStep) => void;
}

/** Which PIN a step types, and how. */
export function PinValue({ step, onChange }: Props) {
  const saved = useApp((app) => app.pins);
  const words = useWords();
  const text = words.sequences;
  const pins = saved.map(({ id, name }) => ({ value: id, label: name }));
  const gone = pins.some(({ value }) => value === step.pin)
    ? []
    : [{ value: step.pin, label: `${step.pin} – ${text.pinGone}` }];
  return (
    <>
      <StepSelect
        label={text.pin}
        className={stepStyles.value}
        value={step.pin}
        options={[...gone, ...pins]}
        onChoose={(pin) => onChange({ ...step, pin })}
      />
      <StepSelect
        label={text.pinAs}
        className={stepStyles.times}
        value={step.as}
        options={[
          { value: 'keys', label: text.pinAsKeys },
          { value: 'dtmf', label: text.pinAsTones },
        ]}
        onChoose={(as) => onChange({ ...step, as: as === 'dtmf' ? 'dtmf' : 'keys' })}
      />
    </>
  );
}
