import type { settingsPage as english } from '../en/settings-page';
import { type ReportFacts, writeReport } from '../report';
import { hotkeyNames } from './actions';
import { certificate } from './certificate';
import { diagnostics } from './diagnostics';
import { dialling } from './dialling';
import { doctor, reportLines } from './doctor';
import { everyPage } from './every-page';
import { findPhones } from './find-phones';
import { history } from './history';
import { hotkeys } from './hotkeys';
import { links } from './links';
import { maintenance } from './maintenance';
import { panel } from './panel';
import { keyNames } from './phone';
import { dialStep, plan } from './plan';
import { risks } from './risks';
import { rules } from './rules';
import { sequences } from './sequences';
import { server } from './server';
import { about, phonesWords as phones, settings } from './settings';
import { softKeys } from './soft-keys';
import { ways } from './ways';

/** The German words of the settings. */
export const settingsPage: typeof english = {
  ...everyPage,
  plan,
  dialStep,
  hotkeyNames,
  panel,
  risks,
  keyNames,
  settings,
  phones,
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
  sequences,
  softKeys,
  report: (facts: ReportFacts) => writeReport(facts, { doctor, lines: reportLines, problem: everyPage.problem }),
};
