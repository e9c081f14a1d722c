import type { CertificateFacts } from './certificate';
import type { LoginForm } from './login';
import type { CallList, Dangerous } from './maintenance';
import type { Ability, TrustSetting } from './ways';

/** The problems in a phone's answer, or without one; and the doctor's findings beside that. */
export type PhonesProblem =
  /** Something that is asked about first, and the user has not said yes; or the name that was typed is not the phone's. */
  | { readonly code: 'unconfirmed'; readonly deed: Dangerous; readonly phone: string; readonly list?: CallList }
  /** Another phone is active by now than the one that was meant. */
  | { readonly code: 'phone-changed' }
  | { readonly code: 'name-not-typed'; readonly phone: string }
  | { readonly code: 'name-not-found'; readonly host: string }
  | { readonly code: 'unreachable'; readonly address: string }
  | { readonly code: 'no-reply'; readonly address: string }
  | { readonly code: 'dropped'; readonly address: string }
  | { readonly code: 'bad-reply'; readonly address: string }
  /** It was sent, and what answered is not the phone: the phone may have done it all the same. */
  | { readonly code: 'foreign-reply'; readonly address: string }
  | { readonly code: 'too-much'; readonly address: string }
  | { readonly code: 'password-missing'; readonly phone: string }
  /** `beyondAscii`: it has letters that phones of a certain age read in another encoding. */
  | { readonly code: 'password-refused'; readonly phone: string; readonly beyondAscii?: true }
  /** It asks for the password in another form than the one in which it has taken it; the password was not sent. */
  | {
      readonly code: 'login-weaker';
      readonly address: string;
      readonly now: LoginForm;
      readonly before: LoginForm;
    }
  /** `until`: when it may be open again at the earliest, in ms since 1970; the phone itself does not say. */
  | { readonly code: 'locked-out'; readonly phone: string; readonly until?: number }
  | { readonly code: 'https-wanted'; readonly address: string }
  | { readonly code: 'certificate'; readonly address: string }
  | { readonly code: 'no-remote-control'; readonly phone: string }
  | { readonly code: 'not-a-phone'; readonly address: string }
  | { readonly code: 'refused'; readonly address: string; readonly status: number }
  /** https: a certificate that the user has not trusted yet, or another one than was trusted. Nothing was sent. */
  | { readonly code: 'certificate-new'; readonly address: string; readonly certificate: CertificateFacts }
  | {
      readonly code: 'certificate-changed';
      readonly address: string;
      readonly certificate: CertificateFacts;
      /** The fingerprint that was trusted. */
      readonly before: string;
    }
  | { readonly code: 'certificate-file'; readonly file: string }
  /** It speaks no TLS that this computer allows. */
  | { readonly code: 'old-tls'; readonly address: string }
  /** This way to the phone cannot do it; nothing was sent. */
  | { readonly code: 'not-this-way'; readonly phone: string; readonly lacks: Ability }
  /** A chain was ended, by a hang-up or by its sender: so many keys were pressed, the rest was not sent. */
  | { readonly code: 'cut-short'; readonly phone: string; readonly pressed: number }
  /** So many keys of a chain were pressed; the next one came to nothing, or was not answered, and the rest was not sent. */
  | { readonly code: 'in-part'; readonly phone: string; readonly pressed: number }
  /** Longer than one datagram may be; nothing was sent. */
  | { readonly code: 'too-long'; readonly address: string }
  /** SIP: refused; `settings` of the phone decide about it, and `own` is the address of this computer that it sees. */
  | {
      readonly code: 'not-trusted';
      readonly address: string;
      readonly status: number;
      readonly settings: readonly TrustSetting[];
      readonly own: string;
    }
  /** SIP: a NOTIFY was sent, and not answered; the phone may have taken it all the same. */
  | {
      readonly code: 'notify-silent';
      readonly address: string;
      readonly settings: readonly TrustSetting[];
      readonly own: string;
    }
  /** SIP: not even the question what it is was answered. */
  | { readonly code: 'sip-silent'; readonly address: string; readonly settings: readonly TrustSetting[] }
  /** SIP: it takes a NOTIFY in another form than the usual one. */
  | { readonly code: 'other-form'; readonly phone: string; readonly form: 'usual' | 'bare' | 'plain' }
  | { readonly code: 'not-restarted'; readonly phone: string }
  | { readonly code: 'no-route'; readonly address: string }
  | { readonly code: 'nothing-listens'; readonly address: string }
  | { readonly code: 'other-page'; readonly address: string }
  | { readonly code: 'port-3112'; readonly address: string }
  | { readonly code: 'hidden-tags'; readonly phone: string }
  | { readonly code: 'queries-restricted'; readonly phone: string }
  | { readonly code: 'display-refused'; readonly phone: string }
  | { readonly code: 'says-nothing'; readonly phone: string }
  | { readonly code: 'wrong-model'; readonly phone: string; readonly model: string; readonly says: string }
  | { readonly code: 'phone-moved'; readonly phone: string; readonly host: string }
  | { readonly code: 'other-phone'; readonly phone: string; readonly mac: string }
  /** A password was kept for this phone, and the keychain has it no longer. */
  | { readonly code: 'password-lost'; readonly phone: string }
  | { readonly code: 'no-such-phone'; readonly id: string }
  | { readonly code: 'no-such-model'; readonly model: string };
