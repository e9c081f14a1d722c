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
    what: 'Plays a ringing tone on the phone, to hear which is which.',
    choose: 'Ringer',
    go: 'Play',
  },
  register: {
    name: 'Register again',
    what: 'Tells the phone to register an identity anew, when calls no longer reach it.',
    choose: 'Identity to register again',
    all: 'All identities',
    go: 'Register again',
  },
  logOff: {
    name: 'Log off',
    what: 'Calls for that identity no longer reach this phone, until somebody logs it on again.',
    choose: 'Identity to log off',
    all: 'All identities',
    go: 'Log off …',
    yes: 'Log it off',
    willHappen: (phone: string, identity: number | 'all') =>
      identity === 'all'
        ? `Calls no longer reach ${phone}, until its identities are logged on again there.`
        : `Calls for identity ${identity} no longer reach ${phone}, until it is logged on again there.`,
  },
  mend: {
    name: 'Line labels',
    what: 'Draws the labels beside the lines anew, where they are missing in the picture.',
    go: 'Mend',
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
  reboot: { name: 'Restart', what: 'Switches the phone off and on again.', go: 'Restart …', yes: 'Restart the phone' },
  firmware: {
    name: 'Firmware',
    what: 'Tells the phone to fetch a firmware and install it.',
    url: 'Address of the firmware',
    urlHint: 'http:// or https://, without user and password.',
    urlWrong: 'That is no http or https address, or there is a user or a space in it.',
    go: 'Install …',
    yes: 'Install the firmware',
  },
  reset: {
    name: 'Factory reset',
    what: 'Puts the phone back into the state in which it left the factory.',
    go: 'Reset …',
    yes: 'Reset the phone',
  },
  /** Where the way to the phone takes all identities, or all lists, together. */
  together: {
    register: { what: 'Tells the phone to register all of its identities anew, when calls no longer reach it.' },
    logOff: {
      what: 'Calls no longer reach this phone, until its identities are logged on again there.',
      yes: 'Log all of them off',
    },
    clear: {
      name: 'Clear the lists',
      what: 'Deletes all lists of calls on the phone.',
      yes: 'Clear all lists',
    },
  },
  bySip:
    'SIP has no more commands than these: one identity or list alone, the ringer, a firmware and the factory reset take HTTP, where the phone has it, or the phone itself.',
  willHappen,
  typeName: (phone: string) => `Type the phone’s name to confirm: ${phone}`,
  no: 'Leave it as it is',
};
