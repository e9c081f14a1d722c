import { cli } from './de/cli';
import { panelPage } from './de/panel-page';
import { phonePage } from './de/phone-page';
import { applicationMenu } from './de/program';
import { settingsPage } from './de/settings-page';
import type { en } from './en';

/** Every German word of the program; one that is missing does not compile. */
export const de: typeof en = { ...panelPage, ...phonePage, ...settingsPage, applicationMenu, cli };
