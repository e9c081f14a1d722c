import type { DialRules } from '../../contract/dialling/rules';
import type { PhoneProfile } from '../../contract/phones/profile';
import { isRegistration, readRegistrationName } from '../../contract/phones/registration-name';
import type { Settings } from '../../contract/settings';
import type { ActivePhone } from '../connection/active-phone';
import { DEMO_ID } from '../connection/demo-phone';
import type { SettingsStore } from '../kernel/settings';
import type { HelpPlace } from '../typed/guess';

/** `sip:sales@pbx.example:5061;transport=tls` and `sales@pbx.example` (RFC 3261, 19.1). */
const HOST = /@(?<host>\[[^\]]*\]|[^:;?>@]+)/;

/** The hosts of a phone's telephone system: those of its identities, and the phone itself or the domain of its registration. */
export const hostsOf = ({ host, outgoingUri, lines }: PhoneProfile): readonly string[] => {
  const identities = [outgoingUri, ...lines.map(({ uri }) => uri)];
  const registrars = identities.flatMap((uri) => HOST.exec(uri)?.groups?.host ?? []);
  const own = isRegistration(host) ? (readRegistrationName(host)?.domain ?? '') : host;
  return [...new Set([...(own === '' ? [] : [own]), ...registrars])];
};

/** Where the phones are whose rules do not say it: as the user has answered, or as the computer is set. */
export const countryIn = (
  { country }: Pick<Settings, 'country'>,
  computer: { readonly country: string | null },
): string | null => country ?? computer.country;

/** By what rules numbers are dialled. */
export interface PhoneRules {
  /** Those of the phone that commands go to. */
  active(): DialRules;
  /** Those of a phone by its id, of the demo phone too; null: there is no such phone. */
  of(phone: string): DialRules | null;
  /** The hosts of the active phone's telephone system; or of another phone's, by its id. */
  hosts(phone?: string): readonly string[];
  /** Where the phones are whose rules do not say it (ISO 3166-1 alpha-2); null: unknown. */
  country(): string | null;
  /** What calls for help where the active phone stands. */
  helpPlace(): HelpPlace;
}

interface PhoneRulesDeps {
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly active: Pick<ActivePhone, 'onFile' | 'profile'>;
  /** The settings of this computer. */
  readonly computer: { readonly country: string | null };
}

export function createPhoneRules({ settings, active, computer }: PhoneRulesDeps): PhoneRules {
  const country = (): string | null => countryIn(settings.now(), computer);
  const rulesOfActive = (): DialRules => active.onFile()?.rules ?? settings.now().demo.rules;
  const named = (id: string): PhoneProfile | undefined => settings.now().phones.find((phone) => phone.id === id);
  return {
    active: rulesOfActive,
    of: (phone) => (phone === DEMO_ID ? settings.now().demo.rules : (named(phone)?.rules ?? null)),
    hosts: (phone) => hostsOf((phone === undefined ? undefined : named(phone)) ?? active.profile()),
    country,
    helpPlace() {
      const { country: own, outside } = rulesOfActive();
      return { country: own ?? country(), outside };
    },
  };
}
