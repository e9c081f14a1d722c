import type { Words } from '../../../renderer/messages/words';
import type { Problem } from '../../contract/problem';
import { LIGHTS } from '../../sip/x-buttons';
import type { Output } from '../output';
import type { ExitCode } from '../report';
import { sentences } from '../report';
import type { ModSnomWrong } from './line';
import { usageOf } from './words';

/** A line of mod_snom's kind, which is the last one of standard output; what it means is said before. */
export interface Answer {
  readonly says: string;
  readonly line: string;
  readonly exitCode: ExitCode;
}

export const ok = (said: string, says: string): Answer => ({ says, line: `+OK ${said}`, exitCode: 0 });

/** mod_snom names the status of HTTP in brackets; where there is none, the code of the problem stands there. */
const reasonOf = (problem: Problem): string => ('status' in problem ? `HTTP:${problem.status}` : problem.code);

export const notDone = (said: string, problem: Problem, spoken: Words): Answer => ({
  says: sentences(spoken.problem(problem)),
  line:
    problem.code === 'not-registered'
      ? `-ERR user '${problem.registration}' not registered`
      : `-ERR ${said} [${reasonOf(problem)}]`,
  exitCode: 1,
});

/** It was sent, and no answer says what came of it. */
export const notAnswered = (said: string, says: string): Answer => ({
  says,
  line: `-ERR ${said} [no-answer]`,
  exitCode: 1,
});

/** A phone, or its registrar, has refused it with this status of SIP. */
export const refusedBy = (said: string, status: number, says: string): Answer => ({
  says,
  line: `-ERR ${said} [SIP:${status}]`,
  exitCode: 1,
});

/** A key, or a place, that no MESSAGE reaches; `why` stands in the line. */
export const notReached = (said: string, why: 'no-such-key' | 'behind-nat', says: string): Answer => ({
  says,
  line: `-ERR ${said} [${why}]`,
  exitCode: 1,
});

export const notUnderstood = ({ word, fault }: ModSnomWrong, { cli: { modSnom } }: Words): Answer => ({
  says: fault === 'light' ? modSnom.light(LIGHTS.join(', ')) : modSnom[fault],
  line: `-Error ${usageOf(word)}`,
  exitCode: 2,
});

/** A line break in what is said would look like another answer. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Writes it; the exit code. */
export function say({ says, line, exitCode }: Answer, { out, err }: Output): ExitCode {
  err(says);
  out(oneLine(line));
  return exitCode;
}
