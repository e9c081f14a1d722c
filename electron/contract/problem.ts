import type { DiallingProblem } from './dialling/problems';
import type { FreeSwitchProblem } from './freeswitch/problems';
import type { HistoryProblem } from './history/problems';
import type { HotkeysProblem } from './hotkeys/problems';
import type { KeysProblem } from './keys/problems';
import type { PhonesProblem } from './phones/problems';
import type { ProgramProblem } from './program/problems';
import type { SequencesProblem } from './sequences/problems';
import type { SoftKeysProblem } from './softkeys/problems';

/**
 * Every way in which something can go wrong that a user can do something about. Each has its words in
 * `renderer/messages`; the facts beside it are safe to show and to log.
 */
export type Problem =
  | DiallingProblem
  | FreeSwitchProblem
  | HistoryProblem
  | HotkeysProblem
  | KeysProblem
  | PhonesProblem
  | ProgramProblem
  | SequencesProblem
  | SoftKeysProblem;

export type ProblemCode = Problem['code'];
