import { useState } from 'react';
import type { PhonePatch } from '../../../../electron/contract/phones/profile';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { Problem } from '../../../../electron/contract/problem';
import type { FieldOf } from '../../../../electron/contract/program/places';
import { useApp, useSend } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { SaidLine } from '../../../ui/SaidLine';
import { useWords } from '../words';
import { FindPhones } from './FindPhones';
import findingStyles from './finding.module.css';
import { type Step, stepsFor } from './finding-steps';
import { profileFrom } from './found-profile';
import { PhoneSettings } from './PhoneSettings';
import type { ProfileField } from './profile-field';

export interface Mending {
  /** Changes the profile; `field` is where "saved" is said. */
  readonly onChange: (patch: PhonePatch, field: ProfileField) => void;
  /** Puts the keyboard into a field that only the user can fill. */
  readonly onFill: (field: FieldOf<'phones'>) => void;
}

interface Props extends Mending {
  readonly phone: PhoneState;
  readonly problem: Problem;
  /** Whether its first step is the one thing to do. */
  readonly main: boolean;
}

/** A finding in words, and below it a button for each step that Offhook can take. */
export function FindingSteps({ phone, problem, main, onChange, onFill }: Props) {
  const modelNames = useApp((app) => app.modelNames);
  const words = useWords();
  const send = useSend();
  const [searching, setSearching] = useState(false);
  const { steps, settings, saysMore } = stepsFor(problem, phone, words.doctor.steps);
  const { text, next } = words.problem(problem);
  const take = (step: Step) => {
    if (step.is === 'change') onChange(step.patch, step.field);
    else if (step.is === 'fill') onFill(step.field);
    else if (step.is === 'accept') void send({ do: 'accept-login', id: phone.id, form: step.form });
    else if (step.is === 'choose') void send({ do: 'choose-registered', id: phone.id, callId: step.callId });
    else setSearching(!searching);
  };
  // A step that may give the password away is no button to press without a thought, of several phones none is the likelier, and
  // what has to be set comes before any.
  const isOneThing = ({ is }: Step): boolean => main && is !== 'accept' && is !== 'choose' && settings.length === 0;
  const buttons = steps.map((step, index) => (
    <Button
      key={step.is === 'choose' ? step.callId : step.label}
      look={index === 0 && isOneThing(step) ? 'main' : 'plain'}
      onClick={() => take(step)}
      {...(step.is === 'find' ? { 'aria-expanded': searching } : {})}
    >
      {step.label}
    </Button>
  ));
  return (
    <>
      <p
        className={main ? findingStyles.headline : findingStyles.remark}
        data-part={main ? 'headline' : 'remark'}
        role={main ? 'status' : undefined}
      >
        <SaidLine said={saysMore && next !== undefined ? { text, next } : { text }} apart />
      </p>
      {settings.length > 0 && <PhoneSettings settings={settings} />}
      {buttons.length > 0 && <div className={`row ${findingStyles.buttons}`}>{buttons}</div>}
      {searching && (
        <FindPhones
          lost={phone.id}
          onUse={(found) => {
            onChange(profileFrom(found, modelNames), 'host');
            setSearching(false);
          }}
        />
      )}
    </>
  );
}
