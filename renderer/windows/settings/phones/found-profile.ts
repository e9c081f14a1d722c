import type { FoundPhone } from '../../../../electron/contract/phones/found-phone';
import type { PhoneProfile } from '../../../../electron/contract/phones/profile';
import { usualPort } from './address';

type Taken = Pick<PhoneProfile, 'host'> & Partial<Pick<PhoneProfile, 'scheme' | 'port' | 'model'>>;

/** The words of a found phone for its profile; a model that the catalogue lacks is left out. */
export const profileFrom = ({ host, model, answers }: FoundPhone, modelNames: readonly string[]): Taken => ({
  host,
  ...(answers === 'https' ? { scheme: 'https', port: usualPort('https') } : {}),
  ...(model !== undefined && modelNames.includes(model) ? { model } : {}),
});
