import type { SectionName } from './windows';

/** The fields of the settings window that a step can lead to, by their section; each name is there once. */
export const FIELDS = {
  phones: [
    'keychain',
    'phone-list',
    'doctor',
    'examine',
    'certificate-card',
    'host',
    'way',
    'scheme',
    'port',
    'sip-user',
    'model',
    'user',
    'password',
    'certificate',
    'ca-file',
    'old-tls',
    'server-host',
    'server-password',
  ],
  rules: ['own-rule'],
  links: ['links-may-forward'],
  sequences: ['steps', 'pin'],
  hotkeys: ['hotkey'],
} as const satisfies Partial<Record<SectionName, readonly string[]>>;

/** The sections that have such fields. */
export type LedTo = keyof typeof FIELDS;
export type FieldOf<Section extends LedTo> = (typeof FIELDS)[Section][number];
export type FieldName = FieldOf<LedTo>;

/** A place in the settings window. */
export interface SettingsPlace {
  readonly section: SectionName;
  readonly field?: FieldName | undefined;
  /** The id of the phone, hotkey, sequence or PIN that has the field. */
  readonly item?: string | undefined;
  /** The row of the field, from 0, where it has rows. */
  readonly row?: number | undefined;
}

export const FIELD_NAMES: readonly FieldName[] = Object.values(FIELDS).flat();

const BY_SECTION: Readonly<Partial<Record<SectionName, readonly FieldName[]>>> = FIELDS;

/** Whether a section has a field of this name. */
export const hasField = (section: SectionName, field: FieldName): boolean =>
  BY_SECTION[section]?.includes(field) === true;
