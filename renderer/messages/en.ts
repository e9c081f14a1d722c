import type { Problem } from '../../electron/contract/bridge';
import { actions, hotkeyNames } from './en/actions';
import { cli } from './en/cli';
import { caps, hotkeys } from './en/hotkeys';
import { ago, panel } from './en/panel';
import { capWords, keyNames, phone } from './en/phone';
import { problems } from './en/problems';
import { applicationMenu, tray, windowTitles } from './en/program';
import { last, link, outcome, plan } from './en/reports';
import { sequences } from './en/sequences';
import { about, dialling, phonesWords, settings } from './en/settings';
import { sayProblem } from './say';

/** Every English word of the program. */
export const en = {
  language: 'en' as 'en' | 'de',
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
