import * as z from 'zod/mini';

/** The identity to dial from, for one call. */
export const OneLine = z.optional(z.string().check(z.maxLength(200), z.regex(/^[^\p{Cc}\s]*$/u)));
