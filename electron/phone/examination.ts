import type { Ability } from './abilities';
import type { CertificateFacts } from './certificate';
import type { LoginChange, PhoneErrorCode, SeenPhone } from './errors';
import type { PhoneInfo } from './phone-info';
import type { NotifyForm } from './sip/notify';

/** The codes of an examination: every failure of a phone for its caller, and those a close look tells apart. */
export type DiagnosisCode =
  | PhoneErrorCode
  /** The network knows no way there. */
  | 'no-route'
  /** A computer is there, and nothing listens on this port. */
  | 'nothing-listens'
  /** A page of Snom's, but not that of a phone which takes commands. */
  | 'other-page'
  /** The phone has a newer web interface, and the old one with its commands on port 3112. */
  | 'port-3112'
  /** `use_hidden_tags` is on: no remote control. */
  | 'hidden-tags'
  /** `restrict_uri_queries` is on. */
  | 'queries-restricted'
  /** Keys work; the display is for the administrator only. */
  | 'display-refused'
  /** Keys work; the page on which phones say who they are says nothing of the kind. */
  | 'says-nothing'
  /** Over SIP: it takes a NOTIFY in another form only; see `form`. */
  | 'other-form'
  /** It says it is another model, or has another hardware address, than was expected: see `says`. */
  | 'wrong-model'
  | 'other-phone';

/** It holds no user name and no password, so that it can be shown to others. */
export interface Diagnosis {
  readonly code: DiagnosisCode;
  /** The status of HTTP or SIP, where it matters. */
  readonly status?: number;
  readonly certificate?: CertificateFacts;
  readonly login?: LoginChange;
  /** The address of this computer that the phone has to trust. */
  readonly own?: string;
  /** What this way to the phone cannot do. */
  readonly lacks?: Ability;
  /** How many keys of a chain were sent. */
  readonly pressed?: number;
  /** The registered phones of its name, the freshest first. */
  readonly registered?: readonly SeenPhone[];
  /** The form of a NOTIFY that the phone takes. */
  readonly form?: NotifyForm;
  /** What was behind it. */
  readonly cause?: unknown;
  /** The model or the hardware address that the phone says it has. */
  readonly says?: string;
}

/** The checks, in this order; those after a trouble are not made any more. */
export const CHECKS = [
  'address',
  'connection',
  'certificate',
  'page',
  'login',
  'commands',
  'display',
  'model',
] as const;
export type Check = (typeof CHECKS)[number];
type CheckResult = 'fine' | 'trouble' | 'not-asked';

export interface PhoneExamination {
  /** The problem in the way; null: none. */
  readonly finding: Diagnosis | null;
  /** Other problems worth knowing; keys work all the same. */
  readonly remarks: readonly Diagnosis[];
  readonly checks: readonly { readonly check: Check; readonly result: CheckResult }[];
  readonly says: PhoneInfo | null;
}

/** The facts expected of the phone; an absent one is not compared. */
export interface Expected {
  readonly model?: string;
  /** Twelve hexadecimal digits, in any letters and with any separators. */
  readonly mac?: string;
  /** It has carried out a command: no page of it says more. */
  readonly takesCommands?: boolean;
}
