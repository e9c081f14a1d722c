import * as z from 'zod/mini';
import { DialRules, Line, usualRules } from '../dialling/rules';
import { idSchema } from '../id';
import {
  IDENTITIES_MOST,
  KEYS_MOST,
  LABEL_MOST_CHARS,
  MODULES_MOST,
  NAME_MOST_CHARS,
  PATH_MOST_CHARS,
  PORT_MOST,
  TEXT_LINE_MOST_CHARS,
} from '../limits';
import { patchOf } from '../patch';
import { noSoftKeys, SoftKeys } from '../softkeys/soft-key';
import { CertificateTrust } from './certificate';
import { Host } from './host';
import { Registration } from './registration';
import { SipSettings, usualSip, WAYS } from './ways';

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(NAME_MOST_CHARS));

/** Printable text without control characters: what may stand in a header or on a label. */
const Printable = z.string().check(z.maxLength(TEXT_LINE_MOST_CHARS), z.regex(/^[^\p{Cc}]*$/u));

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

/** A function or expansion key: P1 to P144, EK0 to EK143. */
export const LabelledKey = z
  .string()
  .check(z.regex(/^(?:P(?:[1-9]\d?|1[0-3]\d|14[0-4])|EK(?:\d|[1-9]\d|1[0-3]\d|14[0-3]))$/));

/** A word for a key: short enough to stand on it. */
export const KeyLabel = z.string().check(z.trim(), z.maxLength(LABEL_MOST_CHARS), z.regex(/^[^\p{Cc}]*$/u));

/** What the owner says of a phone's keys, where the catalogue cannot know it or has no sure source. */
export const OwnKeys = z.strictObject({
  /** Function keys; null: as many as the catalogue says. */
  functionKeys: z._default(z.nullable(z.int().check(z.minimum(0), z.maximum(KEYS_MOST))), null),
  /** Expansion modules that are plugged in. */
  modules: z._default(z.int().check(z.minimum(0), z.maximum(MODULES_MOST)), 0),
  /** Keys of each module; null: as many as the catalogue says. */
  moduleKeys: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(KEYS_MOST))), null),
  labels: z._default(z.record(LabelledKey, KeyLabel), {}),
});

export type OwnKeys = z.infer<typeof OwnKeys>;

const noOwnKeys = (): OwnKeys => ({ functionKeys: null, modules: 0, moduleKeys: null, labels: {} });

const ModelName = z.string().check(z.regex(/^[A-Z0-9]{1,8}$|^unknown$/));

/** One phone of the user's. The password is not here: it lives in the keychain. */
export const PhoneProfile = z.strictObject({
  id: PhoneId,
  name: Name,
  /** Where it is; or the name under which it is registered at FreeSWITCH, which knows that. */
  host: z.union([Host, Registration]),
  /** `find-out`: by HTTP, until the phone is found to take SIP alone. */
  way: z._default(z.enum(['find-out', ...WAYS]), 'find-out'),
  sip: z._default(SipSettings, usualSip),
  scheme: z._default(z.enum(['http', 'https']), 'http'),
  port: z._default(z.int().check(z.minimum(1), z.maximum(PORT_MOST)), 80),
  /** A name from the catalogue (`870`, `D785`), or `unknown`: then any key is let through. */
  model: z._default(ModelName, 'unknown'),
  user: z._default(Printable, ''),
  /** How the phone reads letters beyond ASCII in user and password; phones of a certain age read Latin-1 (PROTOCOL.md 1.3). */
  passwordEncoding: z._default(z.enum(['utf-8', 'latin-1']), 'utf-8'),
  /** Identity to dial from, `user@registrar`; empty lets the phone choose. */
  outgoingUri: z._default(Printable, ''),
  /** Identities that can be chosen for one call. */
  lines: z._default(z.array(Line).check(z.maxLength(IDENTITIES_MOST)), []),
  rules: z._default(DialRules, usualRules),
  certificate: z._default(CertificateTrust, 'pinned'),
  /** Where the authorities are (PEM), with `file`. */
  caFile: z._default(z.string().check(z.maxLength(PATH_MOST_CHARS), z.regex(/^[^\p{Cc}]*$/u)), ''),
  /** TLS 1.0 and 1.1, and the weak ciphers of their time: only where an old phone has nothing better. */
  oldTls: z._default(z.boolean(), false),
  wire: z._default(WireForm, { separators: 'raw', method: 'GET' }),
  keys: z._default(OwnKeys, noOwnKeys),
  softKeys: z._default(SoftKeys, noSoftKeys),
});
export type PhoneProfile = z.infer<typeof PhoneProfile>;

/** A change to the counts of a phone's keys; `label-key` gives them their words. */
const KeysPatch = patchOf(z.omit(OwnKeys, { labels: true }));

/** A change to a phone; `change-rules` changes its rules, `change-soft-key` its own keys. */
export const PhonePatch = z.extend(patchOf(z.omit(PhoneProfile, { id: true, rules: true, softKeys: true })), {
  keys: z.exactOptional(KeysPatch),
});
export type PhonePatch = z.infer<typeof PhonePatch>;

/** The demo phone: which model it is, and what its keys are called. */
export const DemoSettings = z.strictObject({
  model: z._default(ModelName, '870'),
  keys: z._default(OwnKeys, noOwnKeys),
  rules: z._default(DialRules, usualRules),
  softKeys: z._default(SoftKeys, noSoftKeys),
});

/** A change to the demo phone; `change-rules` changes its rules. */
export const DemoPatch = z.extend(patchOf(z.omit(DemoSettings, { rules: true, softKeys: true })), {
  keys: z.exactOptional(KeysPatch),
});
export type DemoPatch = z.infer<typeof DemoPatch>;

/** The demo phone of a user who has said nothing yet. */
export const defaultDemo = (): z.infer<typeof DemoSettings> => ({
  model: '870',
  keys: noOwnKeys(),
  rules: usualRules(),
  softKeys: noSoftKeys(),
});
