import type { OutgoingRequest } from '../../sip/agent';
import { hostText } from '../../sip/fields';
import type { Header } from '../../sip/message';
import { type Fragment, type Root, silentDocument } from './document';

/** Where a phone takes SIP, and as whom. */
export interface SipTarget {
  /** A name or an address; IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  /** The user of the identity; '': none is named. */
  readonly user: string;
  /** The host of its registrar; '': it is not known, and the phone's own stands in its place. */
  readonly registrar: string;
}

/**
 * How a NOTIFY is written (PROTOCOL.md 9). `usual` is what all sources allow; `bare` is the maker's older page, without a user,
 * and `plain` its newer one, without an event. Only the doctor tries the last two.
 */
export type NotifyForm = 'usual' | 'bare' | 'plain';

export const NOTIFY_FORMS: readonly NotifyForm[] = ['usual', 'bare', 'plain'];

export const CONTENT_TYPE = 'application/snomxml';

interface FormFacts {
  readonly withUser: boolean;
  readonly root: Root;
  readonly headers: readonly Header[];
  readonly untagged: boolean;
}

const EVENT: readonly Header[] = [
  ['Event', 'xml'],
  ['Subscription-State', 'active;expires=30000'],
];

const FORMS: Readonly<Record<NotifyForm, FormFacts>> = {
  usual: { withUser: true, root: 'SnomIPPhoneSilent', headers: EVENT, untagged: false },
  bare: { withUser: false, root: 'SnomIPPhoneSilent', headers: EVENT, untagged: false },
  plain: { withUser: true, root: 'IPPhoneSilent', headers: [], untagged: true },
};

/** The user of our own addresses. */
export const OWN_USER = 'offhook';

/** A SIP URI; '': without a user. */
export const uriOf = (user: string, place: string): string => (user === '' ? `sip:${place}` : `sip:${user}@${place}`);

/** The phone itself, as a request's target. */
const targetUri = ({ host, port, user }: SipTarget): string => uriOf(user, `${hostText(host)}:${port}`);

const addressOfRecord = ({ host, user, registrar }: SipTarget): string =>
  uriOf(user, hostText(registrar === '' ? host : registrar));

/** A NOTIFY that has the phone do one thing, or none (null). */
export function notifyRequest(
  target: SipTarget,
  fragment: Fragment | null,
  form: NotifyForm = 'usual',
): OutgoingRequest {
  const { withUser, root, headers, untagged } = FORMS[form];
  return {
    method: 'NOTIFY',
    uri: withUser ? targetUri(target) : targetUri({ ...target, user: '' }),
    to: addressOfRecord(target),
    headers,
    untagged,
    body: { type: CONTENT_TYPE, text: silentDocument(fragment, root) },
  };
}

/** An OPTIONS: it asks what the phone is, and does nothing (RFC 3261 11). */
export const optionsRequest = (target: SipTarget): OutgoingRequest => ({
  method: 'OPTIONS',
  uri: targetUri(target),
  to: addressOfRecord(target),
  headers: [['Accept', 'application/sdp, application/snomxml']],
});
