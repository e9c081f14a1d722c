import { isKey } from './models';

/** One key press as the phone takes it: `Key[,Time[,Pause]]` (PROTOCOL.md 1.1). */
export interface KeyEvent {
  /** The key's KEYEVENT name, in capitals. */
  readonly key: string;
  /** How long the key is held, in ms; absent leaves it to the phone. */
  readonly holdMs?: number;
  /** How long the phone waits before the next key, in ms. */
  readonly pauseMs?: number;
}

/** The fault of a sequence. `position` counts characters from 1 in the text as it was written. */
export type SequenceFault =
  | {
      readonly kind: 'syntax';
      readonly position: number;
      /** The sign there: '' at the end of the text, `U+202E` for one that is invisible. */
      readonly found: string;
      readonly expected: 'key' | 'time' | 'pause' | 'separator';
    }
  | { readonly kind: 'unknown-key'; readonly position: number; readonly key: string }
  | { readonly kind: 'too-long'; readonly limit: number };

export type ParsedSequence =
  | { readonly ok: true; readonly events: readonly KeyEvent[] }
  | { readonly ok: false; readonly fault: SequenceFault };

/** The most key events in one sequence. */
export const SEQUENCE_LIMIT_EVENTS = 100;
/** The longest time and the longest pause of one key event. */
export const KEYEVENT_LIMIT_MS = 60_000;
/** What a press without a time is taken to last when a sequence's length is added up; the phones do not say. */
const USUAL_HOLD_MS = 100;
/** No more than this much of a wrong text is handed back. */
const SHOWN_CHARS = 40;

type Step<T> =
  | { readonly ok: true; readonly value: T; readonly next: number }
  | { readonly ok: false; readonly fault: SequenceFault };
type Expected = 'key' | 'time' | 'pause' | 'separator';

const skipSpaces = (chars: readonly string[], from: number): number => {
  let at = from;
  while (chars[at] === ' ') at += 1;
  return at;
};

/** The end of the run of characters from `from` that `belongs` accepts. */
const runEnd = (chars: readonly string[], from: number, belongs: (char: string) => boolean): number => {
  let at = from;
  for (let char = chars[at]; char !== undefined && belongs(char); char = chars[at]) at += 1;
  return at;
};

/** A character that has no shape, or changes how others are shown, is named by its code point. */
const visible = (char: string): string =>
  /[\p{C}\p{Z}]/u.test(char) && char !== ' '
    ? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : char;

const syntax = (chars: readonly string[], at: number, expected: Expected, length = 1) => ({
  ok: false as const,
  fault: {
    kind: 'syntax' as const,
    position: at + 1,
    found: chars
      .slice(at, at + Math.min(length, SHOWN_CHARS))
      .map(visible)
      .join(''),
    expected,
  },
});

const readKey = (chars: readonly string[], from: number): Step<string> => {
  const end = runEnd(chars, from, (char) => /^[A-Za-z0-9_*#]$/.test(char));
  if (end === from) return syntax(chars, from, 'key');
  const follower = chars[end];
  if (follower !== undefined && !' ,;'.includes(follower)) return syntax(chars, end, 'separator');
  const key = chars.slice(from, end).join('').toUpperCase();
  if (isKey(key)) return { ok: true, value: key, next: skipSpaces(chars, end) };
  return { ok: false, fault: { kind: 'unknown-key', position: from + 1, key: key.slice(0, SHOWN_CHARS) } };
};

/** The number after a comma at `from - 1`; undefined where the time is left out and a pause follows. */
const readMs = (chars: readonly string[], from: number, expected: 'time' | 'pause'): Step<number | undefined> => {
  const start = skipSpaces(chars, from);
  const end = runEnd(chars, start, (char) => /^[0-9]$/.test(char));
  if (end === start) {
    if (expected === 'time' && chars[start] === ',') return { ok: true, value: undefined, next: start };
    return syntax(chars, start, expected);
  }
  const value = Number(chars.slice(start, end).join(''));
  if (value > KEYEVENT_LIMIT_MS) return syntax(chars, start, expected, end - start);
  return { ok: true, value, next: skipSpaces(chars, end) };
};

const readEvent = (chars: readonly string[], from: number): Step<KeyEvent> => {
  const key = readKey(chars, skipSpaces(chars, from));
  if (!key.ok) return key;
  if (chars[key.next] !== ',') return { ok: true, value: { key: key.value }, next: key.next };
  const time = readMs(chars, key.next + 1, 'time');
  if (!time.ok) return time;
  const held = { key: key.value, ...(time.value === undefined ? {} : { holdMs: time.value }) };
  if (chars[time.next] !== ',') return { ok: true, value: held, next: time.next };
  const pause = readMs(chars, time.next + 1, 'pause');
  if (!pause.ok) return pause;
  return {
    ok: true,
    value: { ...held, ...(pause.value === undefined ? {} : { pauseMs: pause.value }) },
    next: pause.next,
  };
};

/**
 * Reads `Key[,Time[,Pause]];…` as people write it: any letter case, spaces around the parts, an empty time
 * (`ENTER,,1000`) and one `;` at the end are fine. Times and pauses are ms, 0 to `KEYEVENT_LIMIT_MS`.
 */
export const parseSequence = (text: string): ParsedSequence => {
  const chars = Array.from(text);
  const events: KeyEvent[] = [];
  let at = 0;
  do {
    if (events.length === SEQUENCE_LIMIT_EVENTS)
      return { ok: false, fault: { kind: 'too-long', limit: SEQUENCE_LIMIT_EVENTS } };
    const event = readEvent(chars, at);
    if (!event.ok) return event;
    events.push(event.value);
    if (event.next < chars.length && chars[event.next] !== ';') return syntax(chars, event.next, 'separator');
    at = skipSpaces(chars, event.next + 1);
  } while (at < chars.length);
  return { ok: true, events };
};

const printEvent = ({ key, holdMs, pauseMs }: KeyEvent): string => {
  if (pauseMs !== undefined) return `${key},${holdMs ?? ''},${pauseMs}`;
  return holdMs === undefined ? key : `${key},${holdMs}`;
};

/** The sequence in the one form that the phone is sent; `parseSequence` reads it back unchanged. */
export const printSequence = (events: readonly KeyEvent[]): string => events.map(printEvent).join(';');

/** How long the phone needs to play the sequence, in ms, as far as one can tell from outside. */
export const sequenceMs = (events: readonly KeyEvent[]): number =>
  events.reduce((sum, { holdMs, pauseMs }) => sum + (holdMs ?? USUAL_HOLD_MS) + (pauseMs ?? 0), 0);
