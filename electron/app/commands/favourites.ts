import type { Outcome } from '../../contract/bridge';
import { FAVOURITES_MOST } from '../../contract/history';
import type { Problem } from '../../contract/problem';
import { type CommandOf, type Context, failed, saved } from '../context';
import { isMeantSo, whyNone } from '../dialling/number';
import { findIn } from '../dialling/reading';
import { withFavourite, withoutFavourite } from '../history/favourites';
import { pinMissing } from './pins';

/** Why a text could not be dialled at a click: it has to hold one number, and no doubt. */
async function faultIn(context: Context, text: string): Promise<Problem | null> {
  const finding = await findIn(context, text);
  const [only, ...others] = finding.candidates;
  const isOne = only !== undefined && others.length === 0 && (only.sure || isMeantSo(only, text));
  return isOne ? null : whyNone(finding);
}

/** Adds a favourite or changes it. */
export async function saveFavourite(context: Context, { favourite }: CommandOf<'save-favourite'>): Promise<Outcome> {
  const { pin, id, number } = favourite;
  if (pin !== null && !context.settings().pins.some((one) => one.id === pin)) return failed(pinMissing(context, pin));
  const fault = await faultIn(context, number);
  if (fault) return failed(fault);
  const { favourites } = await context.history.all();
  const isKnown = favourites.some((one) => one.id === id);
  if (!isKnown && favourites.length >= FAVOURITES_MOST) {
    return failed({ code: 'too-many-favourites', limit: FAVOURITES_MOST });
  }
  return saved(await context.history.change((history) => withFavourite(history, favourite)));
}

export async function removeFavourite({ history }: Context, { id }: CommandOf<'remove-favourite'>): Promise<Outcome> {
  const { favourites } = await history.all();
  if (!favourites.some((one) => one.id === id)) return failed({ code: 'no-such-favourite' });
  return saved(await history.change((kept) => withoutFavourite(kept, id)));
}
