import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import { createPhone } from '../../electron/phone/client';
import { demoPhone, dialled, entry, pressed, rawExchange } from '../support/demo';

const LOGIN = { user: 'desk', password: 'secret' } as const;
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const nonceIn = (response: Response): string =>
  /nonce="([^"]+)"/.exec(response.headers.get('www-authenticate') ?? '')?.[1] ?? '';

/** A Digest header by the book (RFC 7616 3.4.1), with any count and address. */
const digest = (nonce: string, target: string, count: number, uri = target): string => {
  const nc = count.toString(16).padStart(8, '0');
  const ha1 = md5(`${LOGIN.user}:snom:${LOGIN.password}`);
  const response = md5(`${ha1}:${nonce}:${nc}:abcdef:auth:${md5(`GET:${uri}`)}`);
  const fixed = `username="${LOGIN.user}", realm="snom", nonce="${nonce}", uri="${uri}", algorithm=MD5`;
  return `Digest ${fixed}, qop=auth, nc=${nc}, cnonce="abcdef", response="${response}"`;
};

const visitor = (phone: DemoPhone) => {
  const get = (target: string, authorization?: string) =>
    fetch(phone.origin + target, {
      redirect: 'manual',
      headers: authorization === undefined ? {} : { authorization },
    });
  const newNonce = async () => nonceIn(await get('/info.htm'));
  return { get, newNonce };
};

const KEY = '/command.htm?key=1';

describe('the demo phone as a Digest server', () => {
  test('a nonce carries as many requests as come while its count grows', async () => {
    const phone = await demoPhone({ ...LOGIN, auth: { scheme: 'digest' } });
    const { get, newNonce } = visitor(phone);
    const nonce = await newNonce();
    for (const count of [1, 2, 3, 7]) expect((await get(KEY, digest(nonce, KEY, count))).status).toBe(200);
    expect(pressed(phone)).toEqual(['1', '1', '1', '1']);
  });

  test.each([2, 1])('a count of %i after a 2 is a replay: refused, and nothing happens', async (count) => {
    const phone = await demoPhone({ ...LOGIN, auth: { scheme: 'digest' } });
    const { get, newNonce } = visitor(phone);
    const dial = '/command.htm?number=201';
    const nonce = await newNonce();
    expect((await get(dial, digest(nonce, dial, 2))).status).toBe(302);
    const again = await get(dial, digest(nonce, dial, count));
    expect(again.status).toBe(401);
    expect(again.headers.get('www-authenticate')).toContain('stale=true');
    expect(dialled(phone)).toEqual(['201']);
  });

  test('a nonce that is used up is stale, and the new one beside the word counts', async () => {
    const phone = await demoPhone({ ...LOGIN, auth: { scheme: 'digest', nonceUses: 1 } });
    const { get, newNonce } = visitor(phone);
    const nonce = await newNonce();
    expect((await get(KEY, digest(nonce, KEY, 1))).status).toBe(200);
    const stale = await get(KEY, digest(nonce, KEY, 2));
    expect(stale.headers.get('www-authenticate')).toContain('stale=true');
    expect((await get(KEY, digest(nonceIn(stale), KEY, 1))).status).toBe(200);
  });

  test('a nonce of nobody is stale, not a wrong password: it locks nobody out', async () => {
    const phone = await demoPhone({ ...LOGIN, auth: { scheme: 'digest' } });
    const { get, newNonce } = visitor(phone);
    for (let i = 0; i < 5; i++) expect((await get(KEY, digest('f00', KEY, 1))).status).toBe(401);
    expect((await get(KEY, digest(await newNonce(), KEY, 1))).status).toBe(200);
  });

  test.each(['that it is', undefined])('a restart forgets every nonce, and may say %s stale', async (says) => {
    const auth = { scheme: 'digest', saysStale: says !== undefined } as const;
    const phone = await demoPhone({ ...LOGIN, auth });
    // Each on a connection of its own: fetch would write to the one that the restart has closed.
    const ask = (target: string, authorization = 'none') => {
      const lines = ['Host: localhost', 'Connection: close', `Authorization: ${authorization}`];
      return rawExchange(phone, `GET ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    };
    const nonceOf = (reply: string) => /nonce="([^"]+)"/.exec(reply)?.[1] ?? '';
    const nonce = nonceOf(await ask(KEY));
    const reboot = '/advanced_update.htm?reboot=Reboot';
    expect(await ask(reboot, digest(nonce, reboot, 1))).toContain(' 302 ');
    await entry(phone, ({ is }) => is === 'back');
    const answer = await ask(KEY, digest(nonce, KEY, 2));
    expect(answer.includes('stale=true')).toBe(says !== undefined);
    expect(phone.journal.at(-1)).toMatchObject({ status: 401, credentials: true, refused: 'nonce' });
    expect(await ask(KEY, digest(nonceOf(answer), KEY, 1))).toContain(' 200 ');
  });

  test('an answer that was made for another address does not count', async () => {
    const phone = await demoPhone({ ...LOGIN, auth: { scheme: 'digest' } });
    const { get, newNonce } = visitor(phone);
    expect((await get(KEY, digest(await newNonce(), KEY, 1, '/info.htm'))).status).toBe(401);
    expect(pressed(phone)).toEqual([]);
  });

  test('told to find every nonce stale, it never lets anybody in', async () => {
    const phone = await demoPhone({ ...LOGIN, auth: { scheme: 'digest' } });
    const { get, newNonce } = visitor(phone);
    await phone.misbehave({ staleNonces: true });
    for (let i = 0; i < 3; i++) {
      const answer = await get(KEY, digest(await newNonce(), KEY, 1));
      expect(answer.headers.get('www-authenticate')).toContain('stale=true');
    }
    expect(pressed(phone)).toEqual([]);
  });
});

test('a nonce stays good however many requests it is used for', async () => {
  const phone = await demoPhone({ ...LOGIN, auth: { scheme: 'digest' } });
  const client = createPhone({ origin: phone.origin, ...LOGIN });
  for (let key = 0; key < 400; key += 1) await client.press([{ key: 'VOLUME_UP' }]);
  await client.close();
  const refused = phone.journal.filter((entry) => entry.is === 'request' && entry.status === 401);
  expect(refused).toHaveLength(1);
});
