import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command, CommandInput } from '../../electron/contract/command';
import { createIpcGate, type Message } from '../../electron/shell/ipc-gate';
import { SHORTEST } from '../support/commands';
import { malformed } from '../support/malformed';

const BAD_REQUEST = { ok: false, problem: { code: 'bad-request' } };
const OURS = 'offhook://app/windows/panel/index.html';

interface Contents {
  readonly ours: boolean;
  readonly mainFrame: { readonly url: string };
}

/** The IPC gate, with a stand-in for the app behind it. */
function door() {
  const reached: Command[] = [];
  const fingers: Contents[] = [];
  const said: string[] = [];
  const { answer } = createIpcGate<Contents>({
    isOurWindow: ({ ours }) => ours,
    isOurPage: (url) => url === OURS,
    send: async (command) => {
      reached.push(command);
      return { ok: true, result: 'done' };
    },
    touches: (contents) => void fingers.push(contents),
    log: (_where, what, facts) => void said.push(`${what} ${String(facts?.why)}`),
  });
  return { answer, reached, fingers, said };
}

const page = (url = OURS, ours = true): Message<Contents> => {
  const mainFrame = { url };
  return { sender: { ours, mainFrame }, senderFrame: mainFrame };
};

test('each command that one of our pages sends is answered, and a touch is told before', async () => {
  const { answer, reached, fingers } = door();
  const message = page();
  for (const command of Object.values(SHORTEST)) {
    expect(await answer(message, structuredClone(command))).toEqual({ ok: true, result: 'done' });
  }
  expect(reached.map(({ do: name }) => name)).toEqual(Object.keys(SHORTEST));
  expect(fingers).toEqual([message.sender]);
});

test('of 20,000 malformed payloads none reaches anybody, and none makes the door throw', () => {
  const { answer, reached, said } = door();
  const message = page();
  let tried = 0;
  fc.assert(
    fc.property(malformed, ({ make }) => {
      tried += 1;
      const outcome = answer(message, make());
      expect(reached).toEqual([]);
      expect(outcome).toEqual(BAD_REQUEST);
    }),
    { numRuns: 20_000 },
  );
  expect(tried).toBeGreaterThanOrEqual(20_000);
  expect(new Set(said)).toEqual(new Set(['refused a message payload']));
});

test.each<CommandInput>([
  { do: 'reset', confirmation: 'yes' },
  { do: 'upgrade-firmware', url: 'http://127.0.0.1/fw.bin', confirmation: 'yes' },
])('a window cannot say yes to $do without the name of the phone', async (command) => {
  const { answer, reached } = door();
  expect(await answer(page(), command)).toEqual(BAD_REQUEST);
  expect(reached).toEqual([]);
  expect(await answer(page(), { ...command, confirmation: { typed: 'Desk' } })).toMatchObject({ ok: true });
});

const explode = (): never => {
  throw new Error('Render frame was disposed before WebFrameMain could be accessed');
};

test.each<[string, Message<Contents>]>([
  ['another window', page(OURS, false)],
  ['another page', page('https://example.invalid/')],
  ['a page that looks like ours', page(`${OURS}.example.invalid`)],
  ['a frame in one of our pages', { ...page(), senderFrame: { url: OURS } }],
  ['a frame that is gone', { ...page(), senderFrame: null }],
  [
    'a frame that goes while it is asked',
    { ...page(), senderFrame: Object.defineProperty({ url: '' }, 'url', { get: explode }) },
  ],
  ['a window that goes while it is asked', Object.defineProperty({ ...page() }, 'sender', { get: explode })],
])('%s is turned away, whatever it asks for', (_, message) => {
  const { answer, reached, said } = door();
  for (const command of Object.values(SHORTEST)) expect(answer(message, command)).toEqual(BAD_REQUEST);
  expect(reached).toEqual([]);
  expect(new Set(said)).toEqual(new Set(['refused a message sender']));
});
