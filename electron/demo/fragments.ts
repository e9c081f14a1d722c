import type { DemoEvent } from './call';
import type { Instruction } from './instructions';
import { plainText } from './xml-text';

const QUOTE_CHARS = 80;

const nothing = (what: string): Instruction => ({ is: 'nothing', what: what.slice(0, QUOTE_CHARS) });
const event = (wanted: DemoEvent): Instruction => ({ is: 'event', event: wanted });

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** What a fragment without a value does (PROTOCOL.md 9). The demo phone has one identity. */
const WORDS: Readonly<Record<string, readonly DemoEvent[]>> = {
  reboot: [{ is: 'reboot' }],
  reregister: [{ is: 'register', identity: 1 }],
  unregister: [{ is: 'log-off', identity: 'all' }],
  calllistclear: [
    { is: 'clear-list', list: 'dialled' },
    { is: 'clear-list', list: 'missed' },
    { is: 'clear-list', list: 'received' },
  ],
};

const readFragment = (text: string): readonly Instruction[] => {
  const [name = '', ...rest] = text.split('=');
  const value = decoded(rest.join('='));
  if (value === null) return [nothing(text)];
  if (name === 'key' && /^[A-Z0-9_*#]{1,24}$/.test(value)) return [{ is: 'press', key: value }];
  if (name === 'numberdial' && /^[^\p{C}]{1,128}$/u.test(value)) return [event({ is: 'dial-here', number: value })];
  const events = rest.length === 0 && Object.hasOwn(WORDS, name) ? (WORDS[name] ?? []) : [];
  return events.length > 0 ? events.map(event) : [nothing(text)];
};

/**
 * What a `fetch` of a document asks for (PROTOCOL.md 9): the fragments of a command, the end of a document by `mb_exit`, as
 * `over` says it, or another document by its http URL.
 */
export const readFetch = (text: string, over: DemoEvent): readonly Instruction[] => {
  const target = plainText(text).trim();
  if (/^https?:/i.test(target)) return [{ is: 'fetch', url: target }];
  const [, word, fragments] = /^(?:snom|phone):\/\/mb_(nop|exit)(?:#(.*))?$/.exec(target) ?? [];
  if (word === undefined || (word === 'nop' && fragments === undefined)) return [nothing(text)];
  const asked = fragments === undefined ? [] : fragments.split('&').flatMap(readFragment);
  return word === 'exit' ? [event(over), ...asked] : asked;
};
