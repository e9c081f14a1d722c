// The small form: what a start imports it evaluates, and the large form alone took a tenth of the start.
import * as z from 'zod/mini';
import { Country, Dialling, DialRules, Line, usualRules } from './dialling/rules';
import { idSchema } from './id';
import { MOST } from './limits';
import { CertificateTrust, TrustedCertificate } from './phones/certificate';
import { PinName, Sequence, SequenceId } from './sequences/sequence';

const canBeAsked = (host: string): boolean => {
  try {
    return new URL(`http://${host}/`).pathname === '/';
  } catch {
    return false;
  }
};

/** A host name, an IPv4 or a bare IPv6 address: never a URL, so no credential can hide in it. */
const Host = z.string().check(
  z.trim(),
  // A name may end with the dot of the root (RFC 3986 3.2.2), which no certificate has.
  z.overwrite((host) => host.replace(/(?<=[^.])\.$/, '')),
  z.minLength(1),
  z.maxLength(253),
  z.regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$/),
  // What looks like an address and is none, such as 192.168.1.300, could never be asked.
  z.refine((host) => canBeAsked(host.includes(':') ? `[${host}]` : host)),
);

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));

/** Printable text without control characters: what may stand in a header or on a label. */
const Printable = z.string().check(z.maxLength(200), z.regex(/^[^\p{Cc}]*$/u));

/** A phone's id: the account name of its password in the keychain, too. */
export const PhoneId = idSchema().check(
  // The demo phone's own.
  z.refine((id) => id !== 'demo'),
);

/** How this phone wants its requests written (PROTOCOL.md 1.1); the defaults are the vendor's own form. */
const WireForm = z.strictObject({
  /** `;` and `,` between key events as they are, or percent-encoded. */
  separators: z._default(z.enum(['raw', 'encoded']), 'raw'),
  method: z._default(z.enum(['GET', 'POST']), 'GET'),
});

/** The most function keys, and the most expansion keys, that a phone can have (PROTOCOL.md 7). */
const KEYS_MOST = 144;

/** A function or expansion key: P1 to P144, EK0 to EK143. */
export const LabelledKey = z
  .string()
  .check(z.regex(/^(?:P(?:[1-9]\d?|1[0-3]\d|14[0-4])|EK(?:\d|[1-9]\d|1[0-3]\d|14[0-3]))$/));

/** A word for a key: short enough to stand on it. */
export const KeyLabel = z.string().check(z.trim(), z.maxLength(40), z.regex(/^[^\p{Cc}]*$/u));

/** What the owner says of a phone's keys, where the catalogue cannot know it or nobody is sure. */
export const OwnKeys = z.strictObject({
  /** Function keys; null: as many as the catalogue says. */
  functionKeys: z._default(z.nullable(z.int().check(z.minimum(0), z.maximum(KEYS_MOST))), null),
  /** Expansion modules that are plugged in. */
  modules: z._default(z.int().check(z.minimum(0), z.maximum(4)), 0),
  /** Keys of each module; null: as many as the catalogue says. */
  moduleKeys: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(KEYS_MOST))), null),
  labels: z._default(z.record(LabelledKey, KeyLabel), {}),
});

export type OwnKeys = z.infer<typeof OwnKeys>;

const noOwnKeys = (): OwnKeys => ({ functionKeys: null, modules: 0, moduleKeys: null, labels: {} });

export const ModelName = z.string().check(z.regex(/^[A-Z0-9]{1,8}$|^unknown$/));

/** One phone of the user's. The password is not here: it lives in the keychain. */
export const PhoneProfile = z.strictObject({
  id: PhoneId,
  name: Name,
  host: Host,
  scheme: z._default(z.enum(['http', 'https']), 'http'),
  port: z._default(z.int().check(z.minimum(1), z.maximum(65_535)), 80),
  /** A name from the catalogue (`870`, `D785`), or `unknown`: then any key is let through. */
  model: z._default(ModelName, 'unknown'),
  user: z._default(Printable, ''),
  /** How the phone reads letters beyond ASCII in user and password; phones of a certain age read Latin-1 (PROTOCOL.md 1.3). */
  passwordEncoding: z._default(z.enum(['utf-8', 'latin-1']), 'utf-8'),
  /** Identity to dial from, `user@registrar`; empty lets the phone choose. */
  outgoingUri: z._default(Printable, ''),
  /** Identities that can be chosen for one call. */
  lines: z._default(z.array(Line).check(z.maxLength(12)), []),
  rules: z._default(DialRules, usualRules),
  certificate: z._default(CertificateTrust, 'pinned'),
  /** Where the authorities are (PEM), with `file`. */
  caFile: z._default(z.string().check(z.maxLength(1_000), z.regex(/^[^\p{Cc}]*$/u)), ''),
  /** TLS 1.0 and 1.1, and the weak ciphers of their time: only where an old phone has nothing better. */
  oldTls: z._default(z.boolean(), false),
  wire: z._default(WireForm, { separators: 'raw', method: 'GET' }),
  keys: z._default(OwnKeys, noOwnKeys),
});
export type PhoneProfile = z.infer<typeof PhoneProfile>;

/** What everyone understands by these words; `app/actions` says which keys of which model they press. */
export const ActionName = z.enum([
  'answer',
  'hang-up',
  'hold',
  'transfer',
  'mute',
  'redial',
  'do-not-disturb',
  'volume-up',
  'volume-down',
]);
export type ActionName = z.infer<typeof ActionName>;

/** KEYEVENT text as people write it, `F1,50,200;ENTER`; parsed by `phone/keyevent.ts` when it is used. */
export const SequenceText = z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000));

/** What a global hotkey does. */
export const HotkeyRun = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('dial-clipboard') }),
  /** Dials the text that is selected, where the desktop tells it (Linux). */
  z.strictObject({ do: z.literal('dial-selection') }),
  z.strictObject({ do: z.literal('show-panel') }),
  z.strictObject({ do: z.literal('act'), action: ActionName }),
  z.strictObject({ do: z.literal('press'), sequence: SequenceText }),
  z.strictObject({ do: z.literal('run-sequence'), id: SequenceId }),
]);
export type HotkeyRun = z.infer<typeof HotkeyRun>;

/** Electron's accelerator syntax, `CommandOrControl+Alt+Shift+D`. */
export const Accelerator = z.string().check(z.minLength(1), z.maxLength(60));

export const HotkeyId = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));

export const Hotkey = z.strictObject({
  id: HotkeyId,
  /** null: nothing bound. */
  accelerator: z.nullable(Accelerator),
  run: HotkeyRun,
});
export type Hotkey = z.infer<typeof Hotkey>;

/** Hotkeys nobody has to set up: few, and with Shift, so that AltGr on European keyboards types as before. */
const defaultHotkeys = (): Hotkey[] => [
  { id: 'dial-clipboard', accelerator: 'CommandOrControl+Alt+Shift+D', run: { do: 'dial-clipboard' } },
  { id: 'dial-selection', accelerator: 'CommandOrControl+Alt+Shift+S', run: { do: 'dial-selection' } },
  { id: 'show-panel', accelerator: 'CommandOrControl+Alt+Shift+P', run: { do: 'show-panel' } },
  { id: 'hang-up', accelerator: 'CommandOrControl+Alt+Shift+H', run: { do: 'act', action: 'hang-up' } },
  ...(['answer', 'hold', 'transfer', 'mute', 'redial', 'do-not-disturb', 'volume-up', 'volume-down'] as const).map(
    (action) => ({ id: action, accelerator: null, run: { do: 'act' as const, action } }),
  ),
];

/** How large the phone is drawn: as the window allows, or in percent of its natural size. */
export const Zoom = z.literal(['fit', 50, 100, 150, 200]);
export type Zoom = z.infer<typeof Zoom>;

/** The demo phone: which model it is, and what its keys are called. */
const DemoSettings = z.strictObject({
  model: z._default(ModelName, '870'),
  keys: z._default(OwnKeys, noOwnKeys),
  rules: z._default(DialRules, usualRules),
});

const PhoneWindow = z.strictObject({ onTop: z._default(z.boolean(), false), zoom: z._default(Zoom, 'fit') });

export const SETTINGS_VERSION = 4;

/** All that the user may edit, as it stands in the settings file. */
export const Settings = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  language: z._default(z.enum(['system', 'en', 'de']), 'system'),
  /** Where the phones are whose rules do not say it, as the user has answered; null: as this computer says. */
  country: z._default(z.nullable(Country), null),
  phones: z._default(z.array(PhoneProfile).check(z.maxLength(MOST.phones)), []),
  /** null: the demo phone. */
  activePhone: z._default(z.nullable(PhoneId), null),
  /** For which address each phone's password in the keychain was meant: it is used for no other. */
  passwordsFor: z._default(z.record(z.string(), z.string()), {}),
  /** Which certificate somebody has trusted for each phone, by its id. */
  certificates: z._default(z.record(z.string(), TrustedCertificate), {}),
  /** The hardware address each phone has told, by its id: twelve hexadecimal digits in capitals. */
  macs: z._default(z.record(z.string(), z.string().check(z.regex(/^[0-9A-F]{12}$/))), {}),
  sequences: z._default(z.array(Sequence).check(z.maxLength(MOST.sequences)), []),
  pins: z._default(z.array(PinName).check(z.maxLength(MOST.pins)), []),
  hotkeys: z._default(z.array(Hotkey).check(z.maxLength(MOST.hotkeys)), defaultHotkeys),
  dialling: z._default(Dialling, () => Dialling.parse({})),
  demo: z._default(DemoSettings, () => ({ model: '870', keys: noOwnKeys(), rules: usualRules() })),
  phoneWindow: z._default(PhoneWindow, { onTop: false, zoom: 'fit' }),
  /** Whether the panel has greeted this user and shown the hotkeys. */
  welcomed: z._default(z.boolean(), false),
});
export type Settings = z.infer<typeof Settings>;

/** The settings of someone who has just arrived. */
export const defaultSettings = (): Settings => Settings.parse({ version: SETTINGS_VERSION });
