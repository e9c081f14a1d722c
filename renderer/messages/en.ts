import type { Language } from '../../electron/contract/language';
import type { Problem } from '../../electron/contract/problem';
import { actions, hotkeyNames } from './en/actions';
import { certificate } from './en/certificate';
import { cli } from './en/cli';
import { connectionStatus } from './en/connection-status';
import { diagnostics } from './en/diagnostics';
import { dialling } from './en/dialling';
import { doctor, reportLines } from './en/doctor';
import { findPhones } from './en/find-phones';
import { history } from './en/history';
import { caps, hotkeys } from './en/hotkeys';
import { links } from './en/links';
import { maintenance } from './en/maintenance';
import { ago, panel } from './en/panel';
import { capWords, keyNames, phone } from './en/phone';
import { dialStep, plan } from './en/plan';
import { problems } from './en/problems';
import { applicationMenu, tray, windowTitles } from './en/program';
import { last, outcome } from './en/reports';
import { risks } from './en/risks';
import { rules } from './en/rules';
import { sequences } from './en/sequences';
import { server } from './en/server';
import { about, phonesWords, settings } from './en/settings';
import { softKeys } from './en/soft-keys';
import { ways } from './en/ways';
import { type ReportFacts, writeReport } from './report';
import { sayProblem } from './say';

/** Every English word of the program. */
export const en = {
  language: 'en' as Language,
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
