import type * as english from '../en/certificate';
import { day, moment } from './times';

export const certificate: typeof english.certificate = {
  mode: 'Zertifikat',
  modes: {
    pinned: 'Vertraut, wie zuerst gesehen',
    system: 'Nach den Stellen dieses Computers',
    file: 'Nach Stellen in einer Datei',
  },
  file: 'Datei mit den Stellen',
  fileHint: 'Eine PEM-Datei von Zertifizierungsstellen, mit ganzem Pfad.',
  fileWrong: 'Höchstens 1000 druckbare Zeichen.',
  trusted: 'Vertraut',
  since: (at) => `Seit ${moment(at)}.`,
  none: 'Noch keinem: Es wird nichts gesendet, bevor Sie es gesehen haben.',
  forget: 'Nicht mehr vertrauen',
  oldTls: 'Altes TLS für dieses Telefon zulassen',
  oldTlsWarning:
    'Wer zwischen Ihnen und dem Telefon sitzt, kann TLS 1.0 und 1.1 brechen und dann das Passwort lesen. Nur für ein Telefon, das keine neuere Firmware bekommt, im eigenen Netz.',
  subject: 'Nennt sich',
  issuer: 'Ausgestellt von',
  itself: 'sich selbst',
  valid: 'Gültig',
  validity: (from, to) => `${day(from)} – ${day(to)}`,
  expired: 'Diese Zeit ist vorbei.',
  early: 'Diese Zeit hat noch nicht begonnen.',
  fingerprint: 'SHA-256',
  before: 'Bisher vertraut',
  now: 'Nun gezeigt',
  unreadable: 'Was es zeigt, ist kein lesbares Zertifikat; niemand kann ihm vertrauen.',
  meansNew:
    'Fast jedes Telefon unterschreibt sein Zertifikat selbst; niemand sonst kann dafür bürgen. Vertrauen Sie ihm einmal, in einem Netz, dem Sie vertrauen, und Offhook bemerkt jede Änderung.',
  meansChanged:
    'Das Telefon kann zurückgesetzt, ausgetauscht oder mit neuer Firmware versehen worden sein. Oder jemand zwischen Ihnen und dem Telefon gibt sich als das Telefon aus und wartet auf sein Passwort. Vertrauen Sie dem neuen nur, wenn Sie wissen, warum es sich geändert hat.',
  trust: 'Diesem Zertifikat vertrauen',
  distrust: 'Nicht vertrauen',
  distrusted: 'Sie vertrauen diesem Zertifikat nicht: Es wird nichts an das Telefon gesendet.',
  lookAgain: 'Noch einmal ansehen',
};
