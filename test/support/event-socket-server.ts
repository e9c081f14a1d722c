import { type AddressInfo, createServer, type Socket } from 'node:net';

/** One client of the server below: how it is let in, and what it has sent. */
export interface EventSocketPeer {
  readonly socket: Socket;
  /** Writes bytes to it as they are. */
  say(text: string): void;
}

export interface FakeFreeSwitch {
  readonly port: number;
  /** Every command that has come, whole: its lines, and the body of an event. */
  readonly heard: readonly string[];
  /** Connections so far. */
  readonly connections: () => number;
  /** Tells an event to all who listen to it: its name, or behind `CUSTOM` its subclass. */
  emit(headers: Readonly<Record<string, string>>, body?: string): void;
  /** Ends every connection. */
  drop(): void;
  /** The same, and takes no more. */
  stop(): Promise<void>;
}

export interface How {
  readonly password?: string;
  /** A user of the directory, `user@domain:password`. */
  readonly user?: string;
  /** Turns everyone away before the login. */
  readonly rude?: boolean;
  /** The answer to an API command; null: none comes. */
  readonly api?: (command: string, peer: EventSocketPeer) => string | null;
  /** API commands that a user of the directory may not say. */
  readonly forbids?: RegExp;
  /** Is told of each event that a client has handed over. */
  readonly onEvent?: (event: HandedEvent) => void;
  /** Where it listens; any free port without a word. */
  readonly port?: number;
  /** How its bytes are written; as they are without a word. */
  readonly write?: (socket: Socket, text: string) => void;
}

/** An event that a client has handed over. */
export interface HandedEvent {
  readonly name: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function readEvent(command: string): HandedEvent {
  const [head = '', ...rest] = command.split('\n\n');
  const [first = '', ...lines] = head.split('\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon), line.slice(colon + 2)];
  });
  return { name: first.replace(/^sendevent /, ''), headers: new Map(headers), body: rest.join('\n\n') };
}

const frame = (headers: Readonly<Record<string, string | number>>, body = ''): string =>
  `${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}\n${body}`;

/** A reply to an API command, its length in bytes (PROTOCOL.md 6.4). */
export const apiResponse = (text: string): string =>
  frame({ 'Content-Type': 'api/response', 'Content-Length': Buffer.byteLength(text) }, text);

const commandReply = (text: string): string => frame({ 'Content-Type': 'command/reply', 'Reply-Text': text });

function disconnectNotice(): string {
  const bye = 'Disconnected, goodbye.\n';
  return frame({ 'Content-Type': 'text/disconnect-notice', 'Content-Length': bye.length }, bye);
}

/** An event as plain text, with a body of its own. */
export function plainEvent(headers: Readonly<Record<string, string>>, body = ''): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${encodeURIComponent(value)}\n`);
  const length = body === '' ? '' : `Content-Length: ${Buffer.byteLength(body)}\n`;
  const text = `${lines.join('')}${length}\n${body}`;
  return frame({ 'Content-Length': Buffer.byteLength(text), 'Content-Type': 'text/event-plain' }, text);
}

/** The next whole command in what has come, and the rest; null: none is whole. */
function nextCommand(text: string): readonly [command: string, rest: string] | null {
  const end = text.indexOf('\n\n');
  if (end === -1) return null;
  const head = text.slice(0, end);
  const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
  const rest = Buffer.from(text.slice(end + 2), 'utf8');
  if (rest.length < length) return null;
  const body = rest.subarray(0, length).toString('utf8');
  return [body === '' ? head : `${head}\n\n${body}`, rest.subarray(length).toString('utf8')];
}

/** Speaks the event socket as FreeSWITCH does, byte by byte. */
export async function startFakeFreeSwitch(how: How = {}): Promise<FakeFreeSwitch> {
  const {
    password = 'ClueCon',
    user,
    rude = false,
    api = () => '+OK',
    forbids,
    onEvent = () => {},
    port: wanted = 0,
    write = (socket, text) => socket.write(text),
  } = how;
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  /** The events that each client listens to. */
  const listens = new Map<Socket, Set<string>>();
  let connections = 0;

  const logIn = (word: string, said: string, state: { isIn: boolean }): string => {
    state.isIn = said === (word === 'auth' ? password : user);
    return state.isIn ? commandReply('+OK accepted') : `${commandReply('-ERR invalid')}${disconnectNotice()}`;
  };

  const listen = (socket: Socket, names: readonly string[]): string => {
    listens.set(socket, new Set([...(listens.get(socket) ?? []), ...names]));
    return commandReply('+OK event listener enabled plain');
  };

  const answer = (command: string, peer: EventSocketPeer, state: { isIn: boolean }): string | null => {
    const [word = '', ...rest] = command.split(' ');
    if (word === 'auth' || word === 'userauth') return logIn(word, rest.join(' '), state);
    if (!state.isIn) return commandReply('-ERR command not found');
    if (word.startsWith('sendevent')) {
      onEvent(readEvent(command));
      return commandReply('+OK 5f7a');
    }
    if (word === 'exit') {
      queueMicrotask(() => peer.socket.end());
      return `${commandReply('+OK bye')}${disconnectNotice()}`;
    }
    if (word === 'event') return listen(peer.socket, rest.slice(1));
    if (word !== 'api') return commandReply('-ERR');
    if (forbids?.test(rest.join(' '))) return commandReply('-ERR permission denied');
    const text = api(rest.join(' '), peer);
    return text === null ? null : apiResponse(text);
  };

  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket
      .on('close', () => {
        sockets.delete(socket);
        listens.delete(socket);
      })
      .on('error', () => undefined);
    if (rude) {
      const body = 'Access Denied, go away.\n';
      write(socket, frame({ 'Content-Type': 'text/rude-rejection', 'Content-Length': body.length }, body));
      socket.end();
      return;
    }
    const peer = { socket, say: (text: string) => void write(socket, text) };
    const state = { isIn: false };
    let pending = '';
    write(socket, frame({ 'Content-Type': 'auth/request' }));
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      pending += chunk;
      for (let next = nextCommand(pending); next; next = nextCommand(pending)) {
        const [command, rest] = next;
        pending = rest;
        heard.push(command);
        const text = answer(command, peer, state);
        if (text !== null) write(socket, text);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const { port } = server.address() as AddressInfo;
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      drop();
    });
  const emit: FakeFreeSwitch['emit'] = (headers, body) => {
    const name = headers['Event-Subclass'] ?? headers['Event-Name'] ?? '';
    for (const [socket, names] of listens) if (names.has(name)) write(socket, plainEvent(headers, body));
  };
  return { port, heard, connections: () => connections, emit, drop, stop };
}
