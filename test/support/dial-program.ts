import type { CommandInput } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import { emergencyPlan, explained, planOf } from './states';

/** The offer with this id is one of an emergency number. */
const EMERGENCY_OFFER = 112;

/** Numbers of a text stand apart by a bar, a line's end or an "or" here. */
const numbersIn = (text: string) =>
  text
    .split(/\s*[|\n]\s*|\s+or\s+/)
    .filter((number) => /\d/.test(number))
    .map((number) => (number === '112' ? emergencyPlan : planOf(number)));

const callsForHelp = (command: CommandInput): boolean =>
  (command.do === 'dial' && command.text === '112') ||
  (command.do === 'dial-offer' && command.id === EMERGENCY_OFFER) ||
  (command.do === 'dial-favourite' && command.id === 'help');

/** Answers as the program does: an emergency number is dialled only when confirmed. */
export function dialProgram(command: CommandInput): Outcome | undefined {
  if (command.do === 'explain') {
    const found = numbersIn(command.text);
    return found.length === 0 ? { ok: false, problem: { code: 'no-number' } } : explained(...found);
  }
  if (!callsForHelp(command) || ('confirmed' in command && command.confirmed)) return undefined;
  return { ok: false, problem: { code: 'emergency', number: '112' } };
}
