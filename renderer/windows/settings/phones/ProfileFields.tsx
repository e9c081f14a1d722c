import { NAME_MOST_CHARS, TEXT_LINE_MOST_CHARS } from '../../../../electron/contract/limits';
import { isRegistration } from '../../../../electron/contract/phones/registration-name';
import type { Way } from '../../../../electron/contract/phones/ways';
import { useApp } from '../../../stores/offhook';
import { Choice } from '../../../ui/Choice';
import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import { hasZone, isLink, takeApart } from './address';
import { HttpFields } from './HttpFields';
import { type BasicPatch, type BasicProfile, isPrintable, type ProfilePart } from './profile-field';
import { SipFields } from './SipFields';
import { WayChoice } from './WayChoice';

interface Props extends ProfilePart<BasicProfile, BasicPatch> {
  /** The way that is in force: its fields are shown. */
  readonly way: Way;
  /** The way by which the phone has been reached; null: none yet. */
  readonly found: Way | null;
  /** A password that came with a pasted address; it is never shown. */
  readonly onPassword: (password: string) => void;
}

/** Whether the phone itself may ask for a password: one to which FreeSWITCH sends its NOTIFYs does not. */
export const hasLogin = (host: string, way: Way): boolean => way === 'http' || !isRegistration(host);

/** Name, address, way, model and user of a phone. */
export function ProfileFields({ way, found, onPassword, ...part }: Props) {
  const { profile, said, onChange } = part;
  const modelNames = useApp((app) => app.modelNames);
  const words = useWords();
  const text = words.phones;
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
        check={(name) =>
          name.length >= 1 && name.length <= NAME_MOST_CHARS ? undefined : text.nameWrong(NAME_MOST_CHARS)
        }
        onCommit={(name) => onChange({ name }, 'name')}
      />
      <TextField
        {...said('host')}
        field="host"
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
      <WayChoice {...part} found={found} />
      {way === 'http' && <HttpFields {...part} />}
      {way === 'sip' && !isRegistration(profile.host) && <SipFields {...part} />}
      <Choice
        {...said('model')}
        field="model"
        label={text.model}
        value={profile.model}
        options={[
          { value: 'unknown', label: text.modelUnknown },
          ...modelNames.map((model) => ({ value: model, label: model })),
        ]}
        onChoose={(model) => onChange({ model }, 'model')}
      />
      {hasLogin(profile.host, way) && (
        <TextField
          {...said('user')}
          field="user"
          label={text.user}
          {...(way === 'sip' ? { hint: words.ways.loginHint } : {})}
          value={profile.user}
          check={(user) => (isPrintable(user) ? undefined : text.textWrong(TEXT_LINE_MOST_CHARS))}
          onCommit={(user) => onChange({ user }, 'user')}
        />
      )}
    </>
  );
}
