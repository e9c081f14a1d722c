import type { Server } from '../../contract/freeswitch/server';
import { isRegistration } from '../../contract/phones/registration-name';
import { TRUST_SETTINGS } from '../../contract/phones/ways';
import type { Problem } from '../../contract/problem';
import type { CertificateFacts } from '../../phone/certificate';
import { ABOUT_SERVER, type LoginChange, PhoneError } from '../../phone/errors';
import type { Diagnosis, DiagnosisCode } from '../../phone/examination';
import { serverFailure } from '../../phone/freeswitch/registered-phone';
import type { KeychainTrouble } from '../../settings/keychain';
import type { RoutedProfile } from './way';

/** A host and a port, as people write them. */
export const placeText = ({ host, port }: { readonly host: string; readonly port: number }): string =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`;

/** The port of a phone, on the way that leads to it. */
const portOf = ({ port, way, sip }: Pick<RoutedProfile, 'port' | 'way' | 'sip'>): number =>
  way === 'sip' ? sip.port : port;

/** Where a phone is, on the way that leads to it; a registered one is known by its name alone. */
export const addressOf = (profile: Pick<RoutedProfile, 'host' | 'port' | 'way' | 'sip'>): string =>
  isRegistration(profile.host) ? profile.host : placeText({ host: profile.host, port: portOf(profile) });

/** The file with the authorities that a profile names cannot be read, or holds no certificate. */
export class CertificateFileError extends Error {
  readonly file: string;

  constructor(file: string, facts: { readonly cause?: unknown } = {}) {
    super('The file of the authorities cannot be used.', facts);
    this.name = 'CertificateFileError';
    this.file = file;
  }
}

/** The keychain did not give the password of the server. */
export class KeychainError extends Error {
  readonly trouble: KeychainTrouble;

  constructor(trouble: KeychainTrouble) {
    super('The keychain did not give the password.');
    this.name = 'KeychainError';
    this.trouble = trouble;
  }
}

/** A phone that was asked, and the certificate (its fingerprint) that is trusted for it. */
export interface Asked {
  readonly profile: RoutedProfile;
  readonly trusted: string | null;
}

/** The failure of a phone client, as something the user can act on; undefined: no code stands for it. */
export function phoneProblem(error: unknown, asked: Asked): Problem | undefined {
  if (!(error instanceof PhoneError)) return undefined;
  if (error.cause instanceof CertificateFileError) return { code: 'certificate-file', file: error.cause.file };
  return findingProblem(error, asked);
}

/** The server at which it is registered. */
const serverText = ({ registered }: RoutedProfile): string => (registered ? placeText(registered.at) : '');

type OfServer = (typeof ABOUT_SERVER)[number];

const isOfServer = (code: DiagnosisCode): code is OfServer => ABOUT_SERVER.some((one) => one === code);

/** The failure of a question to the server that was asked for itself; throws a fault of ours. */
export function serverProblem(error: unknown, server: Server): Problem {
  const { code, cause } = serverFailure(error);
  if (cause instanceof KeychainError) return { code: `keychain-${cause.trouble}` };
  if (code === 'server-not-set') return { code };
  return { code: isOfServer(code) ? code : 'server-silent', server: placeText(server) };
}

/** Stands in for a certificate that cannot be read. */
const NO_CERTIFICATE: CertificateFacts = {
  fingerprint: '',
  subject: '',
  issuer: '',
  validFrom: 0,
  validTo: 0,
  selfSigned: false,
};

/** Stands in for the login of a phone that does not say how it asks. */
const NO_LOGIN: LoginChange = { now: { scheme: 'basic', realm: '' }, before: { scheme: 'basic', realm: '' } };

/** What a phone, or the look at one, has come to, as something the user can act on. */
export function findingProblem(found: Diagnosis, { profile, trusted }: Asked): Problem {
  if (found.cause instanceof KeychainError) return { code: `keychain-${found.cause.trouble}` };
  const address = addressOf(profile);
  const phone = profile.name;
  const { code, certificate = NO_CERTIFICATE, login = NO_LOGIN, says = '' } = found;
  if (isOfServer(code)) return { code, server: serverText(profile) };
  switch (code) {
    case 'given-up':
      return { code };
    case 'name-not-found':
      return { code, host: profile.host };
    case 'password-missing':
    case 'password-refused':
    case 'locked-out':
    case 'no-remote-control':
    case 'hidden-tags':
    case 'queries-restricted':
    case 'display-refused':
    case 'says-nothing':
      return { code, phone };
    case 'refused':
      return { code, address, status: found.status ?? 0 };
    case 'certificate-new':
      return { code, address, certificate };
    case 'certificate-changed':
      return { code, address, certificate, before: trusted ?? '' };
    case 'login-weaker':
      return { code, address, ...login };
    case 'wrong-model':
      return { code, phone, model: profile.model, says };
    case 'other-phone':
      return { code, phone, mac: says };
    case 'not-this-way':
      return { code, phone, lacks: found.lacks ?? 'hold' };
    case 'cut-short':
    case 'in-part':
      return { code, phone, pressed: found.pressed ?? 0 };
    case 'not-trusted':
      return { code, address, status: found.status ?? 0, settings: TRUST_SETTINGS, own: found.own ?? '' };
    case 'notify-silent':
      return { code, address, settings: TRUST_SETTINGS, own: found.own ?? '' };
    case 'sip-silent':
      return { code, address, settings: ['network_id_port'] };
    case 'other-form':
      return { code, phone, form: found.form ?? 'usual' };
    case 'several-registered':
      return { code, phone, registered: found.registered ?? [] };
    case 'behind-nat':
      return { code, phone };
    case 'not-registered':
      return { code, registration: profile.host, server: serverText(profile) };
    case 'server-not-set':
      return { code };
    default:
      return { code, address };
  }
}
