import { useEffect, useRef, useState } from 'react';
import { useOffhook } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { newPhoneId } from '../phone-id';
import { useSave } from '../use-save';
import { isHost } from './address';
import { FindPhones } from './FindPhones';
import { profileFrom } from './found-profile';
import { PasswordField } from './PasswordField';
import { ProfileFields } from './ProfileFields';
import type { BasicPatch, BasicProfile } from './profile-field';

/** As the contract has it: usualSip in contract/phones/ways.ts. */
const USUAL_SIP: BasicProfile['sip'] = {
  user: '',
  port: 5_060,
  transport: 'udp',
  registrar: '',
  stepMs: 2_000,
  form: 'usual',
  dialsWhenIdle: false,
};

const blank = (name: string): BasicProfile => ({
  name,
  host: '',
  way: 'find-out',
  sip: USUAL_SIP,
  scheme: 'http',
  port: 80,
  model: 'unknown',
  user: '',
});

interface Props {
  /** Called with the new phone's id, or null when nothing was added. */
  readonly onDone: (id: string | null) => void;
}

/** Sets up a phone; nothing is kept before its button is pressed. */
export function NewPhone({ onDone }: Props) {
  const { app, words } = useOffhook();
  const text = words.phones;
  const [draft, setDraft] = useState(() => blank(text.newName));
  const [password, setPassword] = useState('');
  const [searching, setSearching] = useState(false);
  const [hostWrong, setHostWrong] = useState(false);
  const { save, problem } = useSave();
  const form = useRef<HTMLFormElement>(null);
  // The name is a suggestion; only the user knows the address.
  useEffect(() => form.current?.querySelectorAll('input')[1]?.focus(), []);
  const taken = app.phones.map(({ id }) => id);
  const add = async () => {
    if (!isHost(draft.host)) return setHostWrong(true);
    const profile = { ...draft, id: newPhoneId(draft.name, [...taken, 'demo']) };
    const secret = password === '' ? {} : { password };
    if (await save({ do: 'add-phone', profile, ...secret })) onDone(profile.id);
  };
  const change = (patch: BasicPatch) => {
    setDraft((old) => ({ ...old, ...patch, sip: { ...old.sip, ...patch.sip } }));
    setHostWrong(false);
  };
  const hostTrouble = hostWrong ? text.addressWrong : undefined;
  return (
    <form
      ref={form}
      className="new-phone"
      aria-labelledby="new-phone"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className="new-phone-head">
        <h2 id="new-phone">{text.add}</h2>
        <Button aria-expanded={searching} onClick={() => setSearching(!searching)}>
          {searching ? words.findPhones.close : words.findPhones.find}
        </Button>
      </div>
      {searching && (
        <FindPhones
          onUse={(found) => {
            change(profileFrom(found, app.modelNames));
            setSearching(false);
          }}
        />
      )}
      <ProfileFields
        profile={draft}
        way={draft.way === 'sip' ? 'sip' : 'http'}
        found={null}
        report={{ field: hostWrong ? 'host' : null, saved: false, trouble: hostTrouble }}
        onChange={change}
        onPassword={setPassword}
      />
      <PasswordField value={password} kept={false} onWrite={setPassword} />
      <div className="row form-end">
        <Button look="main" type="submit">
          {text.create}
        </Button>
        {taken.length > 1 && <Button onClick={() => onDone(null)}>{text.cancel}</Button>}
      </div>
      {problem && (
        <p className="note" role="alert">
          {words.problem(problem).text}
        </p>
      )}
    </form>
  );
}
