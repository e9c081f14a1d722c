import { expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import type { DemoPhone } from '../../electron/demo/options';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';

/** Every request the phone got but the one that asks who it is, as it came. */
const requests = (phone: DemoPhone): readonly string[] =>
  phone.journal.flatMap((one) =>
    one.is === 'request' && one.path !== '/info.htm' ? [`${one.method} ${one.path}?${one.query}`] : [],
  );

const atDesk = async (options = {}) => {
  const phone = await demoPhone({ rebootMs: 50, ...options });
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  return { phone, ...offhook };
};

test.each<[CommandInput, string, string]>([
  [{ do: 'log-off', identity: 'all' }, 'GET /command.htm?LOGOFFALL', 'all'],
  [{ do: 'log-off', identity: 12 }, 'GET /command.htm?LOGOFFLINE=12', '12'],
  [{ do: 're-register', identity: 1 }, 'GET /command.htm?REREGISTER=1', '1'],
  [{ do: 'play-ringer', ringer: 9 }, 'GET /line_login.htm?PLAY_RINGER:9=+Ringer', '9'],
  [{ do: 'clear-list', list: 'missed', confirmation: 'yes' }, 'GET /index.htm?misseddel=clear', 'missed'],
  [{ do: 'clear-list', list: 'dialled', confirmation: 'yes' }, 'GET /index.htm?dialeddel=clear', 'dialled'],
  [{ do: 'clear-list', list: 'received', confirmation: 'yes' }, 'GET /index.htm?receiveddel=clear', 'received'],
  [{ do: 'reboot', confirmation: 'yes' }, 'GET /advanced_update.htm?reboot=Reboot', ''],
  [{ do: 'reset', confirmation: 'yes' }, 'GET /advanced_update.htm?reset=Reset', ''],
  [
    { do: 'upgrade-firmware', url: 'http://host/fw.bin', confirmation: 'yes' },
    'GET /dummy.htm?swload=load&firmware=http://host/fw.bin',
    '',
  ],
])('%o is one request, as the vendor writes it, and reported', async (command, wanted, subject) => {
  const { phone, send, app } = await atDesk();
  const outcome = await send(command);
  expect(outcome).toEqual({ ok: true, result: 'done', phone: 'Desk' });
  expect(requests(phone)).toEqual([wanted]);
  expect(app.store.getState().last).toMatchObject({ what: command.do, subject, outcome });
});

test('line labels are mended where the model has such labels, and nowhere else', async () => {
  const colour = await atDesk({ model: '821' });
  expect(await colour.send({ do: 'mend-line-info' })).toMatchObject({ ok: true });
  expect(requests(colour.phone)).toEqual(['GET /command.htm?FIX_LIL=true']);
  const touch = await atDesk({ model: '870' });
  const problem = { code: 'no-line-info', model: '870' };
  expect(await touch.send({ do: 'mend-line-info' })).toEqual({ ok: false, problem });
  expect(touch.app.store.getState().last).toMatchObject({ what: 'mend-line-info', outcome: { ok: false, problem } });
  expect(touch.phone.journal).toEqual([]);
});

test.each<CommandInput>([
  { do: 'log-off', identity: 'all', phone: 'other' },
  { do: 're-register', identity: 1, phone: 'other' },
  { do: 'play-ringer', ringer: 1, phone: 'other' },
  { do: 'mend-line-info', phone: 'other' },
])('$do reaches no other phone than the one that was meant', async (command) => {
  const { phone, send } = await atDesk({ model: '821' });
  expect(await send(command)).toEqual({ ok: false, problem: { code: 'phone-changed' } });
  expect(phone.journal).toEqual([]);
});

const dangerous = [
  { do: 'reboot' },
  { do: 'reset' },
  { do: 'upgrade-firmware', url: 'http://host/fw.bin' },
  { do: 'clear-list', list: 'dialled' },
] as const;

test.each(dangerous)('$do does nothing before somebody has said yes', async (command) => {
  const { phone, send } = await atDesk();
  const list = command.do === 'clear-list' ? { list: command.list } : {};
  expect(await send(command)).toEqual({
    ok: false,
    problem: { code: 'unconfirmed', deed: command.do, phone: 'Desk', ...list },
  });
  expect(phone.journal).toEqual([]);
});

test.each(dangerous)(
  '$do, asked about one phone, is not done to another that was chosen meanwhile',
  async (command) => {
    const [phone, other] = [await demoPhone(), await demoPhone()];
    const { send } = await testApp({
      phones: [profileOf(phone), profileOf(other, { id: 'other', name: 'Desk' })],
      activePhone: 'other',
    });
    const asked = { ...command, phone: 'desk', confirmation: { typed: 'Desk' } };
    expect(await send(asked)).toEqual({ ok: false, problem: { code: 'phone-changed' } });
    expect([...phone.journal, ...other.journal]).toEqual([]);
  },
);

test.each(dangerous.filter((command) => command.do === 'reset' || command.do === 'upgrade-firmware'))(
  '$do takes the phone’s own name, letter by letter',
  async (command) => {
    const { phone, send } = await atDesk();
    for (const typed of ['', ' ', 'desk', 'Desk 2', 'Des', 'D esk', 'yes']) {
      expect(await send({ ...command, confirmation: { typed } })).toEqual({
        ok: false,
        problem: { code: 'name-not-typed', phone: 'Desk' },
      });
    }
    expect(phone.journal).toEqual([]);
    expect(await send({ ...command, phone: 'desk', confirmation: { typed: '  Desk ' } })).toMatchObject({ ok: true });
    expect(requests(phone)).toHaveLength(1);
  },
);

test('the demo phone is told such things like any other', async () => {
  const { send, app } = await testApp();
  expect(await send({ do: 'reboot', phone: 'demo', confirmation: 'yes' })).toMatchObject({ ok: true });
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'restarting' });
});

test('a phone that refuses to restart is not taken for one that does', async () => {
  const { phone, send, app } = await atDesk();
  await phone.misbehave({ unauthorised: true });
  expect(await send({ do: 'reboot', confirmation: 'yes' })).toMatchObject({ ok: false });
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'trouble', problem: { code: 'password-missing' } });
});
