import * as z from 'zod/mini';
import { TouchedKeys } from '../softkeys/soft-key';
import { TrustedCertificate } from './certificate';
import { ChosenPhone } from './registration';
import { Way } from './ways';

/** The facts that Offhook has learned of phones, each by its id; the choices of their user stand beside them. */
export const Learned = z.strictObject({
  /** For which address each phone's password in the keychain was meant, and that of FreeSWITCH: it is used for no other. */
  passwordsFor: z._default(z.record(z.string(), z.string()), {}),
  /** Which certificate the user has trusted for each phone. */
  certificates: z._default(z.record(z.string(), TrustedCertificate), {}),
  /** The hardware address each phone has told: twelve hexadecimal digits in capitals. */
  macs: z._default(z.record(z.string(), z.string().check(z.regex(/^[0-9A-F]{12}$/))), {}),
  /** The way that leads to each phone whose user has left it to Offhook, at the host where it was found out. */
  ways: z._default(z.record(z.string(), z.strictObject({ host: z.string(), way: Way })), {}),
  /** Which phone the user has chosen of several that are registered under the name of a profile. */
  chosen: z._default(z.record(z.string(), ChosenPhone), {}),
  /** The keys of each phone that Offhook has changed over HTTP. */
  touchedKeys: z._default(z.record(z.string(), TouchedKeys), {}),
});
export type Learned = z.infer<typeof Learned>;

/** The knowledge of an Offhook that has met no phone yet. */
export const nothingLearned = (): Learned => Learned.parse({});
