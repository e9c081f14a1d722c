import { FreeSwitchError, type FreeSwitchErrorCode } from '../../freeswitch/errors';
import type { RegisteredPhone } from '../../freeswitch/registered';
import { PhoneError, type PhoneErrorCode, type SeenPhone } from '../errors';
import { readUserAgent } from '../sip/user-agent';

/** A phone of several with one name that its user has chosen. It is known again by its MAC address, else by the rest. */
export interface ChosenPhone {
  /** The Call-ID of its registration, which is another one when the phone has restarted. */
  readonly callId: string;
  readonly address: string;
  /** Twelve hexadecimal digits in capitals; '': the server does not tell it. */
  readonly mac: string;
}

const CODES: Readonly<Record<FreeSwitchErrorCode, PhoneErrorCode>> = {
  'name-not-found': 'server-name-not-found',
  unreachable: 'server-unreachable',
  'not-let-in': 'server-not-let-in',
  'password-refused': 'server-password-refused',
  forbidden: 'server-forbids',
  dropped: 'dropped',
  'given-up': 'given-up',
  'no-reply': 'server-silent',
  'bad-reply': 'server-bad-reply',
};

/** The failure of a question to the server, as a phone fails its caller; `noReply`: the name of the case that none comes. */
export function serverFailure(
  error: unknown,
  noReply: 'server-silent' | 'server-unsure' = 'server-silent',
): PhoneError {
  if (error instanceof PhoneError) return error;
  if (!(error instanceof FreeSwitchError)) throw error;
  // What was written may have been taken, whatever came for it.
  const isUnsure = error.code === 'no-reply' || (noReply === 'server-unsure' && error.code === 'bad-reply');
  return new PhoneError(isUnsure ? noReply : CODES[error.code], { cause: error });
}

const seen = ({ callId, address, agent }: RegisteredPhone): SeenPhone => ({
  callId,
  address,
  ...readUserAgent(agent),
});

const macOf = ({ agent }: RegisteredPhone): string => readUserAgent(agent)?.mac ?? '';

/** What tells one device from another: its MAC address, or where it is and what it says. */
const deviceOf = (phone: RegisteredPhone): string =>
  macOf(phone) || JSON.stringify([phone.address, phone.host, phone.agent]);

/** One phone may stand there twice when it has restarted: the freshest registration counts. */
const devices = (phones: readonly RegisteredPhone[]): readonly RegisteredPhone[] =>
  [...new Map([...phones].reverse().map((phone) => [deviceOf(phone), phone])).values()].reverse();

/** Whether it is surely another phone than the chosen one; a server that tells no User-Agent says nothing about it. */
const isOther = (phone: RegisteredPhone, { mac }: ChosenPhone): boolean =>
  mac !== '' && phone.agent !== '' && macOf(phone) !== mac;

/** Whether it is the chosen one, by what is known of it; the surest comes first. */
const SIGNS: readonly ((phone: RegisteredPhone, chosen: ChosenPhone) => boolean)[] = [
  (phone, { mac }) => mac !== '' && macOf(phone) === mac,
  ({ callId }, chosen) => callId === chosen.callId,
  ({ address }, chosen) => address === chosen.address,
];

/** The chosen one of these; undefined: none has a sign of it. */
function chosenOf(phones: readonly RegisteredPhone[], chosen: ChosenPhone): RegisteredPhone | undefined {
  for (const isChosen of SIGNS) {
    const [one, ...more] = phones.filter((phone) => isChosen(phone, chosen));
    if (one && more.length === 0) return one;
  }
  return undefined;
}

/**
 * The one phone that is meant.
 *
 * @throws PhoneError `not-registered`; `several-registered` with all of them, also where it is one that was not chosen;
 * `not-a-phone` for another program that has registered
 */
export function theOne(registered: readonly RegisteredPhone[], chosen: ChosenPhone | null): RegisteredPhone {
  const phones = devices(registered).filter((phone) => !chosen || !isOther(phone, chosen));
  const [first, ...others] = phones;
  if (!first) throw new PhoneError('not-registered');
  const one = chosen ? chosenOf(phones, chosen) : first;
  if (!one || (!chosen && others.length > 0)) {
    throw new PhoneError('several-registered', { registered: phones.map(seen) });
  }
  if (one.agent !== '' && readUserAgent(one.agent) === null) throw new PhoneError('not-a-phone');
  return one;
}
