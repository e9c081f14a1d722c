import type { OutcomeOf } from '../../contract/outcome';
import { merged } from '../../contract/patch';
import type { Problem } from '../../contract/problem';
import { PinName } from '../../contract/sequences/sequence';
import type { Keychain } from '../../settings/keychain';
import type { KeychainStatus } from '../connection/keychain-status';
import { withoutPin } from '../history/favourites';
import type { CallHistory } from '../history/history';
import type { Answers } from '../kernel/commands';
import { aloneFor, alreadyThere, refusesNew } from '../kernel/new-entries';
import { failed, saved } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import { accountOf, type Pins } from './pins';

interface PinAnswersDeps {
  readonly settings: Pick<SettingsStore, 'now' | 'change' | 'blocked'>;
  readonly pins: Pick<Pins, 'has' | 'missing'>;
  readonly keychain: Keychain;
  readonly keychainStatus: Pick<KeychainStatus, 'answered'>;
  readonly history: Pick<CallHistory, 'all' | 'change'>;
}

export function pinAnswers(deps: PinAnswersDeps): Answers<'add-pin' | 'change-pin' | 'remove-pin'> {
  const { settings, pins, keychain, keychainStatus, history } = deps;

  const keep = async (id: string, digits: string): Promise<Problem | null> =>
    keychainStatus.answered(await keychain.set(accountOf(id), digits));

  const addWithDigits = async (pin: PinName, digits: string): Promise<OutcomeOf<'add-pin'>> => {
    const refused = await keep(pin.id, digits);
    if (refused) return failed(refused);
    const problem = await settings.change((now) => ({ pins: [...now.pins, pin] }));
    // Another one has taken the last place while the keychain was told.
    if (!pins.has(pin.id)) await keychain.remove(accountOf(pin.id));
    return saved(problem);
  };

  /** Favourites that sent a PIN do without it from now on. */
  const takeFromFavourites = async (id: string): Promise<Problem | null> => {
    const { favourites } = await history.all();
    return favourites.some(({ pin }) => pin === id) ? history.change((kept) => withoutPin(kept, id)) : null;
  };

  return {
    /** Its name goes into the settings, its digits into the keychain, and neither without the other. */
    async 'add-pin'({ pin, digits }) {
      const { id } = pin;
      const against = settings.blocked() ?? refusesNew('pins', settings.now().pins, id);
      if (against) return failed(against);
      const added = await aloneFor(keychain, accountOf(id), () => addWithDigits(pin, digits));
      return added ?? failed(alreadyThere('pins'));
    },
    /** Its name, its digits, or both: where the keychain refuses the digits, the name stays too. */
    async 'change-pin'({ id, patch, digits }) {
      const against = settings.blocked();
      if (against) return failed(against);
      if (!pins.has(id)) return failed(pins.missing(id));
      const refused = digits === undefined ? null : await keep(id, digits);
      if (refused) return failed(refused);
      const problem = await settings.change((now) =>
        now.pins.some((pin) => pin.id === id)
          ? { pins: now.pins.map((pin) => (pin.id === id ? merged(PinName, pin, patch) : pin)) }
          : pins.missing(id),
      );
      // It was removed while the keychain was told its digits, which have to go as well.
      if (digits !== undefined && !pins.has(id)) await keychain.remove(accountOf(id));
      return saved(problem);
    },
    /** Also from favourites. Steps that use it stay, and say that it is missing. */
    async 'remove-pin'({ id }) {
      const against = settings.blocked();
      if (against) return failed(against);
      const refused = keychainStatus.answered(await keychain.remove(accountOf(id)));
      // Without its name, the digits could never be reached again.
      if (refused && refused.code !== 'keychain-missing') return failed(refused);
      const problem = await settings.change((now) => ({ pins: now.pins.filter((pin) => pin.id !== id) }));
      const notTaken = await takeFromFavourites(id);
      return refused ? failed(refused) : saved(problem ?? notTaken);
    },
  };
}
