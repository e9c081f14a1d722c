import { commaEdits } from './comma-groups';
import { digitPieces, type Taken } from './digit-pieces';
import type { Edit } from './edit';
import { letterEdits } from './letter-digits';
import { siblingsBehind } from './list-behind';
import type { Page, Piece } from './page';
import { createZoneCheck, inOrder, type Zone } from './zones';

const edited = (text: string, edits: readonly Edit[]): string => {
  let end = 0;
  const parts = edits.flatMap((edit) => {
    const before = text.slice(end, edit.start);
    end = edit.end;
    return [before, edit.text];
  });
  return parts.join('') + text.slice(end);
};

/** The characters that an edit has changed. */
const changed = ({ start, text }: Edit, original: string): readonly Zone[] =>
  [...text].flatMap((sign, place) =>
    original.charAt(start + place) === sign ? [] : [{ start: start + place, end: start + place + 1 }],
  );

/** Pieces, in their order, of which none is sure that touches one of the zones. */
export const doubted = (pieces: readonly Piece[], doubtful: readonly Zone[]): readonly Piece[] => {
  if (doubtful.length === 0) return pieces;
  const isDoubtful = createZoneCheck(doubtful);
  return pieces.map((piece) => (isDoubtful(piece.start, piece.end) ? { ...piece, sure: false } : piece));
};

/** The pieces of a text once it is read as it may have been meant. */
export interface Reread {
  /** Each is a choice. */
  readonly pieces: readonly Piece[];
  /** Where nothing that is read as it stands is sure. */
  readonly doubtful: readonly Zone[];
}

/**
 * Reads a text once more with digits for letters that look like them, and dashes for commas between the groups of a number;
 * only what holds such a sign counts.
 */
export function reread(page: Page, taken: Taken, enough: number): Reread {
  const edits = [...letterEdits(page), ...commaEdits(page)]
    .sort(inOrder)
    .filter(({ start }, index, all) => start >= (all[index - 1]?.end ?? 0));
  if (edits.length === 0) return { pieces: [], doubtful: [] };
  const { plain } = page;
  const meant: Page = { ...page, plain: { ...plain, text: edited(plain.text, edits) } };
  const isMeant = createZoneCheck(edits.flatMap((edit) => changed(edit, plain.text)));
  const pieces = [...digitPieces(meant, taken, enough)]
    .sort(inOrder)
    .filter(({ start, end, rest }) => rest === undefined && isMeant(start, end))
    .flatMap((piece) => [piece, ...siblingsBehind(piece, meant)])
    .map((piece): Piece => ({ ...piece, sure: false }));
  return { pieces, doubtful: edits.filter(({ isDoubtful }) => isDoubtful) };
}
