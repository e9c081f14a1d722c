import type { RequestListener } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { demoPhone, dialled, entry, pressed } from '../support/demo';
import { send } from '../support/demo-screen';
import { ask, ignored, told, toPhone, web } from '../support/demo-web';
import { until } from '../support/until';

const text = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><SnomIPPhoneText>${inside}</SnomIPPhoneText>`;
const silent = (...targets: readonly string[]): string =>
  `<SnomIPPhoneSilent state="relevant">${targets.map((target) => `<fetch mil="1">${target}</fetch>`).join('')}</SnomIPPhoneSilent>`;

/** A phone, and a server of documents by their paths; `{port}` in one is the server's own. */
const atServer = async (documents: Readonly<Record<string, string>>, options: DemoOptions = {}) => {
  const paths: string[] = [];
  const { port } = await web((request, response) => {
    const path = request.url ?? '';
    paths.push(path);
    const document = documents[path];
    response.writeHead(document === undefined ? 404 : 200, { 'content-type': 'text/xml' });
    response.end(document?.replaceAll('{port}', String(port)));
  });
  const phone = await demoPhone({ model: 'D785', ...options });
  return { phone, port, paths };
};

const open = (phone: DemoPhone, url: string, headers = {}) =>
  ask(phone, `minibrowser.htm?url=${encodeURIComponent(url)}`, headers);

/** The documents that this phone has got, in their order. */
const documents = (phone: DemoPhone): readonly string[] =>
  phone.journal.flatMap((one) => (one.is === 'document' ? [`${one.root} ${new URL(one.url).pathname}`] : []));

describe('minibrowser.htm', () => {
  test('has a document shown and its lights set, until it says that it is over', async () => {
    const { phone, port } = await atServer({
      '/lights': text('<Title>Meeting</Title><Text>Room 5</Text><Led number="5" color="red">blinkfast</Led>'),
      '/over': silent('snom://mb_exit'),
    });
    const before = phone.screen();
    const url = `http://127.0.0.1:${port}/lights`;
    expect((await open(phone, url)).status).toBe(200);
    expect(await told(phone, 'led')).toMatchObject({ key: 'P1', colour: 'red', light: 'blinkfast' });
    expect(phone.journal.find(({ is }) => is === 'document')).toMatchObject({ root: 'SnomIPPhoneText', url });
    expect(phone.state().document).toEqual({ title: 'Meeting', text: 'Room 5' });
    expect(Buffer.compare(phone.screen(), before)).not.toBe(0);
    await open(phone, `http://127.0.0.1:${port}/over`);
    await until('the own display', () => phone.state().document === null);
    expect(phone.state().leds).toEqual({ P1: { colour: 'red', light: 'blinkfast' } });
  });

  test('has a silent document done as by NOTIFY, a key after the other', async () => {
    const { phone, port } = await atServer({
      '/keys': silent('snom://mb_nop#key=2', 'snom://mb_nop#key=0', 'snom://mb_nop#key=P3&amp;numberdial=17'),
    });
    await open(phone, `http://localhost:${port}/keys`);
    await entry(phone, (one) => one.is === 'dial' && one.number === '17');
    expect(pressed(phone)).toEqual(['2', '0', 'P3']);
    expect(dialled(phone)).toHaveLength(2);
  });

  test('follows documents in turn, and not for ever', async () => {
    const { phone, port, paths } = await atServer({
      '/a': silent('http://127.0.0.1:{port}/b', 'snom://mb_nop#key=2'),
      '/b': silent('snom://mb_nop#key=1'),
      '/loop': silent('http://127.0.0.1:{port}/loop', 'snom://mb_nop#key=5'),
    });
    await open(phone, `http://127.0.0.1:${port}/a`);
    await until('both keys', () => pressed(phone).length === 2);
    expect(pressed(phone)).toEqual(['1', '2']);
    expect(documents(phone)).toEqual(['SnomIPPhoneSilent /a', 'SnomIPPhoneSilent /b']);
    await open(phone, `http://127.0.0.1:${port}/loop`);
    await until('the keys of the loop', () => pressed(phone).length === 7);
    expect(paths.filter((path) => path === '/loop')).toHaveLength(5);
    expect(ignored(phone)).toEqual([`http://127.0.0.1:${port}/loop: too many documents`]);
  });

  test('asks for no more than twenty documents, however many one leads to', async () => {
    const { phone, port, paths } = await atServer({
      '/many': silent(...Array.from({ length: 40 }, () => 'http://127.0.0.1:{port}/one'), 'snom://mb_nop#key=9'),
      '/one': silent(),
    });
    await open(phone, `http://127.0.0.1:${port}/many`);
    await until('the end', () => pressed(phone).includes('9'));
    expect(paths).toHaveLength(20);
    expect(ignored(phone)).toHaveLength(21);
  });

  test('closes a document when its own time is over, and no other one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { phone, port } = await atServer({
      '/first': text('<Text>first</Text><fetch mil="500">snom://mb_exit</fetch>'),
      '/second': text('<Text>second</Text><fetch mil="900">snom://mb_exit</fetch>'),
    });
    const shows = (what: string) => entry(phone, (one) => one.is === 'document' && one.url.endsWith(what));
    await open(phone, `http://127.0.0.1:${port}/first`);
    await shows('/first');
    await open(phone, `http://127.0.0.1:${port}/second`);
    await shows('/second');
    vi.advanceTimersByTime(500);
    expect(phone.state().document?.text).toBe('second');
    vi.advanceTimersByTime(400);
    expect(phone.state().document).toBeNull();
  });

  test('forgets in a restart the document on its display and those under way', async () => {
    const waiting: (() => void)[] = [];
    const { port } = await web((_request, response) => {
      waiting.push(() => response.end(text('<Text>late</Text>')));
    });
    const documentServer = await atServer({
      '/now': text('<Text>now</Text><Led number="5">on</Led>'),
      '/restart': silent('snom://mb_nop#reboot'),
    });
    const { phone } = documentServer;
    await open(phone, `http://127.0.0.1:${documentServer.port}/now`);
    await told(phone, 'led');
    await open(phone, `http://127.0.0.1:${port}/late`);
    await until('the question', () => waiting.length > 0);
    await open(phone, `http://127.0.0.1:${documentServer.port}/restart`);
    await told(phone, 'back');
    for (const answer of waiting) answer();
    expect(phone.state()).toMatchObject({ document: null, leds: {} });
    expect(documents(phone)).toEqual(['SnomIPPhoneText /now', 'SnomIPPhoneSilent /restart']);
  });

  const wrong: readonly (readonly [string, RequestListener, string])[] = [
    ['a redirect', (_, response) => response.writeHead(302, { location: '/x' }).end(), 'answered 302'],
    ['no document', (_, response) => response.end('hello'), 'no document'],
    ['too much', (_, response) => response.end(text(`<Text>${'x'.repeat(70_000)}</Text>`)), 'no document'],
    ['an end in the middle', (request) => request.socket.destroy(), 'no answer'],
  ];

  test.each(wrong)('makes nothing of %s', async (_, listener, why) => {
    const { port } = await web(listener);
    const phone = await demoPhone();
    const url = `http://127.0.0.1:${port}/x`;
    await open(phone, url);
    expect((await told(phone, 'ignored')).what).toBe(`${url}: ${why}`);
    expect(phone.state().document).toBeNull();
  });

  test('waits five seconds for a document, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let asks = 0;
    const { port } = await web((_, response) => {
      asks += 1;
      response.write('<SnomIPPhoneText>');
    });
    const phone = await demoPhone();
    const url = `http://127.0.0.1:${port}/x`;
    await open(phone, url);
    await vi.waitUntil(() => asks > 0);
    vi.advanceTimersByTime(4_999);
    expect(ignored(phone)).toEqual([]);
    vi.advanceTimersByTime(1);
    await entry(phone, ({ is }) => is === 'ignored');
    expect(ignored(phone)).toEqual([`${url}: no answer`]);
  });

  test.each(['http://192.0.2.1/x', 'https://127.0.0.1/x', 'file:///etc/passwd', 'nonsense'])(
    'does not ask for %s',
    async (url) => {
      const phone = await demoPhone();
      expect((await open(phone, url)).status).toBe(200);
      expect(ignored(phone)).toEqual([`${url}: the phone asks this computer alone, over http`]);
    },
  );

  test('without a URL, asked by HEAD, or with hidden tags does nothing', async () => {
    const { phone, port, paths } = await atServer({});
    await ask(phone, 'minibrowser.htm');
    await ask(phone, 'minibrowser.htm?url=');
    const url = encodeURIComponent(`http://127.0.0.1:${port}/x`);
    await fetch(`${phone.origin}/minibrowser.htm?url=${url}`, { method: 'HEAD' });
    await phone.misbehave({ hiddenTags: true });
    expect((await ask(phone, `minibrowser.htm?url=${url}`)).status).toBe(403);
    expect(ignored(phone)).toEqual(['url=']);
    expect(paths).toEqual([]);
  });

  test('is no page of a D862', async () => {
    const { phone, port, paths } = await atServer({}, { model: 'D862' });
    const { text: answer } = await open(phone, `http://127.0.0.1:${port}/x`);
    expect(answer).toContain('Phone Manager');
    expect(paths).toEqual([]);
  });
});

describe('the reply of minibrowser.htm', () => {
  test('is eight seconds late for a sender that asks to keep the connection, and holds up no other', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { phone, port } = await atServer({ '/x': text('<Text>x</Text>') }, { pace: { key: null } });
    const url = `http://127.0.0.1:${port}/x`;
    let isAnswered = false;
    const late = open(phone, url, { connection: 'keep-alive' }).then(() => {
      isAnswered = true;
    });
    await told(phone, 'document');
    await send(phone, 'key=1');
    expect((await open(phone, url)).status).toBe(200);
    vi.advanceTimersByTime(7_999);
    expect((await ask(phone, 'info.htm', { connection: 'keep-alive' })).status).toBe(200);
    expect(isAnswered).toBe(false);
    vi.advanceTimersByTime(1);
    await late;
  });

  test('takes as long as the pace says', async () => {
    const phone = await demoPhone({ pace: { stall: 1 } });
    expect((await ask(phone, 'minibrowser.htm', { connection: 'Keep-Alive' })).status).toBe(200);
  });
});

describe('a NOTIFY', () => {
  const notify = async (phone: DemoPhone, document: string): Promise<number> =>
    (await toPhone(phone, 'NOTIFY', { type: 'application/snomxml', text: document })).status;

  test('may hold a document that takes the display, with lights, on a D862, too', async () => {
    const phone = await demoPhone({ model: 'D862' });
    expect(await notify(phone, text('<Text>Hello</Text><Led number="5">on</Led><Led number="4">on</Led>'))).toBe(200);
    expect(phone.state()).toMatchObject({ document: { title: '', text: 'Hello' }, leds: { P1: { light: 'on' } } });
    expect(ignored(phone)).toEqual(['Led number=4']);
    expect(await notify(phone, silent('snom://mb_exit'))).toBe(200);
    await until('the own display', () => phone.state().document === null);
  });

  test('may lead to a document on this computer', async () => {
    const { phone, port } = await atServer({ '/k': silent('snom://mb_nop#key=7') }, { sip: {} });
    expect(await notify(phone, silent(`http://127.0.0.1:${port}/k`))).toBe(200);
    await told(phone, 'key');
    expect(documents(phone)).toEqual(['SnomIPPhoneSilent /k']);
  });
});
