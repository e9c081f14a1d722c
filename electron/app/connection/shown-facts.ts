import { originOf } from './clients';
import type { RoutedProfile } from './way';

/** What phones have shown that the user has to say yes or no to. */
export interface ShownFacts<Facts> {
  show(profile: RoutedProfile, facts: Facts): void;
  /** What the phone has shown at the address that it has now; null: nothing. */
  shown(profile: RoutedProfile): Facts | null;
}

export function createShownFacts<Facts>(): ShownFacts<Facts> {
  const last = new Map<string, { readonly origin: string; readonly facts: Facts }>();
  return {
    show: (profile, facts) => void last.set(profile.id, { origin: originOf(profile), facts }),
    shown(profile) {
      const of = last.get(profile.id);
      return of?.origin === originOf(profile) ? of.facts : null;
    },
  };
}
