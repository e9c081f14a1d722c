import type { FreeSwitch } from '../../freeswitch/keep-connected';
import { createWhereabouts, type RegisteredPhone } from '../../freeswitch/registered';
import { type Button, buttonsBody, X_BUTTONS } from '../../sip/x-buttons';
import { PhoneError } from '../errors';
import { findModel, type Model } from '../models';
import { readUserAgent } from '../sip/user-agent';
import { serverFailure } from './registered-phone';

/** Whose keys are set: all phones of this user at this profile of the server. */
export interface ButtonsUser {
  readonly user: string;
  /** '': the server's default. */
  readonly host: string;
  readonly profile: string;
}

/** What became of it: the server says nothing of what the phones made of it. */
export interface HandedButtons {
  /** How many phones it was handed over for. */
  readonly phones: number;
  /** How many more are registered behind a router, which a MESSAGE of the server's does not reach (PROTOCOL.md 6.1). */
  readonly beyond: number;
}

/** A key that one of the phones has not. */
export class NoSuchKeyError extends Error {
  readonly model: string;
  readonly keys: number;

  constructor(model: string, keys: number) {
    super('The model has no such key.');
    this.name = 'NoSuchKeyError';
    this.model = model;
    this.keys = keys;
  }
}

/** The keys of a model with all the modules that it takes. */
const keysOf = ({ functionKeys, modules }: Model): number =>
  functionKeys.length + (modules ? modules.most * modules.keys : 0);

function assertWithin({ agent }: RegisteredPhone, buttons: readonly Button[]): void {
  const model = findModel(readUserAgent(agent)?.model ?? '');
  if (!model) return;
  const most = keysOf(model);
  if (buttons.some(({ key }) => key > most)) throw new NoSuchKeyError(model.name, most);
}

/** The headers of an event that has the server send a MESSAGE to all phones of a user (PROTOCOL.md 6.1). */
const messageHeaders = ({ user, host, profile }: ButtonsUser) =>
  [
    ['user', user],
    ['host', host],
    ['profile', profile],
    ['content-type', X_BUTTONS],
    ['subject', 'buttons'],
  ] as const;

/**
 * Has the server set keys of a user's phones (PROTOCOL.md 6.1).
 *
 * @throws PhoneError of the server, `not-registered`, `behind-nat`; NoSuchKeyError; RangeError for what no key can be
 */
export async function handButtons(
  server: Pick<FreeSwitch, 'api' | 'sendEvent'>,
  { user, host, profile }: ButtonsUser,
  buttons: readonly Button[],
): Promise<HandedButtons> {
  const body = buttonsBody(buttons);
  const phones = await createWhereabouts(server, { profile, user, domain: host })
    .findNow()
    .catch((error: unknown) => {
      throw serverFailure(error);
    });
  const reached = phones.filter(({ isBehindNat }) => !isBehindNat);
  if (phones.length === 0) throw new PhoneError('not-registered');
  if (reached.length === 0) throw new PhoneError('behind-nat');
  for (const phone of reached) assertWithin(phone, buttons);
  // The name may have left the profile open; the server takes one at a time.
  const places = new Map(reached.map(({ profile: at, realm }) => [at, host === '' ? realm : host]));
  for (const [at, domain] of places) {
    try {
      await server.sendEvent('SEND_MESSAGE', { headers: messageHeaders({ user, host: domain, profile: at }), body });
    } catch (error) {
      throw serverFailure(error, 'server-unsure');
    }
  }
  return { phones: reached.length, beyond: phones.length - reached.length };
}
