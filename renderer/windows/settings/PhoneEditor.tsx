import { useState } from 'react';
import type { Outcome } from '../../../electron/contract/bridge';
import type { PhoneProfile } from '../../../electron/contract/settings';
import type { PhoneState } from '../../../electron/contract/state';
import { profileOf, useOffhook } from '../../stores/offhook';
import { Button } from '../../ui/Button';
import { SaidLine } from '../../ui/SaidLine';
import { AdvancedFields } from './AdvancedFields';
import { KeysFields } from './KeysFields';
import { PasswordField } from './PasswordField';
import { type ProfileField, ProfileFields } from './ProfileFields';
import { RemovePhone } from './RemovePhone';
import { useSave } from './use-save';

/** Everything that can be changed about a phone. Changes take effect when a field is left; the password by its button. */
export function PhoneEditor({ phone }: { readonly phone: PhoneState }) {
  const { app, words } = useOffhook();
  const { save, saved, problem } = useSave();
  const [field, setField] = useState<ProfileField | null>(null);
  const [password, setPassword] = useState('');
  const profile = profileOf(phone);
  const report = { field, saved, trouble: problem ? words.problem(problem).text : undefined };
  const change = (patch: Partial<PhoneProfile>, changed: ProfileField) => {
    setField(changed);
    void save({ do: 'save-phone', profile: { ...profile, ...patch } });
  };
  return (
    <div className="phone-editor">
      <ProfileFields profile={profile} report={report} onChange={change} onPassword={setPassword} />
      <Password phone={phone} draft={password} onDraft={setPassword} />
      <KeysFields keys={phone.keys} report={report} onChange={(keys, changed) => change({ keys }, changed)} />
      <AdvancedFields profile={profile} report={report} onChange={change} />
      <div className="row">
        {phone.id === app.activePhone && <CheckPhone />}
        <RemovePhone phone={phone} />
      </div>
    </div>
  );
}

interface PasswordProps {
  readonly phone: PhoneState;
  readonly draft: string;
  readonly onDraft: (password: string) => void;
}

/** Puts a password into the keychain, or takes it out. */
function Password({ phone, draft, onDraft }: PasswordProps) {
  const { words } = useOffhook();
  const { save, saved, problem } = useSave();
  const keep = async (password: string) => {
    if (await save({ do: 'save-phone', profile: profileOf(phone), password })) onDraft('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== '') void keep(draft);
      }}
    >
      <PasswordField
        value={draft}
        kept={phone.hasPassword}
        trouble={problem ? words.problem(problem).text : undefined}
        saved={saved ? words.settings.saved : undefined}
        onWrite={onDraft}
      >
        {draft !== '' && (
          <Button look="main" type="submit">
            {words.phones.savePassword}
          </Button>
        )}
        {draft === '' && phone.hasPassword && <Button onClick={() => keep('')}>{words.phones.removePassword}</Button>}
      </PasswordField>
    </form>
  );
}

/** Asks the phone who it is, and shows what it answers. */
function CheckPhone() {
  const { words, send } = useOffhook();
  const [answer, setAnswer] = useState<Outcome | 'asking' | null>(null);
  const check = async () => {
    setAnswer('asking');
    setAnswer(await send({ do: 'check-phone' }));
  };
  const failed = answer !== null && answer !== 'asking' && !answer.ok;
  return (
    <>
      <Button onClick={check} disabled={answer === 'asking'}>
        {words.phones.check}
      </Button>
      <p className={failed ? 'answer failed' : 'answer'} role="status">
        {answer === 'asking' && words.phones.checking}
        {answer !== null && answer !== 'asking' && <SaidLine said={words.outcome(answer)} />}
      </p>
    </>
  );
}
