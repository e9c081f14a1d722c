import { type ListName, MOST } from '../../contract/limits';
import type { Problem } from '../../contract/problem';
import { Settings } from '../../contract/settings';
import type { SettingsFile } from '../../settings/file';

/** The settings that a change puts into the place of those in force; a Problem: the change is refused. */
export type SettingsEdit = (now: Settings) => Partial<Settings> | Problem;

/** The settings in force, and the one way to change them. */
export interface SettingsStore {
  now(): Settings;
  /** Why settings cannot be kept; null: they can. Asked before the keychain is given the secret of an entry that could not be saved. */
  blocked(): Problem | null;
  /**
   * Puts what `edit` makes of the settings in force into force, and on file; answers with the reason when they could not be
   * written, or not be read back: then nothing has changed. `edit` is called at once, and only once.
   *
   * @throws Error where a command has let something else through: it has to know what may be kept
   */
  change(edit: SettingsEdit): Promise<Problem | null>;
  /** Tells each change, in the call that makes it, in the order in which listeners came; returns the way to stop. */
  watch(listener: (now: Settings, before: Settings) => void): () => void;
  /** Resolves when all is written, or could not be. */
  written(): Promise<void>;
}

const isList = (name: unknown): name is ListName => typeof name === 'string' && Object.hasOwn(MOST, name);

const isProblem = (next: Partial<Settings> | Problem): next is Problem => 'code' in next;

/** The settings with a change made to them, as they will be read back; an unchanged part keeps its identity. */
function withChange(settings: Settings, next: Partial<Settings>): Settings | Problem {
  const parsed = Settings.safeParse({ ...settings, ...next });
  if (parsed.success) {
    const changed = Object.entries(parsed.data).filter(([key]) => Object.hasOwn(next, key));
    return { ...settings, ...Object.fromEntries(changed) };
  }
  const [issue] = parsed.error.issues;
  const [what, ...deeper] = issue?.path ?? [];
  if (issue?.code === 'too_big' && isList(what) && deeper.length === 0) {
    return { code: 'too-many', what, limit: MOST[what] };
  }
  throw new Error('settings that could not be read back', { cause: parsed.error });
}

export function createSettingsStore(file: SettingsFile): SettingsStore {
  const listeners = new Set<(now: Settings, before: Settings) => void>();
  let settings = file.settings;
  let saving: Promise<unknown> = Promise.resolve();
  return {
    now: () => settings,
    blocked: file.blocked,
    async change(edit) {
      const before = settings;
      const wanted = file.blocked() ?? edit(before);
      if (isProblem(wanted)) return wanted;
      const next = withChange(before, wanted);
      if ('code' in next) return next;
      settings = next;
      for (const listener of listeners) listener(next, before);
      // A listener may have changed them once more.
      const saved = file.save(settings);
      saving = saved;
      return saved;
    },
    watch(listener) {
      const mine = (now: Settings, before: Settings): void => listener(now, before);
      listeners.add(mine);
      return () => void listeners.delete(mine);
    },
    async written() {
      await saving;
    },
  };
}
