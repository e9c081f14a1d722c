import type { Words } from '../../renderer/messages/words';
import type { Favourite } from '../contract/history/history';
import type { OutcomeOf } from '../contract/outcome';
import { PhoneProfile } from '../contract/phones/profile';
import type { Problem } from '../contract/problem';
import { keychainItself } from '../linux/secret-service';
import { readSettings } from '../settings/file';
import { readHistory } from '../settings/history-file';
import { systemKeychain } from '../settings/keychain';
import { places } from '../settings/place';
import { carryOut, failed, hereFor, readOwn, type Terminal } from './carry-out';
import type { CommandLine } from './command-line';
import type { PhoneOutcome } from './demo-notice';
import { findInText, readInput } from './find';
import { findPhones } from './find-phones';
import { withOffhook } from './here';
import { favouriteNamed, lineNamed, sequenceNamed } from './named';
import { reach } from './reach';
import { type Report, reportOutcome, reportSequences } from './report';
import { reportCalls, reportFavourites, reportFinding } from './report-numbers';

type Line<Is extends CommandLine['is']> = Extract<CommandLine, { readonly is: Is }>;

/** What a dial says beside its number: the URI of the line that was named. */
async function lineOf(wanted: string | null): Promise<{ readonly line?: string } | Problem> {
  if (wanted === null) return {};
  const own = await readOwn();
  if ('code' in own) return own;
  const named = lineNamed(
    own.phones.find(({ id }) => id === own.activePhone),
    wanted,
  );
  return 'code' in named ? named : { line: named.uri };
}

/** A phone that is in no profile has no lines with names: it is told the URI. */
function withUri(phone: PhoneProfile, uri: string): PhoneProfile | Problem {
  const read = PhoneProfile.safeParse({ ...phone, outgoingUri: uri });
  return read.success ? read.data : { code: 'no-such-line', line: uri };
}

export async function runCommand(
  { command, line, phone, before }: Line<'command'>,
  terminal: Terminal,
): Promise<PhoneOutcome> {
  if (phone && line !== null) {
    const from = withUri(phone, line);
    return 'code' in from ? failed(from) : carryOut(command, from, terminal, before);
  }
  const from = await lineOf(line);
  return 'code' in from ? failed(from) : carryOut({ ...command, ...from }, phone, terminal, before);
}

export async function runSequence(
  { sequence: wanted, dry, confirmed, phone, before }: Line<'run'>,
  terminal: Terminal,
): Promise<PhoneOutcome> {
  const settings = await readSettings(places().settingsFile);
  if ('code' in settings) return failed(settings);
  const sequence = sequenceNamed(settings, wanted);
  if (!sequence) return failed({ code: 'no-such-sequence', id: wanted });
  return carryOut({ do: 'run-sequence', id: sequence.id, dry, confirmed }, phone, terminal, before);
}

export async function listSequences(spoken: Words): Promise<Report> {
  const settings = await readSettings(places().settingsFile);
  return 'code' in settings ? reportOutcome(failed(settings), spoken) : reportSequences(settings.sequences, spoken);
}

/** A running Offhook looks for them, because one program alone can hear them; where none runs, they are looked for here. */
export async function lookForPhones(terminal: Terminal): Promise<OutcomeOf<'find-phones'>> {
  const running = await reach({ do: 'find-phones', on: true }, terminal);
  if (running) {
    return findPhones(async (command) => (await reach(command, terminal)) ?? failed({ code: 'handover-lost' }));
  }
  const settings = await readOwn();
  if ('code' in settings) return failed(settings);
  return withOffhook({ ...hereFor(terminal), settings, keychain: systemKeychain(keychainItself()) }, ({ send }) =>
    findPhones(send),
  );
}

export async function find(
  { text, country }: Line<'find'>,
  spoken: Words,
  input: AsyncIterable<Buffer | string>,
): Promise<Report> {
  const settings = await readOwn();
  if ('code' in settings) return reportOutcome(failed(settings), spoken);
  return reportFinding(await findInText(text ?? (await readInput(input)), country, settings), spoken);
}

/** So many calls are a list that a user reads. */
const CALLS_SHOWN = 50;

export async function searchHistory(text: string, terminal: Terminal): Promise<Report> {
  const outcome = await carryOut({ do: 'search-history', text, from: 0, most: CALLS_SHOWN }, null, terminal);
  if (!outcome.ok) return reportOutcome(outcome, terminal.spoken);
  const { calls, count } = outcome;
  return reportCalls({ calls, count }, text, terminal.spoken, Date.now());
}

/** As they stand in the file: a running Offhook writes every change at once. */
async function readFavourites(): Promise<readonly Favourite[] | Problem> {
  const history = await readHistory(places().historyFile);
  return 'code' in history ? history : history.favourites;
}

export async function listFavourites(spoken: Words): Promise<Report> {
  const favourites = await readFavourites();
  return 'code' in favourites ? reportOutcome(failed(favourites), spoken) : reportFavourites(favourites, spoken);
}

/** The user who typed its name said which number. With a PIN behind it, it takes an Offhook that can send it later. */
export async function dialFavourite(
  { name, line, country, confirmed }: Line<'favourite'>,
  terminal: Terminal,
): Promise<PhoneOutcome> {
  const [favourites, from] = [await readFavourites(), await lineOf(line)];
  if ('code' in favourites) return failed(favourites);
  if ('code' in from) return failed(from);
  const favourite = favouriteNamed(favourites, name);
  if (!favourite) return failed({ code: 'no-such-favourite' });
  const { id, number, pin, agreed } = favourite;
  const how = { confirmed, ...from };
  const at = country === null ? {} : { country };
  if (pin !== null) return carryOut({ do: 'dial-favourite', id, ...how, ...at }, null, terminal);
  return carryOut({ do: 'dial', text: number, agreed, from: 'command-line', ...how, ...at }, null, terminal);
}
