import { Command, type CommandInput } from '../contract/command';
import { linkIn, readOutsideRequest } from '../host/outside-request';
import type { CommandLine } from './command-line';
import { COMMAND_WORDS, VENDORS_COMMANDS } from './command-words';
import { readLogin } from './login-options';
import { isModSnomWord, readModSnom } from './mod-snom/words';
import { readOptions, strayOption, type Values } from './options';
import { DIAL_FROM, OWN_WORDS, type Words } from './own-words';
import { readPhone } from './phone-address';
import { isWrong, type WrongUsage } from './usage';

/**
 * Reads the words after the program's name. A number may come in several words (`dial +49 30 398330`); `--` ends the
 * options. What a word or an option means is decided here, once, and an unknown one is never guessed at.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const link = linkIn(args);
  if (link !== null) return readLink(link);
  const json = args.some((arg) => arg === '--json' || arg.startsWith('--json='));
  const parsed = readOptions(args);
  const read = isWrong(parsed) ? parsed : readWords(parsed.values, parsed.positionals, json);
  return isWrong(read) ? { is: 'wrong', usage: read, json } : read;
}

function readLink(link: string): CommandLine {
  const asks = readOutsideRequest({ do: 'open-link', link });
  if (asks) return { is: 'asks', asks, json: false };
  return { is: 'wrong', usage: { why: 'word-too-long', command: link.slice(0, link.indexOf(':') + 1) }, json: false };
}

function readWords(values: Values, [word = '', ...rest]: readonly string[], json: boolean): CommandLine | WrongUsage {
  if (values.help) return { is: 'help' };
  if (values.version) return { is: 'version' };
  if (isModSnomWord(word)) return readModSnom(word, rest, values);
  const words: Words = { word, rest, values, json };
  const own = word === 'dial' && (values.clipboard || values.selection) ? DIAL_FROM : ownWord(word);
  if (own) return strayOption(values, own.options) ?? own.read(words);
  if (word !== 'command') return readCommand(COMMAND_WORDS, words);
  const [name, ...more] = rest;
  if (name === undefined) return { why: 'word-missing', command: word, word: 'command' };
  return readCommand(VENDORS_COMMANDS, { word: name, rest: more, values, json });
}

const ownWord = (word: string) => (Object.hasOwn(OWN_WORDS, word) ? OWN_WORDS[word] : undefined);

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
    ? { is: 'command', command: command.data, line: values.line ?? null, json, phone, before: readLogin(values) }
    : { why: 'word-too-long', command: word };
}
