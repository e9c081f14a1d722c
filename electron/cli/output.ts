/** Where the command line's words go. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const lines = (stream: NodeJS.WriteStream) => {
  // Whoever reads us may leave before we have finished; there is nobody to tell then.
  stream.on('error', () => {});
  return (line: string): void => void stream.write(`${line}\n`);
};

/** The streams of this process: the answer on standard output, everything else on standard error. */
export const processOutput = (): Output => ({ out: lines(process.stdout), err: lines(process.stderr) });
