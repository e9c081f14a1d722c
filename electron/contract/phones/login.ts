import * as z from 'zod/mini';
import { PORT_MOST } from '../limits';

const Realm = z.string().check(z.maxLength(1_000));

/** How a phone asks for the password (`phone/login.ts`), as far as that says how well it is kept on its way. */
export const LoginForm = z.discriminatedUnion('scheme', [
  z.strictObject({ scheme: z.literal('basic'), realm: Realm }),
  z.strictObject({ scheme: z.literal('digest'), realm: Realm, hash: z.enum(['md5', 'sha256']), qop: z.boolean() }),
]);
export type LoginForm = z.infer<typeof LoginForm>;

/** So many passwords that a phone has refused are remembered: more than a person types in a row. */
export const REFUSED_MOST = 20;

const Hexadecimal = z.string().check(z.regex(/^[\da-f]{16,128}$/));

/** What every Offhook of this user's knows of the logins of one user at one address; no password can be read out of it. */
export const KeptLogin = z.strictObject({
  /** Marks of the passwords that were refused, the last one last, and the salt of them all; null: none was. */
  refused: z.nullable(
    z.strictObject({ salt: Hexadecimal, marks: z.array(Hexadecimal).check(z.maxLength(REFUSED_MOST)) }),
  ),
  /** Where the sign of life (`settings/sign-of-life.ts`) of the Offhook is that tries a password now; null: none does. */
  trying: z.nullable(
    z.strictObject({
      id: z.string(),
      port: z.int().check(z.minimum(1), z.maximum(PORT_MOST)),
      /** How often the phone has given another Offhook a challenge since. */
      disturbed: z._default(z.int().check(z.minimum(0)), 0),
    }),
  ),
  /** The strongest form in which the phone has taken the password, or the one that the user allows; null: none is known. */
  proved: z.nullable(LoginForm),
});
export type KeptLogin = z.infer<typeof KeptLogin>;
