import { useEffect, useRef, useState } from 'react';
import { readRegistrationName } from '../../../../electron/contract/phones/registration-name';
import { useApp, useAppNow } from '../../../stores/offhook';
import { type FieldSaid, useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import formStyles from '../../../ui/EditForm.module.css';
import notes from '../../../ui/notes.module.css';
import { changesOf } from '../changes';
import { newPhoneId } from '../phone-id';
import { useWords } from '../words';
import { isHost } from './address';
import { FindPhones } from './FindPhones';
import { profileFrom } from './found-profile';
import styles from './NewPhone.module.css';
import { PasswordField } from './PasswordField';
import { ProfileFields } from './ProfileFields';
import type { BasicPatch, BasicProfile, ProfileField } from './profile-field';

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
  const phones = useApp((app) => app.phones);
  const modelNames = useApp((app) => app.modelNames);
  const words = useWords();
  const text = words.phones;
  const [draft, setDraft] = useState(() => blank(text.newName));
  const latest = useRef(draft);
  /** The phone as it was added by the first press of the button; null: it is not there yet. */
  const added = useRef<{ readonly id: string; readonly profile: BasicProfile } | null>(null);
  const now = useAppNow();
  const [password, setPassword] = useState('');
  const [searching, setSearching] = useState(false);
  const [hostWrong, setHostWrong] = useState(false);
  const { change: save, said } = useChange();
  const form = useRef<HTMLFormElement>(null);
  // The name is a suggestion; only the user knows the address.
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-field="host"] input')?.focus(), []);
  const taken = phones.map(({ id }) => id);
  const add = async () => {
    // A field that is still written in is taken as it is.
    form.current?.querySelector<HTMLElement>(':focus')?.blur();
    const { current: written } = latest;
    if (!isHost(written.host) && !readRegistrationName(written.host)) return setHostWrong(true);
    const isNew = added.current === null;
    const { id, profile } = added.current ?? {
      id: newPhoneId(written.name, [...taken, 'demo']),
      profile: written,
    };
    const secret = password === '' ? {} : { password };
    const refusal = isNew
      ? await save({ do: 'add-phone', profile: { ...written, id }, ...secret })
      : password !== '' && (await save({ do: 'save-password', id, password }));
    // Where the keychain has refused the password, the phone is there all the same.
    if (now().phones.some((phone) => phone.id === id)) added.current = { id, profile };
    if (refusal) return;
    // Fields may have been left while the keychain took its time.
    const { current: last } = latest;
    const isLeft =
      last === profile || (await save({ do: 'change-phone', id, patch: changesOf(profile, last) })) === null;
    if (isLeft) onDone(id);
  };
  const change = (patch: BasicPatch) => {
    const { current: old } = latest;
    latest.current = { ...old, ...patch, sip: { ...old.sip, ...patch.sip } };
    setDraft(latest.current);
    setHostWrong(false);
  };
  const saidOf = (field: ProfileField): FieldSaid => ({
    saved: undefined,
    trouble: field === 'host' && hostWrong ? text.addressWrong : undefined,
  });
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby="new-phone"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={styles.head}>
        <h2 id="new-phone">{text.add}</h2>
        <Button aria-expanded={searching} onClick={() => setSearching(!searching)}>
          {searching ? words.findPhones.close : words.findPhones.find}
        </Button>
      </div>
      {searching && (
        <FindPhones
          onUse={(found) => {
            change(profileFrom(found, modelNames));
            setSearching(false);
          }}
        />
      )}
      <ProfileFields
        profile={draft}
        way={draft.way === 'sip' ? 'sip' : 'http'}
        found={null}
        said={saidOf}
        onChange={change}
        onPassword={setPassword}
      />
      <PasswordField field="password" value={password} kept={false} onWrite={setPassword} />
      <div className={`row ${formStyles.end}`}>
        {/* The field would be left first, and an address that brings other fields would move the button away. */}
        <Button look="main" type="submit" onMouseDown={(event) => event.preventDefault()}>
          {text.create}
        </Button>
        {taken.length > 1 && <Button onClick={() => onDone(null)}>{text.cancel}</Button>}
      </div>
      {said().trouble && (
        <p className={notes.warning} role="alert">
          {said().trouble}
        </p>
      )}
    </form>
  );
}
