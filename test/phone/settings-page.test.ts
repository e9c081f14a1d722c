import { expect, test } from 'vitest';
import { readSettings } from '../../electron/phone/settings-page';
import { asked, clientFor, codes, serve, setUp } from '../support/phone-client';

const PAGE = `<?xml version="1.0" encoding="utf-8"?>
<settings><phone-settings>
<http_pass perm="">secret</http_pass>
<fkey_label idx="2" perm="">Tom &amp; &#233;</fkey_label>
<fkey_short_label perm="" idx="2"/>
<fkey idx="2" context="active" perm="">speed 201</fkey>
<fkey idx="20" context="active" perm="">line</fkey>
<fkey3 perm="R">none</fkey3>
</phone-settings></settings>
`;

const reply = (body: string) => ({ status: 200, headers: {}, body: Buffer.from(body), end: 'whole' as const });

test('settings are read by their names, with a number as an attribute or in the name; no other is kept', () => {
  const names = ['fkey2', 'fkey_label2', 'fkey_short_label2', 'fkey3', 'fkey4', 'fkey20'];
  expect([...readSettings(reply(PAGE), names)].sort()).toEqual([
    ['fkey2', 'speed 201'],
    ['fkey20', 'line'],
    ['fkey3', 'none'],
    ['fkey_label2', 'Tom & é'],
    ['fkey_short_label2', ''],
  ]);
});

test.each([
  [
    'far behind',
    `<settings>${'<some_setting perm="">value</some_setting>\n'.repeat(9_000)}<fkey idx="4" perm="">speed 203</fkey></settings>`,
  ],
  ['single quotes', `<settings><fkey idx='4' perm=''>speed 203</fkey></settings>`],
  ['CDATA', `<settings><fkey idx="4"><![CDATA[speed 203]]></fkey></settings>`],
  ['a sign of the markup behind the number', `<settings><fkey idx="4" label="a>b" perm="">speed 203</fkey></settings>`],
  ['a sign of the markup before it', `<settings><fkey label="a>b" idx="4" perm="">speed 203</fkey></settings>`],
  [
    'Latin-1',
    Buffer.from(
      '<?xml version="1.0" encoding="ISO-8859-1"?><settings><fkey idx="4">speed 203</fkey><x>B\xfcro</x></settings>',
      'latin1',
    ),
  ],
])('a setting is found: %s', (_how, page) => {
  expect(readSettings({ ...reply(''), body: Buffer.from(page as string) }, ['fkey4']).get('fkey4')).toBe('speed 203');
});

test('letters beyond ASCII are what they were', () => {
  const page = (bytes: Buffer) => readSettings({ ...reply(''), body: bytes }, ['fkey_label4']).get('fkey_label4');
  expect(page(Buffer.from('<settings><fkey_label idx="4">Büro</fkey_label></settings>'))).toBe('Büro');
  const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><settings><fkey_label idx="4">Büro</fkey_label></settings>';
  expect(page(Buffer.from(latin, 'latin1'))).toBe('Büro');
});

test('a page that was made to be slow is read in a moment: each sign is looked at once', () => {
  const read = (count: number) => {
    const page = reply(`<settings>${'<fkey '.repeat(count)}`);
    const began = performance.now();
    readSettings(page, ['fkey4', 'fkey5', 'fkey_label4']);
    return performance.now() - began;
  };
  read(1_000);
  const [small, large] = [read(10_000), read(80_000)];
  expect(large).toBeLessThan(Math.max(40 * small, 400));
});

test('a page of settings that is cut, refused, or none is said for what it is', async () => {
  const page = (body: string, length = Buffer.byteLength(body)) =>
    `HTTP/1.1 200 Ok\r\nServer: snom embedded\r\nContent-Type: text/xml\r\nContent-Length: ${length}\r\n\r\n${body}`;
  const answers = [
    page(PAGE),
    page('<html><title>snom 870</title></html>'),
    page('<html>blocked</html>'),
    'HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n',
  ];
  for (const [at, expected] of ['done', 'bad-reply', 'locked-out', 'refused'].entries()) {
    const { phone } = await setUp((_request, socket) => void socket.write(answers[at] ?? ''));
    expect(await codes([phone.settings(['fkey2'])])).toEqual([expected]);
  }
});

test('settings are changed in one request, encoded, and not stored', async () => {
  const server = await serve((_request, socket) => void socket.write('HTTP/1.1 200 Ok\r\nContent-Length: 0\r\n\r\n'));
  const phone = clientFor(server.origin);
  await phone.saveSettings({ fkey2: 'url http://192.168.1.5:80/a?b=c&d', fkey_label2: 'Tür #1' });
  expect(asked(server)).toEqual([
    '/settings.htm?settings=save&fkey2=url%20http://192.168.1.5:80/a?b=c%26d&fkey_label2=T%C3%BCr%20%231',
  ]);
});

test('the page of documents is asked for over a connection that is to end, and the next request has one of its own', async () => {
  const server = await serve((_request, socket) => void socket.write('HTTP/1.1 200 Ok\r\nContent-Length: 0\r\n\r\n'));
  const phone = clientFor(server.origin);
  await phone.press([{ key: 'P1' }]);
  await phone.showDocument('http://192.168.1.5:50123/secret/lights.xml');
  await phone.press([{ key: 'P2' }]);
  await phone.press([{ key: 'P3' }]);
  expect(asked(server)[1]).toBe('/minibrowser.htm?url=http%3A%2F%2F192.168.1.5%3A50123%2Fsecret%2Flights.xml');
  const kept = server.requests.map(({ text }) => /^connection: (.*)$/im.exec(text)?.[1]);
  expect(kept).toEqual(['keep-alive', 'close', 'keep-alive', 'keep-alive']);
});
