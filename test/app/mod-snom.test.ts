import { expect, onTestFinished, test, vi } from 'vitest';
import { demoPhone, entry, pressed } from '../support/demo';
import { PBX_DOMAIN, type PbxPhone } from '../support/pbx';
import { EXTENSION, PBX_PASSWORD, registeredAs, testPbx } from '../support/registered-desk';
import { terminal } from '../support/terminal';

const last = (text: string): string => text.split('\n').at(-1) ?? '';

/** A phone with this extension at a server, and a terminal that names the server. */
async function atServer(
  options: Parameters<typeof demoPhone>[0] = {},
  seen: Partial<PbxPhone> = {},
  password?: string,
) {
  const phone = await demoPhone({ model: '870', sip: { user: EXTENSION }, ...options });
  const pbx = await testPbx([registeredAs(phone, { agent: 'snom870/8.7.5.35', ...seen })]);
  const { type } = await terminal({}, password);
  vi.stubEnv('OFFHOOK_FREESWITCH_PASSWORD', PBX_PASSWORD);
  const named = ['--freeswitch', `127.0.0.1:${pbx.port}`];
  return {
    phone,
    pbx,
    /** The word with the server, and the port of the demo phone in the place of 80. */
    snomCommand: (...words: readonly string[]) =>
      type('snom_command', ...words, ...named, '--port', String(phone.port)),
    snomBindKey: (...words: readonly string[]) => type('snom_bind_key', ...words, ...named),
  };
}

const queries = (phone: Awaited<ReturnType<typeof demoPhone>>): readonly string[] =>
  phone.journal.flatMap((one) => (one.is === 'request' ? [`${one.path}?${one.query}`] : []));

/**
 * The examples of mod_snom's page. `sends`: the query that mod_snom makes of it for the phone's web server, always at port 80
 * (PROTOCOL.md 6.3); it answers `+OK` with the whole line where the server says 200.
 */
const COMMANDS: readonly {
  readonly line: string;
  readonly sends: string;
  readonly ours: string;
  readonly keys: readonly string[];
}[] = [
  { line: 'TARGET key enter', sends: '/command.htm?key=enter', ours: '/command.htm?key=ENTER', keys: ['ENTER'] },
  {
    line: 'TARGET key enter,50,5000;cancel,50,1000',
    sends: '/command.htm?key=enter%2C50%2C5000%3Bcancel%2C50%2C1000',
    ours: '/command.htm?key=ENTER,50,5000;CANCEL,50,1000',
    keys: ['ENTER', 'CANCEL'],
  },
];
/** The forms in which the page names a phone. */
const TARGETS = [`*/${EXTENSION}`, `*/${EXTENSION}@${PBX_DOMAIN}`, `internal/${EXTENSION}@${PBX_DOMAIN}`, '127.0.0.1'];

const EXAMPLES = COMMANDS.flatMap((one) =>
  TARGETS.map((target) => ({ ...one, line: one.line.replace('TARGET', target) })),
);

test.each(EXAMPLES)('snom_command $line', async ({ line, sends, ours, keys }) => {
  const { phone, pbx, snomCommand } = await atServer();
  expect(await snomCommand(...line.split(' '))).toMatchObject({ code: 0, out: `+OK snom_command ${line}` });
  const [command] = queries(phone).filter((one) => one.startsWith('/command.htm?'));
  expect(command).toBe(ours);
  // The phone reads both in the same way (PROTOCOL.md 1.1).
  expect(decodeURIComponent(sends).toUpperCase()).toBe(command?.toUpperCase());
  expect(pressed(phone)).toEqual(keys);
  expect(pbx.handed).toEqual([]);
});

test.each(EXAMPLES)('the same as one string: $line', async ({ line, keys }) => {
  const { phone, snomCommand } = await atServer();
  expect(await snomCommand(line)).toMatchObject({ code: 0, out: `+OK snom_command ${line}` });
  expect(pressed(phone)).toEqual(keys);
});

test('a ringing phone that takes SIP alone is answered through the server, and no more is said', async () => {
  const { phone, snomCommand } = await atServer({ model: 'D862' }, { agent: 'snomD862/10.1.226.16' });
  const said = await snomCommand(`*/${EXTENSION}`, 'key', 'enter');
  expect(said).toMatchObject({ code: 0, out: `+OK snom_command */${EXTENSION} key enter` });
  expect(said.err).toContain('FreeSWITCH');
  await entry(phone, (one) => one.is === 'key' && one.key === 'ENTER');
});

test.each([
  ['reboot', '/advanced_update.htm?reboot=Reboot'],
  ['reset', '/advanced_update.htm?reset=Reset'],
  ['dialeddel', '/index.htm?dialeddel='],
  ['misseddel', '/index.htm?misseddel='],
  ['receiveddel', '/index.htm?receiveddel='],
])('action %s wants --yes, and then does it', async (action, page) => {
  const { phone, snomCommand } = await atServer();
  const refused = await snomCommand(`*/${EXTENSION}`, 'action', action);
  expect(refused).toMatchObject({ code: 1 });
  expect(last(refused.out)).toBe(`-ERR snom_command */${EXTENSION} action ${action} [unconfirmed]`);
  const before = queries(phone).length;
  expect(await snomCommand(`*/${EXTENSION}`, 'action', action, '--yes')).toMatchObject({ code: 0 });
  expect(
    queries(phone)
      .slice(before)
      .some((query) => query.startsWith(page)),
  ).toBe(true);
});

test('the user is said with the line, the password is not, and neither is repeated', async () => {
  const { phone, snomCommand } = await atServer({ user: 'admin', password: 'geheim' }, {}, 'geheim');
  const said = await snomCommand('127.0.0.1', 'key', 'enter', 'admin');
  expect(said).toMatchObject({ code: 0, out: '+OK snom_command 127.0.0.1 key enter' });
  expect(pressed(phone)).toEqual(['ENTER']);
  expect(`${said.out}${said.err}`).not.toMatch(/geheim|admin/);
});

test.each([
  ['no phone of that name', ['*/2999', 'key', 'enter'], "-ERR user '*/2999' not registered"],
  ['a phone that is not there', ['127.0.0.9', 'key', 'enter'], '-ERR snom_command 127.0.0.9 key enter [unreachable]'],
] as const)('%s is an error of one line', async (_what, words, line) => {
  const { snomCommand } = await atServer();
  const said = await snomCommand(...words);
  expect(said.code).toBe(1);
  expect(said.out).toBe(line);
});

test.each([
  ['nothing', []],
  ['a target alone', ['*/2000']],
  ['no key', ['*/2000', 'key']],
  ['a password in the line', ['*/2000', 'key', 'enter', 'admin', 'geheim']],
  ['an action that there is not', ['*/2000', 'action', 'format']],
  ['another word than key and action', ['*/2000', 'press', 'enter']],
  ['a user without the star', ['2000', 'key', 'enter']],
  ['a slash without an extension', ['*/', 'key', 'enter']],
] as const)('%s: usage, nothing is sent, and no password is repeated', async (_what, words) => {
  const { phone, pbx, snomCommand } = await atServer();
  const said = await snomCommand(...words);
  expect(said.code).toBe(2);
  expect(last(said.out)).toMatch(/^-Error snom_command TARGET /);
  expect(`${said.out}${said.err}`).not.toContain('geheim');
  expect([phone.journal, pbx.heard]).toEqual([[], []]);
});

/** The body that mod_snom writes (PROTOCOL.md 6.1), from the words of the line. */
function modSnomBody(words: readonly string[]): string {
  const [key, light, label, , , , name, ...action] = words;
  const own = `k=${key}\nc=${light}\nl=${label}\n`;
  return name === undefined || action.length === 0 ? `${own}\n` : `${own}n=${action.join(' ')}\na=${name}\n`;
}

const UUID = '5f7a1c0e-0000-4000-8000-000000000000';

test.each([
  [
    'the demo that transfers a call',
    `2 on DND ${EXTENSION} ${PBX_DOMAIN} internal message api+uuid_transfer ${UUID} 9001`,
  ],
  ['the demo that puts it back', `2 off DND ${EXTENSION} ${PBX_DOMAIN} internal message notused`],
  ['a key that calls', `3 on Anna ${EXTENSION} ${PBX_DOMAIN} internal invite 2001`],
  ['a light and a label alone', `3 hold Anna ${EXTENSION} ${PBX_DOMAIN} internal`],
])('snom_bind_key, %s', async (_what, line) => {
  for (const words of [line.split(' '), [line]]) {
    const { phone, pbx, snomBindKey } = await atServer();
    const said = await snomBindKey(...words);
    expect(said).toMatchObject({ code: 0, out: `+OK snom_bind_key ${line}` });
    expect(said.err).toContain('FreeSWITCH');
    const [event] = pbx.handed;
    expect(event?.name).toBe('SEND_MESSAGE');
    expect([...(event?.headers ?? [])].slice(0, 5)).toEqual([
      ['user', EXTENSION],
      ['host', PBX_DOMAIN],
      ['profile', 'internal'],
      ['content-type', 'application/x-buttons'],
      ['subject', 'buttons'],
    ]);
    // A key without an action is told so: what is left out would keep nothing of what was there.
    const theirs = modSnomBody(line.split(' ')).replace(/\n\n$/, '\nn=\n');
    expect(event?.body).toBe(theirs.replaceAll('\n', '\r\n'));
    const message = await entry(phone, (one) => one.is === 'sip' && one.method === 'MESSAGE');
    expect(message).toMatchObject({ body: event?.body, status: 200 });
  }
});

test('a label may have blanks, in quotes, behind a backslash, or with a sign of its own between the words', async () => {
  for (const line of [
    `2 on 'Do not disturb' ${EXTENSION} ${PBX_DOMAIN} internal`,
    `2 on Do\\snot\\sdisturb ${EXTENSION} ${PBX_DOMAIN} internal`,
    `^^:2:on:Do not disturb:${EXTENSION}:${PBX_DOMAIN}:internal`,
  ]) {
    const { pbx, snomBindKey } = await atServer();
    expect(await snomBindKey(line)).toMatchObject({ code: 0 });
    expect(pbx.handed[0]?.body).toContain('l=Do not disturb\r\n');
  }
});

test.each([
  ['a light that is none', ['2', 'blink', 'DND']],
  ['a key that is none', ['two', 'on', 'DND']],
  ['key 0', ['0', 'on', 'DND']],
  ['a key beyond all phones', ['145', 'on', 'DND']],
  ['a label with a line break', ['2', 'on', 'DND\nk=3']],
  ['a label with a tab', ['2', 'on', 'D\tND']],
  ['a label that turns round', ['2', 'on', 'D\u202eND']],
  ['a label without an end', ['2', 'on', 'x'.repeat(41)]],
])('%s: usage, and nothing is sent', async (_what, words) => {
  const { phone, pbx, snomBindKey } = await atServer();
  const said = await snomBindKey(...words, EXTENSION, PBX_DOMAIN, 'internal');
  expect(said.code).toBe(2);
  expect(last(said.out)).toMatch(/^-Error snom_bind_key KEY /);
  expect(said.out.split('\n')).toHaveLength(1);
  expect([phone.journal, pbx.heard]).toEqual([[], []]);
});

test.each([
  ['four arguments', ['2', 'on', 'DND', EXTENSION]],
  ['another action', ['2', 'on', 'DND', EXTENSION, PBX_DOMAIN, 'internal', 'transfer', '2001']],
  ['data with a line break', ['2', 'on', 'DND', EXTENSION, PBX_DOMAIN, 'internal', 'invite', '1\r\nk=3']],
])('%s: usage, and nothing is sent', async (_what, words) => {
  const { pbx, snomBindKey } = await atServer();
  expect(await snomBindKey(...words)).toMatchObject({ code: 2 });
  expect(pbx.heard).toEqual([]);
});

test('a key that the model has not is refused, where the server says which model it is', async () => {
  const { pbx, snomBindKey } = await atServer({}, { agent: 'snomD120/10.1.226.16' });
  const said = await snomBindKey('9', 'on', 'DND', EXTENSION, PBX_DOMAIN, 'internal');
  expect(said).toMatchObject({ code: 1 });
  expect(last(said.out)).toMatch(/^-ERR snom_bind_key .* \[no-such-key\]$/);
  expect(pbx.handed).toEqual([]);
});

test('mod_snom says +OK for a phone that is not registered, or behind a router: here it is an error', async () => {
  const words = ['2', 'on', 'DND'] as const;
  const { pbx, snomBindKey } = await atServer({}, { inside: '192.168.7.9' });
  const behind = await snomBindKey(...words, EXTENSION, PBX_DOMAIN, 'internal');
  expect(behind).toMatchObject({ code: 1 });
  expect(last(behind.out)).toMatch(/ \[behind-nat\]$/);
  const missing = await snomBindKey(...words, '2999', PBX_DOMAIN, 'internal');
  expect(missing).toMatchObject({ code: 1, out: `-ERR user 'internal/2999@${PBX_DOMAIN}' not registered` });
  expect(pbx.handed).toEqual([]);
});

test.each([
  ['refuses the password', { password: 'other' }, 'server-password-refused'],
  ['does not let this computer in', { rude: true }, 'server-not-let-in'],
  ['is none', { api: (): string => '<html>' }, 'server-bad-reply'],
] as const)('a server that %s is an error, and no phone is told anything', async (_what, how, code) => {
  const phone = await demoPhone({ model: '870', sip: { user: EXTENSION } });
  const pbx = await testPbx([registeredAs(phone)], how);
  const { type } = await terminal();
  vi.stubEnv('OFFHOOK_FREESWITCH_PASSWORD', PBX_PASSWORD);
  for (const words of [
    ['snom_command', '*/2000', 'key', 'enter'],
    ['snom_bind_key', '2', 'on', 'DND', '2000', PBX_DOMAIN, 'internal'],
  ]) {
    const said = await type(...words, '--freeswitch', `127.0.0.1:${pbx.port}`);
    expect(said).toMatchObject({ code: 1 });
    expect(last(said.out)).toMatch(new RegExp(`^-ERR .* \\[${code}\\]$`));
    expect(`${said.out}${said.err}`).not.toContain(PBX_PASSWORD);
  }
  expect(phone.journal).toEqual([]);
});

test('a directory user logs in as itself; without a password nothing is tried', async () => {
  const phone = await demoPhone({ model: '870' });
  const pbx = await testPbx([registeredAs(phone)], { user: 'desk@pbx.example:geheim' });
  const { type } = await terminal();
  const words = ['snom_command', '*/2000', 'key', 'enter', '--port', String(phone.port)];
  const named = ['--freeswitch', `127.0.0.1:${pbx.port}`, '--freeswitch-user', 'desk@pbx.example'];
  const without = await type(...words, ...named);
  expect(last(without.out)).toMatch(/\[server-password-missing\]$/);
  expect(pbx.heard).toEqual([]);
  vi.stubEnv('OFFHOOK_FREESWITCH_PASSWORD', 'geheim');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await type(...words, ...named)).toMatchObject({ code: 0 });
  expect(pbx.heard[0]).toBe('userauth desk@pbx.example:geheim');
});

test.each(['OFFHOOK_PASSWORD', 'OFFHOOK_FREESWITCH_PASSWORD'])(
  '%s with a line break behind it is told nowhere',
  async (name) => {
    const { phone, pbx, snomCommand, snomBindKey } = await atServer();
    vi.stubEnv(name, 'geheim\n');
    for (const said of [
      await snomCommand('*/2000', 'key', 'enter'),
      await snomBindKey('2', 'on', 'DND', EXTENSION, PBX_DOMAIN, 'internal'),
    ]) {
      expect(said.code).toBe(2);
      expect(last(said.out)).toMatch(/^-Error /);
    }
    expect([phone.journal, pbx.heard]).toEqual([[], []]);
  },
);

test('without a server, neither on the line nor in the settings, that is said', async () => {
  const { type } = await terminal();
  expect(last((await type('snom_command', '*/2000', 'key', 'enter')).out)).toMatch(/\[server-not-set\]$/);
  expect(last((await type('snom_bind_key', '2', 'on', 'x', '2000', 'pbx', 'internal')).out)).toMatch(
    /\[server-not-set\]$/,
  );
});

test('with a star for the profile, the server is told the one where the phone is', async () => {
  const { pbx, snomBindKey } = await atServer();
  expect(await snomBindKey('2', 'on', 'DND', EXTENSION, PBX_DOMAIN, '*')).toMatchObject({ code: 0 });
  expect(pbx.handed.map(({ headers }) => headers.get('profile'))).toEqual(['internal']);
});

test('a D862 that FreeSWITCH knows is dialled by --phone, too', async () => {
  const phone = await demoPhone({ model: 'D862' });
  const pbx = await testPbx([registeredAs(phone, { user: phone.sip?.user ?? '' })]);
  const { type, places } = await terminal({ server: { host: '127.0.0.1', port: pbx.port, user: 'a@b' } });
  expect(places.settingsFile).toContain('settings');
  const said = await type('dial', '030 398330', '--phone', `*/${phone.sip?.user}`);
  // The password of the server lies in the keychain of a user, which this terminal has not.
  expect(said).toMatchObject({ code: 1 });
  expect(said.err).toContain('password');
});

test('a phone that closes the line without a word has perhaps not done it', async () => {
  const { phone, snomCommand } = await atServer();
  await phone.misbehave({ goesAway: true });
  const said = await snomCommand('127.0.0.1', 'key', 'enter');
  expect(said).toMatchObject({ code: 1, out: '-ERR snom_command 127.0.0.1 key enter [no-answer]' });
});

test('straight to the phone: the answer is its own', async () => {
  const phone = await demoPhone({ model: '870', sip: { user: EXTENSION } });
  const { type } = await terminal();
  const words = ['snom_bind_key', '2', 'on', 'DND', EXTENSION, PBX_DOMAIN, 'internal', 'invite', '2001'];
  const said = await type(...words, '--phone', `sip:${EXTENSION}@127.0.0.1:${phone.sip?.port}`);
  expect(said).toMatchObject({ code: 0, out: `+OK ${words.join(' ')}` });
  const message = await entry(phone, (one) => one.is === 'sip' && one.method === 'MESSAGE');
  expect(message).toMatchObject({ body: 'k=2\r\nc=on\r\nl=DND\r\nn=2001\r\na=invite\r\n' });
});
