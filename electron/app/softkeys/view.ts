import type { PhoneSays } from '../../contract/phones/phone-says';
import type { Problem } from '../../contract/problem';
import { FOLLOWED, type Followed, type LightWord } from '../../contract/softkeys/choices';
import { plainSoftKey, type SoftKey, type SoftKeyLight, type SoftKeys } from '../../contract/softkeys/soft-key';
import type { IgnoredPresses, SoftKeyFate, SoftKeysState, SoftKeyWay } from '../../contract/softkeys/state';
import { ledOffsetOf } from '../../phone/led-offset';
import type { RoutedProfile } from '../connection/way';

/** The known fate of one key. */
export interface Fate {
  readonly fate: SoftKeyFate;
  readonly problem: Problem | null;
}

export const WAITS: Fate = { fate: 'waiting', problem: null };

export const NONE_IGNORED: IgnoredPresses = { stranger: 0, unknown: 0, repeated: 0, late: 0 };

/**
 * How the keys of this phone are set: a registered phone's through its server, any other's as it is reached, unless its user says
 * otherwise. A phone that is reached by SIP has no pages to set keys by.
 */
export function softKeyWay({ registered, way, softKeys }: RoutedProfile): SoftKeyWay {
  if (registered) return 'server';
  return way === 'http' && softKeys.way !== 'find-out' ? softKeys.way : way;
}

const isFollowed = (light: SoftKeyLight): light is Followed => FOLLOWED.some((one) => one === light);

/** The word for a light at this moment. */
export const litBy = (light: SoftKeyLight, is: (followed: Followed) => boolean): LightWord => {
  if (!isFollowed(light)) return light;
  return is(light) ? 'on' : 'off';
};

/** A light that follows a fact of this computer is off when Offhook ends. */
export const isFollowing = ({ light }: Pick<SoftKey, 'light'>): boolean => isFollowed(light);

/** The keys that are set, in the order of the phone. */
export const keysInOrder = ({ keys }: SoftKeys): readonly (readonly [string, SoftKey])[] =>
  Object.entries(keys).sort(([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)));

/** The number of the light of P1 where documents name lights: the user's, or that of the model. */
export const ledOffsetFor = ({ softKeys, model }: RoutedProfile, says: PhoneSays | null): number =>
  softKeys.ledOffset ?? ledOffsetOf(model === 'unknown' ? (says?.model ?? model) : model);

interface Sources {
  readonly profile: RoutedProfile;
  readonly says: PhoneSays | null;
  readonly is: (followed: Followed) => boolean;
  readonly fateOf: (key: string) => Fate;
  readonly ignored: IgnoredPresses;
}

/** The soft keys of the active phone, as the windows see them. */
export function softKeysView({ profile, says, is, fateOf, ignored }: Sources): SoftKeysState['softKeys'] {
  const { softKeys } = profile;
  return {
    way: softKeyWay(profile),
    chosenWay: softKeys.way,
    ledOffset: ledOffsetFor(profile, says),
    ownLedOffset: softKeys.ledOffset,
    keys: [
      ...keysInOrder(softKeys).map(([key, one]) => ({ ...one, key, lit: litBy(one.light, is), isGoingBack: false })),
      ...softKeys.back.map((key) => ({ ...plainSoftKey(), key, lit: 'off' as const, isGoingBack: true })),
    ].map((one) => ({ ...one, ...fateOf(one.key) })),
    ignored,
  };
}

/** The soft keys of a phone that has been told none yet. */
export const untoldSoftKeys = (profile: RoutedProfile, says: PhoneSays | null): SoftKeysState['softKeys'] =>
  softKeysView({ profile, says, is: () => false, fateOf: () => WAITS, ignored: NONE_IGNORED });
