import { FreeSwitchError } from './errors';
import type { FreeSwitch } from './keep-connected';
import {
  contactQuery,
  type Registration,
  type RegistrationName,
  readContact,
  readContacts,
  readRegistrations,
  readStatus,
} from './registrations';

/** A phone that is registered at the server. */
export interface RegisteredPhone extends Registration {
  /** The profile of the server that it is registered at. */
  readonly profile: string;
  /** The host that it names itself: another one than its address where it is behind a router. */
  readonly host: string;
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

/** The registrations of everyone; null: they are more than one reply holds, or the reply is no such thing. */
export async function allRegistrations(server: Pick<FreeSwitch, 'api'>): Promise<readonly Registration[] | null> {
  try {
    return readRegistrations(await server.api('show registrations as json'));
  } catch (error) {
    if (error instanceof FreeSwitchError && error.code === 'bad-reply') return null;
    throw error;
  }
}

/** Asks the server where the phones of this name are (PROTOCOL.md 6.3). */
export function createWhereabouts(server: Pick<FreeSwitch, 'api'>, name: RegistrationName): Whereabouts {
  let last: { readonly contacts: readonly string[]; readonly phones: readonly RegisteredPhone[] } | null = null;
  /** Whether the registrations of everyone are more than one reply holds. */
  let areTooMany = false;
  /** User-Agents by Call-IDs. */
  const agents = new Map<string, string>();

  /** What the server tells of the registrations of one user; '': it tells this user of the directory nothing of the kind. */
  const statusOf = async (profile: string, address: string): Promise<string> => {
    try {
      return await server.api(`sofia status profile ${profile} user ${address}`);
    } catch (error) {
      // A phone works without it.
      if (error instanceof FreeSwitchError && error.code === 'forbidden') return '';
      throw error;
    }
  };

  const agentOf = async (profile: string, { user, realm, callId }: Registration): Promise<string> => {
    if (!agents.has(callId)) {
      for (const one of readStatus(await statusOf(profile, `${user}@${realm}`))) agents.set(one.callId, one.agent);
    }
    return agents.get(callId) ?? '';
  };

  const registeredAt = async (row: Registration): Promise<readonly RegisteredPhone[]> => {
    const contact = readContact(row.url);
    if (!contact) return [];
    const { profile, host, isNat } = contact;
    const agent = await agentOf(profile, row);
    return [{ ...row, profile, host, agent, isBehindNat: isNat || host !== row.address }];
  };

  const rowsOfUser = async (contacts: readonly string[]): Promise<readonly Registration[]> => {
    const found: Registration[] = [];
    for (const profile of new Set(contacts.flatMap((one) => readContact(one)?.profile ?? []))) {
      for (const { contact, agent, ...row } of readStatus(await statusOf(profile, `${name.user}@${name.domain}`))) {
        agents.set(row.callId, agent);
        found.push({ ...row, url: `sofia/${profile}/${contact}` });
      }
    }
    return found;
  };

  const rowsFor = async (contacts: readonly string[]): Promise<readonly Registration[]> => {
    const rows = areTooMany ? null : await allRegistrations(server);
    if (rows) return rows;
    areTooMany = true;
    const own = await rowsOfUser(contacts);
    if (own.length === 0) throw new FreeSwitchError('bad-reply');
    return own;
  };

  const contactsNow = async (): Promise<readonly string[]> => {
    const contacts = readContacts(await server.api(`sofia_contact ${contactQuery(name)}`));
    if (contacts === null) throw new FreeSwitchError('bad-reply');
    return contacts.map(canonical).sort();
  };

  const registeredAs = async (contacts: readonly string[]): Promise<readonly RegisteredPhone[]> => {
    last = null;
    if (contacts.length === 0) return [];
    const rows = await rowsFor(contacts);
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
