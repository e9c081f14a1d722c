import { cli } from './en/cli';
import { panelPage } from './en/panel-page';
import { phonePage } from './en/phone-page';
import { applicationMenu } from './en/program';
import { settingsPage } from './en/settings-page';

/** Every English word of the program. */
export const en = { ...panelPage, ...phonePage, ...settingsPage, applicationMenu, cli };
