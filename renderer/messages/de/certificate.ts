import type * as english from '../en/certificate';
import { day, moment } from './times';

export const certificate: typeof english.certificate = {
  mode: 'Zertifikat',
  modes: {
    pinned: 'Von Ihnen bestätigt',
    system: 'Von diesem Computer bestätigt',
    file: 'Durch eine Datei bestätigt',
  },
  file: 'PEM-Datei',
  fileHint: 'Der vollständige Pfad einer Datei mit Zertifizierungsstellen.',
  fileWrong: (most: number) => `Höchstens ${most} druckbare Zeichen.`,
  trusted: 'Vertraut',
  since: (at) => `Seit ${moment(at)}.`,
  none: 'Noch keines. Offhook sendet nichts, bevor Sie das Zertifikat gesehen haben.',
  forget: 'Nicht mehr vertrauen',
  oldTls: 'Altes TLS für dieses Telefon zulassen',
  oldTlsWarning:
    'Ein Angreifer zwischen Ihnen und dem Telefon kann TLS 1.0 und 1.1 brechen und dann das Passwort lesen. Nur für ein Telefon ohne neuere Firmware, im eigenen Netz.',
  subject: 'Inhaber',
  issuer: 'Ausgestellt von',
  itself: 'sich selbst',
  valid: 'Gültig',
  validity: (from, to) => `${day(from)} – ${day(to)}`,
  expired: 'Abgelaufen.',
  early: 'Noch nicht gültig.',
  fingerprint: 'SHA-256',
  before: 'Bisher vertraut',
  now: 'Jetzt',
  unreadable: 'Das Telefon zeigt kein lesbares Zertifikat; Sie können ihm nicht vertrauen.',
  meansNew:
    'Fast jedes Telefon unterschreibt sein Zertifikat selbst; keine Zertifizierungsstelle kann es bestätigen. Vertrauen Sie ihm einmal, in einem Netz, dem Sie vertrauen, und Offhook bemerkt jede Änderung.',
  meansChanged:
    'Vielleicht wurde das Telefon zurückgesetzt, ausgetauscht oder hat neue Firmware. Oder ein Angreifer gibt sich als das Telefon aus, um das Passwort zu bekommen. Vertrauen Sie dem neuen nur, wenn Sie wissen, warum es sich geändert hat.',
  trust: 'Diesem Zertifikat vertrauen',
  distrust: 'Nicht vertrauen',
  distrusted: 'Sie vertrauen diesem Zertifikat nicht. Offhook sendet nichts an das Telefon.',
  lookAgain: 'Noch einmal ansehen',
};
