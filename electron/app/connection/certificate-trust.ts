import type { TrustedCertificate } from '../../contract/phones/certificate';
import type { Learned } from '../../contract/phones/learned';
import type { Trust } from '../../phone/certificate';
import { PhoneError } from '../../phone/errors';
import { originOf } from './clients';
import { CertificateFileError } from './problems';
import type { RoutedProfile } from './way';

/** The certificate that the user has trusted for this phone, at the address that it has now. */
export function trustedFor({ certificates }: Pick<Learned, 'certificates'>, profile: RoutedProfile) {
  const trusted: TrustedCertificate | undefined = certificates[profile.id];
  return trusted?.origin === originOf(profile) ? trusted : null;
}

/** Where authorities come from. */
export interface Authorities {
  /** A text file; rejects where it cannot be read. */
  readonly readFile: (path: string) => Promise<string>;
  /** Those that this computer trusts (PEM); undefined: unknown, and Node's own are taken. */
  readonly systemAuthorities: () => Promise<readonly string[] | undefined>;
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

async function fromFile(path: string, readFile: Authorities['readFile']): Promise<Trust> {
  let ca: readonly string[] = [];
  try {
    ca = (await readFile(path)).match(PEM) ?? [];
  } catch (error) {
    throw new PhoneError('certificate', { cause: new CertificateFileError(path, { cause: error }) });
  }
  // No authority at all would mean those of Node.
  if (ca.length === 0) throw new PhoneError('certificate', { cause: new CertificateFileError(path) });
  return { mode: 'authorities', ca };
}

/**
 * How this phone has to prove that it is the phone; `pinned` is the fingerprint that is trusted for it.
 *
 * @throws PhoneError `certificate`, caused by a CertificateFileError, where the file with the authorities is no use
 */
export async function trustIn(profile: RoutedProfile, pinned: string | null, from: Authorities): Promise<Trust> {
  if (profile.certificate === 'file') return fromFile(profile.caFile, from.readFile);
  if (profile.certificate === 'pinned') return { mode: 'pinned', ...(pinned === null ? {} : { fingerprint: pinned }) };
  const ca = await from.systemAuthorities();
  return { mode: 'authorities', ...(ca === undefined ? {} : { ca }) };
}
