import type { Done, Outcome, Refused } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';

export const done: Done = { ok: true, result: 'done' };

export const failed = (problem: Problem): Refused => ({ ok: false, problem });

/** Done, or the reason why it could not be written down. */
export const saved = (problem: Problem | null): Outcome => (problem ? failed(problem) : done);
