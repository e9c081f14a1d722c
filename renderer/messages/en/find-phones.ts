import type { FoundPhone } from '../../../electron/contract/phones/found-phone';

const answers: Readonly<Record<FoundPhone['answers'], string>> = {
  asking: 'being asked …',
  phone: 'accepts commands',
  password: 'asks for user and password',
  https: 'accepts only https',
  'no-remote-control': 'accepts commands only over SIP',
  silent: 'does not answer',
};

/** The search for a phone whose address the user does not know. */
export const findPhones = {
  find: 'Find my phone',
  close: 'Close the search',
  title: 'Phones found',
  listening: 'Listening for phones …',
  how: 'A phone announces itself only when it starts. Offhook listens for that, and looks up which phones this computer has contacted; it does not scan the network.',
  restart: 'Is your phone missing? Unplug it and plug it in again: it announces itself when it starts.',
  deaf: 'Offhook cannot hear announcements: another program on this computer uses port 5060.',
  unnamed: 'Snom phone',
  answers,
  known: (phone: string) => `set up as ${phone}`,
  use: 'Use this',
  takeHost: (host: string) => `Use the phone at ${host}`,
};
