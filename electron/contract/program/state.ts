import type { LinkHandler } from '../dialling/links';
import type { Language } from '../language';
import type { Problem } from '../problem';
import type { Settings } from '../settings';
import type { SettingsPlace } from './places';

/** The program itself, and the desktop that it runs on, as the windows see them. */
export interface ProgramState {
  readonly version: string;
  readonly platform: 'linux' | 'win32' | 'darwin';
  readonly language: Language;
  readonly languageSetting: Settings['language'];
  /** Under Wayland the system may swallow hotkeys without saying so. */
  readonly session: 'x11' | 'wayland' | 'other';
  /** The version of the Electron that it runs on, where that is older than the one it is made for; null: it is not. */
  readonly oldElectron: string | null;
  /** The programs that open telephone links; null: Offhook has not looked yet. */
  readonly linkHandlers: readonly LinkHandler[] | null;
  /** The place in the settings window that was asked for last; `id` counts up. null: none was. */
  readonly placeAsked: (SettingsPlace & { readonly id: number }) | null;
  readonly phoneWindow: Settings['phoneWindow'];
  readonly welcomed: boolean;
  readonly notices: readonly Problem[];
}
