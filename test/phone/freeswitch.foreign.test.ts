import { FreeSwitchClient, once } from 'esl';
import { Connection } from 'modesl';
import { expect, onTestFinished, test } from 'vitest';
import { createWhereabouts } from '../../electron/freeswitch/registered';
import { fakeFreeSwitch } from '../support/event-socket';
import { type HandedEvent, plainEvent } from '../support/event-socket-server';
import { PBX_PASSWORD, testPbx } from '../support/registered-desk';

// Programs of others understand our server as they understand FreeSWITCH: else it would prove nothing about our client.

const TEXT = 'Zeile eins: ü\n\nZeile drei';
const HEADERS = { profile: 'internal', user: '2000', host: 'pbx.example' };
const PHONE = { user: '2000', address: '127.0.0.1', port: 5_060, callId: 'one@phone', agent: 'snomD785/10.1.226.16' };

const QUIET = { debug: () => {}, info: () => {}, error: () => {} };

/** A server that has an answer, and what was handed to it. */
async function server() {
  const handed: HandedEvent[] = [];
  const fake = await fakeFreeSwitch({
    password: PBX_PASSWORD,
    api: (command) => (command === 'lines' ? TEXT : '-ERR no reply'),
    onEvent: (event) => void handed.push(event),
  });
  return { ...fake, handed };
}

async function eslClient(port: number, password = PBX_PASSWORD) {
  const client = new FreeSwitchClient({ host: '127.0.0.1', port, password, logger: QUIET });
  onTestFinished(() => client.end());
  const connected = once(client, 'connect');
  client.connect();
  const [call] = await connected;
  return { client, call };
}

const modeslClient = (port: number): Promise<Connection> =>
  new Promise((resolve) => {
    const connection: Connection = new Connection('127.0.0.1', port, PBX_PASSWORD, () => resolve(connection));
    // The server may be gone before it.
    connection.on('error', () => {});
    onTestFinished(() => connection.disconnect());
  });

test('esl logs in, reads a body by its bytes, and hands over an event', async () => {
  const { port, heard, handed } = await server();
  const { call } = await eslClient(port);
  expect((await call.api('lines')).body).toBe(TEXT);
  await call.sendevent('NOTIFY', { ...HEADERS, 'content-type': 'application/snomxml' });
  expect(handed.map(({ name }) => name)).toEqual(['NOTIFY']);
  expect(Object.fromEntries(handed[0]?.headers ?? [])).toMatchObject(HEADERS);
  expect(heard[0]).toBe(`auth ${PBX_PASSWORD}`);
  await call.exit();
  expect(heard.at(-1)).toBe('exit');
});

test('modesl logs in, reads a body, hands over an event, and is told one', async () => {
  const { port, handed } = await server();
  const connection = await modeslClient(port);
  const body = await new Promise<string>((resolve) => connection.api('lines', (reply) => resolve(reply.getBody())));
  expect(body).toBe(TEXT);
  const reply = await new Promise<string | null>((resolve) =>
    connection.sendRecv('sendevent NOTIFY', HEADERS, (answer) => resolve(answer.getHeader('Reply-Text'))),
  );
  expect(reply).toMatch(/^\+OK/);
  expect(Object.fromEntries(handed[0]?.headers ?? [])).toMatchObject(HEADERS);
});

test('modesl reads an event of the server with its values decoded, and its body', async () => {
  const { port } = await fakeFreeSwitch({
    api(_command, peer) {
      peer.say(plainEvent({ 'Event-Name': 'RECV_MESSAGE', from: '"Änne" <2000@pbx>' }, TEXT));
      return '+OK';
    },
  });
  const connection = await modeslClient(port);
  const told = new Promise<readonly (string | null)[]>((resolve) =>
    connection.on('esl::event::RECV_MESSAGE', (event) => resolve([event.getHeader('from'), event.getBody()])),
  );
  await new Promise<void>((resolve) => connection.events('plain', ['RECV_MESSAGE'], resolve));
  connection.api('ring', () => {});
  expect(await told).toEqual(['"Änne" <2000@pbx>', TEXT]);
});

test('esl and our client read the same registrations', async () => {
  const pbx = await testPbx([PHONE]);
  const { call } = await eslClient(pbx.port);
  const api = async (command: string): Promise<string> => (await call.api(command)).body ?? '';
  const [theirs] = await createWhereabouts({ api }, { profile: '*', user: '2000', domain: '' }).find();
  expect(theirs).toMatchObject({ ...PHONE, realm: 'pbx.example', profile: 'internal', isBehindNat: false });
});
