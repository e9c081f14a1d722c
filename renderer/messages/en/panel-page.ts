import { hotkeyNames } from './actions';
import { everyPage } from './every-page';
import { hotkeys } from './hotkeys';
import { ago, panel } from './panel';
import { plan } from './plan';
import { tray } from './program';
import { risks } from './risks';
import { rules } from './rules';
import { sequences } from './sequences';

/** The English words of the panel. */
export const panelPage = {
  ...everyPage,
  plan,
  hotkeyNames,
  tray,
  panel,
  risks,
  ago,
  rules,
  hotkeys,
  sequences,
};
