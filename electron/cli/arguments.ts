import { Command, type CommandInput } from '../contract/command';
import type { PhoneProfile } from '../contract/settings';
import { COMMAND_WORDS, VENDORS_COMMANDS } from './command-words';
import { DEMO_OPTIONS, type DemoLine, readDemoLine } from './demo-line';
import { type Option, readOptions, strayOption, type Values } from './options';
import { readPhoneAddress } from './phone-address';
import { isWrong, type WrongUsage } from './usage';

/** What somebody typed after the program's name. `phone`: one that is in no profile; null: the one of the settings. */
export type CommandLine =
  | { readonly is: 'command'; readonly command: Command; readonly json: boolean; readonly phone: PhoneProfile | null }
  | {
      readonly is: 'run';
      /** The id of a sequence, or its name. */
      readonly sequence: string;
      readonly dry: boolean;
      readonly json: boolean;
      readonly phone: PhoneProfile | null;
    }
  | { readonly is: 'sequences'; readonly json: boolean }
  | { readonly is: 'find'; readonly json: boolean }
  | { readonly is: 'demo'; readonly options: DemoLine }
  | { readonly is: 'help' }
  | { readonly is: 'version' }
  | { readonly is: 'wrong'; readonly usage: WrongUsage; readonly json: boolean };

interface Words {
  readonly word: string;
  readonly rest: readonly string[];
  readonly values: Values;
  readonly json: boolean;
}

/** A word of its own; those that send a command are in `command-words.ts`. */
interface Word {
  readonly options: readonly Option[];
  readonly read: (words: Words) => CommandLine | WrongUsage;
}

const OWN_WORDS: Readonly<Record<string, Word>> = {
  run: { options: ['phone', 'json', 'dry'], read: readRun },
  sequences: { options: ['json'], read: (words) => tooMany(words) ?? { is: 'sequences', json: words.json } },
  find: { options: ['json'], read: (words) => tooMany(words) ?? { is: 'find', json: words.json } },
  demo: {
    options: DEMO_OPTIONS,
    read({ values, rest }) {
      const options = readDemoLine(values, rest);
      return isWrong(options) ? options : { is: 'demo', options };
    },
  },
};

/**
 * Reads the words after the program's name. A number may come in several words (`dial +49 30 398330`); `--` ends the
 * options. What a word or an option means is decided here, once, and an unknown one is never guessed at.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const json = args.some((arg) => arg === '--json' || arg.startsWith('--json='));
  const parsed = readOptions(args);
  const read = isWrong(parsed) ? parsed : readWords(parsed.values, parsed.positionals, json);
  return isWrong(read) ? { is: 'wrong', usage: read, json } : read;
}

function readWords(values: Values, [word = '', ...rest]: readonly string[], json: boolean): CommandLine | WrongUsage {
  if (values.help) return { is: 'help' };
  if (values.version) return { is: 'version' };
  const own = Object.hasOwn(OWN_WORDS, word) ? OWN_WORDS[word] : undefined;
  if (own) return strayOption(values, own.options) ?? own.read({ word, rest, values, json });
  if (word !== 'command') return readCommand(COMMAND_WORDS, { word, rest, values, json });
  const [name, ...more] = rest;
  if (name === undefined) return { why: 'word-missing', command: word, word: 'command' };
  return readCommand(VENDORS_COMMANDS, { word: name, rest: more, values, json });
}

function readCommand(
  table: typeof COMMAND_WORDS,
  { word, rest, values, json }: Words,
): Extract<CommandLine, { is: 'command' }> | WrongUsage {
  const known = Object.hasOwn(table, word) ? table[word] : undefined;
  if (!known) return { why: 'unknown-word', word };
  const stray = strayOption(values, known.options);
  if (stray) return stray;
  const phone = readPhone(values);
  if (phone && isWrong(phone)) return phone;
  const read: CommandInput | WrongUsage = known.read(rest, values, word);
  if (isWrong(read)) return read;
  const command = Command.safeParse(read);
  return command.success
    ? { is: 'command', command: command.data, json, phone }
    : { why: 'word-too-long', command: word };
}

const readPhone = ({ phone }: Values): PhoneProfile | WrongUsage | null =>
  phone === undefined ? null : readPhoneAddress(phone);

const tooMany = ({ word, rest }: Words): WrongUsage | null =>
  rest[0] === undefined ? null : { why: 'word-too-many', command: word, word: rest[0] };

function readRun({ word, rest, values, json }: Words): CommandLine | WrongUsage {
  const phone = readPhone(values);
  if (phone && isWrong(phone)) return phone;
  const sequence = rest.join(' ').trim();
  if (sequence === '') return { why: 'word-missing', command: word, word: 'name' };
  return { is: 'run', sequence, dry: values.dry ?? false, json, phone };
}
