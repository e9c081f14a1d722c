import type { Ability } from './abilities';
import type { CertificateFacts } from './certificate';
import type { LoginForm } from './login';
import type { PhoneInfo } from './phone-info';

/** Every way in which a phone can fail its caller. */
export type PhoneErrorCode =
  /** The host name does not resolve. */
  | 'name-not-found'
  /** No connection could be made; nothing was sent. */
  | 'unreachable'
  /** The request was sent, and no whole reply came back in time; `status` if that much came. */
  | 'no-reply'
  /** It was never sent: it waited behind a request that the phone did not answer, or the client was closed. */
  | 'dropped'
  /** It was never sent: its caller had stopped waiting. */
  | 'given-up'
  /** The reply is not what the page should be, or not HTTP. */
  | 'bad-reply'
  /** The request was sent, and what answered is surely not the phone, which may have taken it all the same. */
  | 'foreign-reply'
  /** The reply is longer than the limit. */
  | 'too-much'
  | 'password-missing'
  | 'password-refused'
  /** Too many wrong passwords: the phone lets no user in for a while. */
  | 'locked-out'
  /** The phone takes HTTPS only. */
  | 'https-wanted'
  /** No trusted authority vouches for the phone's certificate. */
  | 'certificate'
  /** The phone's certificate is not trusted yet, or another one was trusted: see `certificate`. Nothing was sent. */
  | 'certificate-new'
  | 'certificate-changed'
  /** It asks for the password in a weaker form than the one in which it has taken it, or as another: see `login`. */
  | 'login-weaker'
  /** No version or cipher of TLS that both sides allow. */
  | 'old-tls'
  /** A D8xx phone: it has no command.htm. */
  | 'no-remote-control'
  /** Something answers there, and it is not a Snom phone. */
  | 'not-a-phone'
  /** An HTTP status of 400 or more that has no code of its own; see `status`. */
  | 'refused'
  /** Over SIP: the phone takes no NOTIFY of this computer's, or not in this form; see `status` (PROTOCOL.md 9). */
  | 'not-trusted'
  /** Over SIP: no answer at all, not even to the question what it is. */
  | 'sip-silent'
  /** Over SIP: a NOTIFY was sent, and not answered; the phone may have taken it all the same. */
  | 'notify-silent'
  /** Over SIP: a chain was ended before all of its keys were sent; see `pressed`. */
  | 'cut-short'
  /** Over SIP: a key of a chain came to nothing, or may have; see `pressed` for those before it, and the cause. */
  | 'in-part'
  /** It was never sent: this way to the phone cannot do it; see `lacks`. */
  | 'not-this-way'
  /** It was never sent: it is longer than one datagram may be. */
  | 'too-long'
  | ServerErrorCode;

/** Every way in which FreeSWITCH can be in the way of a phone that is registered there (PROTOCOL.md 6.4). */
export type ServerErrorCode =
  /** No server is known, or none of its passwords. */
  | 'server-not-set'
  | 'server-password-missing'
  | 'server-name-not-found'
  /** No connection to it could be made. */
  | 'server-unreachable'
  /** It lets this computer in to no command. */
  | 'server-not-let-in'
  | 'server-password-refused'
  /** Its user may not ask where phones are. */
  | 'server-forbids'
  /** It did not say where the phone is; the phone was told nothing. */
  | 'server-silent'
  | 'server-bad-reply'
  /** It was given something for the phone, and did not say that it has taken it: the phone may have got it. */
  | 'server-unsure'
  /** No phone of this name is registered. */
  | 'not-registered'
  /** Several are, and none was chosen: see `registered`. */
  | 'several-registered'
  /** Only the server has a way to the phone; this computer has none of its own. */
  | 'behind-nat';

/** The codes that are about the server itself, whichever phone is looked for there. */
export const ABOUT_SERVER = [
  'server-password-missing',
  'server-name-not-found',
  'server-unreachable',
  'server-not-let-in',
  'server-password-refused',
  'server-forbids',
  'server-silent',
  'server-bad-reply',
  'server-unsure',
] as const satisfies readonly ServerErrorCode[];

const SENTENCES: Record<PhoneErrorCode, string> = {
  'name-not-found': 'The name of the phone cannot be looked up.',
  unreachable: 'No connection to the phone could be made.',
  'no-reply': 'The phone did not reply in time.',
  dropped: 'Not sent, because the phone stopped answering or was closed before.',
  'given-up': 'Not sent, because its caller had stopped waiting.',
  'bad-reply': 'The reply of the phone cannot be understood.',
  'foreign-reply': 'What answered is not the phone.',
  'too-much': 'The reply of the phone is too long.',
  'password-missing': 'The phone asks for a password.',
  'password-refused': 'The phone refused the user name or the password.',
  'locked-out': 'The phone is locked after too many wrong passwords.',
  'https-wanted': 'The phone wants to be spoken to over HTTPS.',
  certificate: 'The certificate of the phone is not trusted.',
  'certificate-new': 'The certificate of the phone has not been seen before.',
  'certificate-changed': 'The certificate of the phone is another one than before.',
  'login-weaker': 'The phone asks for the password in a weaker form than before.',
  'old-tls': 'The phone speaks no TLS that is allowed here.',
  'no-remote-control': 'This phone cannot be controlled over HTTP.',
  'not-a-phone': 'What answered is not a Snom phone.',
  refused: 'The phone refused the request.',
  'not-trusted': 'The phone does not take this from this computer.',
  'sip-silent': 'Nothing answers SIP there.',
  'notify-silent': 'The phone did not answer in time.',
  'cut-short': 'The rest of the keys was not sent, because the chain was ended.',
  'in-part': 'The phone took a part of the keys, and then no more.',
  'not-this-way': 'This way to the phone cannot do it.',
  'too-long': 'Not sent, because it is longer than one datagram may be.',
  'server-not-set': 'No server is known at which the phone is registered.',
  'server-password-missing': 'The password of the server is not known.',
  'server-name-not-found': 'The name of the server cannot be looked up.',
  'server-unreachable': 'No connection to the server could be made.',
  'server-not-let-in': 'The server does not let this computer in.',
  'server-password-refused': 'The server refused the password.',
  'server-forbids': 'The server does not let its user ask where phones are.',
  'server-silent': 'The server did not say where the phone is.',
  'server-bad-reply': 'The reply of the server cannot be understood.',
  'server-unsure': 'The server did not say whether it has taken it for the phone.',
  'not-registered': 'No phone of this name is registered at the server.',
  'several-registered': 'Several phones of this name are registered at the server.',
  'behind-nat': 'Only the server has a way to the phone.',
};

/** The facts known beside the code. */
export interface PhoneErrorFacts {
  /** The status of HTTP or SIP, where one came. */
  readonly status?: number;
  /** What this way to the phone cannot do. */
  readonly lacks?: Ability;
  /** Over SIP: the address of this computer that the phone sees, where it has to trust it. */
  readonly own?: string;
  /** How many keys of a chain were sent. */
  readonly pressed?: number;
  /** The certificate that was shown, where it is the trouble. */
  readonly certificate?: CertificateFacts;
  /** The phones of its name that are registered, the freshest first. */
  readonly registered?: readonly SeenPhone[];
  /** How it asks for the password, and how it had taken it before, where that is the trouble. */
  readonly login?: LoginChange;
  readonly cause?: unknown;
}

/** A phone as its server knows it. */
export interface SeenPhone extends PhoneInfo {
  /** The Call-ID of its registration. */
  readonly callId: string;
  /** Where the server has seen it. */
  readonly address: string;
}

export interface LoginChange {
  readonly now: LoginForm;
  readonly before: LoginForm;
}

/**
 * What the phone client rejects with, and nothing else. Its text is made from the code alone, so no user name, password
 * or address can be in it.
 */
export class PhoneError extends Error {
  readonly code: PhoneErrorCode;
  readonly status?: number;
  readonly certificate?: CertificateFacts;
  readonly login?: LoginChange;
  readonly lacks?: Ability;
  readonly own?: string;
  readonly pressed?: number;
  readonly registered?: readonly SeenPhone[];

  constructor(code: PhoneErrorCode, facts: PhoneErrorFacts = {}) {
    super(SENTENCES[code], facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'PhoneError';
    this.code = code;
    if (facts.status !== undefined) this.status = facts.status;
    if (facts.certificate !== undefined) this.certificate = facts.certificate;
    if (facts.login !== undefined) this.login = facts.login;
    if (facts.lacks !== undefined) this.lacks = facts.lacks;
    if (facts.own !== undefined) this.own = facts.own;
    if (facts.pressed !== undefined) this.pressed = facts.pressed;
    if (facts.registered !== undefined) this.registered = facts.registered;
  }
}

/** Codes that say no more than that one page is not what it should be: the phone may take commands all the same. */
const ABOUT_PAGE: ReadonlySet<PhoneErrorCode> = new Set([
  'not-a-phone',
  'bad-reply',
  'foreign-reply',
  'too-much',
  'refused',
]);

/**
 * Whether a request failed for its page alone: something answered it. A phone that is gone may close every connection, and
 * one that is starting refuses every page, with 500 and more. That a first 403 means https is no more than a guess.
 */
export const isAboutPage = (error: unknown): boolean => {
  if (!(error instanceof PhoneError)) return false;
  const { code, status = 500 } = error;
  return status < 500 && (ABOUT_PAGE.has(code) || (code === 'https-wanted' && status === 403));
};
