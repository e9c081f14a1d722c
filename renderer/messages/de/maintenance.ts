import type * as english from '../en/maintenance';
import { willHappen } from './dangers';

export const maintenance: typeof english.maintenance = {
  for: (phone) => `Diese Befehle gehen an ${phone}.`,
  restartingFor: (seconds) =>
    seconds < 60 ? `Es startet seit ${seconds} s neu.` : `Es startet seit ${Math.floor(seconds / 60)} min neu.`,
  identity: (nth) => `Identität ${nth}`,
  ringer: {
    name: 'Klingelton',
    what: 'Spielt einen Klingelton am Telefon ab, damit Sie ihn hören.',
    choose: 'Klingelton',
    go: 'Abspielen',
  },
  register: {
    name: 'Neu anmelden',
    what: 'Meldet eine Identität des Telefons neu an, wenn Anrufe nicht mehr ankommen.',
    choose: 'Neu anzumeldende Identität',
    all: 'Alle Identitäten',
    go: 'Neu anmelden',
  },
  logOff: {
    name: 'Abmelden',
    what: 'Anrufe für die Identität erreichen das Telefon nicht mehr, bis sie wieder angemeldet ist.',
    choose: 'Abzumeldende Identität',
    all: 'Alle Identitäten',
    go: 'Abmelden …',
    yes: 'Jetzt abmelden',
    willHappen: (phone: string, identity: number | 'all') =>
      identity === 'all'
        ? `Anrufe erreichen ${phone} nicht mehr, bis seine Identitäten wieder angemeldet sind.`
        : `Anrufe für Identität ${identity} erreichen ${phone} nicht mehr, bis sie wieder angemeldet ist.`,
  },
  mend: {
    name: 'Leitungstexte',
    what: 'Zeichnet die Texte neben den Leitungen neu, wenn sie im Bild fehlen.',
    go: 'Zeigen',
  },
  atOnce: 'Sofort',
  care: 'Mit Vorsicht',
  clear: {
    name: 'Liste löschen',
    what: 'Löscht eine Anrufliste des Telefons.',
    choose: 'Zu löschende Liste',
    go: 'Löschen …',
    yes: 'Liste löschen',
    listNames: {
      dialled: 'Gewählte Nummern',
      missed: 'Verpasste Anrufe',
      received: 'Angenommene Anrufe',
      all: 'Alle Listen',
    },
  },
  reboot: {
    name: 'Neustart',
    what: 'Startet das Telefon neu.',
    go: 'Neu starten …',
    yes: 'Telefon neu starten',
  },
  firmware: {
    name: 'Firmware',
    what: 'Lässt das Telefon eine Firmware laden und installieren.',
    url: 'Adresse der Firmware',
    urlHint: 'http:// oder https://, ohne Benutzer und Passwort.',
    urlWrong: 'Geben Sie eine http- oder https-Adresse ohne Benutzer und Leerzeichen ein.',
    go: 'Installieren …',
    yes: 'Firmware installieren',
  },
  reset: {
    name: 'Werkseinstellungen',
    what: 'Setzt das Telefon auf die Werkseinstellungen zurück.',
    go: 'Zurücksetzen …',
    yes: 'Telefon zurücksetzen',
  },
  together: {
    register: { what: 'Meldet alle Identitäten des Telefons neu an, wenn Anrufe nicht mehr ankommen.' },
    logOff: {
      what: 'Anrufe erreichen das Telefon nicht mehr, bis seine Identitäten wieder angemeldet sind.',
      yes: 'Alle abmelden',
    },
    clear: {
      name: 'Listen löschen',
      what: 'Löscht alle Anruflisten des Telefons.',
      yes: 'Alle Listen löschen',
    },
  },
  bySip:
    'SIP hat nur diese Befehle. Eine einzelne Identität oder Liste, Klingelton, Firmware und Werkseinstellungen gehen nur über HTTP, wenn das Telefon es annimmt, oder direkt am Telefon.',
  willHappen,
  typeName: (phone) => `Tippen Sie zur Bestätigung den Namen des Telefons: ${phone}`,
  no: 'Nichts ändern',
};
