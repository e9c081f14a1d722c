import * as tls from 'node:tls';
import { readTextFile } from './text-file';

/** Where the distributions keep the authorities that the computer trusts: Debian and Arch, Fedora, openSUSE, Alpine. */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
] as const;

/** Since Node 22.15; not in the types of the oldest Node we run on. */
type CaCertificates = (from: 'system') => readonly string[];

function fromNode(): readonly string[] {
  const get = 'getCACertificates' in tls ? (tls.getCACertificates as CaCertificates) : () => [];
  try {
    return get('system');
  } catch {
    return []; // A Node that was built without it.
  }
}

/**
 * The authorities that this computer trusts, as PEM; undefined: unknown, and Node's own are the next best. They
 * are read anew each time, because an administrator may add one.
 */
export async function systemAuthorities(
  bundles: readonly string[] = process.platform === 'linux' ? BUNDLES : [],
): Promise<readonly string[] | undefined> {
  const known = fromNode();
  if (known.length > 0) return known;
  for (const bundle of bundles) {
    const text = await readTextFile(bundle).catch(() => ''); // Another distribution's place.
    if (text.includes('-----BEGIN CERTIFICATE-----')) return [text];
  }
  return undefined;
}
