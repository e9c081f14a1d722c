import { setTimeout as pass } from 'node:timers/promises';
import type { CommandOf } from '../contract/command';
import type { OutcomeOf } from '../contract/outcome';

/** So long phones are looked for: the neighbours are read at once, and each is asked who it is. */
const LOOK_MS = 5_000;
/** A search that was begun so shortly before is ours. */
const OURS_MS = 1_500;

type FindPhones = CommandOf<'find-phones'>;

/** Looks for phones for a few seconds; a search that was on before goes on behind it. */
export async function findPhones(
  send: (command: FindPhones) => Promise<OutcomeOf<'find-phones'>>,
  lookMs = LOOK_MS,
): Promise<OutcomeOf<'find-phones'>> {
  const begun = await send({ do: 'find-phones', on: true });
  if (!begun.ok) return begun;
  await pass(lookMs);
  const found = await send({ do: 'find-phones', on: true });
  const isOurs = begun.finding !== undefined && Date.now() - lookMs - begun.finding.since < OURS_MS;
  if (isOurs) await send({ do: 'find-phones', on: false });
  return found;
}
