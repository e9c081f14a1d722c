import type { Problem } from '../contract/bridge';
import type { PageSize } from '../contract/command';

/** What the program asks of the desktop around it; `shell/` provides it with Electron, tests with plain objects. */
export interface Desktop {
  /** The clipboard's text at this moment, at most `CLIPBOARD_LIMIT` characters of it. */
  readClipboard(): Promise<string>;
  /**
   * Opens a window, or brings the open one forward; resolves when it can be seen. `quietly` leaves the keyboard where
   * it is.
   */
  show(window: 'panel' | 'phone' | 'settings', how?: { readonly quietly: boolean }): Promise<void>;
  /** Asks the system for a global hotkey; false: refused. */
  grabHotkey(accelerator: string, pressed: () => void): boolean;
  releaseHotkey(accelerator: string): void;
  setPhoneWindowOnTop(on: boolean): void;
  /** Makes the phone window's page so large, as far as the screen it stands on allows. */
  sizePhoneWindow(size: PageSize): void;
  /** Puts a picture (a PNG file) on the clipboard; answers with the reason when it is none. */
  copyImage(png: Uint8Array): Promise<Problem | null>;
  /** Puts a text on the clipboard. */
  copyText(text: string): Promise<void>;
  /** Asks where a picture (a PNG file) is to be saved, and saves it there. */
  saveImage(png: Uint8Array, suggestedName: string): Promise<'saved' | Problem>;
  /** Tells from now on when the screen is locked (true) and when it is not any more; returns the way to stop. */
  watchLock(listener: (locked: boolean) => void): () => void;
  /** Tells from now on when this computer goes to sleep and when it has woken up; returns the way to stop. */
  watchPower(listener: (event: 'sleep' | 'wake') => void): () => void;
  /** Tells from now on when this computer's addresses have changed; returns the way to stop. */
  watchNetwork(listener: () => void): () => void;
  /** Shows the folder in which the log file is. */
  showLog(): void;
  quit(): void;
}

/** A clipboard may hold megabytes; a number never needs more than this many characters. */
export const CLIPBOARD_LIMIT = 10_000;
