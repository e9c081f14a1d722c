import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';
import { PinDigits } from '../../contract/sequences/sequence';
import type { KeychainAnswer } from '../../settings/keychain';
import { type Context, failed, saved } from '../context';
import { withoutPin } from '../history/favourites';
import { fullList } from '../kernel/full-list';

/** A PIN's place in the keychain; no phone's id has a colon. */
const accountOf = (id: string): string => `pin:${id}`;

/** Shows what the keychain's answer says about the keychain. */
function heard({ store }: Context, answer: KeychainAnswer<unknown>): Problem | null {
  store.setState({ keychain: answer.ok ? 'ready' : answer.trouble });
  if (answer.ok) return null;
  return { code: `keychain-${answer.trouble}` };
}

/** What a PIN is for, as people call it; its id where nobody has named it. */
export const nameOf = (context: Context, id: string): string =>
  context.settings.now().pins.find((pin) => pin.id === id)?.name ?? id;

/** What is wrong with a PIN that the settings do not know. */
export const pinMissing = (context: Context, id: string): Problem => ({
  code: 'pin-missing',
  pin: nameOf(context, id),
});

/** The digits of a PIN, for the one step that needs them now: they are kept nowhere. */
export async function digitsOf(
  context: Context,
  id: string,
): Promise<{ readonly digits: string } | { readonly problem: Problem }> {
  const answer = await context.keychain.get(accountOf(id));
  const problem = heard(context, answer);
  if (problem) return { problem };
  // Whatever else stands there was not put there by us.
  const digits = PinDigits.safeParse(answer.ok ? answer.value : null);
  return digits.success ? { digits: digits.data } : { problem: pinMissing(context, id) };
}

/** Adds a PIN or changes it: its name goes into the settings, its digits into the keychain, and nothing without the other. */
export async function savePin(context: Context, { pin, digits }: CommandOf<'save-pin'>): Promise<Outcome> {
  const isKnown = (): boolean => context.settings.now().pins.some(({ id }) => id === pin.id);
  if (!isKnown() && digits === undefined) return failed({ code: 'pin-missing', pin: pin.name });
  const against = context.settings.blocked() ?? fullList('pins', context.settings.now().pins, pin.id);
  if (against) return failed(against);
  const refused = digits === undefined ? null : heard(context, await context.keychain.set(accountOf(pin.id), digits));
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
  const refused = heard(context, await context.keychain.remove(accountOf(id)));
  // Without its name, nobody would ever get at the digits again.
  if (refused && refused.code !== 'keychain-missing') return failed(refused);
  const problem = await context.settings.change(({ pins }) => ({ pins: pins.filter((pin) => pin.id !== id) }));
  const notTaken = await takeFromFavourites(context, id);
  return refused ? failed(refused) : saved(problem ?? notTaken);
}
