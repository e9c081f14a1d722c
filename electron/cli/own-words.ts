import type { CommandLine } from './command-line';
import { readCountry } from './country-option';
import { DEMO_OPTIONS, readDemoLine } from './demo-line';
import { LOGIN_OPTIONS, readLogin } from './login-options';
import type { Option, Values } from './options';
import { readPhone } from './phone-address';
import { readSoftKey, readSoftKeys, SOFT_KEY_OPTIONS, SOFT_KEYS_OPTIONS } from './soft-keys/words';
import { isWrong, type WordName, type WrongUsage } from './usage';

export interface Words {
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

/** The text of `find` that stands for standard input. */
const STANDARD_INPUT = '-';
/** No user looks for more than this. */
const WANTED_CHARS = 200;

const tooMany = ({ word, rest }: Words): WrongUsage | null =>
  rest[0] === undefined ? null : { why: 'word-too-many', command: word, word: rest[0] };

/** All that follows, as one text; in vain where there is none. */
const textOf = ({ word, rest }: Words, wanted: WordName): string | WrongUsage => {
  const text = rest.join(' ').trim();
  return text === '' ? { why: 'word-missing', command: word, word: wanted } : text;
};

function readRun(words: Words): CommandLine | WrongUsage {
  const { values, json } = words;
  const phone = readPhone(values);
  if (phone && isWrong(phone)) return phone;
  const sequence = textOf(words, 'name');
  if (typeof sequence !== 'string') return sequence;
  const confirmed = values.yes ? ({ confirmed: true } as const) : {};
  return { is: 'run', sequence, dry: values.dry ?? false, json, phone, before: readLogin(values), ...confirmed };
}

function readFind(words: Words): CommandLine | WrongUsage {
  const { word, rest, values, json } = words;
  const text = textOf(words, 'text');
  if (typeof text !== 'string') return text;
  const country = readCountry(values, word);
  if (country !== null && typeof country !== 'string') return country;
  const fromInput = rest.length === 1 && text === STANDARD_INPUT;
  return { is: 'find', text: fromInput ? null : rest.join(' '), country, json };
}

function readHistory({ word, rest, json }: Words): CommandLine | WrongUsage {
  const text = rest.join(' ').trim();
  return text.length > WANTED_CHARS ? { why: 'word-too-long', command: word } : { is: 'history', text, json };
}

function readFavourite(words: Words): CommandLine | WrongUsage {
  const name = textOf(words, 'favourite');
  if (typeof name !== 'string') return name;
  const { line = null, yes = false } = words.values;
  const country = readCountry(words.values, words.word);
  if (country !== null && typeof country !== 'string') return country;
  return { is: 'favourite', name, line, country, confirmed: yes, json: words.json };
}

export const OWN_WORDS: Readonly<Record<string, Word>> = {
  run: { options: ['phone', 'json', 'dry', 'yes', ...LOGIN_OPTIONS], read: readRun },
  sequences: { options: ['json'], read: (words) => tooMany(words) ?? { is: 'sequences', json: words.json } },
  find: { options: ['json', 'country'], read: readFind },
  'find-phones': { options: ['json'], read: (words) => tooMany(words) ?? { is: 'find-phones', json: words.json } },
  history: { options: ['json'], read: readHistory },
  favourite: { options: ['json', 'line', 'yes', 'country'], read: readFavourite },
  favourites: { options: ['json'], read: (words) => tooMany(words) ?? { is: 'favourites', json: words.json } },
  'soft-key': { options: SOFT_KEY_OPTIONS, read: readSoftKey },
  'soft-keys': { options: SOFT_KEYS_OPTIONS, read: readSoftKeys },
  demo: {
    options: DEMO_OPTIONS,
    read({ values, rest }) {
      const options = readDemoLine(values, rest);
      return isWrong(options) ? options : { is: 'demo', options };
    },
  },
};

/** `dial --clipboard`, `dial --selection`: the text there is offered, by an Offhook that runs or is started. */
export const DIAL_FROM: Word = {
  options: ['json', 'clipboard', 'selection'],
  read(words) {
    const { values, json } = words;
    if (values.clipboard && values.selection) return { why: 'unknown-option', option: '--selection' };
    return (
      tooMany(words) ?? { is: 'asks', asks: { do: values.clipboard ? 'offer-clipboard' : 'offer-selection' }, json }
    );
  },
};
