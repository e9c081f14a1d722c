import type { Language } from '../../../electron/contract/language';
import type { Problem } from '../../../electron/contract/problem';
import { sayProblem } from '../say';
import { actions } from './actions';
import { connectionStatus } from './connection-status';
import { caps } from './hotkey-caps';
import { problems } from './problems';
import { windowTitles } from './program';
import { last, outcome } from './reports';

/** The English words that every page has. */
export const everyPage = {
  language: 'en' as Language,
  problem: (problem: Problem) => sayProblem(problems, problem),
  outcome,
  last,
  connectionStatus,
  windowTitles,
  actions,
  caps,
};
