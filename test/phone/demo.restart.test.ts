import { expect, onTestFinished, test, vi } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import { demoPhone, entry } from '../support/demo';

const ask = async (phone: DemoPhone, path: string): Promise<number> => {
  const reply = await fetch(`${phone.origin}/${path}`, { redirect: 'manual' });
  await reply.arrayBuffer();
  return reply.status;
};

const actions = (phone: DemoPhone): readonly string[] => phone.journal.map(({ is }) => is);

test.each([
  ['advanced_update.htm?reboot=Reboot', 302, 'reboot'],
  ['advanced_update.htm?reset=Reset', 302, 'reset'],
  ['dummy.htm?REBOOT=true', 200, 'reboot'],
] as const)(
  '%s is answered, takes the phone away, and brings it back on the same port',
  async (path, status, action) => {
    // The phone comes back when the test says that its time is over, however long a question to it takes.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const phone = await demoPhone({ rebootMs: 50 });
    expect(await ask(phone, path)).toBe(status);
    await entry(phone, ({ is }) => is === 'gone');
    vi.advanceTimersByTime(49);
    await expect(ask(phone, 'info.htm')).rejects.toThrow();
    vi.advanceTimersByTime(1);
    await entry(phone, ({ is }) => is === 'back');
    expect(await ask(phone, 'info.htm')).toBe(200);
    expect(actions(phone)).toEqual(['request', action, 'gone', 'back', 'request']);
  },
);

test('a firmware is loaded first: the phone says so, and restarts after that', async () => {
  const phone = await demoPhone({ rebootMs: 10, pace: { update: 30 } });
  expect(await ask(phone, 'dummy.htm?swload=load&firmware=https://host/fw-8.7.5.bin?a=1')).toBe(200);
  expect(phone.state().note).toBe('Updating');
  await entry(phone, ({ is }) => is === 'back');
  expect(actions(phone)).toEqual(['request', 'firmware', 'reboot', 'gone', 'back']);
  expect(phone.journal[1]).toMatchObject({ url: 'https://host/fw-8.7.5.bin?a=1' });
});

test.each([
  'dummy.htm?firmware=https://host/fw.bin',
  'dummy.htm?swload=save&firmware=https://host/fw.bin',
  'dummy.htm?swload=load&firmware=nonsense',
  'dummy.htm?swload=load&firmware=',
  'dummy.htm?REBOOT=false',
  'index.htm?missedel=clear',
  'index.htm?misseddel=yes',
  'index.htm?misseddel',
])('%s is no order', async (path) => {
  const phone = await demoPhone();
  expect(await ask(phone, path)).toBe(200);
  expect(new Set(actions(phone).slice(1))).toEqual(new Set(['ignored']));
});

test.each([
  ['dialeddel', 'dialled'],
  ['misseddel', 'missed'],
  ['receiveddel', 'received'],
] as const)('%s takes clear, and the 0 of older pages', async (name, list) => {
  const phone = await demoPhone();
  for (const word of ['clear', '0']) expect(await ask(phone, `index.htm?${name}=${word}`)).toBe(200);
  expect(phone.journal.flatMap((one) => (one.is === 'clear-list' ? [one.list] : []))).toEqual([list, list]);
});

test('a phone that restarts and is told to stay away comes back when both are over', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const phone = await demoPhone({ rebootMs: 20 });
  await ask(phone, 'advanced_update.htm?reboot=Reboot');
  await entry(phone, ({ is }) => is === 'gone');
  await phone.misbehave({ refuse: true });
  vi.advanceTimersByTime(20);
  await expect(ask(phone, 'info.htm')).rejects.toThrow();
  await phone.misbehave(null);
  expect(await ask(phone, 'info.htm')).toBe(200);
  expect(actions(phone)).toEqual(['request', 'reboot', 'gone', 'back', 'request']);
});
