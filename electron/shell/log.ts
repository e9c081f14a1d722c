export type Log = (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;

/** Seven digits in a row may be somebody's number, and that is nobody's business. */
const masked = (text: string): string => text.replace(/\d(?:[\d ()/.-]{5,})\d/g, (number) => `${number.slice(0, 3)}…`);

const printed = (fact: unknown): string =>
  fact instanceof Error ? (fact.stack ?? fact.message) : typeof fact === 'string' ? fact : JSON.stringify(fact);

/** Writes what happened to standard error: where, what, and the facts, without numbers and secrets. */
export const log: Log = (where, what, facts = {}) => {
  const details = Object.entries(facts).map(([name, fact]) => `${name}=${printed(fact)}`);
  process.stderr.write(`${masked([`${where}: ${what}`, ...details].join(' '))}\n`);
};
