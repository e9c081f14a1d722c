import { labelBefore } from './labels';
import { readLink } from './link';
import type { Page, Piece } from './page';
import type { Zone } from './zones';

const LINK = /(?<![\p{L}\d=/?&%])(?:tel|callto|sips?):[^\s<>"'`|]{1,300}/giu;
const PUNCTUATION = /[.,;:!?)\]}*_]+$/;
/** "Tel:030/398330": a label that nobody put a space behind. */
const LABELLED = /^tel:[+(\d][\d()+./-]*$/i;
const GOES_ON = / ?[\d(/+-]/y;

/** Links inside a text, and where there are some that nothing may be taken from. */
export function linksIn({ plain: { text } }: Page): {
  readonly pieces: readonly Piece[];
  readonly zones: readonly Zone[];
} {
  const pieces: Piece[] = [];
  const zones: Zone[] = [];
  for (const { index: start, 0: found } of text.matchAll(LINK)) {
    const link = found.replace(PUNCTUATION, '');
    const end = start + link.length;
    GOES_ON.lastIndex = end;
    if (LABELLED.test(link) && (GOES_ON.test(text) || link.includes('/'))) continue;
    const read = readLink(link);
    zones.push({ start, end });
    if (read.ok) pieces.push({ start, end, written: read.written, sure: true, label: labelBefore(text, start) });
  }
  return { pieces, zones };
}
