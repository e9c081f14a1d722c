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
      return `${phone} startet neu: Gespräche enden, und bis es wieder da ist, nimmt es keine an. Das kann einige Minuten dauern.`;
    case 'reset':
      return `${phone} vergisst alles: Identitäten, Passwörter, Tasten, Telefonbuch und Listen. Gespräche enden. Bis es jemand neu einrichtet, ist es nicht zu gebrauchen.`;
    case 'upgrade-firmware':
      return `${phone} holt diese Firmware, installiert sie und startet neu. Gespräche enden. Fällt dabei der Strom aus, startet es vielleicht nicht mehr.`;
    case 'clear-list':
      return list === 'all'
        ? `${phone} löscht die Listen der ${lists.all}. Sie kommen nicht wieder.`
        : `${phone} löscht die Liste der ${list ? lists[list] : 'Anrufe'}. Sie kommt nicht wieder.`;
  }
}
