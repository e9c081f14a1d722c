import type { CallList } from '../../../electron/contract/phones/maintenance';
import { willHappen } from './dangers';

const listNames: Readonly<Record<CallList, string>> = {
  dialled: 'Dialled numbers',
  missed: 'Missed calls',
  received: 'Received calls',
  all: 'All lists',
};

/** The section with every other command that a phone knows. */
export const maintenance = {
  for: (phone: string) => `These commands go to ${phone}.`,
  restartingFor: (seconds: number) =>
    seconds < 60
      ? `It has been restarting for ${seconds} s.`
      : `It has been restarting for ${Math.floor(seconds / 60)} min.`,
  identity: (nth: number) => `Identity ${nth}`,
  ringer: {
    name: 'Ringer',
    what: 'Plays a ringer on the phone, so that you can hear it.',
    choose: 'Ringer',
    go: 'Play',
  },
  register: {
    name: 'Register again',
    what: 'Registers an identity of the phone again, if calls no longer arrive.',
    choose: 'Identity to register again',
    all: 'All identities',
    go: 'Register again',
  },
  logOff: {
    name: 'Log off',
    what: 'Calls for the identity no longer reach this phone until it is registered again.',
    choose: 'Identity to log off',
    all: 'All identities',
    go: 'Log off …',
    yes: 'Log off',
    willHappen: (phone: string, identity: number | 'all') =>
      identity === 'all'
        ? `Calls no longer reach ${phone} until its identities are registered again.`
        : `Calls for identity ${identity} no longer reach ${phone} until it is registered again.`,
  },
  mend: {
    name: 'Line labels',
    what: 'Redraws the labels beside the lines, if they are missing from the picture.',
    go: 'Redraw',
  },
  atOnce: 'At once',
  care: 'With care',
  clear: {
    name: 'Clear a list',
    what: 'Deletes a list of calls on the phone.',
    choose: 'List to clear',
    go: 'Clear …',
    yes: 'Clear the list',
    listNames,
  },
  reboot: { name: 'Restart', what: 'Restarts the phone.', go: 'Restart …', yes: 'Restart the phone' },
  firmware: {
    name: 'Firmware',
    what: 'Tells the phone to fetch and install firmware.',
    url: 'Address of the firmware',
    urlHint: 'http:// or https://, without user and password.',
    urlWrong: 'Enter an http or https address without a user and without spaces.',
    go: 'Install …',
    yes: 'Install the firmware',
  },
  reset: {
    name: 'Factory reset',
    what: 'Puts the phone back to its factory settings.',
    go: 'Reset …',
    yes: 'Reset the phone',
  },
  /** Where the way to the phone takes all identities, or all lists, together. */
  together: {
    register: { what: 'Registers all identities of the phone again, if calls no longer arrive.' },
    logOff: {
      what: 'Calls no longer reach this phone until its identities are registered again.',
      yes: 'Log all off',
    },
    clear: {
      name: 'Clear the lists',
      what: 'Deletes all lists of calls on the phone.',
      yes: 'Clear all lists',
    },
  },
  bySip:
    'SIP has only these commands. A single identity or list, the ringer, firmware and the factory reset need HTTP, if the phone accepts it, or the phone itself.',
  willHappen,
  typeName: (phone: string) => `Type the phone’s name to confirm: ${phone}`,
  no: 'Leave it as it is',
};
