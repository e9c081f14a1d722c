import { homedir } from 'node:os';
import { masked } from './masked';

/** What happened: where, what, and the facts. Never a number, never a secret; whatever looks like one is masked. */
export type Log = (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;

/** Longer texts say no more. */
const FACT_MOST_CHARS = 4_000;
const FRAMES_MOST = 12;
const CAUSES_MOST = 3;
/** Facts about the program itself and the computer it runs on: their digits are no telephone number. */
const VERSIONS: ReadonlySet<string> = new Set(['version', 'electron', 'node', 'system']);
const VERSION = /^[\w.+ ()-]{1,80}$/;
/** `    at name (/path/file.js:12345:17)`: where it is in a file stays. */
const FRAME = /^ {4}at (.*?)((?:\.[cm]?[jt]s)(?::\d{1,7}){2}\)?)$/;

/** One event as text: `where: what name=fact …`, a fault with its stack on lines of its own, indented. */
export function logLine(where: string, what: string, facts: Readonly<Record<string, unknown>> = {}): string {
  const details = Object.entries(facts).map(([name, fact]) => ` ${name}=${printedFact(name, fact)}`);
  return `${plain(masked(`${where}: ${what}`))}${details.join('')}`;
}

function printedFact(name: string, fact: unknown): string {
  if (fact instanceof Error) return printedError(fact, CAUSES_MOST);
  const text = typeof fact === 'string' ? fact : asJson(fact);
  return VERSIONS.has(name) && VERSION.test(text) ? text : safe(text);
}

/** Nothing that is logged may stop the program: not a circle, not a BigInt, not a getter that throws. */
function asJson(fact: unknown): string {
  try {
    return JSON.stringify(fact) ?? String(fact);
  } catch {
    return typeof fact; // There is no more to say of it than that.
  }
}

/** Short, on one line, masked, and without what a terminal would obey. */
const safe = (text: string): string =>
  plain(masked(text.slice(0, FACT_MOST_CHARS).replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' / ')));

const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '?');

function printedError(error: Error, causes: number): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` [${safe(error.code)}]` : '';
  const head = `${safe(`${error.name}: ${error.message}`)}${code}`;
  const cause =
    causes > 0 && error.cause instanceof Error ? `\n  because of ${printedError(error.cause, causes - 1)}` : '';
  return [head, ...framesOf(error)].join('\n    ') + cause;
}

/** The lines behind the message: one that stands in the message itself is none. */
function framesOf(error: Error): readonly string[] {
  const head = String(error);
  const stack = error.stack ?? '';
  if (!stack.startsWith(head)) return [];
  return stack.slice(head.length).split('\n').flatMap(printedFrame).slice(0, FRAMES_MOST);
}

function printedFrame(line: string): readonly string[] {
  const [, place, position] = FRAME.exec(line) ?? [];
  if (place === undefined || position === undefined) return [];
  return [`at ${plain(masked(place.replace(homedir(), '~')))}${position}`];
}
