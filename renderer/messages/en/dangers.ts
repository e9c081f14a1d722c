import type { CallList, Dangerous } from '../../../electron/contract/phones/maintenance';

/** The lists as the phone's own pages name them. */
export const lists: Readonly<Record<CallList, string>> = {
  dialled: 'dialled numbers',
  missed: 'missed calls',
  received: 'received calls',
  all: 'dialled, missed and received calls',
};

/** The effect of a command that cannot be taken back: said before anything is sent. */
export function willHappen(action: Dangerous, phone: string, list?: CallList): string {
  switch (action) {
    case 'reboot':
      return `${phone} restarts: calls end, and it takes none until it is back, which can last some minutes.`;
    case 'reset':
      return `${phone} forgets everything: its identities, its passwords, its keys, its directory and its lists. Calls end. Until somebody sets it up again, it cannot be used.`;
    case 'upgrade-firmware':
      return `${phone} fetches that firmware, installs it and restarts. Calls end. If its power goes meanwhile, it may not start again.`;
    case 'clear-list':
      return list === 'all'
        ? `${phone} deletes its lists of ${lists.all}. Nothing brings them back.`
        : `${phone} deletes its list of ${list ? lists[list] : 'calls'}. Nothing brings it back.`;
  }
}
