import { useState } from 'react';
import { RINGERS_MOST } from '../../../../electron/contract/limits';
import { useApp, useCan } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { useWords } from '../words';
import { ActionRow, Pick } from './ActionRow';
import { numbers } from './numbers';
import { useAction } from './use-action';
import { useIdentities } from './use-identities';

/** Plays one of the phone's ringing tones. */
export function PlayRinger() {
  const activePhone = useApp((app) => app.activePhone);
  const words = useWords();
  const text = words.maintenance.ringer;
  const action = useAction('play-ringer');
  const [ringer, setRinger] = useState('1');
  return (
    <ActionRow name={text.name} what={text.what} action={action}>
      <Pick
        label={text.choose}
        value={ringer}
        options={numbers(RINGERS_MOST).map((nth) => [`${nth}`, `${nth}`] as const)}
        onPick={setRinger}
      />
      <Button
        disabled={action.busy}
        onClick={() => action.run({ do: 'play-ringer', ringer: Number(ringer), phone: activePhone }, ringer)}
      >
        {text.go}
      </Button>
    </ActionRow>
  );
}

/** Registers an identity anew, or all of them. */
export function RegisterAgain() {
  const canReRegisterAll = useCan('re-register-all');
  const activePhone = useApp((app) => app.activePhone);
  const words = useWords();
  const { register: text, together } = words.maintenance;
  const action = useAction('re-register');
  const identities = useIdentities(canReRegisterAll ? text.all : null);
  const { chosen: identity } = identities;
  return (
    <ActionRow name={text.name} what={identities.isOne ? together.register.what : text.what} action={action}>
      <Pick label={text.choose} {...identities.pick} />
      <Button
        disabled={action.busy}
        onClick={() => action.run({ do: 're-register', identity, phone: activePhone }, `${identity}`)}
      >
        {text.go}
      </Button>
    </ActionRow>
  );
}

/** Mends the line labels of a phone that loses them (`FIX_LIL`, PROTOCOL.md 2). */
export function MendLineInfo() {
  const activePhone = useApp((app) => app.activePhone);
  const words = useWords();
  const text = words.maintenance.mend;
  const action = useAction('mend-line-info');
  return (
    <ActionRow name={text.name} what={text.what} action={action}>
      <Button disabled={action.busy} onClick={() => action.run({ do: 'mend-line-info', phone: activePhone })}>
        {text.go}
      </Button>
    </ActionRow>
  );
}
