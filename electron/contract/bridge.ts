import type { CommandInput } from './command';
import type { Candidate } from './dialling/number';
import type { PastCall } from './history/history';
import type { Examination } from './phones/examination';
import type { FoundPhones } from './phones/found-phone';
import type { Problem } from './problem';
import type { AppState } from './state';

/** What a command came to. */
export type Outcome =
  | {
      readonly ok: true;
      /** `no-answer`: the request was sent, and the phone closed the connection without a word. */
      readonly result: 'done' | 'no-answer';
      /** What the phone was told, as people read it: digits, KEYEVENTs. */
      readonly sent?: string;
      /** The phone it was sent to. */
      readonly phone?: string;
      /** Answer to `explain` and to what makes an offer: the numbers of the text, the best first. */
      readonly candidates?: readonly Candidate[];
      /** Answer to `search-history`, the newest first; `count` says how many there are altogether. */
      readonly calls?: readonly PastCall[];
      /** Answer to `check-phone`: what the phone says it is. */
      readonly model?: string;
      readonly mac?: string;
      readonly firmware?: string;
      /** Answer to `find-phones`: what is known so far; absent when nobody looks any more. */
      readonly finding?: FoundPhones;
      /** Answer to `examine`. */
      readonly examination?: Examination;
      /** Answer to `export-sequences` and `diagnose`. */
      readonly text?: string;
      /** Answer to `import-sequences`: how many were read; to `search-history`: how many match. */
      readonly count?: number;
    }
  | { readonly ok: false; readonly problem: Problem };

/** The displays that a phone can have: its own, that of its key labels, that of an expansion module. */
export type ScreenName = 'screen' | 'label_screen' | 'exp_screen';

/** One image of a display of the phone, or why there is none; neither: what was shown so far is of another phone. */
export interface Frame {
  readonly screen: ScreenName;
  /** A whole BMP file; absent when nothing could be fetched since the watcher came. */
  readonly bmp?: Uint8Array;
  /** When the image was fetched, in ms since 1970. */
  readonly at: number;
  /** Present when the last fetch failed; an image beside it is the last good one. */
  readonly problem?: Problem;
}

/** All that a page can reach: `window.offhook`. */
export interface Bridge {
  send(command: CommandInput): Promise<Outcome>;
  /** Calls `listener` with the whole state, at once and on every change; returns the way to stop. */
  watch(listener: (state: AppState) => void): () => void;
  /**
   * The phone's displays are fetched for as long as somebody watches. The next frame of a display comes when `listener`
   * has painted the last one; what changed meanwhile is left out.
   */
  watchScreen(listener: (frame: Frame) => Promise<void> | void): () => void;
}

/** The names on Electron's wire; nothing else crosses it. */
export const CHANNELS = {
  command: 'command',
  watch: 'watch',
  state: 'state',
  screen: 'screen',
  frame: 'frame',
  painted: 'painted',
} as const;
