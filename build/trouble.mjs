import { giveUp } from './say.mjs';

/** An error whose message says it all to the user: its stack has nothing to add. */
export class Trouble extends Error {}

/** Does the work; a trouble is said in words and ends this program with 1. */
export async function orSay(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return giveUp(error.message);
  }
}
