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
      return `${phone} restarts. Calls end, and it takes none until it is back, which can take a few minutes.`;
    case 'reset':
      return `${phone} forgets everything: its identities, its passwords, its keys, its directory and its lists. Calls end. It cannot be used until it is set up again.`;
    case 'upgrade-firmware':
      return `${phone} fetches that firmware, installs it and restarts. Calls end. If it loses power meanwhile, it may not start again.`;
    case 'clear-list':
      return list === 'all'
        ? `${phone} deletes its lists of ${lists.all}. This cannot be undone.`
        : `${phone} deletes its list of ${list ? lists[list] : 'calls'}. This cannot be undone.`;
  }
}
