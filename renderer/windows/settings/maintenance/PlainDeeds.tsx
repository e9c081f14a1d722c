import { useState } from 'react';
import { useOffhook } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { DeedRow, Pick } from './DeedRow';
import { IDENTITIES_MOST, numbers, RINGERS_MOST } from './numbers';
import { useDeed } from './use-deed';

/** Plays one of the phone's ringing tones. */
export function PlayRinger() {
  const { app, words } = useOffhook();
  const text = words.maintenance.ringer;
  const deed = useDeed('play-ringer');
  const [ringer, setRinger] = useState('1');
  return (
    <DeedRow name={text.name} what={text.what} deed={deed}>
      <Pick
        label={text.choose}
        value={ringer}
        options={numbers(RINGERS_MOST).map((nth) => [`${nth}`, `${nth}`] as const)}
        onPick={setRinger}
      />
      <Button
        disabled={deed.busy}
        onClick={() => deed.run({ do: 'play-ringer', ringer: Number(ringer), phone: app.activePhone }, ringer)}
      >
        {text.go}
      </Button>
    </DeedRow>
  );
}

/** Registers an identity anew. */
export function RegisterAgain() {
  const { app, words } = useOffhook();
  const text = words.maintenance.register;
  const deed = useDeed('re-register');
  const [identity, setIdentity] = useState('1');
  return (
    <DeedRow name={text.name} what={text.what} deed={deed}>
      <Pick
        label={text.choose}
        value={identity}
        options={numbers(IDENTITIES_MOST).map((nth) => [`${nth}`, words.maintenance.identity(nth)] as const)}
        onPick={setIdentity}
      />
      <Button
        disabled={deed.busy}
        onClick={() => deed.run({ do: 're-register', identity: Number(identity), phone: app.activePhone }, identity)}
      >
        {text.go}
      </Button>
    </DeedRow>
  );
}

/** Mends the line labels of a phone that loses them (`FIX_LIL`, PROTOCOL.md 2). */
export function MendLineInfo() {
  const { app, words } = useOffhook();
  const text = words.maintenance.mend;
  const deed = useDeed('mend-line-info');
  return (
    <DeedRow name={text.name} what={text.what} deed={deed}>
      <Button disabled={deed.busy} onClick={() => deed.run({ do: 'mend-line-info', phone: app.activePhone })}>
        {text.go}
      </Button>
    </DeedRow>
  );
}
