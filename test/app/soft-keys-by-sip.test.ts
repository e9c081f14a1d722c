import { expect, test } from 'vitest';
import { createSipAgent } from '../../electron/sip/agent';
import type { SipRequest } from '../../electron/sip/message';
import { dialled } from '../support/demo';
import { atPeerDesk, atSipDesk } from '../support/sip-desk';
import type { Heard } from '../support/sip-peer';
import { until } from '../support/until';

/** The lines of a body that sets keys, as a phone reads them: one record a key. */
const buttonsIn = ({ body }: SipRequest): readonly Readonly<Record<string, string>>[] =>
  Buffer.from(body)
    .toString('utf8')
    .split('\r\n\r\n')
    .map((block) =>
      Object.fromEntries(
        block
          .split('\r\n')
          .filter((line) => line !== '')
          .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
      ),
    );

const isMessage = ({ request }: Heard): boolean => request.method === 'MESSAGE';

/** Everything that the peer was told of each key, in order. */
const toldIn = (heard: readonly Heard[]) => heard.filter(isMessage).flatMap(({ request }) => buttonsIn(request));

/** A press as a phone sends it: a MESSAGE to the data of the key. */
async function press(data: string): Promise<number> {
  const [, place = ''] = data.split('@');
  const [host = '', port = ''] = place.split(':');
  const agent = createSipAgent({
    peer: { host, port: Number(port), transport: 'udp' },
    user: '440',
    program: 'snomD785',
    timers: { limitMs: 2_000 },
  });
  try {
    const answer = await agent.request({
      method: 'MESSAGE',
      uri: `sip:${data}`,
      to: `sip:${data}`,
      body: { type: 'text/plain', text: `k=${data}` },
    });
    return answer.status;
  } finally {
    agent.close();
  }
}

const atDesk = (status = 200) => atPeerDesk(({ answer }) => answer(status));

test('a light and a label that the user sets are told to the phone in one message, whole', async () => {
  const { send, peer, app } = await atDesk();
  const outcome = await send({ do: 'change-soft-key', key: 'P3', patch: { light: 'on', label: 'Doorbell' } });
  expect(outcome).toMatchObject({ ok: true, result: 'done', phone: 'Desk' });
  expect(toldIn(peer.heard)).toEqual([{ k: '3', c: 'on', l: 'Doorbell', n: '' }]);
  expect(app.store.getState().softKeys.keys).toMatchObject([
    { key: 'P3', light: 'on', lit: 'on', label: 'Doorbell', fate: 'taken', problem: null },
  ]);
});

test('a press runs its command once; again, or with another secret, it does nothing', async () => {
  const { send, peer, app, desktop } = await atDesk();
  await app.start();
  await send({ do: 'change-soft-key', key: 'P5', patch: { action: { is: 'run', run: { do: 'show-panel' } } } });
  const data = toldIn(peer.heard).at(-1)?.n ?? '';
  expect(data).toMatch(/^[0-9a-f]{32}@127\.0\.0\.1:\d+$/);
  const shown = () => desktop.shown.filter((window) => window === 'panel').length;
  expect(await press(data)).toBe(200);
  await until('the panel', () => shown() === 1);
  // The key has another secret now.
  await until('the key to be told anew', () => (toldIn(peer.heard).at(-1)?.n ?? '') !== data);
  await press(data);
  await press(data.replace(/^[0-9a-f]{32}/, 'f'.repeat(32)));
  await until('both to be counted', () => {
    const { repeated, unknown } = app.store.getState().softKeys.ignored;
    return repeated === 1 && unknown === 1;
  });
  expect(shown()).toBe(1);
  await press(toldIn(peer.heard).at(-1)?.n ?? '');
  await until('the second press', () => shown() === 2);
});

test('a phone that takes no keys is told once, and its status is said', async () => {
  const { send, peer, app } = await atDesk(403);
  const outcome = await send({ do: 'change-soft-key', key: 'P1', patch: { light: 'on' } });
  expect(outcome).toEqual({ ok: false, problem: { code: 'soft-keys-refused', phone: 'Desk', status: 403 } });
  expect(peer.heard.filter(isMessage)).toHaveLength(1);
  expect(app.store.getState().softKeys.keys).toMatchObject([{ key: 'P1', fate: 'refused' }]);
});

test('put back leaves the key what it was on the phone', async () => {
  const { phone, send, app } = await atSipDesk();
  await send({ do: 'change-soft-key', key: 'P4', patch: { light: 'message', label: 'Post' } });
  expect(phone.state().buttons).toMatchObject({ P4: { label: 'Post', light: 'message' } });
  expect(await send({ do: 'put-back-soft-keys' })).toMatchObject({ ok: true, result: 'done' });
  expect(phone.state().buttons).toEqual({});
  // A speed dial of the demo phone's own.
  phone.press('P4');
  expect(dialled(phone)).toEqual(['201']);
  expect(app.store.getState().softKeys.keys).toEqual([]);
});
