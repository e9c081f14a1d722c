import type { FreeSwitch } from '../../freeswitch/keep-connected';
import { createWhereabouts } from '../../freeswitch/registered';
import type { RegistrationName } from '../../freeswitch/registrations';
import type { Phone } from '../client';
import type { NotifiedOptions } from '../sip/notified-phone';
import { createMovingPhone, type MovingPhoneOptions } from './moving-phone';
import type { ChosenPhone } from './registered-phone';
import { createServerPhone } from './server-phone';

export interface RegisteredPhoneOptions extends NotifiedOptions, Pick<MovingPhoneOptions, 'connect'> {
  readonly server: Pick<FreeSwitch, 'api' | 'sendEvent'>;
  readonly name: RegistrationName;
  /** The phone of several with this name that is meant; null: none was chosen. */
  readonly chosen: ChosenPhone | null;
  /** `http`: by its own commands, at the address where its server has it; `sip`: by NOTIFY, which the server sends. */
  readonly way: 'http' | 'sip';
}

/** A phone by its registration at FreeSWITCH (PROTOCOL.md 6.3, 9). */
export function createRegisteredPhone(options: RegisteredPhoneOptions): Phone {
  const whereabouts = createWhereabouts(options.server, options.name);
  return options.way === 'http'
    ? createMovingPhone({ ...options, whereabouts })
    : createServerPhone({ ...options, whereabouts });
}
