import { Learned } from '../../electron/contract/phones/learned';

/** The facts that Offhook has learned of phones: these, and nothing else. */
export const learned = (some: Partial<Learned>): Learned => Learned.parse(some);
