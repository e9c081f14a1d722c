import type * as english from '../en/links';

export const links: typeof english.links = {
  intro:
    'Ein Klick auf einen Telefonlink in einem anderen Programm kann die Nummer hierher bringen. Eine Webseite kann so einen Link auch von selbst öffnen; deshalb fragt Offhook vor dem Wählen oder zählt herunter.',
  looking: 'Das System wird gefragt …',
  scheme: (scheme) => `${scheme}:`,
  what: {
    tel: 'Nummern auf Webseiten',
    callto: 'Eine ältere Form von tel:',
    sip: 'Internettelefonie',
    sips: 'Internettelefonie, verschlüsselt',
  },
  opensHere: 'Öffnet Offhook',
  opensWith: (program: string) => `Öffnet ${program}`,
  opensNothing: 'Kein Programm bekannt',
  kind: 'Links',
  who: 'Jetzt',
  open: 'Mit Offhook öffnen',
  openFor: (scheme) => `${scheme}:-Links mit Offhook öffnen`,
  inSystem: 'In den Systemeinstellungen zu ändern',
  showSystem: 'Systemeinstellungen öffnen',
  mayForward: 'Links, die Anrufe umleiten',
  mayForwardHint:
    'Ein Link mit einem Code, der Ihre Anrufe umleitet oder einen anderen Dienst der Telefonanlage umstellt.',
  mayForwardRefuse: 'Abweisen',
  mayForwardAsk: 'Vorher fragen',
  systemHint: {
    linux: 'Wählen Sie Offhook dort für Telefonlinks, wenn dieser Desktop das anbietet.',
    win32: 'Wählen Sie Offhook dort für TEL, CALLTO, SIP und SIPS.',
    darwin: 'Auf dem Mac ist das FaceTime: Wählen Sie in dessen Einstellungen Offhook unter „Standard für Anrufe“.',
  },
};
