import type { DemoEvent } from './call';
import type { Instruction } from './instructions';
import type { DemoState } from './state';

const QUOTE_CHARS = 80;
const ROOTS = /^(?:<\?xml[^>]*\?>)?\s*<((?:Snom)?IPPhoneSilent)\b([^>]*?)(?:\/>\s*$|>([\s\S]*)<\/\1>\s*$)/;
const FETCH = /<fetch\b[^>]*>([^<]*)<\/fetch>/g;
const CONDITION = /<If\s+condition="\$\(phone_state\)==([^"]*)"\s*>([\s\S]*?)<\/If>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const nothing = (what: string): Instruction => ({ is: 'nothing', what: what.slice(0, QUOTE_CHARS) });
const event = (wanted: DemoEvent): Instruction => ({ is: 'event', event: wanted });

const plain = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => ENTITIES[name] ?? '');

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

const readFetch = (text: string): readonly Instruction[] => {
  const found = /^(?:snom|phone):\/\/mb_(?:nop|exit)#(.*)$/.exec(plain(text).trim());
  return found ? (found[1] ?? '').split('&').flatMap(readFragment) : [nothing(text)];
};

const isIdle = ({ calls }: DemoState): boolean => calls.length === 0;

/**
 * All that a minibrowser document asks for which is shown nowhere (PROTOCOL.md 9), in its order; null: it is none. Read here
 * on its own, not with the client's words: a wrong document of the client's has to show.
 */
export const documentInstructions = (text: string, state: DemoState): readonly Instruction[] | null => {
  const found = ROOTS.exec(text.trim());
  if (!found) return null;
  const [, , attributes = '', body = ''] = found;
  // Without it the document acts only while another one is open.
  if (!/\bstate="relevant"/.test(attributes)) return [nothing('a document that is not relevant')];
  const phoneState = isIdle(state) ? 'Idle' : 'Connected';
  const fitting = body.replace(CONDITION, (_all, wanted: string, inner: string) =>
    wanted === phoneState ? inner : '',
  );
  return [...fitting.matchAll(FETCH)].flatMap(([, fetched = '']) => readFetch(fetched));
};
