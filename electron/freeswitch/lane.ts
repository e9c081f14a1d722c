import type { Socket } from 'node:net';
import { FreeSwitchError } from './errors';
import { createFrameReader, type Frame } from './frames';

/** The kinds of frames that answer a command. */
const REPLIES: ReadonlySet<string> = new Set(['command/reply', 'api/response']);

interface Waiting {
  readonly text: string;
  readonly isWanted: () => boolean;
  readonly resolve: (frame: Frame) => void;
  readonly reject: (why: FreeSwitchError) => void;
}

/** What a frame is, as it says itself. */
export const typeOf = ({ headers }: Frame): string => headers.get('content-type') ?? '';

/** The frames of a socket, and its one lane of commands. */
export function createLane(socket: Socket, replyMs: number) {
  const reader = createFrameReader();
  const waiting: Waiting[] = [];
  let inFlight: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let ended: FreeSwitchError | null = null;
  let isRetired = false;
  let onFrame: (frame: Frame) => void = () => {};
  let onEnd: (why: FreeSwitchError) => void = () => {};

  const end = (why: FreeSwitchError): void => {
    if (ended) return;
    ended = why;
    clearTimeout(timer);
    const [lost, unsent] = [inFlight, waiting.splice(0)];
    inFlight = null;
    socket.destroy();
    // What was written may have been carried out, whatever ended the connection.
    lost?.reject(why.code === 'bad-reply' ? why : new FreeSwitchError('no-reply', { cause: why }));
    for (const one of unsent) one.reject(new FreeSwitchError('dropped', { cause: why }));
    onEnd(why);
  };

  const go = (): void => {
    while (!inFlight && !ended) {
      const next = waiting.shift();
      if (!next) {
        if (isRetired) end(new FreeSwitchError('dropped'));
        return;
      }
      if (!next.isWanted()) {
        next.reject(new FreeSwitchError('given-up'));
        continue;
      }
      inFlight = next;
      // A reply that comes later would be taken for that of another command.
      timer = setTimeout(() => end(new FreeSwitchError('no-reply')), replyMs);
      socket.write(next.text);
    }
  };

  const heard = (frame: Frame): void => {
    if (inFlight && REPLIES.has(typeOf(frame))) {
      clearTimeout(timer);
      const { resolve } = inFlight;
      inFlight = null;
      resolve(frame);
      go();
    } else onFrame(frame);
  };

  socket.on('data', (chunk) => {
    const frames = reader.push(chunk);
    if (frames === null) end(new FreeSwitchError('bad-reply'));
    else for (const frame of frames) heard(frame);
  });
  socket.on('error', () => undefined); // Its end says it.
  socket.on('close', () => end(new FreeSwitchError('unreachable')));

  return {
    end,
    retire: () => {
      isRetired = true;
      go();
    },
    onFrame: (listener: (frame: Frame) => void) => {
      onFrame = listener;
    },
    onEnd: (listener: (why: FreeSwitchError) => void) => {
      onEnd = listener;
      if (ended) listener(ended);
    },
    ask: (text: string, isWanted: () => boolean = () => true): Promise<Frame> =>
      new Promise((resolve, reject) => {
        if (ended || isRetired) return reject(new FreeSwitchError('dropped', { cause: ended }));
        waiting.push({ text, isWanted, resolve, reject });
        go();
      }),
  };
}

export type Lane = ReturnType<typeof createLane>;
