import { SIP_USER_MOST_CHARS } from '../../../../electron/contract/limits';
import { Choice } from '../../../ui/Choice';
import { TextField } from '../../../ui/TextField';
import { useWords } from '../words';
import { isSipUser } from './address';
import { PortField } from './PortField';
import type { BasicPatch, BasicProfile, ProfilePart } from './profile-field';

/** Where a phone takes SIP, and for which of its identities. */
export function SipFields({ profile, said, onChange }: ProfilePart<BasicProfile, BasicPatch>) {
  const words = useWords();
  const text = words.ways;
  const { user, port, transport } = profile.sip;
  return (
    <>
      <TextField
        {...said('sip-user')}
        field="sip-user"
        label={text.sipUser}
        hint={text.sipUserHint}
        value={user}
        check={(written) => (isSipUser(written) ? undefined : text.sipUserWrong(SIP_USER_MOST_CHARS))}
        onCommit={(written) => onChange({ sip: { user: written } }, 'sip-user')}
      />
      <PortField
        {...said('sip-port')}
        field="port"
        port={port}
        onCommit={(next) => onChange({ sip: { port: next } }, 'sip-port')}
      />
      <Choice
        {...said('sip-transport')}
        label={text.transport}
        value={transport}
        options={[
          { value: 'udp', label: 'UDP' },
          { value: 'tcp', label: 'TCP' },
        ]}
        onChoose={(next) => onChange({ sip: { transport: next } }, 'sip-transport')}
      />
    </>
  );
}
