import type { Words } from '../../../renderer/messages/words';
import { PORT_MOST } from '../../contract/limits';
import type { Problem } from '../../contract/problem';
import { DATA_MOST_CHARS, LABEL_MOST_CHARS, LIGHTS } from '../../sip/x-buttons';
import type { Output } from '../output';
import { type ExitCode, sentences } from '../report';
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

/** It was not done, or no answer says so; `reason` stands in the line. */
export const notDone = (said: string, reason: string, says: string): Answer => ({
  says,
  line: `-ERR ${said} [${reason}]`,
  exitCode: 1,
});

/** The same, where a problem says why. */
export const failedBy = (said: string, problem: Problem, spoken: Words): Answer => {
  const answer = notDone(said, reasonOf(problem), sentences(spoken.problem(problem)));
  if (problem.code !== 'not-registered') return answer;
  return { ...answer, line: `-ERR user '${problem.registration}' not registered` };
};

/** The words for a fault, with the limit that it is about. */
function sayFault(fault: ModSnomWrong['fault'], modSnom: Words['cli']['modSnom']): string {
  switch (fault) {
    case 'light':
      return modSnom.light(LIGHTS.join(', '));
    case 'port':
      return modSnom.port(PORT_MOST);
    case 'label':
      return modSnom.label(LABEL_MOST_CHARS);
    case 'action-data':
      return modSnom['action-data'](DATA_MOST_CHARS);
    default:
      return modSnom[fault];
  }
}

export const notUnderstood = ({ word, fault }: ModSnomWrong, { cli: { modSnom } }: Words): Answer => ({
  says: sayFault(fault, modSnom),
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
