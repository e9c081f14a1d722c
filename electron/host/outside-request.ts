import { Command } from '../contract/command';

/**
 * What other programs, a launcher or a terminal may ask of Offhook whether it runs or not: it is shown in the panel, and
 * asked about there.
 */
export type Asking = Extract<Command, { do: 'open-link' | 'offer-clipboard' | 'offer-selection' }>;

const LINK = /^(?:tel|callto|sips?):/i;

/**
 * The link that these words are: the first of them that is no option. A link comes from wherever somebody clicked, so it
 * is one word, and nothing beside it is an option of ours; null: there is none.
 */
export function linkIn(words: readonly string[]): string | null {
  const first = words.find((word) => !word.startsWith('-'));
  return first !== undefined && LINK.test(first) ? first : null;
}

/** What was asked for from outside; null: nothing that anybody may ask for. */
export function readAsking(said: unknown): Asking | null {
  const command = Command.safeParse(said);
  if (!command.success) return null;
  const asked = command.data;
  return asked.do === 'open-link' || asked.do === 'offer-clipboard' || asked.do === 'offer-selection' ? asked : null;
}
