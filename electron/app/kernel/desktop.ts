import type { LinkHandler, LinkScheme } from '../../contract/dialling/links';
import type { Problem } from '../../contract/problem';
import type { PageSize } from '../../contract/program/commands';
import type { WindowName } from '../../contract/program/windows';

/**
 * The clipboard's content; a secret that a password manager has marked is not read. `silent`: the program that owns the
 * clipboard has not answered in time.
 */
export type ClipboardText =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'secret' }
  | { readonly is: 'silent' };

/** The result of asking for a hotkey; `no-key`: on the keyboard layout of the moment it would never fire. */
export type Grab = 'grabbed' | 'taken' | 'no-key';

/** What the program asks of the desktop around it; `shell/` provides it with Electron, tests with plain objects. */
export interface Desktop {
  /** The clipboard's text at this moment, at most `TEXT_MOST_CHARS` characters of it; answers within about a second. */
  readClipboard(): Promise<ClipboardText>;
  /** Whether it tells which text is selected. */
  readonly hasSelection: boolean;
  /** The text that is selected at this moment, cut like the clipboard's; null: this desktop has none. */
  readSelection(): Promise<ClipboardText | null>;
  /**
   * Tells every text that is copied from now on, and no secret; returns the way to stop. The text in the clipboard
   * already is not told.
   */
  watchClipboard(listener: (text: string) => void): () => void;
  /** The programs that open telephone links at this moment, one for every scheme. */
  linkHandlers(): Promise<readonly LinkHandler[]>;
  /** Opens the links of a scheme with Offhook from now on, or not any more; answers with the reason when it cannot. */
  openLinksHere(scheme: LinkScheme, on: boolean): Promise<Problem | null>;
  /** Shows where the system lets its user choose which program opens links. */
  showLinkSettings(): Promise<void>;
  /**
   * Opens a window, or brings the open one forward; resolves when it can be seen. `quietly` leaves the keyboard where
   * it is.
   */
  show(window: WindowName, how?: { readonly quietly: boolean }): Promise<void>;
  /** Closes the panel, if it is open: from now on `show` opens another one. */
  closePanel(): void;
  /** Asks the system for a global hotkey. */
  grabHotkey(accelerator: string, pressed: () => void): Grab;
  releaseHotkey(accelerator: string): void;
  /** Whether the key that was pressed (`KeyboardEvent.code`) is the one that this hotkey fires for. */
  firesFor(accelerator: string, code: string): boolean;
  /** Tells from now on when the keys of the keyboard have other letters than before; returns the way to stop. */
  watchKeyboard(changed: () => void): () => void;
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
  /** Opens an address in the program that the system has for it; answers with the reason when it cannot. */
  openUrl(url: string): Promise<Problem | null>;
  /** Shows the folder in which the log file is. */
  showLog(): void;
  quit(): void;
}
