import type { Problem } from '../../contract/problem';

/** A way to the keys of a phone has come to a problem that no client of the phone knows. */
export class KeyProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, facts: { readonly cause?: unknown } = {}) {
    super(problem.code, facts);
    this.name = 'KeyProblemError';
    this.problem = problem;
  }
}
