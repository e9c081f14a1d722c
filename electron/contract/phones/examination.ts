import type { Problem } from '../problem';
import type { PhoneSays } from './phone-says';

/** What the doctor looks at, in this order; what comes after a trouble is not asked any more. */
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

/** What came of an examination. It holds no user name and no password, so that it can be shown to others. */
export interface Examination {
  /** The phone's id. */
  readonly phone: string;
  /** In ms since 1970. */
  readonly at: number;
  /** What is in the way; null: nothing. */
  readonly finding: Problem | null;
  /** What else is worth knowing: keys work all the same. */
  readonly remarks: readonly Problem[];
  readonly checks: readonly { readonly check: Check; readonly result: 'fine' | 'trouble' | 'not-asked' }[];
  readonly says: PhoneSays | null;
}
