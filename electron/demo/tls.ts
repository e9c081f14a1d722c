import type { SecureContextOptions, SecureVersion } from 'node:tls';

/** What an https phone shows, as PEM. */
export interface TlsIdentity {
  readonly key: string;
  readonly cert: string;
}

/** The oldest and the newest version of TLS that the phone speaks; without them Node's own. */
export interface TlsVersions {
  readonly min?: SecureVersion;
  readonly max?: SecureVersion;
}

const isOld = (version: SecureVersion | undefined): boolean => version === 'TLSv1' || version === 'TLSv1.1';

/** The options of Node for a server that shows this certificate. Throws what OpenSSL throws when it is none. */
export const secureOptions = ({ key, cert }: TlsIdentity, { min, max }: TlsVersions): SecureContextOptions => ({
  key,
  cert,
  ...(min === undefined ? {} : { minVersion: min }),
  ...(max === undefined ? {} : { maxVersion: max }),
  // OpenSSL 3 leaves the old versions no cipher at its usual level.
  ...(isOld(min) || isOld(max) ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {}),
});
