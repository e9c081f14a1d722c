import type { PhonePatch, PhoneProfile } from '../../../../electron/contract/phones/profile';
import { useOffhook } from '../../../stores/offhook';
import { Choice } from '../../../ui/Choice';
import { TextField } from '../../../ui/TextField';
import { hasZone, isLink, isPort, takeApart, usualPort } from './address';

/** The field that a change was made in, to say "saved" there. */
export type ProfileField =
  | 'name'
  | 'host'
  | 'scheme'
  | 'port'
  | 'model'
  | 'user'
  | 'function-keys'
  | 'modules'
  | 'module-keys'
  | 'outgoing'
  | 'encoding'
  | 'separators'
  | 'method'
  | 'certificate'
  | 'ca-file'
  | 'old-tls';

export interface FieldReport {
  readonly field: ProfileField | null;
  readonly saved: boolean;
  readonly trouble: string | undefined;
}

/** The fields that every user fills in for a phone. */
export type BasicProfile = Pick<PhoneProfile, 'name' | 'host' | 'scheme' | 'port' | 'model' | 'user'>;

export interface ProfileFieldsProps<Profile = PhoneProfile, Patch = PhonePatch> {
  readonly profile: Profile;
  readonly report: FieldReport;
  readonly onChange: (patch: Patch, field: ProfileField) => void;
  /** A password that came with a pasted address; it is never shown. */
  readonly onPassword: (password: string) => void;
}

const NAME_LIMIT_CHARS = 60;
const TEXT_LIMIT_CHARS = 200;

export const isPrintable = (text: string): boolean => text.length <= TEXT_LIMIT_CHARS && !/\p{Cc}/u.test(text);

/** The words of a field about the change that was made in it. */
export function useFieldReport(report: FieldReport) {
  const { words } = useOffhook();
  return (field: ProfileField) =>
    report.field === field
      ? { saved: report.saved ? words.settings.saved : undefined, trouble: report.trouble }
      : { saved: undefined, trouble: undefined };
}

type BasicProps = ProfileFieldsProps<BasicProfile, Partial<BasicProfile>>;

/** Name, address, connection, port, model and user of a phone. */
export function ProfileFields({ profile, report, onChange, onPassword }: BasicProps) {
  const { app, words } = useOffhook();
  const text = words.phones;
  const said = useFieldReport(report);
  const takeAddress = (address: string) => {
    const { password, ...parts } = takeApart(address) ?? {};
    if (password !== undefined) onPassword(password);
    onChange(parts, 'host');
  };
  return (
    <>
      <TextField
        {...said('name')}
        label={text.name}
        value={profile.name}
        check={(name) => (name.length >= 1 && name.length <= NAME_LIMIT_CHARS ? undefined : text.nameWrong)}
        onCommit={(name) => onChange({ name }, 'name')}
      />
      <TextField
        {...said('host')}
        label={text.address}
        hint={text.addressHint}
        value={profile.host}
        check={(address) => {
          if (takeApart(address)) return undefined;
          return hasZone(address) ? text.addressZone : text.addressWrong;
        }}
        onCommit={takeAddress}
        onPasteText={(address) => {
          if (!isLink(address) || !takeApart(address)) return false;
          takeAddress(address);
          return true;
        }}
      />
      <Choice
        {...said('scheme')}
        label={text.scheme}
        value={profile.scheme}
        options={[
          { value: 'http', label: 'http' },
          { value: 'https', label: 'https' },
        ]}
        onChoose={(scheme) => {
          const usual = profile.port === usualPort(profile.scheme);
          onChange({ scheme, ...(usual ? { port: usualPort(scheme) } : {}) }, 'scheme');
        }}
      />
      <TextField
        {...said('port')}
        label={text.port}
        value={String(profile.port)}
        short
        check={(port) => (/^\d+$/.test(port) && isPort(Number(port)) ? undefined : text.portWrong)}
        onCommit={(port) => onChange({ port: Number(port) }, 'port')}
      />
      <Choice
        {...said('model')}
        label={text.model}
        value={profile.model}
        options={[
          { value: 'unknown', label: text.modelUnknown },
          ...app.modelNames.map((model) => ({ value: model, label: model })),
        ]}
        onChoose={(model) => onChange({ model }, 'model')}
      />
      <TextField
        {...said('user')}
        label={text.user}
        value={profile.user}
        check={(user) => (isPrintable(user) ? undefined : text.textWrong)}
        onCommit={(user) => onChange({ user }, 'user')}
      />
    </>
  );
}
