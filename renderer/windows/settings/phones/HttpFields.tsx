import { Choice } from '../../../ui/Choice';
import { useWords } from '../words';
import { usualPort } from './address';
import { PortField } from './PortField';
import type { BasicPatch, BasicProfile, ProfilePart } from './profile-field';

/** Where a phone takes HTTP. */
export function HttpFields({ profile, said, onChange }: ProfilePart<BasicProfile, BasicPatch>) {
  const words = useWords();
  return (
    <>
      <Choice
        {...said('scheme')}
        field="scheme"
        label={words.phones.scheme}
        value={profile.scheme}
        options={[
          { value: 'http', label: 'http' },
          { value: 'https', label: 'https' },
        ]}
        onChoose={(scheme) => {
          const usual = profile.port === usualPort(profile.scheme);
          return onChange({ scheme, ...(usual ? { port: usualPort(scheme) } : {}) }, 'scheme');
        }}
      />
      <PortField {...said('port')} field="port" port={profile.port} onCommit={(port) => onChange({ port }, 'port')} />
    </>
  );
}
