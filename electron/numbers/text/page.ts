import type { Rules, Written } from '../written';
import type { Label, LabelCheck } from './labels';
import type { Library } from './library';
import type { Plain } from './normalise';

/** A text while it is read. */
export interface Page {
  readonly plain: Plain;
  readonly library: Library;
  readonly rules: Rules;
  readonly mayHaveLabel: LabelCheck;
}

/**
 * The kind of a piece that is no number that was found. 'spare': digits that nothing explains, offered only beside
 * numbers that were found; 'lost': such digits that no phone could dial, so that it may be they that were meant.
 */
export type Rest = 'spare' | 'lost';

/** A number that was found, before the rules say what it dials; `start` and `end` are indexes into the plain text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly written: Written;
  /** Nothing speaks against it. */
  readonly sure: boolean;
  readonly label: Label;
  readonly rest?: Rest;
}
