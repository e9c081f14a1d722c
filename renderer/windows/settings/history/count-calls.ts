import type { Bridge } from '../../../../electron/contract/bridge';

/** How many calls there are altogether. */
export async function countCalls(send: Bridge['send']): Promise<number> {
  const outcome = await send({ do: 'search-history', text: '', most: 1 });
  return outcome.ok ? (outcome.count ?? 0) : 0;
}
