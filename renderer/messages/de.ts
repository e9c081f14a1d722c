import type { Problem } from '../../electron/contract/bridge';
import { actions, hotkeyNames } from './de/actions';
import { cli } from './de/cli';
import { caps, hotkeys } from './de/hotkeys';
import { ago, panel } from './de/panel';
import { capWords, keyNames, phone } from './de/phone';
import { problems } from './de/problems';
import { applicationMenu, tray, windowTitles } from './de/program';
import { last, link, outcome, plan } from './de/reports';
import { sequences } from './de/sequences';
import { about, dialling, phonesWords, settings } from './de/settings';
import type { en } from './en';
import { sayProblem } from './say';

/** Every German word of the program; one that is missing does not compile. */
export const de: typeof en = {
  language: 'de',
  problem: (problem: Problem) => sayProblem(problems, problem),
  outcome,
  last,
  plan,
  link,
  actions,
  hotkeyNames,
  tray,
  windowTitles,
  applicationMenu,
  cli,
  panel,
  ago,
  phone,
  keyNames,
  capWords,
  settings,
  phones: phonesWords,
  dialling,
  about,
  hotkeys,
  caps,
  sequences,
};
