import type { LinkScheme } from './dialling/links';
import type { Risk } from './dialling/risk';
import type { ListName } from './limits';
import type { CertificateFacts } from './phones/certificate';
import type { LoginForm } from './phones/login';
import type { CallList, Dangerous } from './phones/maintenance';

/**
 * Every way in which something can go wrong that a user can do something about. Each has its words in
 * `renderer/messages`; the facts beside it are safe to show and to log.
 */
export type Problem =
  // What was asked for
  /** `perhaps`: something in the text may be a number, and may not. */
  | { readonly code: 'no-number'; readonly perhaps?: true }
  | { readonly code: 'several-numbers' }
  | { readonly code: 'turned-round' }
  | { readonly code: 'number-too-long'; readonly limit: number }
  | { readonly code: 'clipboard-empty' }
  /** A password manager has marked what is in the clipboard as a secret: it was not read. */
  | { readonly code: 'clipboard-secret' }
  /** The program that owns what is copied, or selected, has not answered within a second. */
  | { readonly code: 'clipboard-silent' }
  | { readonly code: 'selection-silent' }
  | { readonly code: 'selection-empty' }
  /** This desktop does not tell which text is selected. */
  | { readonly code: 'no-selection' }
  /** A link that is none of ours, or holds what no phone could dial. */
  | { readonly code: 'link-not-understood' }
  /** The digits depend on the country, and that is unknown. */
  | { readonly code: 'country-unknown' }
  /** Another link is being asked about. */
  | { readonly code: 'link-waits' }
  /** A pattern of the user's own rules, and where it cannot be read. */
  | { readonly code: 'rule-pattern'; readonly pattern: string }
  /** A rule leaves nothing to dial, or what no phone could. */
  | { readonly code: 'rule-leaves-nothing'; readonly pattern: string }
  /** Emergency numbers are dialled by people: not by a sequence, nor by keys that a hotkey presses. */
  | { readonly code: 'emergency-in-sequence'; readonly number: string; readonly step?: number }
  | { readonly code: 'after-dial-gone' }
  | { readonly code: 'no-such-line'; readonly line: string }
  | { readonly code: 'no-such-call' }
  | { readonly code: 'no-such-favourite' }
  | { readonly code: 'emergency'; readonly number: string }
  | { readonly code: 'sequence'; readonly position: number; readonly found: string; readonly expected: SequencePart }
  /**
   * `step`: of a saved sequence, from 0; `position` is that of the step in the list, from 1, then. `meant`: keys that may
   * have been meant, the likeliest first; absent: none is near.
   */
  | {
      readonly code: 'unknown-key';
      readonly key: string;
      readonly position: number;
      readonly step?: number;
      readonly meant?: readonly string[];
    }
  | {
      readonly code: 'key-not-on-model';
      readonly key: string;
      readonly position: number;
      readonly model: string;
      readonly step?: number;
      readonly meant?: readonly string[];
    }
  | { readonly code: 'action-not-on-model'; readonly action: string; readonly model: string }
  | { readonly code: 'sequence-too-long'; readonly limit: number }
  | { readonly code: 'no-touch'; readonly model: string }
  | { readonly code: 'no-line-info'; readonly model: string }
  | { readonly code: 'offer-gone' }
  /** Something that is asked about first, and nobody has said yes; or the name that was typed is not the phone's. */
  | { readonly code: 'unconfirmed'; readonly deed: Dangerous; readonly phone: string; readonly list?: CallList }
  /** A number, or digits among keys, that need a yes. `number` is as people write it. */
  | {
      readonly code: 'unconfirmed';
      readonly deed: 'dial' | 'press' | 'run-sequence';
      readonly number: string;
      readonly risk: Risk;
    }
  /** A link would change what the telephone system does with calls, and the user has not allowed such links. */
  | { readonly code: 'link-changes-system'; readonly number: string; readonly risk: Risk }
  /** Another phone is active by now than the one that was meant. */
  | { readonly code: 'phone-changed' }
  | { readonly code: 'name-not-typed'; readonly phone: string }
  | { readonly code: 'no-such-sequence'; readonly id: string }
  | { readonly code: 'sequence-empty'; readonly name: string }
  | { readonly code: 'sequence-running'; readonly name: string }
  /** At which step, from 0, and how many there are. */
  /** `step` counts from 0. */
  | { readonly code: 'sequence-stopped'; readonly name: string; readonly step: number; readonly steps: number }
  | { readonly code: 'pin-missing'; readonly pin: string }
  /** A text of sequences, at its nth line from 1. */
  | {
      readonly code: 'sequence-text';
      readonly line: number;
      readonly found: string;
      readonly meant?: readonly string[];
    }
  | { readonly code: 'cancelled' }
  // What the phone answered, or did not
  | { readonly code: 'name-not-found'; readonly host: string }
  | { readonly code: 'unreachable'; readonly address: string }
  | { readonly code: 'no-reply'; readonly address: string }
  | { readonly code: 'dropped'; readonly address: string }
  /** Nothing was sent: by the time it could have been, its sender had left, or waited too long for it. */
  | { readonly code: 'given-up' }
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
  /** https: a certificate nobody has trusted yet, or another one than was trusted. Nothing was sent. */
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
  | { readonly code: 'not-restarted'; readonly phone: string }
  // What the doctor finds beside these
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
  // This computer
  | { readonly code: 'keychain-locked' }
  | { readonly code: 'keychain-missing' }
  /** It asked its user to unlock it, who did not. */
  | { readonly code: 'keychain-dismissed' }
  /** It has nothing in which something new could be kept. */
  | { readonly code: 'keychain-no-keyring' }
  /** A password was kept for this phone, and the keychain has it no longer. */
  | { readonly code: 'password-lost'; readonly phone: string }
  /** A list holds as many as there may be: the new one was not kept. */
  | { readonly code: 'too-many'; readonly what: ListName; readonly limit: number }
  | { readonly code: 'settings-broken'; readonly keptAs: string }
  /** A newer Offhook has written it: it is left as it is, and nothing is written over it. */
  | { readonly code: 'settings-newer' }
  | { readonly code: 'settings-not-read'; readonly reason: string }
  | { readonly code: 'settings-not-saved'; readonly reason: string }
  | { readonly code: 'history-broken'; readonly keptAs: string }
  | { readonly code: 'history-newer' }
  | { readonly code: 'history-not-read'; readonly reason: string }
  | { readonly code: 'history-not-saved'; readonly reason: string }
  | { readonly code: 'links-not-changed'; readonly scheme: LinkScheme }
  | { readonly code: 'hotkey-unknown'; readonly accelerator: string }
  | { readonly code: 'hotkey-reserved'; readonly accelerator: string }
  | { readonly code: 'hotkey-clash'; readonly accelerator: string; readonly id: string }
  | { readonly code: 'hotkey-taken'; readonly accelerator: string }
  /** On the keyboard layout of the moment it would never fire. */
  | { readonly code: 'hotkey-no-key'; readonly accelerator: string }
  | { readonly code: 'no-such-phone'; readonly id: string }
  | { readonly code: 'no-such-model'; readonly model: string }
  | { readonly code: 'picture-not-saved'; readonly reason: string }
  /** This desktop shows no icons of programs at the moment. */
  | { readonly code: 'no-tray' }
  // The door
  /** The command line cannot reach this Offhook: `reason` is the system's; null: `place` is another user's. */
  | { readonly code: 'commands-unheard'; readonly place: string; readonly reason: string | null }
  | { readonly code: 'handover-lost' }
  | { readonly code: 'bad-request' }
  | { readonly code: 'internal' };

export type ProblemCode = Problem['code'];

/** What the KEYEVENT parser was looking for when it met something else. */
export type SequencePart = 'key' | 'time' | 'pause' | 'separator';
