import type { server as english } from '../en/server';

export const server: typeof english = {
  title: 'FreeSWITCH',
  what: 'Ist die Adresse eines Telefons eine Anmeldung, etwa */2000, teilt FreeSWITCH Offhook mit, wo dieses Telefon ist, und sendet ihm Befehle über SIP.',
  host: 'Server',
  hostHint: 'Ein Name oder eine IP-Adresse. Leer: kein Server.',
  user: 'Verzeichnisbenutzer',
  userHint: 'benutzer@domain, wie vom Administrator angelegt. Leer: das Passwort des Event Sockets selbst.',
  userWrong: 'Geben Sie benutzer@domain ein, ohne Leerzeichen.',
  clear:
    'Die Verbindung ist nicht verschlüsselt. Leiten Sie sie in einem Netz, das andere mitlesen können, durch ssh oder stunnel und tragen Sie hier die Adresse dieses Tunnels auf diesem Computer ein.',
  attempt: 'Testen',
  trying: 'Wird getestet …',
  fits: (phones) => {
    if (phones === null) return 'FreeSWITCH lässt Offhook zu.';
    return phones === 1
      ? 'FreeSWITCH lässt Offhook zu. Ein Telefon ist angemeldet.'
      : `FreeSWITCH lässt Offhook zu. ${phones} Telefone sind angemeldet.`;
  },
};
