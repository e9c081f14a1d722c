import type { PhoneProfile } from '../../contract/phones/profile';
import type { Context } from '../context';

/** `sip:sales@pbx.example:5061;transport=tls` and `sales@pbx.example` (RFC 3261, 19.1). */
const HOST = /@(?<host>\[[^\]]*\]|[^:;?>@]+)/;

/** The hosts of a phone's telephone system: those of its identities, and the phone itself. */
export const hostsOf = ({ host, outgoingUri, lines }: PhoneProfile): readonly string[] => {
  const identities = [outgoingUri, ...lines.map(({ uri }) => uri)];
  const registrars = identities.flatMap((uri) => HOST.exec(uri)?.groups?.host ?? []);
  return [...new Set([host, ...registrars])];
};

type Phones = Pick<Context, 'settings' | 'activeProfile' | 'demo'>;

/** Those of the phone that commands go to; or of another one, by its id. */
export function ownHosts({ settings, activeProfile, demo }: Phones, phone?: string): readonly string[] {
  const named = phone === undefined ? activeProfile() : settings.now().phones.find(({ id }) => id === phone);
  return hostsOf(named ?? demo.profile());
}
