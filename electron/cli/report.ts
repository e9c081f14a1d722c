import type { Words } from '../../renderer/messages/words';
import type { Command, CommandName } from '../contract/command';
import { DIGITS_MOST, IDENTITIES_MOST, RINGERS_MOST, SOFT_KEY_MOST } from '../contract/limits';
import type { OutcomeOf } from '../contract/outcome';
import type { Problem } from '../contract/problem';
import type { LastDone } from '../contract/reported';
import type { Sequence } from '../contract/sequences/sequence';
import { stepMs } from '../contract/sequences/sequence-length';
import { sayExamination, sayFound } from './answers';
import type { PhoneOutcome } from './demo-notice';
import type { WordName, WrongUsage } from './usage';

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
  'no-such-sequence',
  'no-such-favourite',
  'no-such-line',
  'link-not-understood',
  'bad-request',
]);

export interface Report {
  readonly exitCode: ExitCode;
  /** For standard output with --json: one line. */
  readonly json: string;
  /** For a person. */
  readonly text: string;
  /** The answer is a text: it goes to standard output whatever it says. */
  readonly isAnswer?: true;
}

/** What happened and the next step, which a window shows as a button, as two sentences. */
export const sentences = ({ text, next }: { readonly text: string; readonly next?: string | undefined }): string =>
  next === undefined ? text : `${text} ${next}${/[.?…]$/.test(next) ? '' : '.'}`;

const jsonOf = (problem: Problem, message: string, more: object = {}): string => {
  const { code, ...facts } = problem;
  return JSON.stringify({ ok: false, problem: code, message, ...facts, ...more });
};

/** An outcome as the command line tells it. */
export function reportOutcome(outcome: PhoneOutcome, words: Words, command?: Command): Report {
  const { demo } = outcome;
  const more = demo === undefined ? {} : { demo };
  if (!outcome.ok) return reportProblem(outcome.problem, words, more);
  const json = JSON.stringify(outcome);
  if (!('examination' in outcome)) return { exitCode: 0, json, text: saidOf(outcome, words, command) };
  const { examination } = outcome;
  const text = sayExamination(outcome.phone ?? '', examination, words);
  const { finding } = examination;
  if (finding === null) return { exitCode: 0, json, text };
  const message = sentences(words.problem(finding));
  return { exitCode: 1, json: jsonOf(finding, message, { examination, ...more }), text, isAnswer: true };
}

/** The subject of a command of the vendor's list, as the windows report it. */
function reported(command: Command | undefined): Pick<LastDone, 'what' | 'subject'> | null {
  switch (command?.do) {
    case 'log-off':
    case 're-register':
      return { what: command.do, subject: String(command.identity) };
    case 'play-ringer':
      return { what: command.do, subject: String(command.ringer) };
    case 'clear-list':
      return { what: command.do, subject: command.list };
    case 'release-all':
    case 'mend-line-info':
    case 'reboot':
    case 'reset':
    case 'upgrade-firmware':
      return { what: command.do, subject: '' };
    default:
      return null;
  }
}

function saidOf(
  outcome: Extract<OutcomeOf<CommandName>, { ok: true }>,
  words: Words,
  command: Command | undefined,
): string {
  if ('text' in outcome) return outcome.text.trimEnd();
  if ('finding' in outcome && outcome.finding) return sayFound(outcome.finding, words);
  const done = reported(command);
  return sentences(done ? words.last({ id: 0, ...done, outcome }) : words.outcome(outcome));
}

/** What a user at a terminal does about a problem, where a user at a window does something else. */
function nextStep(problem: Problem, { cli, ...words }: Words): string {
  const { text } = words.problem(problem);
  switch (problem.code) {
    case 'emergency':
      return `${text} ${cli.emergencyNeedsYes(problem.number)}`;
    case 'unconfirmed':
      return `${text} ${cli.dangerNeedsYes}`;
    case 'country-unknown':
      return cli.countryUnknown;
    case 'no-such-sequence':
      return cli.noSuchSequence(problem.id);
    default:
      return sentences(words.problem(problem));
  }
}

function reportProblem(problem: Problem, words: Words, more: object): Report {
  const message = nextStep(problem, words);
  return { exitCode: WRONG_WORDS.has(problem.code) ? 2 : 1, json: jsonOf(problem, message, more), text: message };
}

/** The sequences that there are: how they can be called, and how long they take. */
export function reportSequences(sequences: readonly Sequence[], { cli }: Words): Report {
  const listed = sequences.map(({ id, name, steps }) => ({
    id,
    name,
    steps: steps.length,
    lastsMs: steps.reduce((sum, step) => sum + stepMs(step), 0),
  }));
  const lines = listed.map(({ id, name, steps, lastsMs }) => cli.sequence(id, name, steps, lastsMs));
  return {
    exitCode: 0,
    json: JSON.stringify({ ok: true, result: 'done', sequences: listed }),
    text: lines.length === 0 ? cli.noSequences : lines.join('\n'),
  };
}

/** What a terminal would obey, or would show as a line of ours, by its code points: it may come from a web page. */
const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`);

/** The same usage with whatever it repeats escaped. */
const escapedIn = (usage: WrongUsage): WrongUsage =>
  JSON.parse(JSON.stringify(usage), (_key, value: unknown) => (typeof value === 'string' ? escaped(value) : value));

/** Words that cannot be obeyed, and where to find those that can. */
export function reportWrongUsage(wrong: WrongUsage, words: Words): Report {
  const usage = escapedIn(wrong);
  const message = `${sayWrong(usage, words)} ${words.cli.helpHint}`;
  return { exitCode: 2, json: JSON.stringify({ ok: false, problem: 'usage', message }), text: message };
}

/** The words for a word that is wanted. */
function nameOf(wanted: WordName, { wordNames }: Words['cli']): string {
  switch (wanted) {
    case 'identity-or-all':
      return wordNames[wanted](IDENTITIES_MOST);
    case 'ringer':
      return wordNames[wanted](RINGERS_MOST);
    case 'label':
      return wordNames[wanted](SOFT_KEY_MOST.labelChars);
    case 'data':
      return wordNames[wanted](SOFT_KEY_MOST.dataChars);
    default:
      return wordNames[wanted];
  }
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
      return cli.wordMissing(usage.command, nameOf(usage.word, cli));
    case 'word-too-many':
      return cli.wordTooMany(usage.command, usage.word);
    case 'word-not-understood':
      return cli.wordNotUnderstood(usage.command, nameOf(usage.wanted, cli), usage.word);
    case 'phone-not-understood':
      return cli.phoneNotUnderstood;
    case 'phone-zone':
      return cli.phoneZone;
    case 'password-in-phone':
      return cli.passwordInPhone;
    case 'password-line-end':
      return cli.passwordLineEnd;
    case 'word-too-long':
      return cli.wordTooLong(usage.command);
    case 'not-dtmf':
      return cli.notDtmf(DIGITS_MOST);
    case 'server-not-understood':
      return cli.modSnom.server;
    case 'one-action':
      return cli.oneAction;
    case 'finger-left':
      return cli.fingerLeft;
  }
}
