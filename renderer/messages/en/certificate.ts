import { day, moment } from './times';

/** How an https phone proves that it is the phone. */
export const certificate = {
  mode: 'Certificate',
  modes: {
    pinned: 'Trusted by you',
    system: 'Trusted by this computer',
    file: 'Trusted through a file',
  },
  file: 'PEM file',
  fileHint: 'The full path of a file with certificate authorities.',
  fileWrong: (most: number) => `At most ${most} printable characters.`,
  trusted: 'Trusted',
  since: (at: number) => `Since ${moment(at)}.`,
  none: 'None yet. Offhook sends nothing before you have seen the certificate.',
  forget: 'Stop trusting',
  oldTls: 'Allow old TLS for this phone',
  oldTlsWarning:
    'An attacker between you and the phone can break TLS 1.0 and 1.1, and then read the password. Only for a phone without newer firmware, in your own network.',
  subject: 'Issued to',
  issuer: 'Issued by',
  itself: 'itself',
  valid: 'Valid',
  validity: (from: number, to: number) => `${day(from)} – ${day(to)}`,
  expired: 'Expired.',
  early: 'Not valid yet.',
  fingerprint: 'SHA-256',
  before: 'Trusted so far',
  now: 'Shown now',
  unreadable: 'The phone shows no readable certificate, so you cannot trust it.',
  meansNew:
    'Nearly every phone signs its own certificate, so no authority can confirm it. Trust it once, in a network you trust, and Offhook notices every change.',
  meansChanged:
    'The phone may have been reset, replaced or given new firmware. Or an attacker poses as the phone to get its password. Trust the new certificate only if you know why it changed.',
  trust: 'Trust this certificate',
  distrust: 'Do not trust it',
  distrusted: 'You do not trust this certificate. Offhook sends nothing to the phone.',
  lookAgain: 'Look again',
};
