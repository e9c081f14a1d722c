import * as z from 'zod/mini';
import { AnyOutcome } from '../outcome';

/** A call that an Offhook makes or has made, as it tells others of the same user. */
const SharedCall = z.strictObject({
  /** Which number, from which identity; neither can be read out of this. */
  wish: z.string(),
  /** Where its sign of life is (`settings/sign-of-life.ts`). */
  id: z.string(),
  port: z.int(),
  /** The phone may have been told. */
  sent: z.boolean(),
  /** null: not answered yet. `at` is in ms since 1970. */
  answered: z.nullable(
    z.strictObject({
      at: z.number(),
      outcome: AnyOutcome,
      /** Asking again is another request all the same: nothing was sent, or the user has hung up since. */
      over: z.boolean(),
    }),
  ),
});
export type SharedCall = z.infer<typeof SharedCall>;

export const SharedCalls = z.array(SharedCall).check(z.maxLength(200));
