import type { Problem } from '../../electron/contract/problem';
import { actions, hotkeyNames } from './de/actions';
import { certificate } from './de/certificate';
import { cli } from './de/cli';
import { connectionStatus } from './de/connection-status';
import { diagnostics } from './de/diagnostics';
import { dialling } from './de/dialling';
import { doctor, reportLines } from './de/doctor';
import { findPhones } from './de/find-phones';
import { history } from './de/history';
import { caps, hotkeys } from './de/hotkeys';
import { links } from './de/links';
import { maintenance } from './de/maintenance';
import { ago, panel } from './de/panel';
import { capWords, keyNames, phone } from './de/phone';
import { dialStep, plan } from './de/plan';
import { problems } from './de/problems';
import { applicationMenu, tray, windowTitles } from './de/program';
import { last, outcome } from './de/reports';
import { risks } from './de/risks';
import { rules } from './de/rules';
import { sequences } from './de/sequences';
import { server } from './de/server';
import { about, phonesWords, settings } from './de/settings';
import { softKeys } from './de/soft-keys';
import { ways } from './de/ways';
import type { en } from './en';
import { type ReportFacts, writeReport } from './report';
import { sayProblem } from './say';

/** Every German word of the program; one that is missing does not compile. */
export const de: typeof en = {
  language: 'de',
  problem: (problem: Problem) => sayProblem(problems, problem),
  outcome,
  last,
  plan,
  dialStep,
  connectionStatus,
  report: (facts: ReportFacts) =>
    writeReport(facts, { doctor, lines: reportLines, problem: (problem) => sayProblem(problems, problem) }),
  actions,
  hotkeyNames,
  tray,
  windowTitles,
  applicationMenu,
  cli,
  panel,
  risks,
  ago,
  phone,
  keyNames,
  capWords,
  settings,
  phones: phonesWords,
  server,
  ways,
  dialling,
  rules,
  links,
  history,
  about,
  doctor,
  certificate,
  findPhones,
  maintenance,
  diagnostics,
  hotkeys,
  caps,
  sequences,
  softKeys,
};
