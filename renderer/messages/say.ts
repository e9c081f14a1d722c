import type { ActionName } from '../../electron/contract/keys/action';
import type { Problem, ProblemCode } from '../../electron/contract/problem';

const SHORT_CHARS = 24;

/** The event, and the next step where there is one. */
export interface Said {
  readonly text: string;
  readonly next?: string;
}

/** One entry for every problem: a code without words does not compile. */
export type ProblemWords = {
  readonly [Code in ProblemCode]: (problem: Extract<Problem, { code: Code }>) => Said;
};

/** Looks up the words of a problem. */
export function sayProblem(table: ProblemWords, problem: Problem): Said {
  // The entry under a problem's own code takes that problem; the compiler cannot follow a union through an index.
  // A newer Offhook that runs may name one that this one has no words for.
  const say = (table[problem.code] ?? table.internal) as (problem: Problem) => Said;
  return say(problem);
}

/** Breaks the build when a union grows and its words do not. */
export function assertNever(value: never): never {
  throw new Error(`No words for ${JSON.stringify(value)}`);
}

/** The name of an action or of a hotkey that bears its name; an id without a name is shown as it is. */
export function nameOf(names: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}

/** The words about a subject that has been named, as a sentence: of `: rings.` "Rings.", of ` rings.` "It rings." */
export const sentence = (told: string, it: string): string =>
  told.startsWith(': ') ? told.charAt(2).toUpperCase() + told.slice(3) : it + told;

/** As much of a text as has room in a line, of 24 characters with the `…`. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= SHORT_CHARS
    ? text
    : `${characters
        .slice(0, SHORT_CHARS - 1)
        .join('')
        .trimEnd()}…`;
}

/** Electron's name for the key that is Ctrl on one system and Command on another, as people know it. */
export function readable(accelerator: string): string {
  return accelerator.replace('CommandOrControl', 'Ctrl');
}

/** Names of everything a hotkey or a button does. */
export type ActionWords = Readonly<Record<ActionName, string>>;
