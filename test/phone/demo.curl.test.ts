import { describe, expect, test } from 'vitest';
import type { AuthOptions } from '../../electron/demo/door';
import { curl, curlMissing } from '../support/curl';
import { demoPhone, dialled, pressed } from '../support/demo';

const LOGIN = { user: 'desk', password: 'pass:word ü' } as const;
const CREDENTIALS = `${LOGIN.user}:${LOGIN.password}`;

describe.skipIf(curlMissing)('curl and the demo phone (skipped where there is no curl)', () => {
  test('a new phone lets everybody press its keys', async () => {
    const phone = await demoPhone();
    const { status, output } = await curl(`${phone.origin}/command.htm?key=1;2,50,100;%23;%2A`);
    expect(status).toBe(200);
    expect(output).toMatch(/^HTTP\/1\.1 200 Ok\r\n/);
    expect(output).toContain('Server: snom embedded\r\n');
    expect(output).toContain('<title>snom 870</title>');
    expect(pressed(phone)).toEqual(['1', '2', '#', '*']);
    expect(phone.journal).toContainEqual(expect.objectContaining({ is: 'key', key: '2', holdMs: 50, pauseMs: 100 }));
  });

  test('encoded separators, an empty time and small letters mean the same', async () => {
    const phone = await demoPhone();
    await curl(`${phone.origin}/command.htm?key=1%3B2%2C%2C1000%3Bcancel`);
    expect(pressed(phone)).toEqual(['1', '2', 'CANCEL']);
    expect(phone.journal).toContainEqual(expect.objectContaining({ is: 'key', key: '2', pauseMs: 1000 }));
  });

  test('keys may be posted, in the body and in the query', async () => {
    const phone = await demoPhone();
    await curl('--data', 'key=7;8', `${phone.origin}/command.htm`);
    await curl('--request', 'POST', `${phone.origin}/command.htm?key=9`);
    expect(pressed(phone)).toEqual(['7', '8', '9']);
  });

  test('a dial is answered 302 to index.htm and happens once', async () => {
    const phone = await demoPhone();
    const target = `${phone.origin}/command.htm?number=004930398330&outgoing_uri=me@pbx`;
    const { status, output } = await curl(target);
    expect(status).toBe(302);
    expect(output).toContain('Location: index.htm\r\n');
    expect(phone.journal.filter(({ is }) => is === 'dial')).toEqual([
      expect.objectContaining({ number: '004930398330', outgoingUri: 'me@pbx' }),
    ]);
  });

  test('without credentials a phone with a password does nothing and asks as a snom does', async () => {
    const phone = await demoPhone(LOGIN);
    const { output } = await curl(`${phone.origin}/command.htm?number=201`);
    expect(output).toMatch(/^HTTP\/1\.1 401 Unauthorized\r\n/);
    expect(output).toContain('Www-Authenticate: Basic REALM="snom"\r\n');
    expect(output).toContain('Content-Length: 22\r\n');
    expect(output).not.toContain('Server:');
    expect(output.endsWith('\r\n\r\nUnauthorized request\r\n')).toBe(true);
    expect(dialled(phone)).toEqual([]);
  });

  test('curl --basic is let in', async () => {
    const phone = await demoPhone(LOGIN);
    const { status } = await curl('--basic', '-u', CREDENTIALS, `${phone.origin}/command.htm?key=5`);
    expect(status).toBe(200);
    expect(pressed(phone)).toEqual(['5']);
  });

  const challenges: readonly AuthOptions[] = [
    { scheme: 'digest' },
    { scheme: 'digest', qop: 'none' },
    { scheme: 'digest', algorithm: 'MD5-sess' },
    { scheme: 'digest', algorithm: 'SHA-256' },
    { scheme: 'both' },
  ];
  test.each(challenges)('curl --digest is let in with %o', async (auth) => {
    const phone = await demoPhone({ ...LOGIN, auth });
    const { status } = await curl('--digest', '-u', CREDENTIALS, `${phone.origin}/command.htm?key=1;%23,10;3`);
    expect(status).toBe(200);
    expect(pressed(phone)).toEqual(['1', '#', '3']);
    const requests = phone.journal.flatMap((entry) => (entry.is === 'request' ? [entry.authorised] : []));
    expect(requests).toEqual([false, true]);
  });

  test('curl --digest with a wrong password is not let in', async () => {
    const phone = await demoPhone({ ...LOGIN, auth: { scheme: 'digest' } });
    const { status } = await curl('--digest', '-u', 'desk:wrong', `${phone.origin}/command.htm?number=201`);
    expect(status).toBe(401);
    expect(dialled(phone)).toEqual([]);
  });

  test('curl --basic does not get into a phone that wants Digest', async () => {
    const phone = await demoPhone({ ...LOGIN, auth: { scheme: 'digest' } });
    expect((await curl('--basic', '-u', CREDENTIALS, `${phone.origin}/info.htm`)).status).toBe(401);
  });

  test('three refused passwords lock everybody out for a minute, three more for two', async () => {
    let now = Date.UTC(2026, 0, 5);
    const phone = await demoPhone({ ...LOGIN, now: () => now });
    const wrong = () => curl('-u', 'desk:wrong', `${phone.origin}/info.htm`);
    const right = () => curl('-u', CREDENTIALS, `${phone.origin}/command.htm?key=1`);
    const guess = async () => [await wrong(), await wrong(), await wrong()].map(({ status }) => status);

    expect(await guess()).toEqual([401, 401, 401]);
    const locked = await right();
    expect(locked.status).toBe(200);
    expect(locked.output).toContain('blocked');
    expect(pressed(phone)).toEqual([]);

    now += 60_000;
    expect(await guess()).toEqual([401, 401, 401]);
    now += 119_000;
    expect((await right()).output).toContain('blocked');
    now += 1_000;
    expect((await right()).output).not.toContain('blocked');
    expect(pressed(phone)).toEqual(['1']);
  });

  test('a right password in between starts the count again', async () => {
    const phone = await demoPhone(LOGIN);
    for (const password of ['x', 'x', LOGIN.password, 'x', 'x']) {
      await curl('-u', `desk:${password}`, `${phone.origin}/info.htm`);
    }
    const { output } = await curl('-u', CREDENTIALS, `${phone.origin}/info.htm`);
    expect(output).toContain('Hardware:');
  });

  test('info.htm names the model, the MAC and the firmware', async () => {
    const phone = await demoPhone({ model: 'D785' });
    const { output } = await curl(`${phone.origin}/info.htm`);
    expect(output).toMatch(/Mac:[^0-9A-F]*<td>000413[0-9A-F]{6}</);
    expect(output).toMatch(/Hardware:.*snomD785/);
    expect(output).toContain('<title>snom D785</title>');
  });

  test('an unknown page is a 404 of 181 bytes', async () => {
    const phone = await demoPhone();
    const { output, status } = await curl(`${phone.origin}/support.htm`);
    expect(status).toBe(404);
    expect(output).toContain('Content-Length: 181\r\n');
    expect(output).toContain('Cache-Control: no-cache\r\nCache-Control: no-store\r\n');
    expect(output).toContain('File not found');
  });

  const others: readonly (readonly [path: string, entry: object])[] = [
    ['command.htm?key_dtmf=12%23', { is: 'dtmf', digits: '12#' }],
    ['command.htm?RELEASE_ALL_CALLS', { is: 'release-all' }],
    ['command.htm?LOGOFFALL', { is: 'log-off', identity: 'all' }],
    ['command.htm?LOGOFFLINE=3', { is: 'log-off', identity: 3 }],
    ['command.htm?LOGOFFLINE=13', { is: 'ignored', what: 'LOGOFFLINE=13' }],
    ['command.htm?REREGISTER=12', { is: 'register', identity: 12 }],
    ['command.htm?FIX_LIL=true', { is: 'fix-line-info' }],
    ['command.htm?key=F1', { is: 'ignored', what: 'F1' }],
    ['command.htm?key=SELFDESTRUCT', { is: 'ignored', what: 'SELFDESTRUCT' }],
    ['command.htm?key=5,soon', { is: 'ignored', what: '5,soon' }],
    ['line_login.htm?PLAY_RINGER:4=+Ringer', { is: 'ringer', ringer: 4 }],
    ['index.htm?dialeddel=clear', { is: 'clear-list', list: 'dialled' }],
    ['advanced_update.htm?reboot=Reboot', { is: 'reboot' }],
    ['advanced_update.htm?reset=Reset', { is: 'reset' }],
  ];
  test.each(others)('%s does what the handbook says', async (path, entry) => {
    const phone = await demoPhone();
    await curl(`${phone.origin}/${path}`);
    expect(phone.journal).toContainEqual(expect.objectContaining(entry));
    expect(pressed(phone)).toEqual([]);
  });

  test('HEAD looks and does not touch', async () => {
    const phone = await demoPhone();
    await curl('--head', `${phone.origin}/command.htm?number=201`);
    expect(dialled(phone)).toEqual([]);
  });
});
