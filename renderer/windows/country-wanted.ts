import type { AppState } from '../../electron/contract/state';
import { activePhone } from '../stores/offhook';

/** Whether anything depends on the country: nothing says where the phone is that commands go to. */
export const isCountryWanted = (app: AppState): boolean =>
  app.country === null && activePhone(app)?.rules.country === null;
