import type { IncomingMessage } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { headerValue } from '../../electron/sip/message';
import { demoPhone, dialled } from '../support/demo';
import { fetchScreen, send } from '../support/demo-screen';
import { ask, ignored, told, toPhone, web } from '../support/demo-web';
import { type Heard, udpPeer } from '../support/sip-peer';
import { until } from '../support/until';

const USER = '440';

const setButtons = async (phone: DemoPhone, text: string): Promise<number> =>
  (await toPhone(phone, 'MESSAGE', { type: 'application/x-buttons', text })).status;

/** A server of SIP that answers each request as it is told. */
const peer = async (answer: (heard: Heard) => void) => {
  const made = await udpPeer(answer);
  onTestFinished(() => made.close());
  return made;
};

const bySip = (sip: DemoOptions['sip'] = {}, more: DemoOptions = {}): Promise<DemoPhone> =>
  demoPhone({ model: 'D785', ...more, sip: { user: USER, ...sip } });

describe('buttons that come by SIP', () => {
  test('are set in their order, told, and shown', async () => {
    const phone = await bySip();
    const before = await fetchScreen(phone, 'label_screen');
    expect(await setButtons(phone, 'k=3\r\nc=on\r\nl=Door\r\nn=300\r\n\r\nk=4\r\nc=hold\r\nl=Park\r\n')).toBe(200);
    expect(phone.journal.filter(({ is }) => is === 'button')).toMatchObject([
      { key: 'P3', light: 'on', label: 'Door', press: { is: 'invite', number: '300' } },
      { key: 'P4', light: 'hold', label: 'Park', press: { is: 'none' } },
    ]);
    expect(Object.keys(phone.state().buttons)).toEqual(['P3', 'P4']);
    expect((await fetchScreen(phone, 'label_screen')).equals(before)).toBe(false);
  });

  test('of another type are refused with the type that is taken', async () => {
    const phone = await bySip();
    const answer = await toPhone(phone, 'MESSAGE', { type: 'text/plain', text: 'k=3' });
    expect([answer.status, headerValue(answer, 'Accept')]).toEqual([415, 'application/x-buttons']);
    expect(
      (await toPhone(phone, 'MESSAGE', { type: 'Application/X-Buttons; charset=utf-8', text: 'k=3' })).status,
    ).toBe(200);
  });

  test('that cannot be read set nothing, not even those before the fault', async () => {
    const phone = await bySip();
    expect(await setButtons(phone, 'k=3\r\nc=on\r\n\r\nk=4\r\nc=blue\r\n')).toBe(400);
    expect(await setButtons(phone, '')).toBe(400);
    expect(phone.state().buttons).toEqual({});
  });

  test('for another user are not this phone’s', async () => {
    const phone = await bySip();
    const body = { type: 'application/x-buttons', text: 'k=3\r\nc=on' };
    expect((await toPhone(phone, 'MESSAGE', body, '999')).status).toBe(404);
    expect(phone.state().buttons).toEqual({});
  });

  test('for a key that the model has not are ignored, each by itself', async () => {
    const phone = await bySip({}, { model: 'D717' });
    expect(await setButtons(phone, 'k=4\r\nc=on\r\n\r\nk=3\r\nc=on\r\n')).toBe(200);
    expect(ignored(phone)).toEqual(['button P4']);
    expect(Object.keys(phone.state().buttons)).toEqual(['P3']);
  });

  test('reach a D862, which has no commands over HTTP', async () => {
    const phone = await bySip({}, { model: 'D862' });
    expect(await setButtons(phone, 'k=1\r\nl=Door\r\nn=300')).toBe(200);
    phone.press('P1');
    expect(dialled(phone)).toEqual(['300']);
  });

  test('are gone after a restart', async () => {
    const phone = await bySip();
    await setButtons(phone, 'k=3\r\nc=on');
    await ask(phone, 'dummy.htm?REBOOT=true');
    await told(phone, 'back');
    expect(phone.state().buttons).toEqual({});
  });
});

describe('a press of such a key', () => {
  test('dials, whether a command, a NOTIFY, a touch or a person presses it', async () => {
    const phone = await bySip({}, { model: '870' });
    await setButtons(phone, 'k=2\r\nl=Door\r\nn=300');
    phone.press('P2');
    await send(phone, 'key=P2');
    await send(phone, 'RELEASE_ALL_CALLS');
    const text = '<SnomIPPhoneSilent state="relevant"><fetch>snom://mb_nop#key=P2</fetch></SnomIPPhoneSilent>';
    expect((await toPhone(phone, 'NOTIFY', { type: 'application/snomxml', text })).status).toBe(200);
    await send(phone, 'RELEASE_ALL_CALLS');
    await send(phone, `touch=${encodeURIComponent('440 70 pr')}`);
    expect(dialled(phone)).toEqual(['300', '300', '300', '300']);
  });

  test('of a person is a press like any other, and a key that the phone has not is none', async () => {
    const phone = await demoPhone({ model: 'D717' });
    phone.press('5');
    phone.press('P9');
    phone.press('nonsense');
    expect(phone.state().typed).toBe('5');
    expect(phone.journal.map(({ is }) => is)).toEqual(['key', 'ignored', 'ignored']);
  });

  test('with data sends it to the registrar, as its identity', async () => {
    const registrar = await peer((heard) => heard.answer(200));
    const at = { host: '127.0.0.1', port: registrar.port };
    const phone = await bySip({ registrar: { ...at, domain: 'pbx.example' } });
    await setButtons(phone, 'k=3\r\nn=event+abc\r\na=message');
    phone.press('P3');
    const uri = 'sip:event+abc@pbx.example';
    expect(await told(phone, 'message')).toMatchObject({ to: uri, body: 'k=event+abc', status: 200 });
    const [{ request } = { request: null }] = registrar.heard;
    expect([request?.method, request?.uri, Buffer.from(request?.body ?? []).toString()]).toEqual([
      'MESSAGE',
      uri,
      'k=event+abc',
    ]);
    const headers = ['From', 'To', 'Contact', 'Content-Type'].map((name) => request && headerValue(request, name));
    expect(headers).toEqual([
      expect.stringContaining(`<sip:${USER}@pbx.example>;tag=`),
      `<${uri}>`,
      expect.stringMatching(new RegExp(`^<sip:${USER}@127\\.0\\.0\\.1:\\d+>$`)),
      'text/plain',
    ]);
    expect(phone.state().calls).toEqual([]);
  });

  test('with data that says where goes there, also without a registrar', async () => {
    const there = await peer((heard) => heard.answer(202));
    const phone = await bySip();
    await setButtons(phone, `k=3\r\nn=token@127.0.0.1:${there.port}\r\na=message`);
    phone.press('P3');
    const to = `sip:token@127.0.0.1:${there.port}`;
    expect(await told(phone, 'message')).toMatchObject({ to, body: `k=token@127.0.0.1:${there.port}`, status: 202 });
  });

  test('leaves this computer on no account, and goes nowhere without a registrar', async () => {
    const phone = await bySip();
    await setButtons(phone, 'k=3\r\nn=token@192.0.2.1\r\na=message\r\n\r\nk=4\r\nn=token\r\na=message');
    phone.press('P3');
    phone.press('P4');
    const why = 'it leads to no place on this computer';
    expect(ignored(phone)).toEqual([`MESSAGE k=token@192.0.2.1: ${why}`, `MESSAGE k=token: ${why}`]);
    const abroad = await bySip({ registrar: { host: '192.0.2.1', port: 5060 } });
    await setButtons(abroad, 'k=4\r\nn=token\r\na=message');
    abroad.press('P4');
    expect(ignored(abroad)).toEqual([`MESSAGE k=token: ${why}`]);
  });

  test.each([
    [401, 'WWW-Authenticate', 'Authorization'],
    [407, 'Proxy-Authenticate', 'Proxy-Authorization'],
  ] as const)('answers a %i with its password, and says it where it has none', async (status, asks, answers) => {
    const registrar = await peer(({ request, answer }) => {
      if (headerValue(request, answers) === undefined)
        answer(status, [`${asks}: Digest realm="pbx", nonce="n1", qop="auth"`]);
      else answer(200);
    });
    const at = { host: '127.0.0.1', port: registrar.port };
    for (const [password, result] of [
      [{}, status],
      [{ password: 'geheim' }, 200],
    ] as const) {
      const phone = await bySip({ registrar: at, ...password });
      await setButtons(phone, 'k=3\r\nn=token\r\na=message');
      phone.press('P3');
      expect((await told(phone, 'message')).status).toBe(result);
    }
    const given = registrar.heard.map(({ request }) => headerValue(request, answers) ?? '').find((one) => one !== '');
    expect(given).toContain(`username="${USER}"`);
  });

  test('that meets silence says so', async () => {
    const registrar = await peer(() => undefined);
    const at = { host: '127.0.0.1', port: registrar.port };
    const phone = await bySip({ registrar: at }, { pace: { key: null, answer: 50 } });
    await setButtons(phone, 'k=3\r\nn=token\r\na=message');
    phone.press('P3');
    expect(await told(phone, 'message')).toMatchObject({ status: 0 });
  });

  test('that is under way when the phone ends is told to no journal', async () => {
    const registrar = await peer(() => undefined);
    const at = { host: '127.0.0.1', port: registrar.port };
    const phone = await startDemoPhone({ model: 'D785', pace: 'instant', sip: { user: USER, registrar: at } });
    await setButtons(phone, 'k=3\r\nn=token\r\na=message');
    phone.press('P3');
    await expect.poll(() => registrar.heard.length).toBeGreaterThan(0);
    await phone.stop();
    expect(phone.journal.some(({ is }) => is === 'message')).toBe(false);
  });
});

/** The value of a setting on the page of all settings, by its index. */
const settingIn = (xml: string, name: string, index: number): string | undefined =>
  new RegExp(`<${name} idx="${index}"[^>]*>([^<]*)</${name}>`).exec(xml)?.[1];

describe('settings over HTTP', () => {
  test.each(['settings.htm', 'dummy.htm'])(
    '%s sets the keys, and settings.xml and the display show it',
    async (path) => {
      const phone = await demoPhone({ model: 'D735', user: 'u', password: 's<cret' });
      const headers = { authorization: `Basic ${Buffer.from('u:s<cret').toString('base64')}` };
      const before = phone.screen();
      const query = 'settings=save&fkey2=speed%20300&fkey_label2=Door%20%26%20bell&fkey_short_label2=D';
      expect((await ask(phone, `${path}?${query}`, headers)).status).toBe(200);
      const { status, text } = await ask(phone, 'settings.xml', headers);
      expect(status).toBe(200);
      expect(['fkey', 'fkey_label', 'fkey_short_label'].map((name) => settingIn(text, name, 2))).toEqual([
        'speed 300',
        'Door &amp; bell',
        'D',
      ]);
      expect(settingIn(text, 'fkey', 0)).toBe('line');
      expect(text.match(/<fkey /g)).toHaveLength(32);
      expect(text).toContain('<http_pass perm="">s&lt;cret</http_pass>');
      expect(Buffer.compare(phone.screen(), before)).not.toBe(0);
      phone.press('P3');
      expect(dialled(phone)).toEqual(['300']);
    },
  );

  test('ask for the password, and for the administrator where pages are kept for one', async () => {
    const locked = await demoPhone({ user: 'u', password: 'p' });
    expect((await ask(locked, 'settings.xml')).status).toBe(401);
    const phone = await demoPhone();
    await phone.misbehave({ adminPages: 403 });
    expect((await ask(phone, 'settings.xml')).status).toBe(403);
    await phone.misbehave({ hiddenTags: true });
    expect((await ask(phone, 'settings.htm?settings=save&fkey_label2=x')).status).toBe(403);
    expect(phone.state().settings).toEqual({});
  });

  test('for a key that the model has not, and any other setting, are ignored', async () => {
    const phone = await demoPhone({ model: 'D717' });
    await ask(phone, 'settings.htm?settings=save&fkey3=none&fkey2=none&http_pass=x');
    expect(ignored(phone)).toEqual(['fkey3', 'http_pass=x']);
    expect(phone.state().settings).toEqual({ fkey2: 'none' });
  });

  test('that were stored outlive a restart', async () => {
    const phone = await demoPhone();
    await ask(phone, 'dummy.htm?settings=save&store_settings=save&fkey_label2=Kept');
    await ask(phone, 'dummy.htm?settings=save&fkey_label3=Lost');
    await ask(phone, 'dummy.htm?REBOOT=true');
    await told(phone, 'back');
    expect(phone.state().settings).toEqual({ fkey_label2: 'Kept' });
    await ask(phone, 'advanced_update.htm?reset=Reset');
    expect(phone.state().settings).toEqual({});
  });
});

const setUrl = (phone: DemoPhone, url: string): Promise<unknown> =>
  ask(phone, `settings.htm?settings=save&fkey2=${encodeURIComponent(`url ${url}`)}`);

describe('a key with a URL', () => {
  test('asks for it once, follows nowhere, and tells the status', async () => {
    const asked: string[] = [];
    const { port } = await web((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.host}`);
      response.writeHead(302, { location: '/elsewhere' }).end('<SnomIPPhoneText/>');
    });
    const phone = await demoPhone();
    const url = `http://localhost:${port}/key?n=3`;
    await setUrl(phone, url);
    phone.press('P3');
    expect(await told(phone, 'action-url')).toMatchObject({ url, status: 302 });
    expect(asked).toEqual([`GET /key?n=3 localhost:${port}`]);
  });

  test('says that no answer came', async () => {
    const { port } = await web((request) => request.socket.destroy());
    const phone = await demoPhone();
    await setUrl(phone, `http://127.0.0.1:${port}/`);
    phone.press('P3');
    expect((await told(phone, 'action-url')).status).toBe(0);
  });

  test('leaves this computer on no account', async () => {
    const phone = await demoPhone();
    await setUrl(phone, 'http://192.0.2.1/');
    phone.press('P3');
    expect(ignored(phone)).toEqual(['url http://192.0.2.1/: the phone asks this computer alone, over http']);
  });

  test('is given up when the phone ends', async () => {
    const arrived: IncomingMessage[] = [];
    const { port } = await web((request) => void arrived.push(request));
    const phone = await startDemoPhone({ pace: 'instant' });
    await setUrl(phone, `http://127.0.0.1:${port}/`);
    phone.press('P3');
    const request = await until('the question', () => arrived[0]);
    const closed = new Promise((resolve) => request.socket.on('close', resolve));
    await phone.stop();
    await closed;
    expect(phone.journal.some(({ is }) => is === 'action-url')).toBe(false);
  });
});
