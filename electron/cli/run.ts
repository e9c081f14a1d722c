import { type Words, words } from '../../renderer/messages/words';
import { type App, createApp } from '../app/app';
import { systemClock } from '../app/clock';
import type { Desktop } from '../app/desktop';
import { languageOf, platformNamed } from '../app/state';
import { originOf } from '../app/way';
import type { Outcome } from '../contract/bridge';
import type { Command } from '../contract/command';
import { defaultSettings, type PhoneProfile, type Settings } from '../contract/settings';
import { systemAuthorities } from '../settings/authorities';
import { readSettings, type SettingsFile } from '../settings/file';
import { type Keychain, systemKeychain } from '../settings/keychain';
import { logLine } from '../settings/log-line';
import { places } from '../settings/place';
import type { PressedFile } from '../settings/pressed-file';
import { readTextFile } from '../settings/text-file';
import { type CommandLine, readCommandLine } from './arguments';
import { type AskedPassword, askPassword } from './ask-password';
import { runDemo } from './demo';
import { knock } from './door';
import type { Output } from './output';
import { type ExitCode, type Report, reportOutcome, reportWrongUsage } from './report';
import { startDemo } from './start-demo';

interface Surroundings {
  readonly version: string;
  readonly output: Output;
}

/** The language of the terminal's user: no settings are read for a question about usage. */
const systemWords = (): Words => words(languageOf('system', Intl.DateTimeFormat().resolvedOptions().locale));

/** Does what the words after the program's name say, without a window and without Electron; answers with the exit code. */
export async function runCommandLine(args: readonly string[], { version, output }: Surroundings): Promise<ExitCode> {
  const line = readCommandLine(args);
  const spoken = systemWords();
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
    case 'command':
      return print(reportOutcome(await carryOut(line, version, output, spoken), spoken), line.json, output);
  }
}

function print(report: Report, json: boolean, { out, err }: Output): ExitCode {
  if (json) out(report.json);
  else if (report.exitCode === 0) out(report.text);
  else err(report.text);
  return report.exitCode;
}

type CommandOnLine = Extract<CommandLine, { is: 'command' }>;

/** A running Offhook does it, because its queue is the phone's only one; where none runs, it is done here. */
async function carryOut(line: CommandOnLine, version: string, output: Output, spoken: Words): Promise<Outcome> {
  const { command, phone } = line;
  if (phone) return askOutsider(command, phone, version, spoken);
  const { door, settingsFile } = places();
  const answer = await knock(door, command);
  if (answer) return answer;
  const settings = await readSettings(settingsFile);
  // Another phone than the one in the file would be the wrong one.
  if ('code' in settings) return { ok: false, problem: settings };
  const { activePhone, phones } = settings;
  if (activePhone !== null && !phones.some(({ id }) => id === activePhone)) {
    return { ok: false, problem: { code: 'no-such-phone', id: activePhone } };
  }
  if (activePhone === null) output.err(spoken.cli.usingDemoPhone);
  return doHere(command, version, passing(settings), systemKeychain());
}

/** Settings that a command uses and does not change. */
const passing = (settings: Settings): SettingsFile => ({ settings, notice: null, save: async () => null });

async function doHere(
  command: Command,
  version: string,
  settingsFile: SettingsFile,
  keychain: Keychain,
): Promise<Outcome> {
  const app: App = createApp({
    settingsFile,
    keychain,
    desktop: noDesktop,
    createPhone: async (options) => (await import('../phone/client')).createPhone(options),
    startDemo,
    pressedFile: noPressedFile,
    clock: systemClock,
    surroundings: { version, platform: platformNamed(process.platform), session: 'other', locale: '' },
    finder: async () => (await import('../finding/finder')).finder,
    readFile: readTextFile,
    systemAuthorities: () => systemAuthorities(),
    readLog: async () => '',
    log: (where, what, facts) => process.stderr.write(`${logLine(where, what, facts)}\n`),
  });
  try {
    return await app.send(command);
  } finally {
    await app.stop();
  }
}

/** The password of a phone that is in no profile. Nobody is asked for one where the address names no user. */
async function outsidersPassword(phone: PhoneProfile, { cli }: Words): Promise<AskedPassword> {
  const password = process.env.OFFHOOK_PASSWORD;
  if (password !== undefined) return { is: 'given', password };
  return phone.user === '' ? { is: 'none' } : askPassword(cli.askPassword(phone.user, phone.name));
}

/** A phone that is in no profile: its settings and its password live as long as this command. */
async function askOutsider(command: Command, phone: PhoneProfile, version: string, spoken: Words): Promise<Outcome> {
  const asked = await outsidersPassword(phone, spoken);
  if (asked.is === 'cancelled') return { ok: false, problem: { code: 'cancelled' } };
  const passwordsFor = asked.is === 'given' ? { [phone.id]: originOf(phone) } : {};
  const settings = { ...defaultSettings(), phones: [phone], activePhone: phone.id, passwordsFor };
  const keychain: Keychain = {
    get: async () => ({ ok: true, value: asked.is === 'given' ? asked.password : null }),
    set: async () => ({ ok: true, value: undefined }),
    remove: async () => ({ ok: true, value: undefined }),
  };
  return doHere(command, version, passing(settings), keychain);
}

/** A terminal has no display to touch. */
const noPressedFile: PressedFile = { read: async () => [], write: async () => {} };

/** A terminal has no windows, no hotkeys, and its clipboard is nobody's business. */
const noDesktop: Desktop = {
  readClipboard: async () => '',
  show: async () => {},
  grabHotkey: () => true,
  releaseHotkey: () => {},
  setPhoneWindowOnTop: () => {},
  sizePhoneWindow: () => {},
  copyText: async () => {},
  copyImage: async () => null,
  saveImage: async () => ({ code: 'cancelled' }),
  watchLock: () => () => {},
  watchPower: () => () => {},
  watchNetwork: () => () => {},
  showLog: () => {},
  quit: () => {},
};
