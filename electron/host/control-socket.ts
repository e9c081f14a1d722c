import { mkdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { Command, type CommandName, TRAITS } from '../contract/command';
import { leavesFinger } from '../contract/keys/touch';
import type { Outcome, OutcomeOf } from '../contract/outcome';
import { AnyOutcome } from '../contract/outcome';
import { socketPlace } from './socket-place';

/** One command is one line of JSON; no sender needs a longer one. */
const LINE_LIMIT_CHARS = 20_000;
/** So is its answer, which may bring the end of the log. */
const ANSWER_LIMIT_CHARS = 1_000_000;
/** A long sequence takes its time; meanwhile a sign of life, white space before the answer, says that it is under way. */
const SIGN_OF_LIFE_MS = 2_000;
/** Our command line says its line at once. */
const LINE_LIMIT_MS = 5_000;
/** No user needs so many at a time. */
const CONNECTIONS_MOST = 200;
/** A sender that has the answer hangs up; one that does not is hung up on, so long after it. */
const LINGER_MS = 1_000;
/** So long without a sign of life, and no Offhook is at work on it any more. */
const SILENCE_LIMIT_MS = 10_000;
/** The mask under which a socket is made: for its owner alone. */
const OTHERS_NOTHING = 0o177;
/** A program that runs answers at its own control socket at once. */
const CONNECT_LIMIT_MS = 2_000;

/** Reads one line and nothing behind it; null when the other side says too much or goes away first. */
function readLine(socket: Socket, limitChars: number): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    const heard = (line: string | null): void => {
      socket.off('data', hear);
      // What comes now is read and thrown away: a stream that is not read never ends.
      socket.resume();
      resolve(line);
    };
    const hear = (chunk: string): void => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end > limitChars || (end < 0 && text.length > limitChars)) heard(null);
      else if (end >= 0) heard(text.slice(0, end));
    };
    socket.setEncoding('utf8');
    socket.on('data', hear);
    socket.on('close', () => heard(null));
    socket.on('error', () => heard(null)); // 'close' follows; without a listener Node would throw.
  });
}

/** The sender is gone with the answer: a finger that it left on the display would stay there. */
const isForTerminals = (command: Command): boolean =>
  TRAITS[command.do].from === 'anywhere' && !(command.do === 'touch' && leavesFinger(command.touches));

const parseCommand = (line: string): Command | null => {
  try {
    const parsed = Command.safeParse(JSON.parse(line));
    return parsed.success && isForTerminals(parsed.data) ? parsed.data : null;
  } catch {
    return null; // Not JSON: the sender is not our command line.
  }
};

/** What a control socket of ours says; null: it was not one of ours. The other side may be another version of Offhook. */
const parseOutcome = <Name extends CommandName>(line: string): OutcomeOf<Name> | null => {
  try {
    const said = AnyOutcome.safeParse(JSON.parse(line));
    return said.success ? (said.data as OutcomeOf<Name>) : null;
  } catch {
    return null; // Not JSON.
  }
};

/** Does a command of a sender that has left when `hasLeft` says so: nothing is sent for it any more. */
export type SocketSend = (command: Command, from: { readonly hasLeft: () => boolean }) => Promise<Outcome>;

/** What came while this program stood still: a sender that has left is noticed in the turn of the loop behind its line. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

async function serve(socket: Socket, send: SocketSend): Promise<void> {
  const tooLate = setTimeout(() => socket.destroy(), LINE_LIMIT_MS);
  const line = await readLine(socket, LINE_LIMIT_CHARS);
  clearTimeout(tooLate);
  const command = line === null ? null : parseCommand(line);
  const alive = setInterval(() => socket.write(' '), SIGN_OF_LIFE_MS);
  let left = socket.closed;
  const hasLeft = (): boolean => left;
  const leave = (): void => {
    left = true;
    // Ctrl+C at a terminal means the sequence that was started there.
    if (command?.do === 'run-sequence') void send({ do: 'stop-sequence' }, { hasLeft: () => false });
  };
  socket.once('close', leave);
  await nextTurn();
  const outcome: Outcome = command ? await send(command, { hasLeft }) : { ok: false, problem: { code: 'bad-request' } };
  socket.off('close', leave);
  clearInterval(alive);
  socket.end(`${JSON.stringify(outcome)}\n`);
  const linger = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(linger));
}

/** Listens so that no other user can connect, not even before the socket's mode could be changed. */
function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const before = process.umask(OTHERS_NOTHING);
    server.listen(path, resolve);
    process.umask(before);
  });
}

/**
 * Opens the control socket through which the command line reaches a running Offhook: a Unix socket that only this user may use,
 * on Windows a named pipe. A socket that a crash left behind is replaced.
 *
 * @throws ForeignPlaceError, or Error with the system's code, where the place cannot be used; Offhook then runs without it
 */
export async function openControlSocket(path: string, send: SocketSend): Promise<() => Promise<void>> {
  const isPipe = path.startsWith('\\\\');
  if (!isPipe) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    socketPlace(path);
    await rm(path, { force: true });
  }
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    void serve(socket, send);
  });
  server.maxConnections = CONNECTIONS_MOST;
  await listen(server, path);
  return () =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
}

/**
 * Hands a command to a running Offhook; null: none runs. Once the command is written it is never done a second time
 * here: a program that then falls silent is `handover-lost`.
 *
 * @throws ForeignPlaceError where another user's program may listen: it is told nothing
 */
export async function handOver<Sent extends Command>(
  path: string,
  command: Sent,
): Promise<OutcomeOf<Sent['do']> | null> {
  if (socketPlace(path) === 'none') return null;
  const socket = await new Promise<Socket | null>((resolve) => {
    const trying = connect(path);
    trying.setTimeout(CONNECT_LIMIT_MS, () => trying.destroy(new Error('no answer')));
    trying.once('connect', () => resolve(trying));
    trying.once('error', () => resolve(null));
  });
  if (!socket) return null;
  socket.setTimeout(SILENCE_LIMIT_MS, () => socket.destroy());
  const answer = readLine(socket, ANSWER_LIMIT_CHARS);
  socket.write(`${JSON.stringify(command)}\n`);
  const line = await answer;
  socket.destroy();
  return (line === null ? null : parseOutcome<Sent['do']>(line)) ?? { ok: false, problem: { code: 'handover-lost' } };
}
