import type { ProblemWords } from '../say';
import { asked } from './problems-asked';
import { computer } from './problems-computer';
import { found } from './problems-found';
import { ofKeys } from './problems-keys';
import { answered } from './problems-phone';
import { byServer } from './problems-server';
import { bySip } from './problems-sip';

/** The event, then the next step: the German words of every problem. */
export const problems: ProblemWords = {
  ...asked,
  ...answered,
  ...bySip,
  ...byServer,
  ...ofKeys,
  ...found,
  ...computer,
};
