import { readPart } from '../../renderer/messages/part-words';
import { readWords, type Words } from '../../renderer/messages/words';
import { type Language, languageTagged } from '../contract/language';
import { IDENTITIES_MOST, MODULES_MOST, RINGERS_MOST } from '../contract/limits';
import type { OutsideRequest } from '../host/outside-request';
import {
  dialFavourite,
  find,
  listFavourites,
  listSequences,
  lookForPhones,
  runCommand,
  runSequence,
  searchHistory,
} from './actions';
import { readCommandLine } from './arguments';
import type { Terminal } from './carry-out';
import type { CommandLine } from './command-line';
import { runDemo } from './demo';
import { demoNotice } from './demo-notice';
import { hasLineEnd } from './login-options';
import type { ModSnomLine } from './mod-snom/line';
import { runModSnom } from './mod-snom/run';
import { harmless, type Output, type ProcessOutput } from './output';
import { reach } from './reach';
import { type ExitCode, type Report, reportOutcome, reportWrongUsage } from './report';
import { reportAsked } from './report-numbers';
import { listSoftKeys, setSoftKey } from './soft-keys/run';

interface Surroundings {
  readonly version: string;
  readonly output: Output;
  /** Where a text comes from that stands in no word. */
  readonly input?: AsyncIterable<Buffer | string>;
}

/** The request can only be shown by an Offhook in the tray, and none runs: the caller has to start one. */
export interface ToStart {
  readonly start: OutsideRequest;
}

/** The language of the terminal's user: no settings are read for a question about usage. */
const systemLanguage = (): Language => languageTagged(Intl.DateTimeFormat().resolvedOptions().locale);

/** The sentence for the terminal of a second Offhook. */
export const runsAlready = async (): Promise<string> => (await readPart('commandLine', systemLanguage())).runsAlready;

/** Ends a command line: waits for its reader, and says where the answer was lost. Resolves to the exit code. */
export async function conclude(code: ExitCode, { err, flushed }: ProcessOutput): Promise<ExitCode> {
  if (await flushed()) return code;
  err((await readPart('commandLine', systemLanguage())).answerLost);
  await flushed();
  return code || 1;
}

/**
 * Does what the words after the program's name say, without a window and without Electron; answers with the exit code,
 * or with the request that an Offhook has to be started for.
 */
export async function runCommandLine(
  args: readonly string[],
  { version, output: streams, input = process.stdin }: Surroundings,
): Promise<ExitCode | ToStart> {
  const line = readCommandLine(args);
  const output = harmless(streams);
  const terminal: Terminal = { version, output, spoken: await readWords(systemLanguage()) };
  const { spoken } = terminal;
  switch (line.is) {
    case 'help':
      output.out(spoken.cli.usage({ identities: IDENTITIES_MOST, ringers: RINGERS_MOST, modules: MODULES_MOST }));
      return 0;
    case 'version':
      output.out(spoken.cli.version(version));
      return 0;
    case 'wrong':
      return print(reportWrongUsage(line.usage, spoken), line.json, output);
    case 'demo':
      if (hasLineEnd(process.env.OFFHOOK_PASSWORD)) return print(lineEnd(spoken), false, output);
      return runDemo(line.options, spoken, output);
    case 'asks':
      return ask(line, terminal);
    case 'snom-wrong':
    case 'snom-command':
    case 'snom-bind-key':
      return runModSnom(line, terminal);
    default:
      return print(
        saysPassword(line) && hasLineEnd(process.env.OFFHOOK_PASSWORD)
          ? lineEnd(spoken)
          : await report(line, terminal, input),
        line.json,
        output,
      );
  }
}

const lineEnd = (spoken: Words): Report => reportWrongUsage({ why: 'password-line-end' }, spoken);

/** Whether the password of the environment is that of its phone. */
const saysPassword = (line: Answered): boolean => 'phone' in line && line.phone !== null;

type Answered = Exclude<CommandLine, { is: 'help' | 'version' | 'wrong' | 'demo' | 'asks' | ModSnomLine['is'] }>;

async function report(line: Answered, terminal: Terminal, input: AsyncIterable<Buffer | string>): Promise<Report> {
  const { spoken } = terminal;
  switch (line.is) {
    case 'sequences':
      return listSequences(spoken);
    case 'find':
      return find(line, spoken, input);
    case 'find-phones':
      return reportOutcome(await lookForPhones(terminal), spoken);
    case 'history':
      return searchHistory(line.text, terminal);
    case 'favourites':
      return listFavourites(spoken);
    case 'favourite':
      return reportOutcome(await dialFavourite(line, terminal), spoken);
    case 'run':
      return reportOutcome(await runSequence(line, terminal), spoken);
    case 'soft-key':
      return reportOutcome(await setSoftKey(line, terminal), spoken);
    case 'soft-keys':
      return listSoftKeys(line, terminal);
    case 'command':
      return reportOutcome(await runCommand(line, terminal), spoken, line.command);
  }
}

function print(report: Report, json: boolean, { out, err }: Output): ExitCode {
  if (json) out(report.json);
  else if (report.exitCode === 0 || report.isAnswer) out(report.text);
  else err(report.text);
  return report.exitCode;
}

/** Another program may start Offhook for it: nothing is dialled before the user has said so. */
const waiting = (asks: OutsideRequest): OutsideRequest => (asks.do === 'open-link' ? asks : { ...asks, wait: true });

async function ask(
  { asks, json }: Extract<CommandLine, { is: 'asks' }>,
  { spoken, output }: Terminal,
): Promise<ExitCode | ToStart> {
  const answer = await reach(asks, { spoken, output });
  if (answer) {
    const notice = await demoNotice(asks, spoken);
    if (notice !== null) output.err(notice);
    const told = notice === null ? answer : { ...answer, demo: true as const };
    return print(reportAsked(told, spoken, asks.do === 'open-link'), json, output);
  }
  output.err(spoken.cli.starting);
  return { start: waiting(asks) };
}
