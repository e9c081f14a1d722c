import type { Server } from '../../contract/freeswitch/server';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { ChosenPhone } from '../../contract/phones/registration';
import { isRegistration } from '../../contract/phones/registration-name';
import type { Way } from '../../contract/phones/ways';
import type { Settings } from '../../contract/settings';
import { findModel } from '../../phone/models';

/** A profile whose way to the phone is known. */
export type RoutedProfile = PhoneProfile & {
  readonly way: Way;
  /** Where it names a registration: at which server, and which phone of several. Absent: it names an address. */
  readonly registered?: { readonly at: Server; readonly chosen: ChosenPhone | null };
};

/** The settings that lead to a phone. */
export type Roads = Pick<Settings, 'learned' | 'server'>;

/** The way that the user has chosen, or the one that was found out at this host; until then that of its model, or HTTP. */
function wayTo({ learned }: Roads, { id, host, way, model }: PhoneProfile): Way {
  if (way !== 'find-out') return way;
  const found = learned.ways[id];
  if (found?.host === host) return found.way;
  return findModel(model)?.byHttp === false ? 'sip' : 'http';
}

/** The user that the phone is told with the password: by SIP, where no other is said, the one of the identity (RFC 3261 22.1). */
export const userOf = ({ way, user, sip }: RoutedProfile): string => (way === 'sip' && user === '' ? sip.user : user);

/** The profile with the way that leads to its phone. */
export function routed(roads: Roads, profile: PhoneProfile): RoutedProfile {
  const onItsWay = { ...profile, way: wayTo(roads, profile) };
  if (!isRegistration(profile.host)) return onItsWay;
  return { ...onItsWay, registered: { at: roads.server, chosen: roads.learned.chosen[profile.id] ?? null } };
}

/** The phone of this id, with the way that leads to it; undefined: there is none. */
export function routedPhone(
  { phones, ...roads }: Roads & Pick<Settings, 'phones'>,
  id: string | null,
): RoutedProfile | undefined {
  const profile = phones.find((phone) => phone.id === id);
  return profile && routed(roads, profile);
}
