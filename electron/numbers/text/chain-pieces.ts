import { emergencyIn } from '../rules/emergency';
import { cleaned } from './clean';
import type { Chain, Cluster } from './groups';
import { type Label, labelBefore, NO_LABEL } from './labels';
import { lettersAt } from './letters';
import { isAmount, isOtherNumber, looksLikeFigure } from './noise';
import type { Page, Piece } from './page';
import { bestSpans, type Reading, type Span } from './split';
import { goesOnBelow, strangerAt } from './strangers';
import { isListed } from './tail';
import { withTail } from './with-tail';
import { writtenNumber } from './written-number';

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

const SHORT_MOST = 7;
/** The same in all of Europe: 116 117, 116 000 (Commission Decision 2007/116/EC). */
const HARMONISED = /^116\d{3}$/;

/** Short numbers take a word for it: an extension, or an emergency number that somebody says to dial. */
const short = (written: Piece['written'], label: Label, { rules }: Page): 'sure' | 'maybe' | null => {
  if (label.call && emergencyIn(written.dials, rules) !== null) return 'sure';
  if (label.extension && written.dials.length <= SHORT_MOST) return 'sure';
  if (HARMONISED.test(written.dials)) return 'maybe';
  return (label.phone || label.call) && written.dials.length >= 3 ? 'maybe' : null;
};

/** Whether digits that the library does not know are written as a number is. */
const looksLikeNumber = (number: string): boolean => {
  const digits = digitsIn(number);
  if (digits < 7 || digits > 16) return false;
  return /^\(?\+/.test(number) || (/^\(?0[1-9]|^00[1-9]/.test(number) && /[ ()./-]/.test(number));
};

/** What nobody knows is a number only with a word for it, or the look of one. */
const unknown = (span: Cluster, label: Label, page: Page): Piece | null => {
  const { written } = writtenNumber(page.plain.text.slice(span.start, span.end), page.library);
  const said = short(written, label, page);
  if (said === null && (label.other || !looksLikeNumber(written.number))) return null;
  return withTail({ ...span, written, sure: said === 'sure', label }, page, () => false);
};

/** Fewer digits without a gap or a word in front, 030231, may be a code that somebody was sent. */
const SEEN_LEAST = 8;

const known = (span: Cluster, label: Label, page: Page): Piece | null => {
  const text = page.plain.text.slice(span.start, span.end);
  const { written, known: what } = writtenNumber(text, page.library);
  const formatted = /[^\d]/.test(text);
  const begins = /^\(?[+0]/.test(text);
  if (label.other && !(formatted && what.full)) return null;
  if (!label.phone && !label.call && !begins && (looksLikeFigure(text) || !what.full)) {
    return what.full ? withTail({ ...span, written, sure: false, label }, page, isListed(page.library)) : null;
  }
  const sure =
    !label.other && (label.phone || label.call || (what.full && (formatted || (begins && text.length >= SEEN_LEAST))));
  return withTail({ ...span, written, sure, label }, page, isListed(page.library));
};

/** "030 398330 / 0171 1234567" where no country is known: a zero behind a slash, or too many digits for one number. */
const looseParts = (chain: Chain, text: string): readonly Cluster[] => {
  const parts: Cluster[] = [];
  const whole = digitsIn(text.slice(chain[0]?.start ?? 0, chain.at(-1)?.end ?? 0));
  for (const cluster of chain) {
    const before = parts.at(-1);
    const begins = /^\(?[+0]/.test(text.slice(cluster.start, cluster.start + 2));
    const enough = before !== undefined && digitsIn(text.slice(before.start, before.end)) >= 6;
    const slash = before !== undefined && text.slice(before.end, cluster.start).includes('/');
    if (before === undefined || (begins && enough && (slash || whole > 15))) parts.push(cluster);
    else parts[parts.length - 1] = { start: before.start, end: cluster.end };
  }
  return parts;
};

/** More clusters than this are no number that people write. */
const SPAN_MOST = 9;
/** Fewer characters are no number that the library knows. */
const SPAN_LEAST = 6;
/** With a word for it, so many digits are a number even without a trunk prefix. */
const LABELLED_LEAST = 9;
const NO_NUMBER = { digits: 0, valid: false, full: false, begins: false };

const BEGINS = /^\(?[+0]/;

const spansOf = (chain: Chain, label: Label, { plain: { text }, library }: Page): readonly Span[] => {
  const trunk = library.home?.trunk ?? '';
  const begins = new RegExp(trunk === '' || trunk === '1' || label.phone ? '' : `^\\(?[+01${trunk.charAt(0)}]`);
  const read = (from: number, to: number): Reading => {
    const part = text.slice(chain[from]?.start ?? 0, chain[to - 1]?.end ?? 0);
    if (to - from > SPAN_MOST || !(from === 0 || begins.test(part))) return { ...NO_NUMBER, digits: to - from };
    const digits = digitsIn(part);
    library.spend(1);
    const { valid, full } = digits <= 17 ? writtenNumber(part, library).known : NO_NUMBER;
    return { digits, valid, full: full || (label.phone && digits >= LABELLED_LEAST), begins: BEGINS.test(part) };
  };
  const whole = read(0, chain.length);
  const anew = chain.some(({ start }, place) => place > 0 && BEGINS.test(text.slice(start, start + 2)));
  // Most chains are one number: there is no need to look for others in it.
  return whole.valid && whole.full && !anew ? [{ from: 0, to: chain.length }] : bestSpans(chain.length, read);
};

const clusterOf = (chain: Chain, { from, to }: Span): Cluster => ({
  start: chain[from]?.start ?? 0,
  end: chain[to - 1]?.end ?? 0,
});

/** The number in a span, without what stands behind it and is none of it. */
const inSpan = (chain: Chain, span: Span, label: Label, page: Page): Piece | null => {
  const stranger = strangerAt(chain, span, page);
  const piece = known(clusterOf(chain, stranger === 'other' ? { ...span, to: span.to - 1 } : span), label, page);
  if (piece === null || !piece.sure) return piece;
  const broken =
    page.plain.text.slice(piece.start, piece.end).includes('\n') || goesOnBelow(piece.written.dials, piece.end, page);
  return stranger === 'maybe' || broken ? { ...piece, sure: false } : piece;
};

function* piecesOfClean(chain: Chain, inherited: Label | null, page: Page): Generator<Piece> {
  const { text } = page.plain;
  const whole = clusterOf(chain, { from: 0, to: chain.length });
  const said = labelBefore(text, whole.start);
  const label = inherited ?? said;
  const written = text.slice(whole.start, whole.end);
  if (isOtherNumber(written)) return;
  if (!/^\(?[+0]/.test(written) && isAmount(text, whole.start, whole.end)) return;
  const vanity = lettersAt(text, whole, { library: page.library, anyCase: false });
  if (vanity !== null) {
    yield { ...whole, ...vanity, sure: !label.other, label };
    return;
  }
  const spans = whole.end - whole.start < SPAN_LEAST ? [] : spansOf(chain, label, page);
  const found =
    spans.length > 0
      ? spans.map((span) => inSpan(chain, span, span.from === 0 || said.phone ? label : NO_LABEL, page))
      : looseParts(chain, text).map((part) => unknown(part, label, page));
  for (const piece of found) if (piece !== null) yield piece;
}

/** The numbers in a chain, in their order; `inherited` is what was said of the number before, in a list. */
export function* piecesOf(chain: Chain, inherited: Label | null, page: Page): Generator<Piece> {
  for (const clean of cleaned(chain, page)) yield* piecesOfClean(clean, inherited, page);
}
