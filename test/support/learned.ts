import { Learned } from '../../electron/contract/phones/learned';

/** What Offhook has learned of phones: this, and nothing else. */
export const learned = (some: Partial<Learned>): Learned => Learned.parse(some);
