import { type Words, words } from '../../renderer/messages/words';
import { languageOf } from '../app/state';
import type { Outcome, Problem } from '../contract/bridge';
import type { Command } from '../contract/command';
import type { PhoneProfile, Settings } from '../contract/settings';
import { readSettings } from '../settings/file';
import { systemKeychain } from '../settings/keychain';
import { places } from '../settings/place';
import { type CommandLine, readCommandLine } from './arguments';
import { runDemo } from './demo';
import { knock } from './door';
import { findPhones } from './find';
import { withOffhook } from './here';
import type { Output } from './output';
import { forOutsider } from './outsider';
import { type ExitCode, type Report, reportOutcome, reportSequences, reportWrongUsage } from './report';

interface Surroundings {
  readonly version: string;
  readonly output: Output;
}

interface Telling extends Surroundings {
  readonly spoken: Words;
}

/** The language of the terminal's user: no settings are read for a question about usage. */
const systemWords = (): Words => words(languageOf('system', Intl.DateTimeFormat().resolvedOptions().locale));

/** Does what the words after the program's name say, without a window and without Electron; answers with the exit code. */
export async function runCommandLine(args: readonly string[], { version, output }: Surroundings): Promise<ExitCode> {
  const line = readCommandLine(args);
  const telling: Telling = { version, output, spoken: systemWords() };
  const { spoken } = telling;
  switch (line.is) {
    case 'help':
      output.out(spoken.cli.usage);
      return 0;
    case 'version':
      output.out(spoken.cli.version(version));
      return 0;
    case 'wrong':
      return print(reportWrongUsage(line.usage, spoken), line.json, output);
    case 'demo':
      return runDemo(line.options, spoken, output);
    case 'sequences':
      return print(await listSequences(spoken), line.json, output);
    case 'find':
      return print(reportOutcome(await find(telling), spoken), line.json, output);
    case 'run':
      return print(reportOutcome(await runSequence(line, telling), spoken), line.json, output);
    case 'command':
      return print(
        reportOutcome(await carryOut(line.command, line.phone, telling), spoken, line.command),
        line.json,
        output,
      );
  }
}

function print(report: Report, json: boolean, { out, err }: Output): ExitCode {
  if (json) out(report.json);
  else if (report.exitCode === 0 || report.isAnswer) out(report.text);
  else err(report.text);
  return report.exitCode;
}

const failed = (problem: Problem): Outcome => ({ ok: false, problem });

/** The settings, or why they cannot be used; another phone than the one in the file would be the wrong one. */
async function readOwn(): Promise<Settings | Problem> {
  const settings = await readSettings(places().settingsFile);
  if ('code' in settings) return settings;
  const { activePhone, phones } = settings;
  return activePhone === null || phones.some(({ id }) => id === activePhone)
    ? settings
    : { code: 'no-such-phone', id: activePhone };
}

/** Asked of no phone: nobody has to be told which one would take it. */
const ASKS_NO_PHONE: ReadonlySet<Command['do']> = new Set(['diagnose', 'find-phones']);
const needsPhone = (command: Command): boolean =>
  !ASKS_NO_PHONE.has(command.do) && !(command.do === 'run-sequence' && command.dry);

/** A running Offhook does it, because its queue is the phone's only one; where none runs, it is done here. */
async function carryOut(command: Command, phone: PhoneProfile | null, telling: Telling): Promise<Outcome> {
  if (phone) return askOutsider(command, phone, telling);
  const answer = await knock(places().door, command);
  if (answer) return answer;
  const settings = await readOwn();
  if ('code' in settings) return failed(settings);
  if (settings.activePhone === null && needsPhone(command)) telling.output.err(telling.spoken.cli.usingDemoPhone);
  return withOffhook({ version: telling.version, settings, keychain: systemKeychain() }, (send) => send(command));
}

/** A phone that is in no profile; the sequences are those of the settings. */
async function askOutsider(command: Command, phone: PhoneProfile, { spoken, version }: Telling): Promise<Outcome> {
  const settings =
    command.do === 'run-sequence' ? await readSettings(places().settingsFile) : { sequences: [], pins: [] };
  if ('code' in settings) return failed(settings);
  const outsider = await forOutsider(phone, { settings, keychain: systemKeychain() }, spoken);
  if (!outsider) return failed({ code: 'cancelled' });
  return withOffhook({ version, ...outsider }, (send) => send(command));
}

/** The sequence of this id, or else of this name. */
function sequenceNamed({ sequences }: Settings, wanted: string) {
  const small = wanted.toLowerCase();
  return (
    sequences.find(({ id }) => id === wanted) ??
    sequences.find(({ name }) => name === wanted) ??
    sequences.find(({ name }) => name.toLowerCase() === small)
  );
}

async function runSequence(
  { sequence: wanted, dry, phone }: Extract<CommandLine, { is: 'run' }>,
  telling: Telling,
): Promise<Outcome> {
  const settings = await readSettings(places().settingsFile);
  if ('code' in settings) return failed(settings);
  const sequence = sequenceNamed(settings, wanted);
  if (!sequence) return failed({ code: 'no-such-sequence', id: wanted });
  return carryOut({ do: 'run-sequence', id: sequence.id, dry }, phone, telling);
}

async function listSequences(spoken: Words): Promise<Report> {
  const settings = await readSettings(places().settingsFile);
  return 'code' in settings ? reportOutcome(failed(settings), spoken) : reportSequences(settings.sequences, spoken);
}

/** A running Offhook looks for them, because one program alone can hear them; where none runs, they are looked for here. */
async function find({ version }: Telling): Promise<Outcome> {
  const { door } = places();
  const running = await knock(door, { do: 'find-phones', on: true });
  if (running) return findPhones(async (command) => (await knock(door, command)) ?? failed({ code: 'handover-lost' }));
  const settings = await readOwn();
  if ('code' in settings) return failed(settings);
  return withOffhook({ version, settings, keychain: systemKeychain() }, findPhones);
}
