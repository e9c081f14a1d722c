import type { PhoneSays } from '../../contract/phones/phone-says';
import type { Problem } from '../../contract/problem';
import { ABILITIES, type Ability } from '../../phone/abilities';
import type { SettingsStore } from '../kernel/settings';
import { originOf } from './clients';
import { DEMO_ID, type OwnDemo } from './demo-phone';
import { type RoutedProfile, routedPhone } from './way';

/** The phone that an answer is of. */
export interface Of {
  readonly profile: RoutedProfile;
}

/** The phone that commands go to, and what it has said of itself. */
export interface ActivePhone {
  /** As it is on file; null: the demo phone. */
  onFile(): RoutedProfile | null;
  /** The same; the demo phone has a profile, too. */
  profile(): RoutedProfile;
  /** Why the way to it cannot do this; null: it can. */
  lacks(ability: Ability): Problem | null;
  /** Which phone it is, and where: at another address it may be another device. */
  place(): string;
  /** The user may have chosen another phone meanwhile: the answer of the one before says nothing about this one. */
  is(of: Of): boolean;
  /** What it has said since it became the active one, at this address. */
  says(): PhoneSays | null;
  said(of: Of, says: PhoneSays): void;
}

/** Why the way to this phone cannot do something; null: it can. */
export const lackingOn = ({ name, way }: Pick<RoutedProfile, 'name' | 'way'>, ability: Ability): Problem | null =>
  ABILITIES[way].has(ability) ? null : { code: 'not-this-way', phone: name, lacks: ability };

export function createActivePhone(
  settings: Pick<SettingsStore, 'now'>,
  demo: Pick<OwnDemo, 'kind' | 'profile'>,
): ActivePhone {
  let heard: { readonly from: string; readonly says: PhoneSays } | null = null;

  const onFile = (): RoutedProfile | null => {
    const now = settings.now();
    return routedPhone(now, now.activePhone) ?? null;
  };
  const profile = (): RoutedProfile => onFile() ?? demo.profile();
  const placeOf = (profile: RoutedProfile | null): string =>
    profile ? `${profile.id} ${originOf(profile)}` : demo.kind();
  const place = (): string => placeOf(onFile());
  const from = ({ profile }: Of): string => placeOf(profile.id === DEMO_ID ? null : profile);

  return {
    onFile,
    profile,
    lacks: (ability) => lackingOn(profile(), ability),
    place,
    is: (of) => from(of) === place(),
    says() {
      if (heard?.from !== place()) heard = null;
      return heard?.says ?? null;
    },
    said(of, says) {
      // What the active phone of before says is nothing against what this one has said.
      if (from(of) === place()) heard = { from: from(of), says };
    },
  };
}
