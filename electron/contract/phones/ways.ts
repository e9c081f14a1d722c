import * as z from 'zod/mini';
import { PORT_MOST, SIP_STEP_MOST_MS, SIP_USER_MOST_CHARS } from '../limits';
import { Host } from './host';

/** How a phone is reached: by its HTTP commands, or by SIP NOTIFY (PROTOCOL.md 9). */
export const WAYS = ['http', 'sip'] as const;
export const Way = z.enum(WAYS);
export type Way = z.infer<typeof Way>;

/** The port that SIP has without a word (RFC 3261 19.1.2). */
const SIP_PORT = 5_060;

/** The user of a SIP URI (RFC 3261 25.1); empty: none is named. */
const SipUser = z
  .string()
  .check(z.trim(), z.maxLength(SIP_USER_MOST_CHARS), z.regex(/^(?:[A-Za-z0-9\-_.!~*'()&=+$,;?/]|%[0-9A-Fa-f]{2})*$/));

/** How a phone is spoken to over SIP (PROTOCOL.md 9). */
export const SipSettings = z.strictObject({
  user: z._default(SipUser, ''),
  port: z._default(z.int().check(z.minimum(1), z.maximum(PORT_MOST)), SIP_PORT),
  transport: z._default(z.enum(['udp', 'tcp']), 'udp'),
  /** The host of its registrar; empty: not known. */
  registrar: z._default(z.union([z.literal(''), Host]), ''),
  /** The least time between the keys of one chain, in ms: phones leave out what comes faster. */
  stepMs: z._default(z.int().check(z.minimum(0), z.maximum(SIP_STEP_MOST_MS)), 2_000),
  /** The form in which it takes a NOTIFY; the doctor finds out where another than the usual one is needed. */
  form: z._default(z.enum(['usual', 'bare', 'plain']), 'usual'),
  /** Whether the phone leaves a number where a call is up. */
  dialsWhenIdle: z._default(z.boolean(), false),
});
export type SipSettings = z.infer<typeof SipSettings>;

/** The SIP of a phone of which its user has said nothing yet. */
export const usualSip = (): SipSettings => SipSettings.parse({});

/** Something that not every way to a phone can do (PROTOCOL.md 9). */
export type Ability =
  | 'chain'
  | 'hold'
  | 'dtmf'
  | 'display'
  | 'touch'
  | 'documents'
  | 'settings'
  | 'release-all'
  | 'line'
  | 'one-identity'
  | 're-register-all'
  | 'one-list'
  | 'all-lists'
  | 'log-off'
  | 'play-ringer'
  | 'mend-line-info'
  | 'reboot'
  | 'reset'
  | 'upgrade-firmware';

/** Settings of a phone that decide whether it takes SIP from this computer, by their names there (PROTOCOL.md 9). */
export const TRUST_SETTINGS = ['mb_trusted_hosts', 'xml_notify', 'filter_registrar', 'network_id_port'] as const;
export type TrustSetting = (typeof TRUST_SETTINGS)[number];
