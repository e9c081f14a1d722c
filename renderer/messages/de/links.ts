import type * as english from '../en/links';

export const links: typeof english.links = {
  intro:
    'Offhook kann Telefonlinks wählen, die Sie in anderen Programmen anklicken. Eine Webseite kann einen solchen Link auch von selbst öffnen; deshalb fragt Offhook vor dem Wählen oder zählt herunter.',
  looking: 'Das System wird gefragt …',
  scheme: (scheme) => `${scheme}:`,
  what: {
    tel: 'Nummern auf Webseiten',
    callto: 'Eine ältere Form von tel:',
    sip: 'Internettelefonie',
    sips: 'Internettelefonie, verschlüsselt',
  },
  opensHere: 'Jetzt Offhook',
  opensWith: (program: string) => `Jetzt ${program}`,
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
  mayForwardRefuse: 'Ablehnen',
  mayForwardAsk: 'Vorher fragen',
  systemHint: {
    linux: 'Wählen Sie Offhook dort für Telefonlinks, wenn dieser Desktop das anbietet.',
    win32: 'Wählen Sie Offhook dort für TEL, CALLTO, SIP und SIPS.',
    darwin:
      'Auf dem Mac bestimmt das FaceTime: Wählen Sie in dessen Einstellungen Offhook unter „Standard für Anrufe“.',
  },
};
