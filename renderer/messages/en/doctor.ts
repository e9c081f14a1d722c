import type { Check, Examination } from '../../../electron/contract/phones/examination';
import type { SeenPhone } from '../../../electron/contract/phones/registration-name';
import { clock, moment } from './times';

const checks: Readonly<Record<Check, string>> = {
  address: 'Name and address',
  connection: 'Connection',
  certificate: 'Certificate',
  page: 'The phone’s own page',
  login: 'User and password',
  commands: 'Commands',
  display: 'Display',
  model: 'Model and MAC',
};

/** What the same check looks at by SIP. */
const checksBySip: Readonly<Partial<Record<Check, string>>> = { page: 'The phone’s own details' };

const results: Readonly<Record<Examination['checks'][number]['result'], string>> = {
  fine: 'OK',
  trouble: 'trouble',
  'not-asked': 'not checked',
};

/** The look at a phone that finds the trouble in the way. */
export const doctor = {
  examine: 'Check the phone',
  examining: 'Checking, without pressing a key …',
  fine: 'All is well: the phone accepts commands.',
  examinedAt: (at: number) => `Checked at ${clock(at)}.`,
  details: 'Checks',
  checks,
  checksBySip,
  results,
  remarks: 'Also worth knowing',
  model: 'Model',
  mac: 'MAC',
  firmware: 'Firmware',
  copy: 'Copy report',
  copied: 'Copied.',
  settings: { title: 'Set on the phone’s web page:', own: 'this computer’s address', copy: 'Copy' },
  steps: {
    https: 'Switch to https and port 443',
    httpsOnly: 'Switch to https',
    port3112: 'Use port 3112',
    sip: 'Use SIP',
    form: 'Use that form',
    host: (host: string) => `Use ${host}`,
    model: (model: string) => `Set the model to ${model}`,
    pinned: 'Trust the certificate itself',
    password: 'Enter the password',
    address: 'Check the address',
    port: 'Check the port',
    user: 'Enter the administrator',
    file: 'Enter the file',
    oldTls: 'Allow old TLS',
    sipUser: 'Check the extension',
    latin1: 'Read it as Latin-1',
    login: 'Log in this way anyway',
    find: 'Find my phone',
    server: 'Check FreeSWITCH',
    choose: ({ model, address, mac }: SeenPhone) =>
      `Use ${model === undefined ? '' : `the ${model} at `}${address}${mac === undefined ? '' : ` (${mac})`}`,
  },
};

/** The lines of the report that can be copied. */
export const reportLines = {
  title: (version: string, system: string, at: number) => `Offhook ${version} on ${system}, ${moment(at)}`,
  phone: (origin: string, model: string) => `Phone: ${origin}, set up as ${model}`,
  modelUnknown: 'an unknown model',
  says: (facts: string) => `The phone reports: ${facts}`,
  saysNothing: 'The phone reports nothing about itself.',
  finding: 'Finding:',
  next: 'Next step:',
  remark: 'Also:',
  shown: 'Certificate shown (SHA-256):',
  before: 'Certificate trusted (SHA-256):',
};
