import { isRegistration } from '../../../../electron/contract/phones/registration-name';
import type { Way } from '../../../../electron/contract/phones/ways';
import { Choice } from '../../../ui/Choice';
import { useWords } from '../words';
import type { BasicPatch, BasicProfile, ProfilePart } from './profile-field';

const CHOICES = ['find-out', 'http', 'sip'] as const;

interface Props extends ProfilePart<BasicProfile, BasicPatch> {
  /** The way by which the phone has been reached; null: none yet. */
  readonly found: Way | null;
}

/** The way to a phone: one of two, or left to Offhook, which then says the one it has found. */
export function WayChoice({ profile, found, said, onChange }: Props) {
  const words = useWords();
  const text = words.ways;
  const { found: byServer, hint: serverHint } = text.throughServer;
  const foundHint = isRegistration(profile.host) && found === 'sip' ? byServer : text.found[found ?? 'none'];
  const chosenHint = (way: Way) => (isRegistration(profile.host) && way === 'sip' ? serverHint : text.hints[way]);
  const hint = profile.way === 'find-out' ? foundHint : chosenHint(profile.way);
  return (
    <Choice
      {...said('way')}
      field="way"
      label={text.way}
      hint={hint}
      value={profile.way}
      options={CHOICES.map((way) => ({ value: way, label: text.names[way] }))}
      onChoose={(way) => onChange({ way }, 'way')}
    />
  );
}
