import { setFlagsFromString } from 'node:v8';
import { app as electron } from 'electron';
import { version } from '../package.json';
import { type ProcessOutput, processOutput } from './cli/output';
import type { OutsideRequest } from './host/outside-request';
import { openLogFile } from './settings/log-file';
import { places } from './settings/place';
import { offhookWords } from './shell/argv';
import { begin } from './shell/begin';
import { refusedSwitch } from './shell/debugging';
import { createLog } from './shell/log';
import { keepNetworkInMain } from './shell/network-process';
import { createOutsideRequests } from './shell/outside-requests';
import { announcePages } from './shell/pages';

// The memory for short-lived values has no reason to grow with the start: in the tray little happens at a time.
setFlagsFromString('--semi-space-growth-factor=1');
// The reader of what this program says may go while it runs: a launcher, a browser, `| tee` that has ended.
const output = processOutput();
// Before anything is read or locked: the command line, which knows no Electron, looks for us in the same place.
electron.setPath('userData', places().folder);
// Electron is told before it is ready, or never: a command line may find out later that it has to be the one in the tray.
announcePages();
keepNetworkInMain(electron.commandLine);

async function commandLine(words: readonly string[]): Promise<void> {
  const { conclude, runCommandLine } = await import('./cli/run');
  const done = await runCommandLine(words, { version, output });
  if (typeof done !== 'number') return startInTray(done.start);
  electron.exit(await conclude(done, output));
}

async function sayRunning({ err, flushed }: ProcessOutput): Promise<void> {
  const { runsAlready } = await import('./cli/run');
  err(await runsAlready());
  await flushed();
}

/** `asked`: the request it is started for; null: none. */
function startInTray(asked: OutsideRequest | null): void {
  if (!electron.requestSingleInstanceLock(asked ? { ...asked } : undefined)) {
    // The one that runs has heard of it by `second-instance`.
    void sayRunning(output).finally(() => electron.quit());
    return;
  }
  if (asked) requests.add(asked);
  const logFile = openLogFile(places().logFile);
  const log = createLog(logFile, output.err);
  begin({ log, logFile, requests, output }).catch((error: unknown) => {
    // Without its parts it would only keep the next start from running.
    log('program', 'Offhook cannot start', { error });
    electron.exit(1);
  });
}

const requests = createOutsideRequests();
electron.on('second-instance', (_event, _words, _folder, asked) => requests.add(asked));
// macOS; the link that starts Offhook comes before it is ready.
electron.on('open-url', (event, link) => {
  event.preventDefault();
  requests.add({ do: 'open-link', link });
});

const words = offhookWords(process.argv, process.defaultApp === true);
const refused = refusedSwitch(electron.isPackaged, (name) => electron.commandLine.hasSwitch(name));
if (refused !== null) {
  output.err(`Offhook does not start with --${refused}: other programs could read and use its windows.`);
  process.exit(2);
} else if (words.length > 0) {
  commandLine(words).catch((error: unknown) => {
    output.err(String(error));
    electron.exit(1);
  });
} else startInTray(null);
