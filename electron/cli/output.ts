/** Where the command line's words go. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** Lines stay lines; all else that a terminal would obey is left out, wherever it came from. */
const plain = (text: string): string => text.replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '?');

/** The same streams, into which nothing is written that a terminal would obey. */
export const harmless = ({ out, err }: Output): Output => ({
  out: (line) => out(plain(line)),
  err: (line) => err(plain(line)),
});

export interface ProcessOutput extends Output {
  /**
   * Resolves when all that was said is on its way to the reader, however slowly it reads, or the reader is gone. false: some of
   * it was lost, as on a full disk.
   */
  readonly flushed: () => Promise<boolean>;
}

/** Writes lines into a stream until its reader has gone: nothing more is written then. */
function lines(stream: NodeJS.WriteStream) {
  let isGone = false;
  let isLost = false;
  let underWay: Promise<void> = Promise.resolve();
  const end = (error: NodeJS.ErrnoException): void => {
    isGone = true;
    isLost ||= error.code !== 'EPIPE';
  };
  stream.on('error', end);
  const write = (line: string): void => {
    if (isGone) return;
    const written = new Promise<void>((resolve) => {
      try {
        stream.write(`${line}\n`, (error) => {
          if (error) end(error);
          resolve();
        });
      } catch (error) {
        // Electron writes to some files at once, and throws.
        end(error as NodeJS.ErrnoException);
        resolve();
      }
    });
    underWay = underWay.then(() => written);
  };
  const flushed = async (): Promise<boolean> => {
    await underWay;
    return !isLost;
  };
  return { write, flushed };
}

/** The streams of this process: the answer on standard output, everything else on standard error. Made once a process. */
export function processOutput(): ProcessOutput {
  const [out, err] = [lines(process.stdout), lines(process.stderr)];
  return {
    out: out.write,
    err: err.write,
    async flushed() {
      const isWhole = await out.flushed();
      await err.flushed();
      return isWhole;
    },
  };
}
