import type { Words } from '../../renderer/messages/words';
import type { App } from '../app/app';
import type { Command } from '../contract/command';
import type { Server } from '../contract/freeswitch/server';
import type { OutcomeOf, Refused } from '../contract/outcome';
import type { PhoneProfile } from '../contract/phones/profile';
import type { Problem } from '../contract/problem';
import type { Settings } from '../contract/settings';
import { keychainItself } from '../linux/secret-service';
import { readSettings } from '../settings/file';
import { systemKeychain } from '../settings/keychain';
import { places } from '../settings/place';
import { demoNotice, type PhoneOutcome } from './demo-notice';
import { type Here, withOffhook } from './here';
import type { Output } from './output';
import { forOutsider } from './outsider';
import { reach } from './reach';
import { sentences } from './report';
import { serverInUse } from './server';

/** The terminal that is told, its language, and the version of Offhook. */
export interface Terminal {
  readonly version: string;
  readonly output: Output;
  readonly spoken: Words;
}

export const failed = (problem: Problem): Refused => ({ ok: false, problem });

/** A command, and the commands that the phone needs before it. */
interface CommandSeries<Sent extends Command> {
  readonly before: readonly Command[];
  readonly command: Sent;
}

/** The settings, or why they cannot be used; another phone than the one in the file would be the wrong one. */
export async function readOwn(): Promise<Settings | Problem> {
  const settings = await readSettings(places().settingsFile);
  if ('code' in settings) return settings;
  const { activePhone, phones } = settings;
  return activePhone === null || phones.some(({ id }) => id === activePhone)
    ? settings
    : { code: 'no-such-phone', id: activePhone };
}

/**
 * Carries it out, and the commands that the phone needs before; says that the demo phone takes it, where no phone is
 * named and none is set up.
 */
export async function carryOut<Sent extends Command>(
  command: Sent,
  phone: PhoneProfile | null,
  terminal: Terminal,
  before: readonly Command[] = [],
): Promise<PhoneOutcome<Sent['do']>> {
  if (phone) return askOutsider({ before, command }, phone, terminal);
  const notice = await demoNotice(command, terminal.spoken);
  if (notice !== null) terminal.output.err(notice);
  const outcome = await askOwn({ before, command }, terminal);
  return notice === null ? outcome : { ...outcome, demo: true };
}

/** What an Offhook in this process takes from a command line. */
export const hereFor = ({ version, output, spoken }: Terminal): Pick<Here, 'version' | 'tell' | 'say'> => ({
  version,
  say: output.err,
  tell: (problem) => output.err(sentences(spoken.problem(problem))),
});

/** A running Offhook does it, because its queue is the phone's only one; where none runs, it is done here. */
async function askOwn<Sent extends Command>(
  said: CommandSeries<Sent>,
  terminal: Terminal,
): Promise<OutcomeOf<Sent['do']>> {
  const answer = await reachWith(said, terminal);
  if (answer) return answer;
  const settings = await readOwn();
  if ('code' in settings) return failed(settings);
  return withOffhook({ ...hereFor(terminal), settings, keychain: systemKeychain(keychainItself()) }, (app) =>
    doWith(app, said),
  );
}

/** The answer to the last one; null: no Offhook runs. */
async function reachWith<Sent extends Command>(
  { before, command }: CommandSeries<Sent>,
  terminal: Terminal,
): Promise<OutcomeOf<Sent['do']> | null> {
  for (const first of before) {
    const answer = await reach(first, terminal);
    if (!answer?.ok) return answer;
  }
  return reach(command, terminal);
}

/** A phone whose way is to be found out is asked who it is before anything else: a command looks for no other way. */
const askedFirst = <Sent extends Command>(said: CommandSeries<Sent>, { way }: PhoneProfile): CommandSeries<Sent> =>
  way === 'find-out' ? { ...said, before: [...said.before, { do: 'check-phone' }] } : said;

/**
 * A phone that is in no profile; the sequences, and the remembering, are as the settings say. `server`: the one that was named; null:
 * that of the settings.
 */
export async function askOutsider<Sent extends Command>(
  said: CommandSeries<Sent>,
  phone: PhoneProfile,
  terminal: Terminal,
  named: Server | null = null,
): Promise<OutcomeOf<Sent['do']>> {
  const stored = await readSettings(places().settingsFile);
  const isReadable = !('code' in stored);
  if (!isReadable && said.command.do === 'run-sequence') return failed(stored);
  const settings = isReadable ? stored : { sequences: [], pins: [] };
  const keychain = systemKeychain(keychainItself());
  const server = serverInUse(named, isReadable ? stored : undefined, keychain);
  const outsider = await forOutsider(phone, { settings, server, keychain }, terminal.spoken);
  if (!outsider) return failed({ code: 'cancelled' });
  return withOffhook({ ...hereFor(terminal), ...outsider }, (app) => doWith(app, askedFirst(said, phone)));
}

/** This process ends with the sender: it waits for as long as that one does. */
const STAYS = { hasLeft: () => false };

/** Digits that send themselves behind a call are sent by the process that made the call: this one stays for them. */
async function doWith<Sent extends Command>(
  { sendFromProgram, store }: App,
  { before, command }: CommandSeries<Sent>,
): Promise<OutcomeOf<Sent['do']>> {
  for (const first of before) await sendFromProgram(first, STAYS);
  const outcome = await sendFromProgram(command, STAYS);
  const isOver = (): boolean => (store.getState().postDial?.at ?? null) === null;
  if (isOver()) return outcome;
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!isOver()) return;
      stop();
      resolve(outcome);
    });
  });
}
