import type * as english from '../en/find-phones';

export const findPhones: typeof english.findPhones = {
  find: 'Mein Telefon finden',
  close: 'Suche schließen',
  title: 'Gefundene Telefone',
  listening: 'Warten auf Telefone …',
  how: 'Ein Telefon meldet sich nur, wenn es startet. Offhook hört darauf und sieht nach, mit welchen Telefonen dieser Computer Kontakt hatte; es durchsucht das Netz nicht.',
  restart: 'Ihr Telefon fehlt? Ziehen Sie seinen Stecker und stecken Sie ihn wieder ein: Beim Start meldet es sich.',
  deaf: 'Offhook kann keine Meldungen hören: Ein anderes Programm auf diesem Computer benutzt Port 5060.',
  unnamed: 'Snom-Telefon',
  answers: {
    asking: 'wird gefragt …',
    phone: 'nimmt Befehle an',
    password: 'verlangt Benutzer und Passwort',
    https: 'nimmt nur https an',
    'no-remote-control': 'nimmt Befehle nur über SIP an',
    silent: 'antwortet nicht',
  },
  known: (phone) => `eingerichtet als ${phone}`,
  use: 'Benutzen',
  takeHost: (host) => `Das Telefon unter ${host} benutzen`,
};
