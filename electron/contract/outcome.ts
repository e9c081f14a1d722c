import * as z from 'zod/mini';
import type { CommandName } from './command';
import type { DiallingAnswers } from './dialling/answers';
import type { FreeSwitchAnswers } from './freeswitch/answers';
import type { HistoryAnswers } from './history/answers';
import type { PhonesAnswers } from './phones/answers';
import type { Problem } from './problem';
import type { ProgramAnswers } from './program/answers';
import type { SequencesAnswers } from './sequences/answers';
import type { SoftKeysAnswers } from './softkeys/answers';

interface Answers
  extends DiallingAnswers,
    FreeSwitchAnswers,
    HistoryAnswers,
    PhonesAnswers,
    ProgramAnswers,
    SequencesAnswers,
    SoftKeysAnswers {}

/** It was done. */
export interface Done {
  readonly ok: true;
  /**
   * `no-answer`: the request was sent, and the phone closed the connection without a word. `handed`: FreeSWITCH has taken it for
   * the phone, and does not say what came of it.
   */
  readonly result: 'done' | 'no-answer' | 'handed';
  /** The text that the phone was sent, as people read it: digits, KEYEVENTs. */
  readonly sent?: string;
  /** The phone it was sent to. */
  readonly phone?: string;
}

/** It was not done, and why. */
export interface Refused {
  readonly ok: false;
  readonly problem: Problem;
}

/** The outcome of a command, whatever it answers beside that. */
export type Outcome = Done | Refused;

type DoneAs<Name extends CommandName> = Name extends keyof Answers ? Done & Answers[Name] : Done;

/** The outcome of this command, with its own answer. */
export type OutcomeOf<Name extends CommandName> = DoneAs<Name> | Refused;

/** The form of every outcome, of any version of Offhook: how one that comes from another process is known. */
export const AnyOutcome = z.union([
  z.looseObject({ ok: z.literal(true), result: z.enum(['done', 'no-answer', 'handed']) }),
  z.looseObject({ ok: z.literal(false), problem: z.looseObject({ code: z.string() }) }),
]);
