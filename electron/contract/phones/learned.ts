import * as z from 'zod/mini';
import { TrustedCertificate } from './certificate';

/** What Offhook has learned of phones, each by its id; what their user has chosen stands beside it. */
export const Learned = z.strictObject({
  /** For which address each phone's password in the keychain was meant: it is used for no other. */
  passwordsFor: z._default(z.record(z.string(), z.string()), {}),
  /** Which certificate the user has trusted for each phone. */
  certificates: z._default(z.record(z.string(), TrustedCertificate), {}),
  /** The hardware address each phone has told: twelve hexadecimal digits in capitals. */
  macs: z._default(z.record(z.string(), z.string().check(z.regex(/^[0-9A-F]{12}$/))), {}),
});
export type Learned = z.infer<typeof Learned>;

/** What an Offhook knows that has met no phone yet. */
export const nothingLearned = (): Learned => ({ passwordsFor: {}, certificates: {}, macs: {} });
