import * as z from 'zod/mini';

/** What every outcome has, whatever version of Offhook said it: how one that comes through a door is known. */
export const AnyOutcome = z.union([
  z.looseObject({ ok: z.literal(true), result: z.enum(['done', 'no-answer']) }),
  z.looseObject({ ok: z.literal(false), problem: z.looseObject({ code: z.string() }) }),
]);
