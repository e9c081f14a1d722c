import type { PhoneProfile, Settings } from '../contract/settings';
import type { PhoneSays } from '../contract/state';

/**
 * The hardware addresses with that of a phone that has told its own for the first time; null: nothing is new. One that is
 * known stays: another one that answers at this address is another phone.
 */
export function learn(
  { macs, phones }: Pick<Settings, 'macs' | 'phones'>,
  { id }: Pick<PhoneProfile, 'id'>,
  { mac }: PhoneSays,
): Settings['macs'] | null {
  const isOurs = phones.some((phone) => phone.id === id);
  if (mac === undefined || !isOurs || macs[id] !== undefined || !/^[0-9A-F]{12}$/.test(mac)) return null;
  return { ...macs, [id]: mac };
}
