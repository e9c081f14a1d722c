import { parseArgs } from 'node:util';
import { codeOf } from '../settings/error-code';
import type { WrongUsage } from './usage';

const OPTIONS = {
  phone: { type: 'string' },
  'try-again': { type: 'boolean' },
  'weaker-login': { type: 'boolean' },
  json: { type: 'boolean' },
  yes: { type: 'boolean' },
  all: { type: 'boolean' },
  dry: { type: 'boolean' },
  line: { type: 'string' },
  clipboard: { type: 'boolean' },
  selection: { type: 'boolean' },
  country: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  model: { type: 'string' },
  port: { type: 'string' },
  'sip-port': { type: 'string' },
  freeswitch: { type: 'string' },
  'freeswitch-user': { type: 'string' },
  light: { type: 'string' },
  label: { type: 'string' },
  dial: { type: 'string' },
  message: { type: 'string' },
  do: { type: 'string' },
  'put-back': { type: 'boolean' },
  user: { type: 'string' },
  basic: { type: 'boolean' },
  modules: { type: 'string' },
} as const;

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });

export type Values = ReturnType<typeof parse>['values'];
export type Option = keyof Values;

/** The words and the options of a command line; `--` ends the options. */
export function readOptions(args: readonly string[]): ReturnType<typeof parse> | WrongUsage {
  try {
    return parse(args);
  } catch (error) {
    return optionFault(error);
  }
}

/** An option that means nothing beside this word: a slip of a user who expects more than we do. */
export function strayOption(values: Values, allowed: readonly Option[]): WrongUsage | null {
  const stray = (Object.keys(values) as Option[]).find((option) => !allowed.includes(option));
  return stray ? { why: 'unknown-option', option: `--${stray}` } : null;
}

/** `parseArgs` names the fault by a code and a sentence that quotes the option. */
function optionFault(error: unknown): WrongUsage {
  const message = error instanceof Error ? error.message : '';
  const option = /'(-[^' ,]*)/.exec(message)?.[1] ?? '';
  const code = codeOf(error);
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && !message.includes('does not take')
    ? { why: 'value-missing', option }
    : { why: 'unknown-option', option };
}
