import { useRef, useState } from 'react';
import type { PhonePatch } from '../../../../electron/contract/phones/profile';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { profileOf, useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import itemStyles from '../items.module.css';
import { useWords } from '../words';
import { AdvancedFields } from './AdvancedFields';
import { CertificateFields } from './CertificateFields';
import { Doctor } from './Doctor';
import type { FieldToFill } from './finding-steps';
import { focusField } from './focus-field';
import { KeysFields } from './KeysFields';
import { DraftedPassword } from './PasswordForm';
import { hasLogin, ProfileFields } from './ProfileFields';
import type { ProfileField } from './profile-field';
import { RemovePhone } from './RemovePhone';
import { reachedBy } from './reached-by';

/** Everything that can be changed about a phone. Changes take effect when a field is left; the password by its button. */
export function PhoneEditor({ phone }: { readonly phone: PhoneState }) {
  const activePhone = useApp((app) => app.activePhone);
  const found = useApp((app) => reachedBy(app, phone));
  const _words = useWords();
  const { change, said } = useChange();
  const [password, setPassword] = useState('');
  const profile = profileOf(phone);
  const onChange = (patch: PhonePatch, field: ProfileField) =>
    change({ do: 'change-phone', id: phone.id, patch }, field);
  const { wayInForce: way } = phone;
  const part = { profile, way, said, onChange };
  const editor = useRef<HTMLDivElement>(null);
  const fill = (wanted: FieldToFill) => {
    const isOfServer = wanted === 'server';
    focusField(isOfServer ? document.querySelector<HTMLElement>('[data-part="server"]') : editor.current, wanted);
  };
  return (
    <div ref={editor} className={itemStyles.editor}>
      {phone.id === activePhone && <Doctor phone={phone} onChange={onChange} onFill={fill} />}
      <ProfileFields {...part} found={found} onPassword={setPassword} />
      {hasLogin(phone.host, way) && (
        <DraftedPassword
          kept={phone.hasPassword}
          command={(written) => ({ do: 'save-password', id: phone.id, password: written })}
          draft={password}
          onDraft={setPassword}
        />
      )}
      {way === 'http' && phone.scheme === 'https' && <CertificateFields {...part} phone={phone} />}
      <KeysFields keys={phone.keys} said={said} onChange={(keys, field) => onChange({ keys }, field)} />
      <AdvancedFields {...part} />
      <div className={itemStyles.buttons}>
        <RemovePhone phone={phone} />
      </div>
    </div>
  );
}
