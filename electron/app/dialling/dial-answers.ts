import type { CommandOf } from '../../contract/command';
import type { Outcome, OutcomeOf } from '../../contract/outcome';
import { type Context, failed } from '../context';
import { withAgreed } from '../history/favourites';
import { dialNumber } from './dial-number';
import { ownHosts } from './own-hosts';
import { activeRules, rulesOf } from './rules';

/** Dials the one number of a text. */
export const dial = (context: Context, { do: _asked, ...wish }: CommandOf<'dial'>): Promise<OutcomeOf<'dial'>> =>
  dialNumber(context, wish);

/** Dials a number that somebody wants at hand, with the PIN that goes behind it. */
export async function dialFavourite(
  context: Context,
  { id, confirmed, line, country }: CommandOf<'dial-favourite'>,
): Promise<Outcome> {
  const asked = context.endings();
  const { favourites } = await context.history.all();
  const found = favourites.find((one) => one.id === id);
  if (!found) return failed({ code: 'no-such-favourite' });
  const { number: text, pin, agreed } = found;
  const onAgreed = (dials: string): void => void context.history.change((kept) => withAgreed(kept, id, dials));
  return dialNumber(context, { text, from: 'favourite', confirmed, agreed, line, pin, asked, country, onAgreed });
}

/** What the numbers of a text would dial, and why; nothing is sent. */
export async function explain(context: Context, { text, phone }: CommandOf<'explain'>): Promise<OutcomeOf<'explain'>> {
  const rules = phone === undefined ? activeRules(context) : rulesOf(context, phone);
  if (!rules) return failed({ code: 'no-such-phone', id: phone ?? '' });
  const { candidates, problem } = await context.numbers.find(text, rules, ownHosts(context, phone));
  return problem ? failed(problem) : { ok: true, result: 'done', candidates };
}
