import type { Label } from './labels';
import type { Library } from './library';
import type { Plain } from './normalise';
import type { Rules, Written } from './written';

/** A text while it is read. */
export interface Page {
  readonly plain: Plain;
  readonly library: Library;
  readonly rules: Rules;
}

/** A number that was found, before the rules say what it dials; `start` and `end` are indexes into the plain text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly written: Written;
  /** Nothing speaks against it. */
  readonly sure: boolean;
  readonly label: Label;
}
