import type { CommandInput } from './command';
import type { OutcomeOf } from './outcome';
import type { Frame } from './phones/display';
import type { AppState } from './state';

/** All that a page can reach: `window.offhook`. */
export interface Bridge {
  send<Input extends CommandInput>(command: Input): Promise<OutcomeOf<Input['do']>>;
  /**
   * Calls `listener` with the whole state first, and then, with every change, with those keys of it that are other than before;
   * returns the way to stop.
   */
  watch(listener: (change: Partial<AppState>) => void): () => void;
  /**
   * The phone's displays are fetched for as long as a window watches. The next frame of a display comes when `listener`
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
