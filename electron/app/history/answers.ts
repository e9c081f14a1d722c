import type { Answers } from '../kernel/commands';
import { failed, saved } from '../kernel/outcomes';
import type { CallHistory } from './history';
import { searchCalls } from './search';

interface HistoryAnswersDeps {
  readonly history: Pick<CallHistory, 'all' | 'change' | 'clear'>;
}

export const historyAnswers = ({
  history,
}: HistoryAnswersDeps): Answers<'search-history' | 'remove-call' | 'clear-history'> => ({
  /** The calls that hold a text, the newest first: one page of them, and how many there are. */
  async 'search-history'({ text, from, most }) {
    const found = searchCalls((await history.all()).calls, text);
    return { ok: true, result: 'done', calls: found.slice(from, from + most), count: found.length };
  },
  async 'remove-call'({ id }) {
    const { calls } = await history.all();
    if (!calls.some((call) => call.id === id)) return failed({ code: 'no-such-call' });
    return saved(await history.change((kept) => ({ ...kept, calls: kept.calls.filter((call) => call.id !== id) })));
  },
  'clear-history': async () => saved(await history.clear()),
});
