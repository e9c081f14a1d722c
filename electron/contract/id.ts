import * as z from 'zod/mini';

/** The schema of an id that Offhook makes from a name: small letters, digits and dashes, at most 40 of them. */
export const idSchema = () => z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
