import type { Problem } from '../contract/problem';
import { defaultSettings, SETTINGS_VERSION, type Settings } from '../contract/settings';
import { findKept, type Kind, openKept, whyUnread } from './kept-file';
import { migrate } from './migrate';

export interface SettingsFile {
  readonly settings: Settings;
  /** What the user has to know about how the file was found. */
  readonly notice: Problem | null;
  /** Writes `next` atomically, after the write under way; answers with the reason when that was impossible. */
  save(next: Settings): Promise<Problem | null>;
  /** Why nothing may be written over the file there; null: there is no reason. */
  blocked(): Problem | null;
}

const SETTINGS: Kind<Settings> = {
  version: SETTINGS_VERSION,
  read: migrate,
  // People read it.
  print: (settings) => `${JSON.stringify(settings, null, 2)}\n`,
  fresh: defaultSettings,
  isNewer: () => ({ code: 'settings-newer' }),
  isBroken: (keptAs) => ({ code: 'settings-broken', keptAs }),
  isNotRead: (reason) => ({ code: 'settings-not-read', reason }),
  isNotSaved: (reason) => ({ code: 'settings-not-saved', reason }),
};

/** Reads the settings and changes nothing, for a program that only passes through. */
export async function readSettings(path: string): Promise<Settings | Problem> {
  const found = await findKept(path, SETTINGS);
  return whyUnread(found, SETTINGS) ?? (found.is === 'kept' ? found.kept : defaultSettings());
}

/**
 * Opens the settings file, or starts with the defaults where there is none. One that is no use is kept aside and said
 * so; where even that is impossible, nothing is saved, so that nothing is lost.
 */
export async function openSettings(path: string, now: () => number): Promise<SettingsFile> {
  const { kept, notice, save, blocked } = await openKept(path, SETTINGS, now);
  return { settings: kept, notice, save, blocked };
}
