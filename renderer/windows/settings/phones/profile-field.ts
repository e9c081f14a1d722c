import { TEXT_LINE_MOST_CHARS } from '../../../../electron/contract/limits';
import type { PhonePatch, PhoneProfile } from '../../../../electron/contract/phones/profile';
import type { FieldSaid } from '../../../stores/use-change';

/** The field that a change was made in, to say there what has become of it. */
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

/** What has become of the last change in a field. */
export type SaidOfField = (field: ProfileField) => FieldSaid;

/** The fields that every user fills in for a phone. */
export type BasicProfile = Pick<PhoneProfile, 'name' | 'host' | 'way' | 'sip' | 'scheme' | 'port' | 'model' | 'user'>;
export type BasicPatch = Pick<PhonePatch, keyof BasicProfile>;

/** A part of the editor: what it shows, and how it changes it. */
export interface ProfilePart<Profile = PhoneProfile, Patch = PhonePatch> {
  readonly profile: Profile;
  readonly said: SaidOfField;
  /** May hand back a promise of the answer. */
  readonly onChange: (patch: Patch, field: ProfileField) => unknown;
}

export const isPrintable = (text: string): boolean => text.length <= TEXT_LINE_MOST_CHARS && !/\p{Cc}/u.test(text);
