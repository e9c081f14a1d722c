import { version } from '../../package.json';
import { runCommandLine } from './run';

const write = (stream: NodeJS.WriteStream) => (line: string) => void stream.write(`${line}\n`);

// The exit code is set, not enforced: what was printed must reach a slow pipe first.
void runCommandLine(process.argv.slice(2), {
  version,
  output: { out: write(process.stdout), err: write(process.stderr) },
}).then((code) => {
  process.exitCode = code;
});
