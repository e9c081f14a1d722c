import type { FreeSwitch } from '../../freeswitch/keep-connected';
import type { RegisteredPhone, Whereabouts } from '../../freeswitch/registered';
import type { Phone } from '../client';
import { PhoneError } from '../errors';
import { type Fragment, silentDocument } from '../sip/document';
import { createNotifiedPhone, type NotifiedOptions } from '../sip/notified-phone';
import { CONTENT_TYPE } from '../sip/notify';
import { readUserAgent } from '../sip/user-agent';
import { examineRegistered } from './examining';
import { type ChosenPhone, serverFailure, theOne } from './registered-phone';

export interface ServerPhoneOptions extends NotifiedOptions {
  readonly server: Pick<FreeSwitch, 'sendEvent'>;
  readonly whereabouts: Pick<Whereabouts, 'findNow'>;
  /** The phone of several that is meant; null: there is but one. */
  readonly chosen: ChosenPhone | null;
}

/** The headers of an event that has the server send a NOTIFY to one registered phone (PROTOCOL.md 9). */
const notifyHeaders = ({ profile, user, realm, callId }: RegisteredPhone) =>
  [
    ['profile', profile],
    ['event-string', 'xml'],
    ['user', user],
    ['host', realm],
    // It names one phone of several.
    ['call-id', callId],
    ['content-type', CONTENT_TYPE],
  ] as const;

/**
 * A phone to which FreeSWITCH sends a NOTIFY for us (PROTOCOL.md 9): it obeys its registrar, whatever it trusts. What comes of
 * it is never reported: everything that was taken resolves as `handed`.
 */
export function createServerPhone(options: ServerPhoneOptions): Phone {
  const { server, whereabouts, chosen } = options;

  const find = async (): Promise<RegisteredPhone> => {
    try {
      return theOne(await whereabouts.findNow(), chosen);
    } catch (error) {
      throw serverFailure(error);
    }
  };

  const send = async (fragment: Fragment, isWanted: () => boolean) => {
    const phone = await find();
    if (!isWanted()) throw new PhoneError('given-up');
    try {
      await server.sendEvent('NOTIFY', { headers: notifyHeaders(phone), body: silentDocument(fragment) }, { isWanted });
      return { result: 'handed' } as const;
    } catch (error) {
      throw serverFailure(error, 'server-unsure');
    }
  };

  return createNotifiedPhone(
    {
      send,
      info: async () => readUserAgent((await find()).agent) ?? {},
      examine: (expected) => examineRegistered(find, expected),
      hush: () => {},
      renew: () => {},
      close: () => {},
    },
    options,
  );
}
