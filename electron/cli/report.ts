import type { Words } from '../../renderer/messages/words';
import type { Outcome } from '../contract/bridge';
import type { WrongUsage } from './arguments';

/** 0 done or sent, 1 a problem, 2 wrong usage: then nothing was sent. */
export type ExitCode = 0 | 1 | 2;

/** Problems of the words themselves, which no phone could make good: as wrong as an unknown option. */
const WRONG_WORDS: ReadonlySet<string> = new Set([
  'no-number',
  'several-numbers',
  'turned-round',
  'number-too-long',
  'sequence',
  'unknown-key',
  'sequence-too-long',
  'bad-request',
]);

export interface Report {
  readonly exitCode: ExitCode;
  /** For standard output with --json: one line. */
  readonly json: string;
  /** For a person. */
  readonly text: string;
}

/** What happened and the next step, which a window shows as a button, as two sentences. */
const sentences = ({ text, next }: { readonly text: string; readonly next?: string | undefined }): string =>
  next === undefined ? text : `${text} ${next}${/[.?…]$/.test(next) ? '' : '.'}`;

/** An outcome as the command line tells it. */
export function reportOutcome(outcome: Outcome, words: Words): Report {
  if (outcome.ok) return { exitCode: 0, json: JSON.stringify(outcome), text: sentences(words.outcome(outcome)) };
  const { code, ...facts } = outcome.problem;
  const message =
    outcome.problem.code === 'emergency'
      ? `${words.outcome(outcome).text} ${words.cli.emergencyNeedsYes(outcome.problem.number)}`
      : sentences(words.outcome(outcome));
  return {
    exitCode: WRONG_WORDS.has(code) ? 2 : 1,
    json: JSON.stringify({ ok: false, problem: code, message, ...facts }),
    text: message,
  };
}

/** Words that cannot be obeyed, and where to find those that can. */
export function reportWrongUsage(usage: WrongUsage, words: Words): Report {
  const message = `${sayWrong(usage, words)} ${words.cli.helpHint}`;
  return { exitCode: 2, json: JSON.stringify({ ok: false, problem: 'usage', message }), text: message };
}

function sayWrong(usage: WrongUsage, { cli }: Words): string {
  switch (usage.why) {
    case 'unknown-word':
      return cli.unknownWord(usage.word);
    case 'unknown-option':
      return cli.unknownOption(usage.option);
    case 'value-missing':
      return cli.valueMissing(usage.option);
    case 'word-missing':
      return cli.wordMissing(usage.command, cli.wordNames[usage.word]);
    case 'word-too-many':
      return cli.wordTooMany(usage.command, usage.word);
    case 'phone-not-understood':
      return cli.phoneNotUnderstood;
    case 'password-in-phone':
      return cli.passwordInPhone;
    case 'word-too-long':
      return cli.wordTooLong(usage.command);
    case 'not-dtmf':
      return cli.notDtmf;
  }
}
