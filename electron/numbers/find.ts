import { type Candidate, type DialPlan, isNoDoubt, printNumber } from '../contract/dialling/number';
import type { Problem } from '../contract/problem';
import { isLink, readLink } from './links/link';
import { NUMBER_DIGITS_MOST, planNumber } from './rules/plan';
import { aloneIn } from './text/alone';
import { withOneBehind } from './text/behind-figures';
import { codesIn } from './text/codes';
import { digitPieces } from './text/digit-pieces';
import { isGluedTooLong } from './text/judged';
import { createLabelCheck } from './text/labels';
import { createLibrary } from './text/library';
import { linksIn } from './text/links-in-text';
import { normalise } from './text/normalise';
import type { Page, Piece } from './text/page';
import { ranked, wordsBefore } from './text/rank';
import { doubted } from './text/reread';
import { respeltIn } from './text/respelt';
import { strayRun } from './text/stray-runs';
import { createZoneCheck, inOrder, turnedZones, type Zone } from './text/zones';
import type { Rules, Written } from './written';

/** What a text holds. */
export interface FoundNumbers {
  /** The best first. */
  readonly candidates: readonly Candidate[];
  /** Why there is none: `no-number`, `turned-round`, `number-too-long`; null as long as there is one. */
  readonly problem: Problem | null;
}

/** A longer text is no link, in characters. */
const LINK_LIMIT = 2_000;
/** So many times the wanted numbers are found before the rest of the text is left unread. */
const SURPLUS = 4;

/** The parts found in a text before its digits are read as they stand. */
interface ReadBefore {
  readonly links: ReturnType<typeof linksIn>;
  readonly respelt: readonly Piece[];
}

const piecesIn = (
  page: Page,
  { links, respelt }: ReadBefore,
  turned: readonly Zone[],
  most: number,
): readonly Piece[] => {
  const known = [...links.zones, ...respelt].sort(inOrder);
  const isForeign = createZoneCheck(known);
  const codes = codesIn(page, most * SURPLUS).filter(({ start, end }) => !isForeign(start, end));
  const whole = [...links.zones, ...codes].sort(inOrder);
  const digits = digitPieces(page, { whole, parts: respelt }, most * SURPLUS);
  const isTurned = createZoneCheck(turned);
  const read = [...links.pieces, ...respelt, ...codes, ...digits];
  const stray = strayRun(page, [...links.zones, ...read].sort(inOrder));
  const all = (stray === null ? read : [...read, stray]).sort(inOrder);
  const apart = all.filter(({ start }, index) =>
    all.slice(Math.max(0, index - 3), index).every(({ end }) => end <= start),
  );
  const only = apart.length === 1;
  const weighed = apart.map((piece) =>
    only || !piece.label.extension || piece.written.is !== 'number' ? piece : { ...piece, sure: false },
  );
  const seen = weighed.filter(({ start, end }) => !isTurned(page.plain.from(start), page.plain.until(end)));
  return seen.some(({ rest }) => rest === undefined) ? seen : [];
};

/** A number that most likely lacks something in front is never sure, wherever it stands. */
const isWhole = ({ steps }: DialPlan): boolean => steps.every(isNoDoubt);

/** A link says where its number ends: one that would be two in a text stands without its gaps, so that it reads as one again. */
const asOne = (written: Written, page: Pick<Page, 'library' | 'rules'>): Written =>
  written.is === 'number' && isGluedTooLong(written, page) ? { ...written, number: written.dials } : written;

const candidate = (piece: Piece, before: Piece | undefined, page: Page, original: string): Candidate | null => {
  const { plain, rules } = page;
  const plan = planNumber(asOne(piece.written, page), rules);
  if (plan === null) return null;
  const at = plain.from(piece.start);
  const text = original.slice(at, plain.until(piece.end));
  return {
    ...plan,
    text,
    at,
    before: wordsBefore(plain.text, before?.end ?? 0, piece.start),
    sure: piece.sure && isWhole(plan),
  };
};

/**
 * The number of a telephone link, which begins at `at` in the text it is of; null: it is no link, or holds what no phone
 * could dial.
 */
export function findInLink(link: string, at: number, rules: Rules): Candidate | null {
  const found = readInLink(link, at, rules);
  return found && asReadAgain(found, rules);
}

function readInLink(link: string, at: number, rules: Rules): Candidate | null {
  const read = readLink(link);
  const plan = read.ok
    ? planNumber(asOne(read.written, { library: createLibrary(rules.country), rules }), rules)
    : null;
  return plan && { ...plan, text: link, at, before: '', sure: isWhole(plan) };
}

const inOnlyLink = (original: string, rules: Rules): readonly Candidate[] => {
  const text = original.trim();
  const found = readInLink(text, original.indexOf(text), rules);
  return found ? [found] : [];
};

const MANY_DIGITS = /^[\s\d()./+-]+$/;

const whyNone = (page: Page, turned: readonly Zone[], original: string): Problem => {
  if (turned.some(({ start, end }) => /\p{Nd}/u.test(original.slice(start, end)))) return { code: 'turned-round' };
  const digits = MANY_DIGITS.test(page.plain.text) ? page.plain.text.replace(/\D/g, '').length : 0;
  return digits > NUMBER_DIGITS_MOST ? { code: 'number-too-long', limit: NUMBER_DIGITS_MOST } : { code: 'no-number' };
};

/** Whether a number was found that reaches to the end of the one that the text would be as a whole, and that is known. */
const isBetter = (piece: Piece | undefined, [alone]: readonly Piece[], { library }: Page): boolean => {
  if (piece === undefined || alone === undefined || piece.written.is !== 'number' || piece.end < alone.end)
    return false;
  // A number behind it is none of its own.
  if (piece.start >= alone.start + alone.written.number.length) return false;
  return piece.start > alone.start ? piece.sure : library.read(piece.written.dials).valid;
};

/** The text as one number, or one and its siblings, where it is that: known as such, or with nothing better in it. */
const aloneOr = (pieces: readonly Piece[], page: Page): readonly Piece[] => {
  const alone = pieces.length < 2 ? aloneIn(page) : null;
  const [first] = alone ?? [];
  if (alone === null || first === undefined) return pieces;
  if (first.written.is === 'code') return alone;
  // "5 030 398330" is a number behind another figure; any other part of an unknown number is none of its own.
  const known = first.written.dials.startsWith('+') || page.library.read(first.written.dials).valid;
  return !known && isBetter(pieces[0], alone, page) ? pieces : alone;
};

const readPieces = (page: Page, turned: readonly Zone[], most: number): readonly Piece[] => {
  const links = linksIn(page, most * SURPLUS);
  const { pieces: respelt, doubtful } = respeltIn(page, links.zones, most * SURPLUS);
  const pieces = piecesIn(page, { links, respelt }, turned, most);
  const read = respelt.length > 0 || turned.length > 0 ? pieces : aloneOr(pieces, page);
  return doubted(read, doubtful).flatMap((piece) => withOneBehind(piece, page));
};

/** A number with a `+` that leads no country code is offered, and is never sure. */
const isSlip = ({ written }: Piece): boolean => written.steps.some(({ is }) => is === 'plus-dropped');

const candidatesOf = (pieces: readonly Piece[], page: Page, original: string, most: number): readonly Candidate[] => {
  const before = new Map(pieces.map((piece, index) => [piece, pieces[index - 1]]));
  const candidates = new Map<string, Candidate>();
  for (const piece of ranked(pieces)) {
    if (candidates.size >= most) break;
    const { dials, then } = piece.written;
    const { same } = page.library.read(dials);
    const key = then.length === 0 ? same : `${same} ${JSON.stringify(then)}`;
    const found =
      candidates.has(key) || piece.rest === 'lost' ? null : candidate(piece, before.get(piece), page, original);
    if (found !== null) candidates.set(key, found);
  }
  const all = [...candidates.values()].sort((one, other) => Number(other.sure) - Number(one.sure));
  // A number that cannot be offered may be the one that was meant: then the only number is not dialled unasked.
  const isDoubtful = page.library.spent() || pieces.some((piece) => piece.rest === 'lost' || isSlip(piece));
  return isDoubtful && all.length === 1 ? all.map((one) => ({ ...one, sure: false })) : all;
};

const isOnlyLink = (original: string): boolean =>
  original.length <= LINK_LIMIT && isLink(original) && !/\s/.test(original.trim());

/** The numbers of a text, as they are read in it; `page`, `turned`: how it was read, null for one link. */
function readText(original: string, rules: Rules, most: number) {
  if (isOnlyLink(original)) return { read: inOnlyLink(original, rules), page: null, turned: [] };
  const page: Page = {
    plain: normalise(original),
    library: createLibrary(rules.country),
    rules,
    mayHaveLabel: createLabelCheck(),
  };
  const turned = turnedZones(original);
  return { read: candidatesOf(readPieces(page, turned, most), page, original, most), page, turned };
}

const isSameCall = (one: Candidate | undefined, other: Candidate): boolean =>
  one?.dials === other.dials && JSON.stringify(one.then) === JSON.stringify(other.then);

/** Digits in groups, of which none but the first could begin another number. */
const PLAIN = /^(?:(?:\(\d+\)|\d+)(?:[ ./-]+[1-9]\d*)*|\+\d+(?:[ .-]+(?:[1-9]\d*|0\d{0,3}))*)$/;

/** A number that the library knows, and that stands there plainly, owes nothing to what stands around it. */
const isPlain = ({ sure, text, number, then, dials }: Candidate, { library }: Page): boolean =>
  sure && then.length === 0 && text === number && PLAIN.test(number) && library.read(dials).valid;

/**
 * The candidate as it is written where it is read again: in a field, a history, a favourite. A number that owes its reading to
 * the text around it, or to its link, may be another one by itself; then it is written in bare digits. null: even these would be
 * another number, and it is not offered.
 */
function asReadAgain(found: Candidate, rules: Rules): Candidate | null {
  const bare = found.number.replace(/[^\d*#+]/g, '');
  for (const number of found.kind === 'sip' ? [found.number] : [found.number, bare]) {
    const [again, ...others] = readText(printNumber({ number, then: found.then }), rules, 2).read;
    if (others.length === 0 && isSameCall(again, found)) return number === found.number ? found : { ...found, number };
  }
  return null;
}

/**
 * Finds the numbers in a text and says what each would dial by a phone's rules, the best first: those that the library
 * knows or the text is nothing but, in the order of the text, fax numbers behind; then those that may be something
 * else. At most `most` of them; of a text with many more only as much is read as gives `most` four times.
 */
export function findNumbers(original: string, rules: Rules, most = 50): FoundNumbers {
  const { read, page, turned } = readText(original, rules, most);
  const again = read.flatMap((one) => (page && isPlain(one, page) ? one : (asReadAgain(one, rules) ?? [])));
  // One that is not offered may be the one that was meant: then the only other is not dialled unasked.
  const isDoubtful = again.length === 1 && read.length > 1;
  const candidates = isDoubtful ? again.map((one) => ({ ...one, sure: false })) : again;
  if (candidates.length > 0) return { candidates, problem: null };
  return { candidates, problem: page ? whyNone(page, turned, original) : { code: 'no-number' } };
}
