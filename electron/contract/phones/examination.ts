import type { Problem } from '../problem';
import type { PhoneSays } from './phone-says';

/** The checks of the doctor, in this order; those after a trouble are not made any more. */
export const CHECKS = [
  'address',
  'connection',
  'certificate',
  'page',
  'login',
  'commands',
  'display',
  'model',
] as const;
export type Check = (typeof CHECKS)[number];

/** By SIP there is neither TLS nor a display to look at. */
export const NOT_BY_SIP: ReadonlySet<Check> = new Set<Check>(['certificate', 'display']);

/** The result of an examination. It holds no user name and no password, so that it can be shown to others. */
export interface Examination {
  /** The phone's id. */
  readonly phone: string;
  /** In ms since 1970. */
  readonly at: number;
  /** The problem in the way; null: none. */
  readonly finding: Problem | null;
  /** Other problems worth knowing: keys work all the same. */
  readonly remarks: readonly Problem[];
  readonly checks: readonly { readonly check: Check; readonly result: 'fine' | 'trouble' | 'not-asked' }[];
  readonly says: PhoneSays | null;
}
