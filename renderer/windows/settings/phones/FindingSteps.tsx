import { useState } from 'react';
import type { PhonePatch } from '../../../../electron/contract/phones/profile';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { Problem } from '../../../../electron/contract/problem';
import { profileOf, useOffhook } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { SaidLine } from '../../../ui/SaidLine';
import { FindPhones } from './FindPhones';
import { type FieldToFill, type Step, stepsFor } from './finding-steps';
import { profileFrom } from './found-profile';
import type { ProfileField } from './ProfileFields';

export interface Mending {
  /** Changes the profile; `field` is where "saved" is said. */
  readonly onChange: (patch: PhonePatch, field: ProfileField) => void;
  /** Puts the keyboard into a field that only the user can fill. */
  readonly onFill: (field: FieldToFill) => void;
}

interface Props extends Mending {
  readonly phone: PhoneState;
  readonly problem: Problem;
  /** Whether its first step is the one thing to do. */
  readonly main: boolean;
}

/** A finding in words, and below it a button for each step that Offhook can take. */
export function FindingSteps({ phone, problem, main, onChange, onFill }: Props) {
  const { app, words, send } = useOffhook();
  const [searching, setSearching] = useState(false);
  const { steps, saysMore } = stepsFor(problem, profileOf(phone), words.doctor.steps);
  const { text, next } = words.problem(problem);
  const take = (step: Step) => {
    if (step.is === 'change') onChange(step.patch, step.field);
    else if (step.is === 'fill') onFill(step.field);
    else if (step.is === 'accept') void send({ do: 'accept-login', id: phone.id, form: step.form });
    else setSearching(!searching);
  };
  const buttons = steps.map((step, index) => (
    <Button
      key={step.label}
      // A step that may give the password away is no button to press without a thought.
      look={main && index === 0 && step.is !== 'accept' ? 'main' : 'plain'}
      onClick={() => take(step)}
      {...(step.is === 'find' ? { 'aria-expanded': searching } : {})}
    >
      {step.label}
    </Button>
  ));
  return (
    <>
      <p className={main ? 'headline' : 'remark'} role={main ? 'status' : undefined}>
        <SaidLine said={saysMore && next !== undefined ? { text, next } : { text }} />
      </p>
      {buttons.length > 0 && <div className="row">{buttons}</div>}
      {searching && (
        <FindPhones
          lost={phone.id}
          onUse={(found) => {
            onChange(profileFrom(found, app.modelNames), 'host');
            setSearching(false);
          }}
        />
      )}
    </>
  );
}
