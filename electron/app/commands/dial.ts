import type { Outcome } from '../../contract/bridge';
import { type CommandOf, type Context, failed } from '../context';
import { dialNumber } from '../dialling/number';
import { activeRules, rulesOf } from '../dialling/rules';

/** Dials the one number of a text. */
export const dial = (context: Context, { do: _asked, ...wish }: CommandOf<'dial'>): Promise<Outcome> =>
  dialNumber(context, wish);

/** Dials a number that somebody wants at hand, with the PIN that goes behind it. */
export async function dialFavourite(
  context: Context,
  { id, confirmed, line }: CommandOf<'dial-favourite'>,
): Promise<Outcome> {
  const asked = context.endings();
  const { favourites } = await context.history.all();
  const found = favourites.find((one) => one.id === id);
  if (!found) return failed({ code: 'no-such-favourite' });
  return dialNumber(context, { text: found.number, from: 'favourite', confirmed, line, pin: found.pin, asked });
}

/** What the numbers of a text would dial, and why; nothing is sent. */
export async function explain(context: Context, { text, phone }: CommandOf<'explain'>): Promise<Outcome> {
  const rules = phone === undefined ? activeRules(context) : rulesOf(context, phone);
  if (!rules) return failed({ code: 'no-such-phone', id: phone ?? '' });
  const { candidates, problem } = await context.numbers.find(text, rules);
  return problem ? failed(problem) : { ok: true, result: 'done', candidates };
}
