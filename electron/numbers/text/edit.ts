import type { Zone } from './zones';

/** What a part of a text may stand for, in as many characters. */
export interface Edit extends Zone {
  readonly text: string;
  /** A number that is read in it as it stands is a piece of something else, most likely. */
  readonly isDoubtful: boolean;
}
