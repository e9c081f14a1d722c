import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';
import type { Context } from '../context';
import { withoutPin } from '../history/favourites';
import { fullList } from '../kernel/full-list';
import { failed, saved } from '../kernel/outcomes';
import { accountOf } from './pins';

/** Adds a PIN or changes it: its name goes into the settings, its digits into the keychain, and nothing without the other. */
export async function savePin(context: Context, { pin, digits }: CommandOf<'save-pin'>): Promise<Outcome> {
  const isKnown = (): boolean => context.settings.now().pins.some(({ id }) => id === pin.id);
  if (!isKnown() && digits === undefined) return failed({ code: 'pin-missing', pin: pin.name });
  const against = context.settings.blocked() ?? fullList('pins', context.settings.now().pins, pin.id);
  if (against) return failed(against);
  const refused =
    digits === undefined
      ? null
      : context.keychainStatus.answered(await context.keychain.set(accountOf(pin.id), digits));
  if (refused) return failed(refused);
  const problem = await context.settings.change(({ pins }) => ({
    pins: isKnown() ? pins.map((one) => (one.id === pin.id ? pin : one)) : [...pins, pin],
  }));
  // Another one has taken the last place while the keychain was told.
  if (problem?.code === 'too-many') await context.keychain.remove(accountOf(pin.id));
  return saved(problem);
}

/** Favourites that sent a PIN do without it from now on. */
async function takeFromFavourites({ history }: Context, id: string): Promise<Problem | null> {
  const { favourites } = await history.all();
  return favourites.some(({ pin }) => pin === id) ? history.change((kept) => withoutPin(kept, id)) : null;
}

/** Removes a PIN, also from favourites. Steps that use it stay, and say that it is missing. */
export async function removePin(context: Context, { id }: CommandOf<'remove-pin'>): Promise<Outcome> {
  const against = context.settings.blocked();
  if (against) return failed(against);
  const refused = context.keychainStatus.answered(await context.keychain.remove(accountOf(id)));
  // Without its name, nobody would ever get at the digits again.
  if (refused && refused.code !== 'keychain-missing') return failed(refused);
  const problem = await context.settings.change(({ pins }) => ({ pins: pins.filter((pin) => pin.id !== id) }));
  const notTaken = await takeFromFavourites(context, id);
  return refused ? failed(refused) : saved(problem ?? notTaken);
}
