import { type ListName, MOST } from '../../contract/limits';
import type { Problem } from '../../contract/problem';
import { Settings } from '../../contract/settings';

const isList = (name: unknown): name is ListName => typeof name === 'string' && Object.hasOwn(MOST, name);

/**
 * The settings with a change made to them, as they will be read back from their file; what did not change keeps its identity.
 * A Problem: they would not be, for a list is too long.
 *
 * @throws Error where a command has let something else through: it has to know what may be kept
 */
export function withChange(settings: Settings, next: Partial<Settings>): Settings | Problem {
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
