import type { FoundPhone } from '../../../../electron/contract/phones/found-phone';
import type { PhoneProfile } from '../../../../electron/contract/phones/profile';
import { usualPort } from './address';

type Taken = Pick<PhoneProfile, 'host'> & Partial<Pick<PhoneProfile, 'way' | 'scheme' | 'port' | 'model'>>;

/** The words of a found phone for its profile; a model that the catalogue lacks is left out. */
export const profileFrom = ({ host, model, answers }: FoundPhone, modelNames: readonly string[]): Taken => ({
  host,
  ...(answers === 'https' ? { scheme: 'https', port: usualPort('https') } : {}),
  // It has said that HTTP leads nowhere.
  ...(answers === 'no-remote-control' ? { way: 'sip' } : {}),
  ...(model !== undefined && modelNames.includes(model) ? { model } : {}),
});
