import type * as english from '../en/maintenance';
import { willHappen } from './dangers';

export const maintenance: typeof english.maintenance = {
  for: (phone) => `Diese Befehle gehen an ${phone}.`,
  restartingFor: (seconds) =>
    seconds < 60 ? `Es startet seit ${seconds} s neu.` : `Es startet seit ${Math.floor(seconds / 60)} min neu.`,
  identity: (nth) => `Identität ${nth}`,
  ringer: {
    name: 'Klingelton',
    what: 'Spielt einen Klingelton am Telefon, um zu hören, welcher welcher ist.',
    choose: 'Klingelton',
    go: 'Abspielen',
  },
  register: {
    name: 'Neu anmelden',
    what: 'Das Telefon meldet eine Identität neu an, wenn Anrufe nicht mehr ankommen.',
    choose: 'Neu anzumeldende Identität',
    all: 'Alle Identitäten',
    go: 'Neu anmelden',
  },
  logOff: {
    name: 'Abmelden',
    what: 'Anrufe für diese Identität erreichen das Telefon nicht mehr, bis sie jemand wieder anmeldet.',
    choose: 'Abzumeldende Identität',
    all: 'Alle Identitäten',
    go: 'Abmelden …',
    yes: 'Jetzt abmelden',
    willHappen: (phone: string, identity: number | 'all') =>
      identity === 'all'
        ? `Anrufe erreichen ${phone} nicht mehr, bis dort die Identitäten wieder angemeldet werden.`
        : `Anrufe für Identität ${identity} erreichen ${phone} nicht mehr, bis sie dort wieder angemeldet wird.`,
  },
  mend: {
    name: 'Leitungstexte',
    what: 'Zeichnet die Texte neben den Leitungen neu, wo sie im Bild fehlen.',
    go: 'Richten',
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
    what: 'Schaltet das Telefon aus und wieder ein.',
    go: 'Neu starten …',
    yes: 'Telefon neu starten',
  },
  firmware: {
    name: 'Firmware',
    what: 'Das Telefon holt eine Firmware und installiert sie.',
    url: 'Adresse der Firmware',
    urlHint: 'http:// oder https://, ohne Benutzer und Passwort.',
    urlWrong: 'Das ist keine http- oder https-Adresse, oder ein Benutzer oder ein Leerzeichen steht darin.',
    go: 'Installieren …',
    yes: 'Firmware installieren',
  },
  reset: {
    name: 'Werkseinstellungen',
    what: 'Versetzt das Telefon in den Zustand, in dem es das Werk verließ.',
    go: 'Zurücksetzen …',
    yes: 'Telefon zurücksetzen',
  },
  together: {
    register: { what: 'Das Telefon meldet alle seine Identitäten neu an, wenn Anrufe nicht mehr ankommen.' },
    logOff: {
      what: 'Anrufe erreichen das Telefon nicht mehr, bis dort seine Identitäten wieder angemeldet werden.',
      yes: 'Alle abmelden',
    },
    clear: {
      name: 'Listen löschen',
      what: 'Löscht alle Anruflisten des Telefons.',
      yes: 'Alle Listen löschen',
    },
  },
  bySip:
    'Mehr Befehle als diese hat SIP nicht: Eine einzelne Identität oder Liste, Klingelton, Firmware und Werkseinstellungen gehen nur über HTTP, wo das Telefon es annimmt, oder am Telefon selbst.',
  willHappen,
  typeName: (phone) => `Tippen Sie zur Bestätigung den Namen des Telefons: ${phone}`,
  no: 'Nichts ändern',
};
