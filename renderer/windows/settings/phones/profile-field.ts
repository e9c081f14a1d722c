import type { PhonePatch, PhoneProfile } from '../../../../electron/contract/phones/profile';
import { useWords } from '../words';

/** The field that a change was made in, to say "saved" there. */
export type ProfileField =
  | 'name'
  | 'host'
  | 'way'
  | 'scheme'
  | 'port'
  | 'sip-user'
  | 'sip-port'
  | 'sip-transport'
  | 'sip-registrar'
  | 'sip-step'
  | 'sip-idle'
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
export type BasicProfile = Pick<PhoneProfile, 'name' | 'host' | 'way' | 'sip' | 'scheme' | 'port' | 'model' | 'user'>;
export type BasicPatch = Pick<PhonePatch, keyof BasicProfile>;

/** A part of the editor: what it shows, and how it changes it. */
export interface ProfilePart<Profile = PhoneProfile, Patch = PhonePatch> {
  readonly profile: Profile;
  readonly report: FieldReport;
  readonly onChange: (patch: Patch, field: ProfileField) => void;
}

const TEXT_LIMIT_CHARS = 200;

export const isPrintable = (text: string): boolean => text.length <= TEXT_LIMIT_CHARS && !/\p{Cc}/u.test(text);

/** The words of a field about the change that was made in it. */
export function useFieldReport(report: FieldReport) {
  const words = useWords();
  return (field: ProfileField) =>
    report.field === field
      ? { saved: report.saved ? words.settings.saved : undefined, trouble: report.trouble }
      : { saved: undefined, trouble: undefined };
}
