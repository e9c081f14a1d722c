import type { Page, Piece } from './page';
import { tailAt } from './tail';
import type { Written } from './written';

/** An extension that is dialled right behind the number; the "-0" of the switchboard makes room for it. */
const dialledBehind = (written: Written, digits: string): Written => {
  const switchboard = /\d-0$/.test(written.number);
  const number = `${switchboard ? written.number.slice(0, -2) : written.number}-${digits}`;
  const dials = (switchboard ? written.dials.slice(0, -1) : written.dials) + digits;
  return { ...written, number, dials, steps: [...written.steps, { is: 'direct', gives: dials, by: digits }] };
};

/** The number with what stands behind it and belongs to it. */
export function withTail(piece: Piece, { plain: { text } }: Page, isNumber: (digits: string) => boolean): Piece {
  const { end, then, direct } = tailAt(text, piece.end, isNumber);
  if (direct !== null) return { ...piece, end, written: dialledBehind(piece.written, direct) };
  return { ...piece, end, written: { ...piece.written, then } };
}
