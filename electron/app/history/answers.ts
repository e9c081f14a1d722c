import type { CommandOf } from '../../contract/command';
import type { Outcome, OutcomeOf } from '../../contract/outcome';
import type { Context } from '../context';
import { failed, saved } from '../kernel/outcomes';
import { searchCalls } from './search';

/** The calls that hold a text, the newest first: one page of them, and how many there are. */
export async function searchHistory(
  { history }: Context,
  { text, from, most }: CommandOf<'search-history'>,
): Promise<OutcomeOf<'search-history'>> {
  const found = searchCalls((await history.all()).calls, text);
  return { ok: true, result: 'done', calls: found.slice(from, from + most), count: found.length };
}

export async function removeCall({ history }: Context, { id }: CommandOf<'remove-call'>): Promise<Outcome> {
  const { calls } = await history.all();
  if (!calls.some((call) => call.id === id)) return failed({ code: 'no-such-call' });
  return saved(await history.change((kept) => ({ ...kept, calls: kept.calls.filter((call) => call.id !== id) })));
}

export const clearHistory = async ({ history }: Context): Promise<Outcome> => saved(await history.clear());
