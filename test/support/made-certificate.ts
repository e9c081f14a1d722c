import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { TlsIdentity } from '../../electron/demo/tls';

/** One part of a name, by its object identifier; the certificate holds the bytes, whatever they are. */
export interface NamePart {
  readonly oid: 'CN' | 'O';
  readonly text: string | Buffer;
  /** The kind of string (X.680 41): UTF-8 unless it is 0x14, one byte a character, or 0x1e, two. */
  readonly tag?: 0x14 | 0x1e;
}

export interface CertificateWish {
  readonly subject?: readonly NamePart[];
  /** Absent: its own subject. */
  readonly issuer?: MadeCertificate;
  /** An authority's own. */
  readonly authority?: boolean;
  /** For the address 127.0.0.1. */
  readonly forLoopback?: boolean;
  /** `YYMMDDHHMMSSZ` (RFC 5280 4.1.2.5.1). */
  readonly from?: string;
  readonly to?: string;
  /** RSA of so many bits; absent: P-256. */
  readonly rsaBits?: number;
}

export interface MadeCertificate extends TlsIdentity {
  readonly name: Buffer;
  readonly privateKey: KeyObject;
}

const lengthOf = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
};

/** One element of DER (X.690 8.1). */
const der = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
};

const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

const NAME_OIDS = { CN: hex('0603550403'), O: hex('060355040a') } as const;
const ECDSA_SHA256 = sequence(hex('06082a8648ce3d040302'));
const RSA_SHA256 = sequence(hex('06092a864886f70d01010b'), hex('0500'));
const IS_AUTHORITY = sequence(hex('0603551d13'), hex('0101ff'), der(0x04, sequence(hex('0101ff'))));
const FOR_LOOPBACK = sequence(hex('0603551d11'), der(0x04, sequence(der(0x87, Buffer.from([127, 0, 0, 1])))));

const nameOf = (parts: readonly NamePart[]): Buffer =>
  sequence(
    ...parts.map(({ oid, text, tag = 0x0c }) => der(0x31, sequence(NAME_OIDS[oid], der(tag, Buffer.from(text))))),
  );

const pem = (label: string, bytes: Buffer): string =>
  `-----BEGIN ${label}-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`;

const keysOf = (rsaBits: number | undefined): { readonly publicKey: KeyObject; readonly privateKey: KeyObject } =>
  rsaBits === undefined
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: rsaBits });

/**
 * A certificate made byte by byte (RFC 5280 4.1), so that it can say things no tool would allow: names of any length
 * with any bytes in them.
 */
export const makeCertificate = (wish: CertificateWish = {}): MadeCertificate => {
  const { subject = [{ oid: 'CN', text: '000413AABBCC' }], from = '200101000000Z', to = '491231235959Z' } = wish;
  const { publicKey, privateKey } = keysOf(wish.rsaBits);
  const name = nameOf(subject);
  const signer = wish.issuer?.privateKey ?? privateKey;
  const algorithm = signer.asymmetricKeyType === 'rsa' ? RSA_SHA256 : ECDSA_SHA256;
  const extensions = [...(wish.authority ? [IS_AUTHORITY] : []), ...(wish.forLoopback ? [FOR_LOOPBACK] : [])];
  const body = sequence(
    der(0xa0, hex('020102')),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    wish.issuer?.name ?? name,
    sequence(der(0x17, Buffer.from(from)), der(0x17, Buffer.from(to))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    ...(extensions.length === 0 ? [] : [der(0xa3, sequence(...extensions))]),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, signer));
  return {
    name,
    privateKey,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: pem('CERTIFICATE', sequence(body, algorithm, signature)),
  };
};
