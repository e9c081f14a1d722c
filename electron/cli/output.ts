/** Where the command line's words go. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

export interface ProcessOutput extends Output {
  /** Resolves when all that was said is on its way to the reader, however slowly it reads, or the reader is gone. */
  readonly flushed: () => Promise<void>;
}

/** Writes lines into a stream until its reader has gone: then there is nobody to tell, and nothing more is written. */
function lines(stream: NodeJS.WriteStream) {
  let isGone = false;
  let underWay: Promise<void> = Promise.resolve();
  stream.on('error', () => {
    isGone = true;
  });
  const write = (line: string): void => {
    if (isGone) return;
    const written = new Promise<void>((resolve) => stream.write(`${line}\n`, () => resolve()));
    underWay = underWay.then(() => written);
  };
  return { write, flushed: () => underWay };
}

/** The streams of this process: the answer on standard output, everything else on standard error. Made once a process. */
export function processOutput(): ProcessOutput {
  const [out, err] = [lines(process.stdout), lines(process.stderr)];
  return {
    out: out.write,
    err: err.write,
    flushed: async () => void (await Promise.all([out.flushed(), err.flushed()])),
  };
}
