import type { ButtonPress } from './button';
import type { JournalEntry } from './journal';

type Entry<Is extends JournalEntry['is']> = Extract<JournalEntry, { readonly is: Is }>;
type Words = { readonly [Is in JournalEntry['is']]: (entry: Entry<Is>) => string };

/** Control and direction characters by their code point: a text from a stranger must not steer a terminal. */
const shown = (text: string): string =>
  text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);

const onOff = (on: boolean): string => (on ? 'on' : 'off');

const answered = (status: number): string => (status === 0 ? 'not answered' : `answered ${status}`);

const times = ({ holdMs, pauseMs }: Entry<'key'>): string =>
  [
    holdMs === undefined ? '' : ` for ${holdMs} ms`,
    pauseMs === undefined ? '' : `, then a pause of ${pauseMs} ms`,
  ].join('');

const ofRequest = ({ method, path, query, authorised, status, connection }: Entry<'request'>): string => {
  const target = shown(query === '' ? path : `${path}?${query}`);
  const reply = status === 0 ? 'closed without an answer' : `answered ${status}`;
  return `${method} ${target}: ${reply}${authorised ? '' : ', not let in'} (connection ${connection})`;
};

const ofSip = ({ method, uri, body, status, transport }: Entry<'sip'>): string => {
  const asked = /#([^<]*)<\/fetch>/.exec(body)?.[1] ?? '';
  return `${method} ${shown(uri)} over ${transport}${asked === '' ? '' : `, ${shown(asked)}`}: ${answered(status)}`;
};

const ofPress = (press: ButtonPress): string => {
  if (press.is === 'invite') return `dials ${shown(press.number)}`;
  return press.is === 'message' ? `sends ${shown(press.data)}` : 'does nothing';
};

const WORDS: Words = {
  request: ofRequest,
  sip: ofSip,
  message: ({ to, body, status }) => `Sent ${shown(body)} to ${shown(to)}: ${answered(status)}`,
  document: ({ root, url }) => `Got a ${root} from ${shown(url)}`,
  'action-url': ({ url, status }) => `Asked for ${shown(url)}: ${answered(status)}`,
  key: (entry) => `Key ${entry.key} pressed${times(entry)}`,
  touch: ({ x, y, verb }) => `Display ${verb === 'press' ? 'touched' : 'let go'} at ${x}, ${y}`,
  ignored: ({ what }) => `Did not understand ${shown(what)}`,
  gone: () => 'Left the network',
  back: () => 'Back on the network',
  dial: ({ number, outgoingUri }) =>
    `Dialled ${shown(number)}${outgoingUri === undefined ? '' : ` from ${shown(outgoingUri)}`}`,
  connected: ({ number }) => `Connected with ${shown(number)}`,
  ringing: ({ from }) => `Rings: ${shown(from)} calls`,
  answer: ({ number }) => `Answered ${shown(number)}`,
  reject: ({ number }) => `Rejected ${shown(number)}`,
  missed: ({ number }) => `Missed ${shown(number)}`,
  'hang-up': ({ number }) => `Hung up on ${shown(number)}`,
  hold: ({ number }) => `Put ${shown(number)} on hold`,
  resume: ({ number }) => `Took ${shown(number)} off hold`,
  transfer: ({ number, to }) => `Transferred ${shown(number)} to ${shown(to)}`,
  conference: ({ numbers }) => `Joined ${numbers.map(shown).join(' and ')} in a conference`,
  dtmf: ({ digits }) => `Played the tones ${digits}`,
  'release-all': () => 'Ended all calls',
  mute: ({ on }) => `Microphone ${onOff(!on)}`,
  record: ({ on }) => `Recording ${onOff(on)}`,
  'do-not-disturb': ({ on }) => `Do not disturb ${onOff(on)}`,
  volume: ({ level }) => `Volume ${level}`,
  ringer: ({ ringer }) => `Ring tone ${ringer}`,
  'call-me': () => 'Asked to be called',
  'log-off': ({ identity }) => (identity === 'all' ? 'Logged off all identities' : `Logged off identity ${identity}`),
  register: ({ identity }) => `Registered identity ${identity} again`,
  'clear-list': ({ list }) => `Cleared the list of ${list} calls`,
  firmware: ({ url }) => `Told to load the firmware ${shown(url)}`,
  button: ({ key, light, label, press }) =>
    `Set key ${key}: light ${light}, label "${shown(label)}", a press ${ofPress(press)}`,
  led: ({ key, colour, light }) => `Light of ${key} ${light}${colour === '' ? '' : `, ${shown(colour)}`}`,
  setting: ({ name, value, stored }) => `Set ${name} to "${shown(value)}"${stored ? ', to stay' : ''}`,
  'fix-line-info': () => 'Mended the line display',
  reboot: () => 'Restarted',
  reset: () => 'Reset to factory settings',
};

/** A journal entry as a sentence. */
export const entryWords = <Is extends JournalEntry['is']>(entry: Entry<Is>): string =>
  (WORDS[entry.is] as (one: Entry<Is>) => string)(entry);
