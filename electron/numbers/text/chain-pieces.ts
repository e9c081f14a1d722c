import { cleaned, lostTouching } from './clean';
import { isCut } from './cut';
import { dashedPieces, mayBeRange } from './dashed';
import type { Chain } from './groups';
import { known, unknown } from './judged';
import { type Label, labelBefore, NO_LABEL } from './labels';
import { lettersAt } from './letters';
import { isAmount, isOtherNumber } from './noise';
import type { Page, Piece } from './page';
import { areShortNumbers, isPostalCodeOfTown, shortNumbers } from './short-numbers';
import { clusterOf, looseParts, partedAtSlash, spansOf } from './spans';
import type { Span } from './split';
import { goesOnBelow, strangerAt } from './strangers';
import { isListed } from './tail';
import { withTail } from './with-tail';
import { isFullNumber } from './written-number';

/** Fewer digits between two numbers are a house, a floor, a count. */
const REST_LEAST = 7;

/** The number in a span, without the text behind it that is none of it. */
const inSpan = (chain: Chain, span: Span, label: Label, page: Page): Piece | null => {
  const stranger = strangerAt(chain, span, page);
  const piece = known(clusterOf(chain, stranger === 'other' ? { ...span, to: span.to - 1 } : span), label, page);
  if (piece === null || !piece.sure) return piece;
  const broken =
    page.plain.text.slice(piece.start, piece.end).includes('\n') || goesOnBelow(piece.written.dials, piece.end, page);
  return stranger === 'maybe' || broken || mayBeRange(piece.written.number, page.rules.country)
    ? { ...piece, sure: false }
    : piece;
};

/** Digits without a gap, as many as a telephone number has. */
const FIGURE = /^\d{7,}$/;

/** Whether the text calls it an order, an account, a tax number, and nothing that is dialled. */
const isNamedOther = ({ other, phone, call, extension }: Label): boolean => other && !phone && !call && !extension;

/** Whether all but the last group are a number: the amount is that group alone. */
const isBeforeAmount = (chain: Chain, { plain: { text }, library }: Page): boolean => {
  if (chain.length < 2) return false;
  const { start, end } = clusterOf(chain, { from: 0, to: chain.length - 1 });
  return isFullNumber(text.slice(start, end), library);
};

function* piecesOfClean(chain: Chain, inherited: Label | null, page: Page): Generator<Piece> {
  const { text } = page.plain;
  const whole = clusterOf(chain, { from: 0, to: chain.length });
  const said = labelBefore(text, whole.start);
  const label = inherited ?? said;
  const written = text.slice(whole.start, whole.end);
  if (isOtherNumber(written)) return;
  if (isPostalCodeOfTown(whole, page)) return;
  if (areShortNumbers(written, page)) {
    yield* shortNumbers(whole, label, page);
    return;
  }
  if (!/^\(?[+0]/.test(written) && isAmount(text, whole.start, whole.end) && !isBeforeAmount(chain, page)) return;
  const vanity = lettersAt(text, whole, { library: page.library, anyCase: false });
  if (vanity !== null) {
    yield withTail({ ...whole, ...vanity, sure: !label.other, label }, page, isListed(page.library));
    return;
  }
  if (isNamedOther(label) && FIGURE.test(written)) return;
  const parts = partedAtSlash(chain, page);
  if (parts !== null) {
    for (const part of parts) yield* piecesOfClean(part, label, page);
    return;
  }
  yield* dashedPieces(chain, label, page) ?? piecesOfSpans(chain, label, said.phone, page);
}

/** The digits beside the numbers of a chain, where they are as many as one has. */
const restPieces = (chain: Chain, label: Label, page: Page): readonly Piece[] =>
  looseParts(chain, page.plain.text)
    .filter(({ start, end }) => end - start >= REST_LEAST)
    .flatMap((part, index) => unknown(part, index === 0 ? label : NO_LABEL, page) ?? []);

/** The numbers of a chain, and the rest of it between them. */
function* piecesOfSpans(chain: Chain, label: Label, isNamed: boolean, page: Page): Generator<Piece> {
  const { text } = page.plain;
  const { chain: parts, spans } = spansOf(chain, label, page);
  if (spans.length === 0) {
    for (const part of looseParts(chain, text)) yield* listOf(unknown(part, label, page));
    return;
  }
  // People do not write two numbers with only dashes between them: it may be another thing.
  const isGlued = parts !== chain && spans.length > 1 && !text.slice(chain[0]?.start, chain.at(-1)?.end).includes('/');
  const isDoubtful = isGlued || (spans.length === 1 && spans.some((span) => isCut(parts, span, page)));
  let from = 0;
  for (const span of spans) {
    yield* restPieces(parts.slice(from, span.from), from === 0 ? label : NO_LABEL, page);
    const piece = inSpan(parts, span, span.from === 0 || isNamed ? label : NO_LABEL, page);
    yield* listOf(piece && isDoubtful ? { ...piece, sure: false } : piece);
    from = span.to;
  }
  yield* restPieces(parts.slice(from), NO_LABEL, page);
}

const listOf = (piece: Piece | null): readonly Piece[] => (piece === null ? [] : [piece]);

/** The numbers in a chain, in their order; `inherited` is the label of the number before, in a list. */
export function* piecesOf(chain: Chain, inherited: Label | null, page: Page): Generator<Piece> {
  const lost = lostTouching(chain, page);
  if (lost !== null) yield lost;
  for (const clean of cleaned(chain, page)) {
    if ((clean[0]?.start ?? 0) >= (lost?.end ?? 0)) yield* piecesOfClean(clean, inherited, page);
  }
}
