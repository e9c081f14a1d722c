import type { Done } from '../../contract/outcome';
import { askOutsider, type Terminal } from '../carry-out';
import { hasLineEnd } from '../login-options';
import { type ExitCode, sentences } from '../report';
import { type Answer, failedBy, notDone, notUnderstood, ok, say } from './answer';
import { bindKey } from './bind-key';
import type { ModSnomLine, SnomCommand } from './line';

/** A key that was sent and not answered may have been pressed; a phone that restarts answers nothing. */
const isDone = ({ do: what }: SnomCommand['command'], { result }: Done): boolean =>
  result !== 'no-answer' || what === 'reboot' || what === 'reset';

async function carryOut(line: SnomCommand, terminal: Terminal): Promise<Answer> {
  const { said, phone, command, server, before } = line;
  const { spoken } = terminal;
  const outcome = await askOutsider({ before, command }, phone, terminal, server);
  if (!outcome.ok) return failedBy(said, outcome.problem, spoken);
  const says = sentences(spoken.outcome(outcome));
  return isDone(command, outcome) ? ok(said, says) : notDone(said, 'no-answer', says);
}

/** Does what a word of mod_snom says, and answers as mod_snom does; the exit code is 0 only for `+OK`. */
export async function runModSnom(line: ModSnomLine, terminal: Terminal): Promise<ExitCode> {
  const { output, spoken } = terminal;
  const { OFFHOOK_PASSWORD, OFFHOOK_FREESWITCH_PASSWORD } = process.env;
  if (line.is !== 'snom-wrong' && (hasLineEnd(OFFHOOK_PASSWORD) || hasLineEnd(OFFHOOK_FREESWITCH_PASSWORD))) {
    const word = line.is === 'snom-command' ? 'snom_command' : 'snom_bind_key';
    return say(notUnderstood({ is: 'snom-wrong', word, fault: 'line-end' }, spoken), output);
  }
  switch (line.is) {
    case 'snom-wrong':
      return say(notUnderstood(line, spoken), output);
    case 'snom-bind-key':
      return say(await bindKey(line, terminal), output);
    case 'snom-command':
      return say(await carryOut(line, terminal), output);
  }
}
