import type { Words } from '../../renderer/messages/words';
import type { CommandWith } from '../contract/command';
import { type Candidate, printNumber, waitsForCountry } from '../contract/dialling/number';
import type { Favourite, PastCall } from '../contract/history/history';
import type { FoundNumbers } from '../numbers/find';
import type { PhoneOutcome } from './demo-notice';
import { type Report, reportOutcome } from './report';

const done = (facts: object, text: string): Report => ({
  exitCode: 0,
  json: JSON.stringify({ ok: true, result: 'done', ...facts }),
  text,
});

const candidateLines = (candidate: Candidate, words: Words): string => {
  const { before, sure } = candidate;
  const doubt = sure ? '' : `  (${words.cli.unsure})`;
  return `${before === '' ? '' : `${before}  `}${printNumber(candidate)}${doubt}\n  ${words.plan(candidate)}`;
};

/**
 * The numbers of a text, what each would dial, and why; nothing of it where that depends on a country that is not known.
 * A text without a number is no fault of the user's words.
 */
export function reportFinding({ candidates, problem }: FoundNumbers, words: Words): Report {
  if (candidates.some(waitsForCountry))
    return reportOutcome({ ok: false, problem: { code: 'country-unknown' } }, words);
  if (candidates.length > 0)
    return done({ candidates }, candidates.map((one) => candidateLines(one, words)).join('\n'));
  return { ...reportOutcome({ ok: false, problem: problem ?? { code: 'no-number' } }, words), exitCode: 1 };
}

/** The request is in the panel now; a problem with a clipboard is no fault of the user's words, either. */
export function reportAsked(outcome: PhoneOutcome<CommandWith<'outside'>>, words: Words, isLink: boolean): Report {
  const report = reportOutcome(outcome, words);
  if (!outcome.ok) return isLink ? report : { ...report, exitCode: 1 };
  const numbers = outcome.candidates.map(printNumber);
  return numbers.length === 0 ? report : { ...report, text: words.cli.shown(numbers.join(', ')) };
}

const callLine = ({ at, number, dials, phone, from, outcome }: PastCall, now: number, { history }: Words): string => {
  const as = number === dials ? '' : ` (${history.dials(dials)})`;
  return `${history.when(at, now)}  ${number}${as}  ${phone}, ${history.from(from)}: ${history.outcome(outcome)}`;
};

interface Calls {
  readonly calls: readonly PastCall[];
  readonly count: number;
}

/** The calls that were looked for, the newest first, and how many more there are. `now` is in ms since 1970. */
export function reportCalls({ calls, count }: Calls, text: string, words: Words, now: number): Report {
  const none = text === '' ? words.history.none : words.history.nothingFound(text);
  const more = count > calls.length ? [words.cli.moreCalls(count - calls.length)] : [];
  const lines = calls.length === 0 ? [none] : [...calls.map((call) => callLine(call, now, words)), ...more];
  return done({ calls, count }, lines.join('\n'));
}

/** The favourites, as they can be called. */
export function reportFavourites(favourites: readonly Favourite[], { cli, history }: Words): Report {
  const listed = favourites.map(({ id, name, number }) => ({ id, name, number }));
  const lines = listed.map(({ name, number }) => cli.favourite(name, number));
  return done({ favourites: listed }, lines.length === 0 ? history.noFavourites : lines.join('\n'));
}
