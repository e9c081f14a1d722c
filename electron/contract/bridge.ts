import type { CommandInput } from './command';
import { type Language, languageTagged } from './language';
import type { OutcomeOf } from './outcome';
import type { Frame } from './phones/display';
import type { AppState } from './state';

/** All that a page can reach: `window.offhook`. */
export interface Bridge {
  /** The language when the window was made: its words can be read before the state has come. */
  readonly language: Language;
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

const LANGUAGE_ARGUMENT = '--language=';

/** The argument by which main tells a page's preload script the language. */
export const languageArgument = (language: Language): string => LANGUAGE_ARGUMENT + language;

/** The language that such an argument tells; English where none is there. */
export function languageTold(words: readonly string[]): Language {
  const told = words.find((word) => word.startsWith(LANGUAGE_ARGUMENT));
  return languageTagged(told?.slice(LANGUAGE_ARGUMENT.length) ?? '');
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
