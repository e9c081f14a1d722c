import * as z from 'zod/mini';

/** A SHA-256 fingerprint of a certificate as openssl prints it: 32 pairs of capitals, `AB:CD:…`. */
export const Fingerprint = z.string().check(z.regex(/^[0-9A-F]{2}(?::[0-9A-F]{2}){31}$/));

/** What a certificate says of itself. All of it comes from the device that answered: shown as text, never believed. */
export interface CertificateFacts {
  /** SHA-256, `AB:CD:…`. */
  readonly fingerprint: string;
  /** The common name, or the whole subject where there is none. */
  readonly subject: string;
  readonly issuer: string;
  /** ms since 1970. */
  readonly validFrom: number;
  readonly validTo: number;
  /** Signed by itself, as nearly every phone's is (PROTOCOL.md 1.5). */
  readonly selfSigned: boolean;
}

/** The certificate that the user has trusted for a phone, and for which of its addresses. */
export const TrustedCertificate = z.strictObject({
  fingerprint: Fingerprint,
  /** `https://host:port`: at another address it is not trusted. */
  origin: z.string().check(z.maxLength(300)),
  /** When, in ms since 1970. */
  at: z.int().check(z.minimum(0)),
});
export type TrustedCertificate = z.infer<typeof TrustedCertificate>;

/**
 * How an https phone proves that it is the phone: by the certificate that was trusted when it was first seen, by the
 * authorities of this computer, or by those in a file.
 */
export const CertificateTrust = z.enum(['pinned', 'system', 'file']);
