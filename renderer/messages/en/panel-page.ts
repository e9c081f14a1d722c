import { hotkeyNames } from './actions';
import { addressQuestion } from './address-question';
import { countryQuestion } from './country-question';
import { everyPage } from './every-page';
import { hotkeyNaming } from './hotkey-caps';
import { ago, panel } from './panel';
import { plan } from './plan';
import { tray } from './program';
import { risks } from './risks';
import { sequenceRun } from './sequence-run';

/** The English words of the panel. */
export const panelPage = {
  ...everyPage,
  plan,
  hotkeyNames,
  tray,
  panel,
  risks,
  ago,
  rules: countryQuestion,
  hotkeys: hotkeyNaming,
  sequences: sequenceRun,
  softKeys: addressQuestion,
};
