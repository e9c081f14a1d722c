import type { DialPlan, LastDone } from '../../../electron/contract/state';
import type * as english from '../en/program';
import { grouped } from '../grouped';
import { nameOf } from '../say';
import { actions } from './actions';

export const tray: typeof english.tray = {
  tooltip: (phone: string, link: string) => `Offhook – ${phone}: ${link}`,
  status: (phone: string, link: string) => `${phone} – ${link}`,
  dial: ({ number, dials }: DialPlan) =>
    number === dials ? `${number} wählen` : `${number} als ${grouped(number, dials)} wählen`,
  dialEmergency: (number: string) => `${number} anrufen …`,
  dialCopied: 'Kopierte Nummer wählen',
  nothingToDial: 'Keine Nummer in der Zwischenablage',
  redialRecent: (number: string) => `${number} wählen`,
  recent: 'Letzte Nummern',
  open: 'Offhook öffnen',
  keypad: 'Tastenfeld öffnen',
  settings: 'Einstellungen',
  phones: 'Telefone',
  demoPhone: 'Demo-Telefon',
  answer: actions.answer,
  hangUp: actions['hang-up'],
  hold: actions.hold,
  mute: actions.mute,
  transfer: actions.transfer,
  doNotDisturb: actions['do-not-disturb'],
  redial: actions.redial,
  endAllCalls: 'Alle Gespräche beenden',
  quit: 'Offhook beenden',
};

export const notifications: typeof english.notifications = {
  title: ({ what, subject }: LastDone): string => {
    if (what === 'act') return nameOf(actions, subject);
    if (what === 'release-all') return 'Alle Gespräche beenden';
    return what === 'check-phone' ? 'Telefon prüfen' : subject;
  },
  noticeTitle: 'Offhook',
  stillRunning: 'Offhook bleibt im Infobereich. Beenden können Sie es dort.',
};

export const menu: typeof english.menu = {
  app: 'Offhook',
  about: 'Über Offhook',
  edit: 'Bearbeiten',
  view: 'Darstellung',
  window: 'Fenster',
  close: 'Fenster schließen',
};

export const windowTitles: typeof english.windowTitles = {
  panel: 'Offhook',
  phone: 'Telefon',
  settings: 'Einstellungen',
};
