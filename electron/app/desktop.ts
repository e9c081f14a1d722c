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
  quit(): void;
}

/** A clipboard may hold megabytes; a number never needs more than this many characters. */
export const CLIPBOARD_LIMIT = 10_000;
