import { FreeSwitchError } from './errors';
import type { FreeSwitch } from './keep-connected';
import {
  contactQuery,
  type Registration,
  type RegistrationName,
  readAgents,
  readContact,
  readContacts,
  readRegistrations,
} from './registrations';

/** A phone that is registered at the server. */
export interface RegisteredPhone extends Registration {
  /** The profile of the server that it is registered at. */
  readonly profile: string;
  /** Its User-Agent; '': the server does not tell this user. */
  readonly agent: string;
  /** Behind a router: its address is the router's, and only the server has a way to it. */
  readonly isBehindNat: boolean;
}

/** Where the phones of one name are: the freshest first; empty: none is. Everything rejects with a FreeSwitchError. */
export interface Whereabouts {
  /** All that the server knows at this moment, the Call-IDs among it: a phone that has restarted has another one. */
  findNow(): Promise<readonly RegisteredPhone[]>;
  /** Their addresses: a server that tells the same contacts as before is asked no more. */
  find(): Promise<readonly RegisteredPhone[]>;
}

/** How several versions of the server write one contact. */
const canonical = (contact: string): string => contact.replace(/^(sofia\/[^/]+\/)sips?:/i, '$1');

/** Asks the server where the phones of this name are (PROTOCOL.md 6.3). */
export function createWhereabouts(server: Pick<FreeSwitch, 'api'>, name: RegistrationName): Whereabouts {
  let last: { readonly contacts: readonly string[]; readonly phones: readonly RegisteredPhone[] } | null = null;
  /** User-Agents by Call-IDs. */
  const agents = new Map<string, string>();

  const learnAgents = async (profile: string, { user, realm }: Registration): Promise<void> => {
    try {
      const told = readAgents(await server.api(`sofia status profile ${profile} user ${user}@${realm}`));
      for (const [callId, agent] of told) agents.set(callId, agent);
    } catch (error) {
      // A user of the directory may be let in to less than this; a phone works without it.
      if (!(error instanceof FreeSwitchError) || error.code !== 'forbidden') throw error;
    }
  };

  const registeredAt = async (row: Registration): Promise<readonly RegisteredPhone[]> => {
    const contact = readContact(row.url);
    if (!contact) return [];
    if (!agents.has(row.callId)) await learnAgents(contact.profile, row);
    const isBehindNat = contact.isNat || contact.host !== row.address;
    return [{ ...row, profile: contact.profile, agent: agents.get(row.callId) ?? '', isBehindNat }];
  };

  const contactsNow = async (): Promise<readonly string[]> => {
    const contacts = readContacts(await server.api(`sofia_contact ${contactQuery(name)}`));
    if (contacts === null) throw new FreeSwitchError('bad-reply');
    return contacts.map(canonical).sort();
  };

  const registeredAs = async (contacts: readonly string[]): Promise<readonly RegisteredPhone[]> => {
    last = null;
    if (contacts.length === 0) return [];
    const rows = readRegistrations(await server.api('show registrations as json'));
    if (rows === null) throw new FreeSwitchError('bad-reply');
    const phones: RegisteredPhone[] = [];
    for (const row of rows.filter(({ url }) => contacts.includes(canonical(url)))) {
      // One that stands there twice is one phone.
      if (!phones.some(({ callId }) => callId === row.callId)) phones.push(...(await registeredAt(row)));
    }
    last = { contacts, phones };
    return phones;
  };

  return {
    findNow: async () => registeredAs(await contactsNow()),
    async find() {
      const contacts = await contactsNow();
      return last?.contacts.join() === contacts.join() ? last.phones : registeredAs(contacts);
    },
  };
}
