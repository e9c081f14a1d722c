import { createHash } from 'node:crypto';
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

/** What every Offhook of this user's knows of the others, with or without a tray: it stands in the profile folder. */
export function betweenProcesses(folder: string): {
  readonly typedTexts: VersionedTexts;
  readonly calls: CallTexts;
  readonly addressesOf: (name: string) => Promise<readonly string[]>;
} {
  const mark = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    typedTexts: versionedTexts(join(folder, 'typed')),
    // A phone that is named in one of them, and written as an address in another, is one phone.
    addressesOf: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
    calls: { texts: versionedTexts(join(folder, 'calls')), signs: signsOfLife, mark },
  };
}
