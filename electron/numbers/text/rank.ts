import type { Piece } from './page';

const rankOf = ({ sure, label }: Piece): number => (sure ? 0 : 2) + (label.fax ? 1 : 0);

/** The best first: sure ones before the others, and among each fax numbers last; otherwise as they stand in the text. */
export const ranked = (pieces: readonly Piece[]): readonly Piece[] =>
  [...pieces].sort((one, other) => rankOf(one) - rankOf(other) || one.start - other.start);

/** As many characters as a person reads at a glance. */
const WORDS_LIMIT = 30;
const NO_WORDS = /^[^\p{L}\p{N}☎☏✆📞📱📠]+|[^\p{L}\p{N}.☎☏✆📞📱📠]+$/gu;

/** "… or mobile": a word that only joins two numbers says nothing of the second. */
const JOINING = /^(?:or|and|oder|und|bzw|ou|et|oppure|o|e|y|of|en|eller|og|och|lub|i)\b\.?[\s,/]*/i;

/** The words on the line between the number before, which ends at `from`, and the one that begins at `start`. */
export function wordsBefore(text: string, from: number, start: number): string {
  const piece = text.slice(Math.max(from, start - 2 * WORDS_LIMIT), start);
  const line = piece
    .slice(piece.lastIndexOf('\n') + 1)
    .replace(/\s+/g, ' ')
    .replace(NO_WORDS, '')
    .replace(from > 0 ? JOINING : '', '');
  if (line.length <= WORDS_LIMIT) return line;
  const end = line.slice(-WORDS_LIMIT);
  return end.slice(end.indexOf(' ') + 1).replace(NO_WORDS, '');
}
