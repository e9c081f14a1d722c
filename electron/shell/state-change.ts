import type { AppState } from '../contract/state';

/** The part of the state that is other than before; null: none is. */
export function stateChange(now: AppState, before: AppState): Partial<AppState> | null {
  const changed = Object.entries(now).filter(([key, value]) => value !== before[key as keyof AppState]);
  return changed.length === 0 ? null : Object.fromEntries(changed);
}
