import { Command } from '../../contract/command';
import { PORT_MOST } from '../../contract/limits';
import { PhoneProfile } from '../../contract/phones/profile';
import { isRegistration, readRegistrationName } from '../../contract/phones/registration-name';
import { splitWords } from '../../freeswitch/words';
import { BUTTONS_MOST, DATA_MOST_CHARS, isFit, LABEL_MOST_CHARS, LIGHTS } from '../../sip/x-buttons';
import { LOGIN_OPTIONS, readLogin } from '../login-options';
import { type Option, strayOption, type Values } from '../options';
import { readPhone } from '../phone-address';
import { readServer, SERVER_OPTIONS } from '../server-option';
import { isWrong } from '../usage';
import { type BindKey, type ModSnomLine, type ModSnomWord, USAGE } from './line';

const OPTIONS: Readonly<Record<ModSnomWord, readonly Option[]>> = {
  snom_command: [...SERVER_OPTIONS, ...LOGIN_OPTIONS, 'port', 'yes'],
  snom_bind_key: [...SERVER_OPTIONS, 'phone'],
};

export const isModSnomWord = (word: string): word is ModSnomWord => Object.hasOwn(OPTIONS, word);

type Wrong = Extract<ModSnomLine, { is: 'snom-wrong' }>;
const wrong = (word: ModSnomWord, fault: Wrong['fault']): Wrong => ({ is: 'snom-wrong', word, fault });

/** A whole line in one word is parted as FreeSWITCH parts it; words that a shell has parted stay as they are. */
const wordsOf = (rest: readonly string[], most: number): readonly string[] => {
  const [line = ''] = rest;
  return rest.length === 1 && /\s|^\^\^/.test(line) ? splitWords(line, most) : rest;
};

const readPort = (text: string | undefined): number | null => {
  const port = text === undefined ? 80 : Number(text);
  return Number.isInteger(port) && port >= 1 && port <= PORT_MOST ? port : null;
};

/** The phone of a target: an address, or a registration; null: it is neither. */
function readTarget(target: string, user: string, port: number): PhoneProfile | null {
  // Digits alone are a user who lacks the star: as an address they would be some other computer.
  if (/^\d+$/.test(target) || (isRegistration(target) && !readRegistrationName(target))) return null;
  const way = isRegistration(target) ? 'find-out' : 'http';
  const host = target.replace(/^\[(.*)\]$/, '$1');
  const profile = PhoneProfile.safeParse({ id: 'command-line', name: target.slice(0, 60), host, way, port, user });
  return profile.success ? profile.data : null;
}

/** The actions of mod_snom, as the commands that they are here. */
const ACTIONS: ReadonlyMap<string, (yes: object) => object> = new Map([
  ['reboot', (yes) => ({ do: 'reboot', ...yes })],
  ['reset', (yes) => ({ do: 'reset', ...yes })],
  ['dialeddel', (yes) => ({ do: 'clear-list', list: 'dialled', ...yes })],
  ['misseddel', (yes) => ({ do: 'clear-list', list: 'missed', ...yes })],
  ['receiveddel', (yes) => ({ do: 'clear-list', list: 'received', ...yes })],
]);

function commandOf(kind: string, what: string, { yes }: Values): Command | null {
  if (kind === 'key') {
    const read = Command.safeParse({ do: 'press', sequence: what, ...(yes ? { confirmed: true } : {}) });
    return read.success ? read.data : null;
  }
  const made = kind === 'action' ? ACTIONS.get(what.toLowerCase()) : undefined;
  return made ? Command.parse(made(yes ? { confirmation: 'yes' } : {})) : null;
}

/** TARGET key|action WHAT [USER]; a fifth word would be a password, which no list of processes has to show. */
const COMMAND_MOST = 5;

function readSnomCommand(rest: readonly string[], values: Values): ModSnomLine {
  const word = 'snom_command';
  const [target = '', kind = '', what = '', user = '', password, ...more] = wordsOf(rest, COMMAND_MOST);
  if (what === '' || more.length > 0) return wrong(word, 'words');
  if (password !== undefined) return wrong(word, 'password');
  const port = readPort(values.port);
  if (port === null) return wrong(word, 'port');
  const phone = readTarget(target, user, port);
  if (!phone) return wrong(word, 'target');
  const command = commandOf(kind, what, values);
  if (!command) return wrong(word, kind === 'key' ? 'sequence' : 'action');
  const server = readServer(values);
  if (server === undefined) return wrong(word, 'server');
  return {
    is: 'snom-command',
    said: [word, target, kind, what].join(' '),
    phone,
    command,
    server,
    before: readLogin(values),
  };
}

/** `2`, or the name of the same key. */
const readKey = (text: string): number | null => {
  const [, digits] = /^P?(\d{1,3})$/i.exec(text) ?? [];
  const key = Number(digits ?? Number.NaN);
  return key >= 1 && key <= BUTTONS_MOST ? key : null;
};

const BIND_MOST = 8;

/** The action of a key; the words of a name alone are none, as for mod_snom. null: it is no action. */
function readAction(name: string | undefined, data: readonly string[]): BindKey['button']['action'] | null {
  const text = data.join(' ');
  if (name === undefined || text === '') return { is: 'none' };
  if (name === 'invite') return { is: 'invite', number: text };
  return name === 'message' ? { is: 'message', data: text } : null;
}

function readBindKey(rest: readonly string[], values: Values): ModSnomLine {
  const word = 'snom_bind_key';
  const words = wordsOf(rest, BIND_MOST);
  const [written = '', shown = '', label = '', user = '', host = '', profile = '', name, ...data] = words;
  if (words.length < 6 || [user, host, profile].includes('')) return wrong(word, 'words');
  const key = readKey(written);
  if (key === null) return wrong(word, 'key');
  const light = LIGHTS.find((one) => one === shown.toLowerCase());
  if (!light) return wrong(word, 'light');
  if (!isFit(label, LABEL_MOST_CHARS)) return wrong(word, 'label');
  const action = readAction(name, data);
  if (!action) return wrong(word, 'action-name');
  if (!isFit(data.join(' '), DATA_MOST_CHARS)) return wrong(word, 'action-data');
  if (!readRegistrationName(`${profile}/${user}@${host}`)) return wrong(word, 'target');
  const server = readServer(values);
  if (server === undefined) return wrong(word, 'server');
  const phone = readPhone(values);
  if (phone && (isWrong(phone) || phone.way !== 'sip')) return wrong(word, 'phone');
  const said = [word, written, shown, label, user, host, profile, ...(name === undefined ? [] : [name, ...data])].join(
    ' ',
  );
  return { is: 'snom-bind-key', said, button: { key, light, label, action }, user, host, profile, server, phone };
}

/** The words of mod_snom (PROTOCOL.md 6.1, 6.3), each with its options. */
export function readModSnom(word: ModSnomWord, rest: readonly string[], values: Values): ModSnomLine {
  if (strayOption(values, OPTIONS[word])) return wrong(word, 'option');
  return word === 'snom_command' ? readSnomCommand(rest, values) : readBindKey(rest, values);
}

/** How a word is written, as mod_snom says it where it is not. */
export const usageOf = (word: ModSnomWord): string => `${word} ${USAGE[word]}`;
