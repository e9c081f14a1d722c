import type { Learned } from '../../contract/phones/learned';
import type { PhoneSays } from '../../contract/phones/phone-says';
import type { Settings } from '../../contract/settings';
import { originOf } from '../connection/clients';
import type { Connection } from '../connection/connection';
import { type Roads, type RoutedProfile, routedPhone } from '../connection/way';
import type { SettingsStore } from '../kernel/settings';

/**
 * The hardware addresses with that of a phone that has told its own for the first time; null: nothing is new. One that is
 * known stays: another one that answers at this address is another phone.
 */
function learn(settings: Roads & Pick<Settings, 'phones'>, profile: RoutedProfile, { mac }: PhoneSays): Learned | null {
  const { id } = profile;
  const { learned } = settings;
  const { macs } = learned;
  // It may have been given another address since it was asked.
  const now = routedPhone(settings, id);
  const isOurs = now !== undefined && originOf(now) === originOf(profile);
  if (mac === undefined || !isOurs || macs[id] !== undefined || !/^[0-9A-F]{12}$/.test(mac)) return null;
  return { ...learned, macs: { ...macs, [id]: mac } };
}

interface MacsDeps {
  readonly settings: Pick<SettingsStore, 'now' | 'change'>;
  readonly connection: Pick<Connection, 'events'>;
}

/** Remembers the hardware address that each phone tells. */
export const learnMacs = ({ settings, connection }: MacsDeps): void =>
  void connection.events.on('said', ({ profile }, says) => {
    const learned = learn(settings.now(), profile, says);
    if (learned) void settings.change(() => ({ learned }));
  });
