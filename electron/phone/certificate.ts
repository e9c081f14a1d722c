import type { PeerCertificate, TLSSocket } from 'node:tls';

/** How an https phone proves that it is the phone. */
export type Trust =
  /** By the one certificate of this SHA-256 fingerprint, `AB:CD:…`; without one nothing is trusted yet. */
  | { readonly mode: 'pinned'; readonly fingerprint?: string }
  /** By authorities: these (PEM), or those of Node. */
  | { readonly mode: 'authorities'; readonly ca?: readonly string[] };

/** What a certificate says of itself; all of it comes from the device that answered, and may be a lie. */
export interface CertificateFacts {
  /** SHA-256, `AB:CD:…`. */
  readonly fingerprint: string;
  /** The common name, or the whole subject where there is none; short and printable, possibly empty. */
  readonly subject: string;
  readonly issuer: string;
  /** ms since 1970; 0 where it cannot be read. */
  readonly validFrom: number;
  readonly validTo: number;
  /** Issued to its own issuer, as nearly every phone's is (PROTOCOL.md 1.5). */
  readonly selfSigned: boolean;
}

type Name = PeerCertificate['subject'];

/** A common name has 64 characters at most (RFC 5280, appendix A.1); a whole subject may have some more. */
const TEXT_LIMIT_CHARS = 100;

/** Text of a stranger: without signs that are invisible or change how the rest is shown, and short. */
const shortText = (text: string): string => {
  const seen = Array.from(text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim());
  return seen.length > TEXT_LIMIT_CHARS ? `${seen.slice(0, TEXT_LIMIT_CHARS - 1).join('')}…` : seen.join('');
};

const nameText = (name: Name | undefined): string => {
  const entries = Object.entries(name ?? {});
  const common = entries.find(([key]) => key === 'CN')?.[1];
  // A name may hold the same part several times.
  if (common !== undefined) return shortText(String([common].flat()[0] ?? ''));
  return shortText(entries.map(([key, value]) => `${key}=${String(value)}`).join(', '));
};

const timeOf = (text: string | undefined): number => {
  const ms = Date.parse(text ?? '');
  return Number.isFinite(ms) ? ms : 0;
};

/** Shorter ones have been found out with ordinary computers; it is also what OpenSSL's level 1 asks for. */
const RSA_LEAST_BITS = 1_024;

/** Whether the certificate that was shown has a key that is no protection any more. */
export const hasShortKey = (socket: TLSSocket): boolean => {
  const { bits, modulus }: Partial<PeerCertificate> = socket.getPeerCertificate();
  return modulus !== undefined && bits !== undefined && bits < RSA_LEAST_BITS;
};

/** The certificate that was shown in this handshake; undefined where there was none that could be read. */
export const certificateOf = (socket: TLSSocket): CertificateFacts | undefined => {
  const shown: Partial<PeerCertificate> = socket.getPeerCertificate();
  const { subject, issuer, fingerprint256: fingerprint } = shown;
  if (fingerprint === undefined) return undefined;
  return {
    fingerprint,
    subject: nameText(subject),
    issuer: nameText(issuer),
    validFrom: timeOf(shown.valid_from),
    validTo: timeOf(shown.valid_to),
    selfSigned: JSON.stringify(subject) === JSON.stringify(issuer),
  };
};
