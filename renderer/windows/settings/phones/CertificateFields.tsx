import { useId } from 'react';
import { PATH_MOST_CHARS } from '../../../../electron/contract/limits';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { Check } from '../../../ui/Check';
import { Choice } from '../../../ui/Choice';
import fieldStyles from '../../../ui/Field.module.css';
import notes from '../../../ui/notes.module.css';
import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import { Fingerprint } from './Fingerprint';
import type { ProfilePart } from './profile-field';

const isPath = (text: string): boolean => text.length <= PATH_MOST_CHARS && !/\p{Cc}/u.test(text);

/** The certificate that was trusted for this phone, since when, and the way to take that back. */
function Trusted({ phone }: { readonly phone: PhoneState }) {
  const words = useWords();
  const { change, said } = useChange();
  const text = words.certificate;
  const id = useId();
  const { trusted } = phone;
  return (
    <div className={fieldStyles.field}>
      <span id={id} className={fieldStyles.name}>
        {text.trusted}
      </span>
      <fieldset className={fieldStyles.control} aria-labelledby={id}>
        {trusted ? (
          <>
            <Fingerprint fingerprint={trusted.fingerprint} />
            <p className={notes.note}>{text.since(trusted.at)}</p>
            <Button onClick={() => change({ do: 'distrust-certificate', id: phone.id })}>{text.forget}</Button>
            {said().trouble && <p role="alert">{said().trouble}</p>}
          </>
        ) : (
          <p className={fieldStyles.plainText}>{text.none}</p>
        )}
      </fieldset>
    </div>
  );
}

interface Props extends ProfilePart {
  readonly phone: PhoneState;
}

/** How an https phone proves that it is the phone. */
export function CertificateFields({ phone, profile, said, onChange }: Props) {
  const words = useWords();
  const text = words.certificate;
  return (
    <>
      <Choice
        {...said('certificate')}
        field="certificate"
        label={text.mode}
        value={profile.certificate}
        options={(['pinned', 'system', 'file'] as const).map((mode) => ({ value: mode, label: text.modes[mode] }))}
        onChoose={(certificate) => onChange({ certificate }, 'certificate')}
      />
      {profile.certificate === 'pinned' && <Trusted phone={phone} />}
      {profile.certificate === 'file' && (
        <TextField
          {...said('ca-file')}
          field="ca-file"
          label={text.file}
          hint={text.fileHint}
          value={profile.caFile}
          check={(path) => (isPath(path) ? undefined : text.fileWrong(PATH_MOST_CHARS))}
          onCommit={(caFile) => onChange({ caFile }, 'ca-file')}
        />
      )}
      <Check
        {...said('old-tls')}
        field="old-tls"
        label={text.oldTls}
        hint={text.oldTlsWarning}
        checked={profile.oldTls}
        onCheck={(oldTls) => onChange({ oldTls }, 'old-tls')}
      />
    </>
  );
}
