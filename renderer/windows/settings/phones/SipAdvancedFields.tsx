import { SIP_STEP_MOST_MS } from '../../../../electron/contract/limits';
import { isRegistration } from '../../../../electron/contract/phones/registration-name';
import { Check } from '../../../ui/Check';
import { TextField } from '../../../ui/TextField';
import { isMsWithin, readMs } from '../sequences/durations';
import { useWords } from '../words';
import { isHost } from './address';
import type { ProfilePart } from './profile-field';

/** By SIP: the registrar, the pace of the keys, and whether a number waits for an idle phone. */
export function SipAdvancedFields({ profile, said, onChange }: ProfilePart) {
  const words = useWords();
  const text = words.ways;
  const { registrar, stepMs, dialsWhenIdle } = profile.sip;
  const inWords = words.sequences.time;
  return (
    <>
      {!isRegistration(profile.host) && (
        <TextField
          {...said('sip-registrar')}
          label={text.registrar}
          hint={text.registrarHint}
          value={registrar}
          check={(host) => (host === '' || isHost(host) ? undefined : words.phones.addressWrong)}
          onCommit={(host) => onChange({ sip: { registrar: host } }, 'sip-registrar')}
        />
      )}
      <TextField
        {...said('sip-step')}
        label={text.step}
        hint={text.stepHint}
        value={inWords(stepMs)}
        short
        check={(time) =>
          isMsWithin(time, 0, SIP_STEP_MOST_MS) ? undefined : text.stepWrong(inWords(SIP_STEP_MOST_MS))
        }
        onCommit={(time) => onChange({ sip: { stepMs: readMs(time) ?? stepMs } }, 'sip-step')}
      />
      <Check
        {...said('sip-idle')}
        label={text.whenIdle}
        hint={text.whenIdleHint}
        checked={dialsWhenIdle}
        onCheck={(on) => onChange({ sip: { dialsWhenIdle: on } }, 'sip-idle')}
      />
    </>
  );
}
