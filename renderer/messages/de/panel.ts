import type * as english from '../en/panel';

export const panel: typeof english.panel = {
  number: 'Nummer',
  dial: 'Wählen',
  choose: 'Auswählen',
  choices: 'Nummern in diesem Text',
  several: (count: number) => `${count} Nummern. Wählen Sie eine aus.`,
  perhaps: 'Vielleicht',
  linkAsks: 'Ein Link will wählen:',
  linkText: 'Der Link:',
  countdown: (number: string, seconds: number) => `Wählt ${number} in ${seconds} …`,
  inSeconds: (seconds: number) => `in ${seconds} s`,
  postDial: 'Nach der Nummer',
  then: (digits: string) => `Dann ${digits}`,
  thenPin: (name: string) => `Dann die PIN ${name}`,
  thenItsPin: (plan: string) => `${plan}, dann die PIN`,
  more: (count: number) => `noch ${count}`,
  sendNow: 'Jetzt senden',
  drop: 'Verwerfen',
  from: 'von',
  usualLine: 'Standard',
  favourites: 'Favoriten',
  recent: 'Zuletzt',
  noRecent: 'Gewählte Nummern erscheinen hier.',
  notDialled: 'nicht gewählt',
  demo: 'Das Demo-Telefon ruft niemanden an.',
  demoTook: 'Das war das Demo-Telefon: Es ruft niemanden an.',
  useOwnPhone: 'Telefon einrichten',
  call: (number: string) => `${number} anrufen`,
  cancel: 'Abbrechen',
  callKeys: 'Gesprächstasten',
  dismiss: 'Ausblenden',
  notice: 'Hinweis',
  welcome: 'Kopieren Sie eine Nummer und wählen Sie sie hier.',
  welcomeEnd: 'Offhook bleibt im Infobereich. Esc schließt dieses Fenster.',
  start: 'Demo-Telefon ausprobieren',
  startOwn: 'Starten',
};

export const ago: typeof english.ago = (seconds) => {
  if (seconds < 60) return 'jetzt';
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)} h`;
  return `${Math.floor(seconds / 86_400)} T.`;
};
