import type { PhoneState } from '../../electron/contract/phones/state';
import { SipSettings } from '../../electron/contract/phones/ways';
import type { AppState } from '../../electron/contract/state';
import { ABILITIES } from '../../electron/phone/abilities';
import { deskPhone, state } from './states';

/** The desk phone, reached by SIP for its extension 440. */
export const sipPhone: PhoneState = {
  ...deskPhone,
  way: 'sip',
  wayInForce: 'sip',
  sip: SipSettings.parse({ user: '440' }),
};

/** The state of a user whose phone is reached by SIP. */
export const bySip = (desk: Partial<PhoneState> = {}): AppState => ({
  ...state,
  phones: state.phones.map((phone) => (phone.id === sipPhone.id ? { ...sipPhone, ...desk } : phone)),
  abilities: [...ABILITIES.sip],
});
