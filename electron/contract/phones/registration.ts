import * as z from 'zod/mini';
import { TEXT_LINE_MOST_CHARS } from '../limits';
import { REGISTRATION } from './registration-name';

/** What is written in the place of a phone's address where its server knows that. */
export const Registration = z.string().check(z.trim(), z.maxLength(TEXT_LINE_MOST_CHARS), z.regex(REGISTRATION));

/** The phone of several with one name that its user has chosen. */
export const ChosenPhone = z.strictObject({
  /** The Call-ID of its registration. */
  callId: z.string().check(z.maxLength(500)),
  address: z.string().check(z.maxLength(100)),
  /** Twelve hexadecimal digits in capitals; '': not known. */
  mac: z.string().check(z.regex(/^(?:[0-9A-F]{12})?$/)),
});
export type ChosenPhone = z.infer<typeof ChosenPhone>;
