import { day, moment } from './times';

/** How an https phone proves that it is the phone. */
export const certificate = {
  mode: 'Certificate',
  modes: {
    pinned: 'Trusted when first seen',
    system: 'By the authorities of this computer',
    file: 'By authorities in a file',
  },
  file: 'File of authorities',
  fileHint: 'A PEM file, with its whole path.',
  fileWrong: 'At most 1000 printable characters.',
  trusted: 'Trusted',
  since: (at: number) => `Since ${moment(at)}.`,
  none: 'None yet: nothing is sent before you have seen it.',
  forget: 'Trust no longer',
  oldTls: 'Allow old TLS for this phone',
  oldTlsWarning:
    'Whoever stands between you and the phone can break TLS 1.0 and 1.1, and then read the password. Only for a phone that no firmware brings up to date, in your own network.',
  subject: 'It says it is',
  issuer: 'Issued by',
  itself: 'itself',
  valid: 'Valid',
  validity: (from: number, to: number) => `${day(from)} – ${day(to)}`,
  expired: 'That time is over.',
  early: 'That time has not begun.',
  fingerprint: 'SHA-256',
  before: 'Trusted so far',
  now: 'Shown now',
  unreadable: 'What it shows is no certificate that can be read, so nobody can trust it.',
  meansNew:
    'Nearly every phone signs its own certificate, so nobody else can vouch for it. Trust it once, in a network that you trust, and Offhook notices every change.',
  meansChanged:
    'The phone may have been reset, replaced or given new firmware. Or somebody between you and the phone poses as the phone and waits for its password. Trust the new one only when you know why it changed.',
  trust: 'Trust this certificate',
  distrust: 'Do not trust it',
  distrusted: 'You do not trust this certificate: nothing is sent to the phone.',
  lookAgain: 'Look at it again',
};
