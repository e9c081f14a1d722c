import { parseArgs } from 'node:util';
import { Command, type CommandInput } from '../contract/command';
import { PhoneProfile } from '../contract/settings';

/** What somebody typed after the program's name. */
export type CommandLine =
  | { readonly is: 'command'; readonly command: Command; readonly json: boolean; readonly phone: PhoneProfile | null }
  | { readonly is: 'demo'; readonly options: DemoLine }
  | { readonly is: 'help' }
  | { readonly is: 'version' }
  | { readonly is: 'wrong'; readonly usage: WrongUsage; readonly json: boolean };

/** Words that cannot be obeyed whatever the phone is; nothing is sent then. */
export type WrongUsage =
  | { readonly why: 'unknown-word'; readonly word: string }
  | { readonly why: 'unknown-option'; readonly option: string }
  | { readonly why: 'value-missing'; readonly option: string }
  | { readonly why: 'word-missing'; readonly command: string; readonly word: 'number' | 'sequence' | 'digits' }
  | { readonly why: 'word-too-many'; readonly command: string; readonly word: string }
  | { readonly why: 'phone-not-understood' }
  | { readonly why: 'password-in-phone' }
  | { readonly why: 'word-too-long'; readonly command: string }
  | { readonly why: 'not-dtmf' };

export interface DemoLine {
  readonly model?: string;
  readonly port?: number;
  readonly user?: string;
  readonly scheme?: 'basic' | 'digest';
  /** Expansion modules that are plugged in. */
  readonly modules?: number;
}

/** The most modules that any phone takes (PROTOCOL.md 7). */
const MODULES_MOST = 4;
const PORT_MOST = 65_535;

const OPTIONS = {
  phone: { type: 'string' },
  json: { type: 'boolean' },
  yes: { type: 'boolean' },
  all: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  model: { type: 'string' },
  port: { type: 'string' },
  user: { type: 'string' },
  basic: { type: 'boolean' },
  modules: { type: 'string' },
} as const;

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
type Values = ReturnType<typeof parse>['values'];

/** Which options mean something beside which word; any other is a slip of somebody who expects more than we do. */
const ALLOWED: Readonly<Record<string, readonly (keyof Values)[]>> = {
  dial: ['phone', 'json', 'yes'],
  press: ['phone', 'json'],
  dtmf: ['phone', 'json'],
  hangup: ['phone', 'json', 'all'],
  status: ['phone', 'json'],
  demo: ['model', 'port', 'user', 'basic', 'modules'],
};

const isWrong = (read: object): read is WrongUsage => 'why' in read;

/**
 * Reads the words after the program's name. A number may come in several words (`dial +49 30 398330`); `--` ends the
 * options. What a word or an option means is decided here, once, and an unknown one is never guessed at.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const json = args.some((arg) => arg === '--json' || arg.startsWith('--json='));
  const wrong = (usage: WrongUsage): CommandLine => ({ is: 'wrong', usage, json });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return wrong(optionFault(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return { is: 'help' };
  if (values.version) return { is: 'version' };
  const [word = '', ...rest] = positionals;
  const allowed = Object.hasOwn(ALLOWED, word) ? ALLOWED[word] : undefined;
  if (!allowed) return wrong({ why: 'unknown-word', word });
  const stray = (Object.keys(values) as (keyof Values)[]).find((option) => !allowed.includes(option));
  if (stray) return wrong({ why: 'unknown-option', option: `--${stray}` });
  if (word === 'demo') return readDemo(values, rest, wrong);
  const phone = values.phone === undefined ? null : readPhone(values.phone);
  if (phone && isWrong(phone)) return wrong(phone);
  const command = readCommand(word, rest, values);
  if (isWrong(command)) return wrong(command);
  const checked = Command.safeParse(command);
  return checked.success
    ? { is: 'command', command: checked.data, json, phone }
    : wrong({ why: 'word-too-long', command: word });
}

function readCommand(word: string, rest: readonly string[], values: Values): CommandInput | WrongUsage {
  const text = rest.join(' ').trim();
  switch (word) {
    case 'dial':
      if (text === '') return { why: 'word-missing', command: word, word: 'number' };
      return { do: 'dial', text: text.slice(0, 1_000), confirmed: values.yes ?? false };
    case 'press':
      if (text === '') return { why: 'word-missing', command: word, word: 'sequence' };
      return { do: 'press', sequence: text };
    case 'dtmf':
      return readDtmf(rest);
    default:
      if (rest[0] !== undefined) return { why: 'word-too-many', command: word, word: rest[0] };
      if (word === 'status') return { do: 'check-phone' };
      return values.all ? { do: 'release-all' } : { do: 'act', action: 'hang-up' };
  }
}

function readDtmf(rest: readonly string[]): CommandInput | WrongUsage {
  const digits = rest.join('');
  if (digits === '') return { why: 'word-missing', command: 'dtmf', word: 'digits' };
  const command = { do: 'dtmf' as const, digits };
  return Command.safeParse(command).success ? command : { why: 'not-dtmf' };
}

function readDemo(values: Values, rest: readonly string[], wrong: (usage: WrongUsage) => CommandLine): CommandLine {
  if (rest[0] !== undefined) return wrong({ why: 'word-too-many', command: 'demo', word: rest[0] });
  const port = readNumber(values.port, PORT_MOST);
  if (port === null) return wrong({ why: 'value-missing', option: '--port' });
  const modules = readNumber(values.modules, MODULES_MOST);
  if (modules === null) return wrong({ why: 'value-missing', option: '--modules' });
  return {
    is: 'demo',
    options: {
      ...(values.model === undefined ? {} : { model: values.model }),
      ...(port === undefined ? {} : { port }),
      ...(values.user === undefined ? {} : { user: values.user }),
      ...(modules === undefined ? {} : { modules }),
      scheme: values.basic ? 'basic' : 'digest',
    },
  };
}

/** A whole number from 0 to `most`; null: it is none, undefined: nobody said one. */
function readNumber(text: string | undefined, most: number): number | null | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= 0 && value <= most ? value : null;
}

/** `http://user@host:port`: a phone that is in no profile. A password here would stand in the system's process list. */
function readPhone(text: string): PhoneProfile | WrongUsage {
  let url: URL;
  try {
    url = new URL(text.includes('://') ? text : `http://${text}`);
  } catch {
    return { why: 'phone-not-understood' };
  }
  if (url.password !== '') return { why: 'password-in-phone' };
  const scheme = url.protocol.slice(0, -1);
  const profile = PhoneProfile.safeParse({
    id: 'command-line',
    name: url.host.slice(0, 60),
    host: url.hostname.replace(/^\[|\]$/g, ''),
    scheme,
    port: url.port === '' ? (scheme === 'https' ? 443 : 80) : Number(url.port),
    user: decoded(url.username),
  });
  return profile.success && url.pathname === '/' && url.search === '' && url.hash === ''
    ? profile.data
    : { why: 'phone-not-understood' };
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A lone % is part of somebody's name.
  }
};

/** `parseArgs` says what is wrong by a code and a sentence that quotes the option. */
function optionFault(error: unknown): WrongUsage {
  const message = error instanceof Error ? error.message : '';
  const option = /'(-[^' ,]*)/.exec(message)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && !message.includes('does not take')
    ? { why: 'value-missing', option }
    : { why: 'unknown-option', option };
}
