import type { server as english } from '../en/server';

export const server: typeof english = {
  title: 'FreeSWITCH',
  what: 'Wo die Adresse eines Telefons eine Anmeldung nennt, etwa */2000, sagt FreeSWITCH, wo dieses Telefon ist, und schickt ihm, was es über SIP annimmt.',
  host: 'Server',
  hostHint: 'Ein Name oder eine IP-Adresse; leer: keiner.',
  user: 'Benutzer des Verzeichnisses',
  userHint: 'Wie sein Administrator ihn angelegt hat, benutzer@domain; leer: das Passwort des Event Sockets selbst.',
  userWrong: 'Schreiben Sie es als benutzer@domain, ohne Leerzeichen.',
  clear:
    'Die Verbindung ist nicht verschlüsselt. Führen Sie sie in einem Netz, das andere mitlesen können, durch ssh oder stunnel, und tragen Sie hier die Adresse ein, an der das auf diesem Computer lauscht.',
  attempt: 'Ausprobieren',
  trying: 'Wird ausprobiert …',
  fits: (phones) => {
    if (phones === null) return 'Offhook wird hereingelassen.';
    return phones === 1
      ? 'Offhook wird hereingelassen. Ein Telefon ist angemeldet.'
      : `Offhook wird hereingelassen. ${phones} Telefone sind angemeldet.`;
  },
};
