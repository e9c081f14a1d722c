import type { Problem } from '../problem';

/** The displays that a phone can have: its own, that of its key labels, that of an expansion module. */
export type ScreenName = 'screen' | 'label_screen' | 'exp_screen';

/** One image of a display of the phone, or why there is none; neither: the image shown so far is of another phone. */
export interface Frame {
  readonly screen: ScreenName;
  /** A whole BMP file; absent when nothing could be fetched since the watcher came. */
  readonly bmp?: Uint8Array;
  /** When the image was fetched, in ms since 1970. */
  readonly at: number;
  /** Present when the last fetch failed; an image beside it is the last good one. */
  readonly problem?: Problem;
}
