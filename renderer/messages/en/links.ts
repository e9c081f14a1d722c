import type { LinkScheme } from '../../../electron/contract/dialling/links';
import type { AppState } from '../../../electron/contract/state';

const WHAT: Readonly<Record<LinkScheme, string>> = {
  tel: 'Numbers on web pages',
  callto: 'An older form of tel:',
  sip: 'Internet telephony',
  sips: 'Internet telephony, encrypted',
};

const IN_SYSTEM: Readonly<Record<AppState['platform'], string>> = {
  linux: 'Choose Offhook there for telephone links, if this desktop offers that.',
  win32: 'Choose Offhook there for TEL, CALLTO, SIP and SIPS.',
  darwin: 'On a Mac, FaceTime decides: in its settings, choose Offhook under “Default for calls”.',
};

/** The program that opens the telephone links of other programs. */
export const links = {
  intro:
    'Offhook can dial telephone links you click in other programs. A web page can open such a link by itself, so Offhook asks or counts down before it dials.',
  looking: 'Asking the system …',
  scheme: (scheme: LinkScheme) => `${scheme}:`,
  what: WHAT,
  opensHere: 'Opened by Offhook',
  opensWith: (program: string) => `Opened by ${program}`,
  opensNothing: 'No program known',
  kind: 'Links',
  who: 'Now',
  open: 'Open with Offhook',
  openFor: (scheme: LinkScheme) => `Open ${scheme}: links with Offhook`,
  inSystem: 'Change it in the system’s settings',
  showSystem: 'Open the system’s settings',
  systemHint: IN_SYSTEM,
  mayForward: 'Links that forward calls',
  mayForwardHint: 'A link with a code that forwards your calls, or changes another service of the telephone system.',
  mayForwardRefuse: 'Refuse',
  mayForwardAsk: 'Ask first',
};
