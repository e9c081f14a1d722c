import * as z from 'zod/mini';
import { AGREED_MOST_CHARS } from '../limits';

/** The text that a phone got when the user said yes to it: the same is not asked about again. */
export const Agreed = z.optional(z.string().check(z.maxLength(AGREED_MOST_CHARS)));
