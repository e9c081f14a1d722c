import type { ProblemWords } from '../say';
import { asked } from './problems-asked';
import { computer } from './problems-computer';
import { found } from './problems-found';
import { answered } from './problems-phone';

/** What happened, then what to do: the German words of every problem. */
export const problems: ProblemWords = { ...asked, ...answered, ...found, ...computer };
