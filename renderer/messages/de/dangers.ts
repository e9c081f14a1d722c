import type { CallList, Dangerous } from '../../../electron/contract/phones/maintenance';

/** The lists as the phone's own pages name them. */
export const lists: Readonly<Record<CallList, string>> = {
  dialled: 'gewählten Nummern',
  missed: 'verpassten Anrufe',
  received: 'angenommenen Anrufe',
  all: 'gewählten Nummern, der verpassten und der angenommenen Anrufe',
};

/** The effect of a command that cannot be taken back: said before anything is sent. */
export function willHappen(action: Dangerous, phone: string, list?: CallList): string {
  switch (action) {
    case 'reboot':
      return `${phone} startet neu. Gespräche enden, und es nimmt keine an, bis es wieder bereit ist. Das kann einige Minuten dauern.`;
    case 'reset':
      return `${phone} vergisst alles: Identitäten, Passwörter, Tasten, Adressbuch und Listen. Gespräche enden. Es ist erst wieder benutzbar, wenn es neu eingerichtet ist.`;
    case 'upgrade-firmware':
      return `${phone} lädt diese Firmware, installiert sie und startet neu. Gespräche enden. Fällt dabei der Strom aus, startet es vielleicht nicht mehr.`;
    case 'clear-list':
      return list === 'all'
        ? `${phone} löscht die Listen der ${lists.all}. Das lässt sich nicht rückgängig machen.`
        : `${phone} löscht die Liste der ${list ? lists[list] : 'Anrufe'}. Das lässt sich nicht rückgängig machen.`;
  }
}
