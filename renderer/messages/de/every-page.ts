import type { Problem } from '../../../electron/contract/problem';
import type { everyPage as english } from '../en/every-page';
import { sayProblem } from '../say';
import { actions } from './actions';
import { connectionStatus } from './connection-status';
import { caps } from './hotkey-caps';
import { problems } from './problems';
import { windowTitles } from './program';
import { last, outcome } from './reports';

/** The German words that every page has. */
export const everyPage: typeof english = {
  language: 'de',
  problem: (problem: Problem) => sayProblem(problems, problem),
  outcome,
  last,
  connectionStatus,
  windowTitles,
  actions,
  caps,
};
