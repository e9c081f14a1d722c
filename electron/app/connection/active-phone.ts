import type { PhoneSays } from '../../contract/phones/phone-says';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { SettingsStore } from '../kernel/settings';
import { originOf } from './clients';
import { DEMO_ID, type OwnDemo } from './demo-phone';

/** The phone that an answer is of. */
export interface Of {
  readonly profile: PhoneProfile;
}

/** The phone that commands go to, and what it has said of itself. */
export interface ActivePhone {
  /** As it is on file; null: the demo phone. */
  onFile(): PhoneProfile | null;
  /** The same; the demo phone has a profile, too. */
  profile(): PhoneProfile;
  /** Which phone it is, and where: at another address it may be another device. */
  place(): string;
  /** The user may have chosen another phone meanwhile: the answer of the one before says nothing about this one. */
  is(of: Of): boolean;
  /** What it has said since it became the active one, at this address. */
  says(): PhoneSays | null;
  said(of: Of, says: PhoneSays): void;
}

export function createActivePhone(
  settings: Pick<SettingsStore, 'now'>,
  demo: Pick<OwnDemo, 'kind' | 'profile'>,
): ActivePhone {
  let heard: { readonly from: string; readonly says: PhoneSays } | null = null;

  const onFile = (): PhoneProfile | null => {
    const { phones, activePhone } = settings.now();
    return phones.find(({ id }) => id === activePhone) ?? null;
  };
  const placeOf = (profile: PhoneProfile | null): string =>
    profile ? `${profile.id} ${originOf(profile)}` : demo.kind();
  const place = (): string => placeOf(onFile());
  const from = ({ profile }: Of): string => placeOf(profile.id === DEMO_ID ? null : profile);

  return {
    onFile,
    profile: () => onFile() ?? demo.profile(),
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
