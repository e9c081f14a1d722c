import type { JournalEntry } from '../../../electron/demo/journal';
import { type Action, ask, traceIn, traceOf } from './actions';
import { outcomeOf, wordOf } from './outcomes';
import { startPatient } from './patient';
import type { Row } from './table';

/** Slow phones outlast this; so short that a test need not wait long, so long that a busy computer keeps it. */
const SLOW_LIMIT_MS = 500;

/** The outcomes of some actions, with `+` or `-` for whether the journal has it where there is anything to have. */
export interface Found {
  readonly words: readonly string[];
  /** How often credentials were refused. */
  readonly refusals: number;
}

const count = (trace: readonly string[], seen: readonly string[]): number =>
  seen.filter((_, at) => trace.every((one, index) => seen[at + index] === one)).length;

/** `+` once, `-` not at all, and the number where it was more. */
const markOf = (action: Action, seen: readonly string[]): string => {
  const trace = traceOf(action);
  if (trace.length === 0) return '';
  return ['-', '+'][count(trace, seen)] ?? `${count(trace, seen)} times`;
};

/** Asks a phone of its own for these in one breath, while it goes wrong; `known`: after a look at it in good order. */
export const examine = async (
  { how, slow, door = 'open' }: Row,
  actions: readonly Action[],
  known: boolean,
): Promise<Found> => {
  const patient = await startPatient(door);
  const client = patient.client(slow ? { limits: { requestMs: SLOW_LIMIT_MS } } : {});
  try {
    if (known) await client.info();
    const journal: JournalEntry[] = [];
    patient.phone.onEntry((entry) => journal.push(entry));
    await patient.suffer({ name: 'the one of this row', how });
    const words = await Promise.all(actions.map(async (action) => wordOf(await outcomeOf(ask(client, action)))));
    const seen = journal.flatMap((entry) => traceIn(entry) ?? []);
    return {
      words: words.map((word, index) => `${word}${markOf(actions[index] ?? { do: 'info' }, seen)}`),
      refusals: journal.filter((entry) => entry.is === 'request' && entry.refused === 'password').length,
    };
  } finally {
    await patient.suffer(null);
    await client.close();
    await patient.stop();
  }
};
