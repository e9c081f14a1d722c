import { app as electron } from 'electron';
import { version } from '../package.json';
import { processOutput } from './cli/output';
import { openLogFile } from './settings/log-file';
import { places } from './settings/place';
import { offhookWords } from './shell/argv';
import { createLog } from './shell/log';
import { announcePages } from './shell/pages';
import { run } from './shell/run';

// Before anything is read or locked: the command line, which knows no Electron, looks for us in the same place.
electron.setPath('userData', places().folder);

async function commandLine(words: readonly string[]): Promise<void> {
  const { runCommandLine } = await import('./cli/run');
  electron.exit(await runCommandLine(words, { version, output: processOutput() }));
}

const words = offhookWords(process.argv, process.defaultApp === true);
if (words.length > 0) void commandLine(words);
else if (electron.requestSingleInstanceLock()) {
  announcePages();
  const logFile = openLogFile(places().logFile);
  void run(logFile).catch((error: unknown) => {
    // Without its parts it would only keep the next start from running.
    createLog(logFile)('program', 'Offhook cannot start', { error });
    electron.exit(1);
  });
} else electron.quit();
