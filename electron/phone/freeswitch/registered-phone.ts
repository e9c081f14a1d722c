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
  return new PhoneError(error.code === 'no-reply' ? noReply : CODES[error.code], { cause: error });
}

const seen = ({ callId, address, agent }: RegisteredPhone): SeenPhone => ({
  callId,
  address,
  ...readUserAgent(agent),
});

const macOf = ({ agent }: RegisteredPhone): string => readUserAgent(agent)?.mac ?? '';

/** Whether it is the chosen one, by what is known of it; the surest comes first. */
const SIGNS: readonly ((phone: RegisteredPhone, chosen: ChosenPhone) => boolean)[] = [
  (phone, { mac }) => mac !== '' && macOf(phone) === mac,
  ({ callId }, chosen) => callId === chosen.callId,
  ({ address }, chosen) => address === chosen.address,
];

/** Whether it is surely another phone than the chosen one, which is not registered then. */
const isOther = (phone: RegisteredPhone, { mac }: ChosenPhone): boolean => mac !== '' && macOf(phone) !== mac;

/**
 * The one phone that is meant.
 *
 * @throws PhoneError `not-registered`, or `several-registered` with all of them
 */
export function theOne(phones: readonly RegisteredPhone[], chosen: ChosenPhone | null): RegisteredPhone {
  const [first, ...others] = phones;
  if (!first || (others.length === 0 && chosen && isOther(first, chosen))) throw new PhoneError('not-registered');
  if (others.length === 0) return first;
  for (const isChosen of SIGNS) {
    const [one, ...more] = chosen ? phones.filter((phone) => isChosen(phone, chosen)) : [];
    if (one && more.length === 0) return one;
  }
  throw new PhoneError('several-registered', { registered: phones.map(seen) });
}
