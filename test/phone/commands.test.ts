import { expect, test } from 'vitest';
import type { Phone } from '../../electron/phone/client';
import type { Wire } from '../../electron/phone/requests';
import { demoPhone } from '../support/demo';
import { asked, clientFor, key, serve, setUp } from '../support/phone-client';
import { rawReply } from '../support/raw-server';

const OK = rawReply('200 Ok', [], 'ok');

interface Row {
  readonly ask: (phone: Phone) => Promise<unknown>;
  /** As the vendor's list has it, written out. */
  readonly line: string;
  /** The same where a phone wants POST and encoded separators; absent: the same as ever. */
  readonly posted?: string;
  /** The demo phone's entry about it, and its model. */
  readonly action: object;
  readonly model?: string;
}

const pressing = (name: string, written: string, model = '360'): Row => ({
  ask: (phone) => phone.press(key(name)),
  line: `GET /command.htm?key=${written} HTTP/1.1`,
  posted: `POST /command.htm?key=${written} HTTP/1.1`,
  action: { is: 'key', key: name },
  model,
});

const same = (names: string, model?: string): readonly Row[] =>
  names.split(' ').map((name) => pressing(name, name, model));

/** Every key of the list: 3xx, 7xx and 8xx, then 1xx and 2xx. */
const KEYS: readonly Row[] = [
  ...same('CANCEL ENTER OFFHOOK ONHOOK RIGHT LEFT UP DOWN VOLUME_UP VOLUME_DOWN MENU REDIAL DND REC F1 F2 F3 F4'),
  ...same('SPEAKER HEADSET TRANSFER F_HOLD 0 1 2 3 4 5 6 7 8 9'),
  pressing('*', '%2A'),
  pressing('#', '%23'),
  ...same('P1 P12 EK0 EK143'),
  ...same('P1 P15', '870'),
  ...same('P1 P4', '300'),
  ...same('DISCONNECT CLEAR FUNCTION RECALL P1 P5 EK0', '220'),
];

const COMMANDS: readonly Row[] = [
  {
    ask: (phone) => phone.dial('030398330'),
    line: 'GET /command.htm?number=030398330 HTTP/1.1',
    posted: 'POST /command.htm?number=030398330 HTTP/1.1',
    action: { is: 'dial', number: '030398330' },
  },
  {
    ask: (phone) => phone.dial('*31#+49', 'alice@pbx.example'),
    line: 'GET /command.htm?number=%2A31%23%2B49&outgoing_uri=alice%40pbx.example HTTP/1.1',
    posted: 'POST /command.htm?number=%2A31%23%2B49&outgoing_uri=alice%40pbx.example HTTP/1.1',
    action: { is: 'dial', number: '*31#+49', outgoingUri: 'alice@pbx.example' },
  },
  {
    ask: (phone) => phone.dtmf('12*#'),
    line: 'GET /command.htm?key_dtmf=12%2A%23 HTTP/1.1',
    posted: 'POST /command.htm?key_dtmf=12%2A%23 HTTP/1.1',
    action: { is: 'dtmf', digits: '12*#' },
  },
  {
    ask: (phone) => phone.releaseAllCalls(),
    line: 'GET /command.htm?RELEASE_ALL_CALLS HTTP/1.1',
    posted: 'POST /command.htm?RELEASE_ALL_CALLS HTTP/1.1',
    action: { is: 'release-all' },
  },
  {
    ask: (phone) => phone.maintain({ do: 'log-off', identity: 'all' }),
    line: 'GET /command.htm?LOGOFFALL HTTP/1.1',
    posted: 'POST /command.htm?LOGOFFALL HTTP/1.1',
    action: { is: 'log-off', identity: 'all' },
  },
  ...[1, 12].map((identity) => ({
    ask: (phone: Phone) => phone.maintain({ do: 'log-off', identity }),
    line: `GET /command.htm?LOGOFFLINE=${identity} HTTP/1.1`,
    posted: `POST /command.htm?LOGOFFLINE=${identity} HTTP/1.1`,
    action: { is: 'log-off', identity },
  })),
  ...[1, 12].map((identity) => ({
    ask: (phone: Phone) => phone.maintain({ do: 're-register', identity }),
    line: `GET /command.htm?REREGISTER=${identity} HTTP/1.1`,
    posted: `POST /command.htm?REREGISTER=${identity} HTTP/1.1`,
    action: { is: 'register', identity },
  })),
  ...[1, 9].map((ringer) => ({
    ask: (phone: Phone) => phone.maintain({ do: 'play-ringer', ringer }),
    line: `GET /line_login.htm?PLAY_RINGER:${ringer}=+Ringer HTTP/1.1`,
    action: { is: 'ringer', ringer },
  })),
  {
    ask: (phone) => phone.maintain({ do: 'reboot' }),
    line: 'GET /advanced_update.htm?reboot=Reboot HTTP/1.1',
    action: { is: 'reboot' },
  },
  {
    ask: (phone) => phone.maintain({ do: 'reset' }),
    line: 'GET /advanced_update.htm?reset=Reset HTTP/1.1',
    action: { is: 'reset' },
  },
  {
    ask: (phone) => phone.maintain({ do: 'clear-list', list: 'dialled' }),
    line: 'GET /index.htm?dialeddel=clear HTTP/1.1',
    action: { is: 'clear-list', list: 'dialled' },
  },
  {
    ask: (phone) => phone.maintain({ do: 'clear-list', list: 'missed' }),
    line: 'GET /index.htm?misseddel=clear HTTP/1.1',
    action: { is: 'clear-list', list: 'missed' },
  },
  {
    ask: (phone) => phone.maintain({ do: 'clear-list', list: 'received' }),
    line: 'GET /index.htm?receiveddel=clear HTTP/1.1',
    action: { is: 'clear-list', list: 'received' },
  },
  {
    ask: (phone) => phone.maintain({ do: 'upgrade-firmware', url: 'http://192.0.2.1/fw/snom870-8.7.5.35-SIP-r.bin' }),
    line: 'GET /dummy.htm?swload=load&firmware=http://192.0.2.1/fw/snom870-8.7.5.35-SIP-r.bin HTTP/1.1',
    action: { is: 'firmware', url: 'http://192.0.2.1/fw/snom870-8.7.5.35-SIP-r.bin' },
  },
  {
    ask: (phone) => phone.maintain({ do: 'upgrade-firmware', url: 'https://h/a%20b?x=1&reset=Reset#+;' }),
    line: 'GET /dummy.htm?swload=load&firmware=https://h/a%2520b?x=1%26reset=Reset%23%2B%3B HTTP/1.1',
    action: { is: 'firmware', url: 'https://h/a%20b?x=1&reset=Reset#+;' },
  },
  {
    ask: (phone) => phone.maintain({ do: 'mend-line-info' }),
    line: 'GET /command.htm?FIX_LIL=true HTTP/1.1',
    posted: 'POST /command.htm?FIX_LIL=true HTTP/1.1',
    action: { is: 'fix-line-info' },
    model: '821',
  },
];

const touching = (verb: 'p' | 'r' | 'pr', felt: 'press' | 'release'): Row => ({
  ask: (phone) => phone.touch([{ x: 479, y: 271, verb }]),
  line: `GET /command.htm?touch=479%20271%20${verb} HTTP/1.1`,
  posted: `POST /command.htm?touch=479%20271%20${verb} HTTP/1.1`,
  action: { is: 'touch', x: 479, y: 271, verb: felt },
});

/** A chain: times, an empty time, the separators. */
const CHAIN: Row = {
  ask: (phone) => phone.press([{ key: '*', holdMs: 1_000, pauseMs: 2_000 }, { key: '#', pauseMs: 50 }, { key: 'F1' }]),
  line: 'GET /command.htm?key=%2A,1000,2000;%23,,50;F1 HTTP/1.1',
  posted: 'POST /command.htm?key=%2A%2C1000%2C2000%3B%23%2C%2C50%3BF1 HTTP/1.1',
  action: { is: 'key', key: '#', pauseMs: 50 },
  model: '360',
};

const TOUCHES: Row = {
  ask: (phone) =>
    phone.touch([
      { x: 1, y: 2, verb: 'pr' },
      { x: 3, y: 4, verb: 'pr' },
    ]),
  line: 'GET /command.htm?touch=1%202%20pr%203%204%20pr HTTP/1.1',
  posted: 'POST /command.htm?touch=1%202%20pr%203%204%20pr HTTP/1.1',
  action: { is: 'touch', x: 3, y: 4, verb: 'release' },
};

const ROWS = [
  ...KEYS,
  CHAIN,
  ...COMMANDS,
  touching('p', 'press'),
  touching('r', 'release'),
  touching('pr', 'release'),
  TOUCHES,
];

const POSTED: Wire = { separators: 'encoded', method: 'POST' };

test.each(ROWS.map((row) => [row.line, row] as const))('%s', async (line, { ask }) => {
  const { server, phone } = await setUp((_request, socket) => void socket.write(OK));
  await ask(phone);
  expect(server.requests.map((request) => request.line)).toEqual([line]);
});

test.each(ROWS.map((row) => [row.posted ?? row.line, row] as const))(
  'for a phone that wants it so: %s',
  async (line, { ask }) => {
    const { server, phone } = await setUp((_request, socket) => void socket.write(OK), { wire: POSTED });
    await ask(phone);
    expect(server.requests.map((request) => request.line)).toEqual([line]);
  },
);

test.each([
  ['as the vendor writes it', {}],
  ['with POST and encoded separators', { wire: POSTED }],
] as const)('the demo phone does what each command says, and nothing else, %s', async (_how, options) => {
  for (const { ask, action, model = '870', line } of ROWS) {
    const demo = await demoPhone({ model });
    const phone = clientFor(demo.origin, options);
    if (line.includes('touch=479%20271%20r ')) await phone.touch([{ x: 479, y: 271, verb: 'p' }]);
    await ask(phone);
    await expect.poll(() => demo.journal, { message: line }).toContainEqual(expect.objectContaining(action));
    expect(demo.journal.filter(({ is }) => is === 'ignored')).toEqual([]);
    await phone.close();
    await demo.stop();
  }
});

test.each([
  { do: 'log-off', identity: 0 },
  { do: 'log-off', identity: 13 },
  { do: 'log-off', identity: 1.5 },
  { do: 'log-off', identity: Number.NaN },
  { do: 're-register', identity: -1 },
  { do: 're-register', identity: 13 },
  { do: 'play-ringer', ringer: 0 },
  { do: 'play-ringer', ringer: 10 },
] as const)('what no phone has is not asked for: %o', async (action) => {
  const { server, phone } = await setUp((_request, socket) => void socket.write(OK));
  expect(() => phone.maintain(action)).toThrow(RangeError);
  await phone.info().catch(() => {}); // The page is none of a phone's; it counts that nothing was before it.
  expect(asked(server)).toEqual(['/info.htm']);
});

test.each([
  '',
  'firmware.bin',
  'ftp://h/f.bin',
  'http://',
  'http://alice:geheim@h/f.bin',
  'https://alice@h/f.bin',
  'http://h/a b',
  'http://h/a\r\nGET /x',
  'http://h/ä',
  'javascript:alert(1)',
])('a firmware is not fetched from %j', async (url) => {
  const server = await serve(() => {});
  const phone = clientFor(server.origin);
  expect(() => phone.maintain({ do: 'upgrade-firmware', url })).toThrow(TypeError);
  expect(() => phone.maintain({ do: 'upgrade-firmware', url })).not.toThrow(/geheim|alice/);
  expect(server.requests).toEqual([]);
});

test('a page may speak of blocked callers without meaning us; one that says little else does not', async () => {
  const list = `<html><title>snom 870</title><a>Blocked numbers</a>${'<li>Alice 030 398330</li>'.repeat(30)}</html>`;
  const pages = [list, '<html><h1>Login blocked</h1><p>for 60 seconds</p></html>'];
  const { phone } = await setUp((_request, socket) => void socket.write(rawReply('200 Ok', [], pages.shift())));
  expect(await phone.maintain({ do: 'clear-list', list: 'missed' })).toEqual({ result: 'done' });
  await expect(phone.maintain({ do: 'clear-list', list: 'missed' })).rejects.toMatchObject({ code: 'locked-out' });
});
