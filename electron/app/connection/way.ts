import type { Learned } from '../../contract/phones/learned';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Way } from '../../contract/phones/ways';
import type { Settings } from '../../contract/settings';
import { findModel } from '../../phone/models';

/** A profile whose way to the phone is known. */
export type RoutedProfile = PhoneProfile & { readonly way: Way };

/** The way that the user has chosen, or the one that was found out at this host; until then that of its model, or HTTP. */
function wayTo({ ways }: Pick<Learned, 'ways'>, { id, host, way, model }: PhoneProfile): Way {
  if (way !== 'find-out') return way;
  const found = ways[id];
  if (found?.host === host) return found.way;
  return findModel(model)?.byHttp === false ? 'sip' : 'http';
}

/** The user that the phone is told with the password: by SIP, where no other is said, the one of the identity (RFC 3261 22.1). */
export const userOf = ({ way, user, sip }: RoutedProfile): string => (way === 'sip' && user === '' ? sip.user : user);

/** The profile with the way that leads to its phone. */
export function routed(learned: Pick<Learned, 'ways'>, profile: PhoneProfile): RoutedProfile {
  return { ...profile, way: wayTo(learned, profile) };
}

/** The phone of this id, with the way that leads to it; undefined: there is none. */
export function routedPhone(
  { phones, learned }: Pick<Settings, 'phones' | 'learned'>,
  id: string | null,
): RoutedProfile | undefined {
  const profile = phones.find((phone) => phone.id === id);
  return profile && routed(learned, profile);
}
