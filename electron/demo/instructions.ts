import type { DemoEvent } from './call';
import type { Led } from './lights';
import type { Parameter } from './query';
import { readSettings } from './settings';

/** One thing that a request asks the phone for. */
export type Instruction =
  | { readonly is: 'event'; readonly event: DemoEvent }
  | { readonly is: 'press'; readonly key: string; readonly holdMs?: number; readonly pauseMs?: number }
  | { readonly is: 'touch'; readonly x: number; readonly y: number; readonly verb: 'press' | 'release' }
  /** A light by its number, which means another key on each model. */
  | { readonly is: 'led'; readonly number: number; readonly led: Led }
  /** The document of this URL is to be got, and done. */
  | { readonly is: 'fetch'; readonly url: string }
  | { readonly is: 'later'; readonly afterMs: number; readonly instructions: readonly Instruction[] }
  | { readonly is: 'nothing'; readonly what: string };

const IDENTITIES = 12;
const RINGERS = 9;
/** Key events a request may hold; further ones are not looked at. */
const EVENTS_LIMIT = 500;
/** Of something not understood, so much is told. */
const QUOTE_CHARS = 80;

const nothing = (what: string): Instruction => ({ is: 'nothing', what: what.slice(0, QUOTE_CHARS) });
const event = (wanted: DemoEvent): Instruction => ({ is: 'event', event: wanted });

const readMs = (text: string | undefined): number | undefined | null => {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return undefined;
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : null;
};

/**
 * One KEYEVENT. Read here on its own and not by phone/keyevent.ts: a phone that read keys with the client's parser
 * could never show that the client writes them wrong.
 */
const readKey = (text: string): Instruction => {
  const [name = '', hold, pause, ...more] = text.split(',');
  const key = name.trim().toUpperCase();
  const [holdMs, pauseMs] = [readMs(hold), readMs(pause)];
  if (!/^[A-Z0-9_*#]{1,24}$/.test(key) || more.length > 0 || holdMs === null || pauseMs === null) return nothing(text);
  return {
    is: 'press',
    key,
    ...(holdMs === undefined ? {} : { holdMs }),
    ...(pauseMs === undefined ? {} : { pauseMs }),
  };
};

const readKeys = (text: string): readonly Instruction[] =>
  text
    .split(';')
    .filter((part) => part.trim() !== '')
    .slice(0, EVENTS_LIMIT)
    .map(readKey);

const VERBS: Readonly<Record<string, readonly ('press' | 'release')[]>> = {
  p: ['press'],
  press: ['press'],
  r: ['release'],
  release: ['release'],
  pr: ['press', 'release'],
};

const readTouch = (x: string, y: string, verb: string): readonly Instruction[] | null => {
  if (!/^\d{1,4}$/.test(x) || !/^\d{1,4}$/.test(y) || !Object.hasOwn(VERBS, verb)) return null;
  return (VERBS[verb] ?? []).map((one) => ({ is: 'touch' as const, x: Number(x), y: Number(y), verb: one }));
};

/** `X Y [p|press|r|release|pr]`, repeated; no verb means both (PROTOCOL.md 4). One part that is wrong spoils it all. */
const readTouches = (text: string): readonly Instruction[] => {
  const words = text.trim().split(/\s+/).slice(0, EVENTS_LIMIT);
  const instructions: Instruction[] = [];
  for (let at = 0; at < words.length; ) {
    const [x = '', y = '', verb = ''] = words.slice(at, at + 3);
    const said = verb !== '' && !/^\d/.test(verb);
    const touch = readTouch(x, y, said ? verb : 'pr');
    if (touch === null) return [nothing(`touch=${text}`)];
    instructions.push(...touch);
    at += said ? 3 : 2;
  }
  return instructions;
};

const upTo = (text: string | null, most: number): number | null => {
  const number = /^\d{1,2}$/.test(text ?? '') ? Number(text) : 0;
  return number >= 1 && number <= most ? number : null;
};

const isNumber = (text: string): boolean => /^[^\p{C}]{1,128}$/u.test(text);

type Reader = (value: string | null, all: readonly Parameter[]) => readonly Instruction[];

const withIdentity =
  (name: string, wanted: (identity: number) => DemoEvent): Reader =>
  (value) => {
    const identity = upTo(value, IDENTITIES);
    return [identity === null ? nothing(`${name}=${value ?? ''}`) : event(wanted(identity))];
  };

const readNumber: Reader = (value, all) => {
  const number = value ?? '';
  const outgoingUri = all.find(({ name }) => name === 'outgoing_uri')?.value ?? '';
  if (!isNumber(number)) return [nothing(`number=${number}`)];
  return [event({ is: 'dial', number, ...(outgoingUri === '' ? {} : { outgoingUri }) })];
};

/** What command.htm understands (PROTOCOL.md 1.1 and 2). */
const COMMANDS: Readonly<Record<string, Reader>> = {
  key: (value) => readKeys(value ?? ''),
  number: readNumber,
  outgoing_uri: () => [],
  key_dtmf: (value) => {
    const digits = value ?? '';
    return [/^[0-9A-Da-d*#]{1,128}$/.test(digits) ? event({ is: 'dtmf', digits }) : nothing(`key_dtmf=${digits}`)];
  },
  RELEASE_ALL_CALLS: () => [event({ is: 'release-all' })],
  LOGOFFALL: () => [event({ is: 'log-off', identity: 'all' })],
  LOGOFFLINE: withIdentity('LOGOFFLINE', (identity) => ({ is: 'log-off', identity })),
  REREGISTER: withIdentity('REREGISTER', (identity) => ({ is: 'register', identity })),
  touch: (value) => readTouches(value ?? ''),
  FIX_LIL: () => [event({ is: 'fix-line-info' })],
};

const readWith = (readers: Readonly<Record<string, Reader>>, all: readonly Parameter[]): readonly Instruction[] =>
  all.flatMap(({ name, value }) => {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
    return reader?.(value, all) ?? [nothing(value === null ? name : `${name}=${value}`)];
  });

/** Everything a request to command.htm asks for, in its order. */
export const commandInstructions = (all: readonly Parameter[]): readonly Instruction[] => readWith(COMMANDS, all);

const clearing =
  (name: string, list: 'dialled' | 'missed' | 'received'): Reader =>
  (value) => [
    /^(?:clear|0)$/.test(value ?? '') ? event({ is: 'clear-list', list }) : nothing(`${name}=${value ?? ''}`),
  ];

const LISTS: Readonly<Record<string, Reader>> = {
  // `clear` in the newer handbook, `0` in older pages.
  dialeddel: clearing('dialeddel', 'dialled'),
  misseddel: clearing('misseddel', 'missed'),
  receiveddel: clearing('receiveddel', 'received'),
};

/** `index.htm?dialeddel=clear` and its like. */
export const indexInstructions = (all: readonly Parameter[]): readonly Instruction[] => readWith(LISTS, all);

/** `advanced_update.htm?reboot=Reboot` and `?reset=Reset`. */
export const updateInstructions = (all: readonly Parameter[]): readonly Instruction[] =>
  readWith({ reboot: () => [event({ is: 'reboot' })], reset: () => [event({ is: 'reset' })] }, all);

/** `settings.htm?settings=save&fkey_label2=Door`. */
export const settingsInstructions = (all: readonly Parameter[]): readonly Instruction[] =>
  readSettings(all).map((one) =>
    'is' in one ? event(one) : nothing(one.value === null ? one.name : `${one.name}=${one.value}`),
  );

/**
 * `dummy.htm?swload=load&firmware=URL` and `?REBOOT=true` (PROTOCOL.md 2), and settings before that. A `firmware` alone is
 * no order to load it.
 */
export const dummyInstructions = (all: readonly Parameter[]): readonly Instruction[] => {
  const loads = all.some(({ name, value }) => name === 'swload' && value === 'load');
  const readers: Readonly<Record<string, Reader>> = {
    swload: (value) => (loads ? [] : [nothing(`swload=${value ?? ''}`)]),
    firmware: (url) => [
      loads && /^https?:\/\/[\x21-\x7e]{1,500}$/.test(url ?? '')
        ? event({ is: 'update', url: url ?? '' })
        : nothing(`firmware=${url ?? ''}`),
    ],
    REBOOT: (value) => [value === 'true' ? event({ is: 'reboot' }) : nothing(`REBOOT=${value ?? ''}`)],
  };
  const isOrder = ({ name }: Parameter): boolean => Object.hasOwn(readers, name);
  return [...settingsInstructions(all.filter((one) => !isOrder(one))), ...readWith(readers, all.filter(isOrder))];
};

/** `minibrowser.htm?url=URL` (PROTOCOL.md 5.2). */
export const browserInstructions = (all: readonly Parameter[]): readonly Instruction[] =>
  readWith({ url: (url) => [url === null || url === '' ? nothing('url=') : { is: 'fetch', url }] }, all);

/** `line_login.htm?PLAY_RINGER:X=+Ringer`. */
export const loginInstructions = (all: readonly Parameter[]): readonly Instruction[] =>
  all.map(({ name }) => {
    const ringer = upTo(name.startsWith('PLAY_RINGER:') ? name.slice('PLAY_RINGER:'.length) : null, RINGERS);
    return ringer === null ? nothing(name) : event({ is: 'ringer', ringer });
  });
