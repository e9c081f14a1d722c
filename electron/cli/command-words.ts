import { Command, type CommandInput } from '../contract/command';
import { CallList, FirmwareUrl, Identity, Ringer } from '../contract/phones/maintenance';
import { readCountry } from './country-option';
import { LOGIN_OPTIONS } from './login-options';
import type { Option, Values } from './options';
import { readTouches } from './touch-words';
import type { WordName, WrongUsage } from './usage';

/** A word that sends one command to a phone. */
interface CommandWord {
  readonly options: readonly Option[];
  /** `name` is how it was called, for the message that names a fault in the rest. */
  readonly read: (rest: readonly string[], values: Values, name: string) => CommandInput | WrongUsage;
}

const ALWAYS = ['phone', 'json', ...LOGIN_OPTIONS] as const;

/** As much of a text as can matter: a longer one is no number. */
const NUMBER_CHARS = 1_000;

type Read = CommandWord['read'];

const plain =
  (command: CommandInput): Read =>
  (rest, _values, name) =>
    rest[0] === undefined ? command : { why: 'word-too-many', command: name, word: rest[0] };

/** Exactly one word, which `take` understands or does not. */
const one =
  (wanted: WordName, take: (word: string, values: Values) => CommandInput | null): Read =>
  ([word, ...more], values, name) => {
    if (word === undefined) return { why: 'word-missing', command: name, word: wanted };
    if (more[0] !== undefined) return { why: 'word-too-many', command: name, word: more[0] };
    return take(word, values) ?? { why: 'word-not-understood', command: name, word, wanted };
  };

const readNumber: Read = (rest, values, name) => {
  const text = rest.join(' ').trim();
  if (text === '') return { why: 'word-missing', command: name, word: 'number' };
  const country = readCountry(values, name);
  if (country !== null && typeof country !== 'string') return country;
  const dial = { do: 'dial', text: text.slice(0, NUMBER_CHARS), confirmed: values.yes ?? false } as const;
  return { ...dial, from: 'command-line', ...(country === null ? {} : { country }) };
};

const readSequence: Read = (rest, values, name) => {
  const sequence = rest.join(' ').trim();
  if (sequence === '') return { why: 'word-missing', command: name, word: 'sequence' };
  return { do: 'press', sequence, ...(values.yes ? { confirmed: true } : {}) };
};

const readDtmf: Read = (rest, _values, name) => {
  const digits = rest.join('');
  if (digits === '') return { why: 'word-missing', command: name, word: 'digits' };
  const command = { do: 'dtmf' as const, digits };
  return Command.safeParse(command).success ? command : { why: 'not-dtmf' };
};

const wholeNumber = (word: string): number => (/^\d{1,3}$/.test(word) ? Number(word) : Number.NaN);

/** Said yes to on the command line: a user who writes `--yes` has read what happens. */
const confirmed = ({ yes }: Values) => (yes ? { confirmation: 'yes' as const } : {});

const readIdentityOrAll = (name: 'log-off' | 're-register') =>
  one('identity-or-all', (word) => {
    if (word === 'all') return { do: name, identity: word };
    const identity = Identity.safeParse(wholeNumber(word));
    return identity.success ? { do: name, identity: identity.data } : null;
  });

const readRinger = one('ringer', (word) => {
  const ringer = Ringer.safeParse(wholeNumber(word));
  return ringer.success ? { do: 'play-ringer', ringer: ringer.data } : null;
});

const readList = one('list', (word, values) => {
  const list = CallList.safeParse(word);
  return list.success ? { do: 'clear-list', list: list.data, ...confirmed(values) } : null;
});

const readFirmware = one('url', (word, values) => {
  const url = FirmwareUrl.safeParse(word);
  return url.success ? { do: 'upgrade-firmware', url: url.data, ...confirmed(values) } : null;
});

const restarting =
  (name: 'reboot' | 'reset'): Read =>
  (rest, values, word) =>
    plain({ do: name, ...confirmed(values) })(rest, values, word);

const DIAL: CommandWord = { options: [...ALWAYS, 'yes', 'line', 'country'], read: readNumber };
const PRESS: CommandWord = { options: [...ALWAYS, 'yes'], read: readSequence };
const DTMF: CommandWord = { options: ALWAYS, read: readDtmf };

/** The things that people do every day have words of their own. */
export const COMMAND_WORDS: Readonly<Record<string, CommandWord>> = {
  dial: DIAL,
  press: PRESS,
  dtmf: DTMF,
  hangup: {
    options: [...ALWAYS, 'all'],
    read: (rest, values, name) =>
      plain(values.all ? { do: 'release-all' } : { do: 'act', action: 'hang-up' })(rest, values, name),
  },
  status: { options: ALWAYS, read: plain({ do: 'check-phone' }) },
  doctor: { options: ALWAYS, read: plain({ do: 'examine' }) },
  diagnose: { options: ['json'], read: plain({ do: 'diagnose' }) },
};

/** `command NAME …`: every command of the vendor's list (PROTOCOL.md 1 and 2). */
export const VENDORS_COMMANDS: Readonly<Record<string, CommandWord>> = {
  dial: DIAL,
  press: PRESS,
  dtmf: DTMF,
  touch: { options: ALWAYS, read: readTouches },
  'release-all': { options: ALWAYS, read: plain({ do: 'release-all' }) },
  'log-off': { options: ALWAYS, read: readIdentityOrAll('log-off') },
  're-register': { options: ALWAYS, read: readIdentityOrAll('re-register') },
  'play-ringer': { options: ALWAYS, read: readRinger },
  'mend-line-info': { options: ALWAYS, read: plain({ do: 'mend-line-info' }) },
  reboot: { options: [...ALWAYS, 'yes'], read: restarting('reboot') },
  reset: { options: [...ALWAYS, 'yes'], read: restarting('reset') },
  clear: { options: [...ALWAYS, 'yes'], read: readList },
  'upgrade-firmware': { options: [...ALWAYS, 'yes'], read: readFirmware },
};
