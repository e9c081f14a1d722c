import type { PhoneSays } from '../../contract/phones/phone-says';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Settings } from '../../contract/settings';
import { originOf } from './clients';
import { DEMO_ID, type OwnDemo } from './demo-phone';

/** Whose answer it is. */
export interface Of {
  readonly profile: PhoneProfile;
}

/** The phone that commands go to, and what it has said of itself. */
export interface ActivePhone {
  /** As it is on file; null: the demo phone. */
  profile(): PhoneProfile | null;
  /** Somebody may have chosen another phone meanwhile: the answer of the one before says nothing about this one. */
  is(of: Of): boolean;
  /** What it has said since it became the active one, at this address. */
  says(): PhoneSays | null;
  said(of: Of, says: PhoneSays): void;
}

/** Which phone it is, and where: at another address it may be another device. null: the demo phone. */
export const placeOf = (profile: PhoneProfile | null, demo: Pick<OwnDemo, 'kind'>): string =>
  profile ? `${profile.id} ${originOf(profile)}` : demo.kind();

export function createActivePhone(settings: () => Settings, demo: Pick<OwnDemo, 'kind'>): ActivePhone {
  let heard: { readonly from: string; readonly says: PhoneSays } | null = null;

  const profile = (): PhoneProfile | null => {
    const { phones, activePhone } = settings();
    return phones.find(({ id }) => id === activePhone) ?? null;
  };
  const isAt = (one: PhoneProfile | null): string => placeOf(one, demo);
  const from = (of: Of): string => isAt(of.profile.id === DEMO_ID ? null : of.profile);

  return {
    profile,
    is: (of) => from(of) === isAt(profile()),
    says() {
      if (heard?.from !== isAt(profile())) heard = null;
      return heard?.says ?? null;
    },
    said(of, says) {
      // Who was the active one before says nothing against what this one has said.
      if (from(of) === isAt(profile())) heard = { from: from(of), says };
    },
  };
}
