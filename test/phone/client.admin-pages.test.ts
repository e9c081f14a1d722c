import { expect, test } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import { demoPhone } from '../support/demo';
import { clientFor, codes, key, RIGHT, serve } from '../support/phone-client';
import { rawReply } from '../support/raw-server';

/** A phone that keeps its display, the ringing tones and the firmware for the administrator, and a client that is none. */
const atLockedPhone = async () => {
  const phone = await demoPhone({ ...RIGHT, auth: { scheme: 'digest' } });
  await phone.misbehave({ adminPages: 401 });
  const client = clientFor(phone.origin, RIGHT);
  await client.press(key('1'));
  return { phone, client };
};

/** Pages that were asked for with credentials, in order; a `!` where these were refused. */
const withCredentials = (phone: DemoPhone, from: number): readonly string[] =>
  phone.journal
    .slice(from)
    .flatMap((one) => (one.is === 'request' && one.credentials ? [`${one.path}${one.refused ? '!' : ''}`] : []));

test('a command for administrators only is refused once, and stops nothing else', async () => {
  const { phone, client } = await atLockedPhone();
  const from = phone.journal.length;
  const ring = () => client.maintain({ do: 'play-ringer', ringer: 3 });
  expect(
    await codes([ring(), ring(), client.press(key('2')), client.maintain({ do: 'clear-list', list: 'missed' })]),
  ).toEqual(['refused', 'refused', 'done', 'done']);
  expect(withCredentials(phone, from)).toEqual(['/line_login.htm!', '/command.htm', '/index.htm']);
});

test('between two refusals the password is proved, for three in a row lock the phone', async () => {
  const { phone, client } = await atLockedPhone();
  const from = phone.journal.length;
  const ring = client.maintain({ do: 'play-ringer', ringer: 3 });
  const load = client.maintain({ do: 'upgrade-firmware', url: 'http://a/b' });
  expect(await codes([ring, load, client.screen()])).toEqual(['refused', 'refused', 'refused']);
  expect(withCredentials(phone, from)).toEqual([
    '/line_login.htm!',
    '/info.htm',
    '/dummy.htm!',
    '/info.htm',
    '/screen.bmp!',
  ]);
});

test('a password that is refused for the proof, too, is wrong by now: that ends everything', async () => {
  const { phone, client } = await atLockedPhone();
  expect(await codes([client.screen()])).toEqual(['refused']);
  const from = phone.journal.length;
  await phone.misbehave({ unauthorised: true });
  expect(await codes([client.maintain({ do: 'reboot' }), client.press(key('2'))])).toEqual([
    'password-refused',
    'password-refused',
  ]);
  expect(withCredentials(phone, from)).toEqual(['/info.htm!']);
});

/** A phone with the page of information open, the commands guarded or open, and all else refused; it counts as phones do. */
const withOpenInfo = async (commands: 'open' | 'guarded') => {
  let [inARow, worst] = [0, 0];
  const server = await serve(({ line, authorization }, socket) => {
    const isCommand = line.includes('/command.htm');
    if (isCommand && authorization !== '') inARow = 0;
    if (line.includes('/info.htm')) return void socket.write(rawReply('200 Ok', [], '<title>snom 370</title>'));
    if (isCommand && (commands === 'open' || authorization !== '')) return void socket.write(rawReply('200 Ok'));
    if (authorization !== '') inARow += 1;
    worst = Math.max(worst, inARow);
    socket.write(rawReply('401 Unauthorized', ['WWW-Authenticate: Basic realm="r"']));
  });
  return { client: clientFor(server.origin, RIGHT), worst: () => worst };
};

test.each(['guarded', 'open'] as const)(
  'no two refusals come in a row where the page of information is open and commands are %s',
  async (commands) => {
    const { client, worst } = await withOpenInfo(commands);
    expect(
      await codes([
        client.info(),
        client.screen(),
        client.maintain({ do: 'play-ringer', ringer: 3 }),
        client.maintain({ do: 'upgrade-firmware', url: 'http://a/b' }),
        client.press(key('1')),
      ]),
    ).toEqual(['done', 'refused', 'refused', 'refused', 'done']);
    expect(worst()).toBe(1);
  },
);
