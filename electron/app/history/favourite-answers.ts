import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';
import type { Context } from '../context';
import { isMeantSo, whyNone } from '../dialling/dial-number';
import { fullList } from '../kernel/full-list';
import { failed, saved } from '../kernel/outcomes';
import { withFavourite, withoutFavourite } from './favourites';

/** Why a text could not be dialled at a click: it has to hold one number, and no doubt. */
async function faultIn(context: Context, text: string): Promise<Problem | null> {
  const finding = await context.reading.find(text);
  const [only, ...others] = finding.candidates;
  const isOne = only !== undefined && others.length === 0 && (only.sure || isMeantSo(only, text));
  return isOne ? null : whyNone(finding);
}

/** Adds a favourite or changes it. */
export async function saveFavourite(context: Context, { favourite }: CommandOf<'save-favourite'>): Promise<Outcome> {
  const { pin, id, number } = favourite;
  if (pin !== null && !context.settings.now().pins.some((one) => one.id === pin))
    return failed(context.pins.missing(pin));
  const fault = await faultIn(context, number);
  if (fault) return failed(fault);
  const full = async () => fullList('favourites', (await context.history.all()).favourites, id);
  const against = (await context.history.keepsChanges()) ?? (await full());
  if (against) return failed(against);
  const problem = await context.history.change((history) => withFavourite(history, favourite));
  // Another program, or another window, may have taken the last place meanwhile.
  return saved(problem ?? (await full()));
}

export async function removeFavourite({ history }: Context, { id }: CommandOf<'remove-favourite'>): Promise<Outcome> {
  const { favourites } = await history.all();
  if (!favourites.some((one) => one.id === id)) return failed({ code: 'no-such-favourite' });
  const against = await history.keepsChanges();
  if (against) return failed(against);
  return saved(await history.change((kept) => withoutFavourite(kept, id)));
}
