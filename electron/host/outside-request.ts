import { Command, type CommandOf, type CommandWith, TRAITS } from '../contract/command';

/**
 * What other programs, a launcher or a terminal may ask of Offhook whether it runs or not: it is shown in the panel, and
 * asked about there.
 */
export type OutsideRequest = CommandOf<CommandWith<'outside'>>;

const isOutsideRequest = (command: Command): command is OutsideRequest => TRAITS[command.do].outside === true;

const LINK = /^(?:tel|callto|sips?):/i;

/**
 * The link that these words are: the first of them that is no option. A link comes from wherever the user clicked, so
 * it is one word, and nothing beside it is an option of ours; null: there is none. No link stands behind `--phone`, which
 * no program writes before one: that is the address of a phone.
 */
export function linkIn(words: readonly string[]): string | null {
  const first = words.find((word, at) => !word.startsWith('-') && words[at - 1] !== '--phone');
  return first !== undefined && LINK.test(first) ? first : null;
}

/** The request from outside; null: nothing that another program may ask for. */
export function readOutsideRequest(said: unknown): OutsideRequest | null {
  const command = Command.safeParse(said);
  return command.success && isOutsideRequest(command.data) ? command.data : null;
}
