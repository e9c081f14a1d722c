import { X509Certificate } from 'node:crypto';
import type { DemoOptions } from '../../../electron/demo/options';
import { FIRST_CERTIFICATE } from '../certificates';

/** The user and password that the phones of these tests let in. */
export const LOGIN = { user: 'desk', password: 'geheim' } as const;

/** SHA-256 of the certificate that the https phone shows when all is well. */
export const FINGERPRINT = new X509Certificate(FIRST_CERTIFICATE.cert).fingerprint256;

/** Phones by the form of their login. */
export const DOORS = {
  open: {},
  Basic: { ...LOGIN, auth: { scheme: 'basic' } },
  Digest: { ...LOGIN, auth: { scheme: 'digest' } },
  'Digest without qop': { ...LOGIN, auth: { scheme: 'digest', qop: 'none' } },
  'Digest MD5-sess': { ...LOGIN, auth: { scheme: 'digest', algorithm: 'MD5-sess' } },
  'Digest SHA-256 or Basic': { ...LOGIN, auth: { scheme: 'both', algorithm: 'SHA-256' } },
  'nonces for two requests': { ...LOGIN, auth: { scheme: 'digest', nonceUses: 2 } },
  'nonces for three, and not a word about it': {
    ...LOGIN,
    auth: { scheme: 'digest', nonceUses: 3, saysStale: false },
  },
  'https, pinned': { ...LOGIN, auth: { scheme: 'digest' }, tls: FIRST_CERTIFICATE },
} as const satisfies Readonly<Record<string, DemoOptions>>;

export type DoorName = keyof typeof DOORS;
