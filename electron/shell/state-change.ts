import type { AppState } from '../contract/state';

/** What of the state is other than before; null: nothing is. */
export function stateChange(now: AppState, before: AppState): Partial<AppState> | null {
  const changed = Object.entries(now).filter(([key, value]) => value !== before[key as keyof AppState]);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
