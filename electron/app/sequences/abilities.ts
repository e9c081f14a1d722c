import type { PhonesState } from '../../contract/phones/state';
import { findModel } from '../../phone/models';
import { type ActivePhone, lackingOn } from '../connection/active-phone';
import type { OwnDemo } from '../connection/demo-phone';
import type { PhoneRules } from '../dialling/rules';
import type { Store } from '../kernel/store';
import { namedModel } from '../keys/named-model';
import type { Abilities } from './checks';

interface AbilitiesDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'phones' | 'activePhone' | 'face'>>, 'getState'>;
  readonly connection: { readonly active: Pick<ActivePhone, 'lacks'> };
  readonly demo: Pick<OwnDemo, 'profile'>;
  readonly rules: Pick<PhoneRules, 'helpPlace'>;
}

/** What the phone has that plays a sequence: the active one, or (`dry`) the demo phone. */
export function abilitiesOf({ store, connection, demo, rules }: AbilitiesDeps, dry: boolean): Abilities {
  const { phones, activePhone, face } = store.getState();
  // Tried out, it is told what it would be told on the phone it is for.
  const help = rules.helpPlace();
  if (!dry) {
    const { lacks } = connection.active;
    return { model: namedModel(phones.find(({ id }) => id === activePhone)), shows: { ...face }, help, lacks };
  }
  const profile = demo.profile();
  const { touch = false, mendsLineInfo = false } = findModel(profile.model) ?? {};
  return {
    model: namedModel(profile),
    shows: { model: profile.model, touch, mendsLineInfo },
    help,
    lacks: (ability) => lackingOn(profile, ability),
  };
}
