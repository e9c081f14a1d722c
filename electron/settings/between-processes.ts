import { createHash, randomBytes, scrypt } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { join } from 'node:path';
import { type SignsOfLife, signsOfLife } from './sign-of-life';
import { type VersionedTexts, versionedTexts } from './versioned-texts';

/** What processes of this user's tell each other about calls. */
export interface CallTexts {
  readonly texts: VersionedTexts;
  readonly signs: SignsOfLife;
  /** A text that says nothing of what it was made of, and the same for the same. */
  readonly mark: (text: string) => string;
}

/** What processes of this user's tell each other about logins. */
export interface LoginTexts {
  readonly texts: VersionedTexts;
  readonly signs: SignsOfLife;
  readonly salt: () => string;
  /** A text that is the same for the same secret and salt (RFC 7914), and takes long to guess the secret from. */
  readonly mark: (secret: string, salt: string) => Promise<string>;
}

const SALT_BYTES = 16;
const MARK_BYTES = 32;

const markOf = (secret: string, salt: string): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, MARK_BYTES, (error, key) => (error ? reject(error) : resolve(key.toString('hex'))));
  });

/** What every Offhook of this user's knows of the others, with or without a tray: it stands in the profile folder. */
export function betweenProcesses(folder: string): {
  readonly typedTexts: VersionedTexts;
  readonly calls: CallTexts;
  readonly logins: LoginTexts;
  readonly addressesOf: (name: string) => Promise<readonly string[]>;
} {
  const mark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    typedTexts: versionedTexts(join(folder, 'typed')),
    // A phone that is named in one of them, and written as an address in another, is one phone.
    addressesOf: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
    calls: { texts: versionedTexts(join(folder, 'calls')), signs: signsOfLife, mark },
    logins: {
      texts: versionedTexts(join(folder, 'logins')),
      signs: signsOfLife,
      salt: () => randomBytes(SALT_BYTES).toString('hex'),
      mark: markOf,
    },
  };
}
