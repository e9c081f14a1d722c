import { useState } from 'react';
import type { PhonePatch } from '../../../../electron/contract/phones/profile';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { FieldOf } from '../../../../electron/contract/program/places';
import { profileOf, useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import itemStyles from '../items.module.css';
import { useLeading } from '../leading';
import { AdvancedFields } from './AdvancedFields';
import { CertificateFields } from './CertificateFields';
import { Doctor } from './Doctor';
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
  const { change, said } = useChange();
  const [password, setPassword] = useState('');
  const profile = profileOf(phone);
  const onChange = (patch: PhonePatch, field: ProfileField) =>
    change({ do: 'change-phone', id: phone.id, patch }, field);
  const { wayInForce: way } = phone;
  const part = { profile, way, said, onChange };
  const { lead } = useLeading();
  const fill = (wanted: FieldOf<'phones'>) =>
    lead({ section: 'phones', field: wanted, ...(wanted === 'server-host' ? {} : { item: phone.id }) });
  return (
    <div className={itemStyles.editor}>
      {phone.id === activePhone && <Doctor phone={phone} onChange={onChange} onFill={fill} />}
      <ProfileFields {...part} found={found} onPassword={setPassword} />
      {hasLogin(phone.host, way) && (
        <DraftedPassword
          field="password"
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
