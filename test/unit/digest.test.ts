import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAuthenticationInfo, parseChallenges } from '../../electron/digest/challenges';
import {
  basicAuthorization,
  chooseChallenge,
  type DigestChallenge,
  digestAuthorization,
  prepared,
} from '../../electron/digest/digest';

const digest = (header: string | readonly string[]): DigestChallenge => {
  const chosen = chooseChallenge(header);
  if (chosen?.scheme !== 'digest') throw new Error('no digest challenge that can be answered');
  return chosen;
};

const read = (header: string | readonly string[]) =>
  parseChallenges(header).map(({ scheme, params }) => ({ scheme, ...Object.fromEntries(params) }));

const mufasa = { user: 'Mufasa', password: 'Circle of Life' };

test('RFC 7616 3.9.1, both algorithms, are answered as the RFC answers them', () => {
  const params =
    'realm="http-auth@example.org", qop="auth, auth-int", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", ' +
    'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
  const turn = {
    method: 'GET',
    uri: '/dir/index.html',
    count: 1,
    cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
  };
  const sha = digestAuthorization(digest(`Digest ${params}, algorithm=SHA-256`), mufasa, turn);
  const md5 = digestAuthorization(digest(`Digest ${params}, algorithm=MD5`), mufasa, turn);
  expect(sha).toContain('response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"');
  expect(md5).toContain('response="8ca523f5e9506fed4657c9700eebdbec"');
  expect(md5).toContain('username="Mufasa", realm="http-auth@example.org"');
  expect(md5).toContain('qop=auth, nc=00000001');
  expect(md5).toContain('opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"');
});

test('RFC 2617 3.5 is answered as the RFC answers it', () => {
  const header =
    'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", ' +
    'opaque="5ccc069c403ebaf9f0171e9517f40e41"';
  const turn = { method: 'GET', uri: '/dir/index.html', count: 1, cnonce: '0a4f113b' };
  const answer = digestAuthorization(digest(header), { user: 'Mufasa', password: 'Circle Of Life' }, turn);
  expect(answer).toContain('response="6629fae49393a05397450978507c4ef1"');
  expect(answer).not.toContain('algorithm');
});

test('without qop the answer is that of RFC 2069, with no count and no cnonce', () => {
  const turn = { method: 'GET', uri: '/dir/index.html', count: 1, cnonce: 'unused' };
  const header = 'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"';
  const answer = digestAuthorization(digest(header), { user: 'Mufasa', password: 'CircleOfLife' }, turn);
  expect(answer).toContain('response="1949323746fe6a43ef61f9606e7febea"');
  expect(answer).not.toMatch(/qop|nc=|cnonce/);
});

test('a session algorithm keeps its first nonce and cnonce when the nonce moves on', () => {
  const challenge = digest('Digest realm="r", nonce="second", qop="auth", algorithm=MD5-sess');
  const turn = { method: 'GET', uri: '/', count: 1, cnonce: 'c' };
  const own = digestAuthorization(challenge, mufasa, turn);
  const first = digestAuthorization(challenge, mufasa, { ...turn, sessionNonce: 'first' });
  expect(first).not.toBe(own);
  expect(digestAuthorization(challenge, mufasa, { ...turn, sessionNonce: 'second' })).toBe(own);
});

test('several challenges are read from one header and from many', () => {
  const one = 'Digest realm="a, b", nonce="n\\"1", QOP="auth,auth-int", Basic REALM="snom", Negotiate';
  const expected = [
    { scheme: 'digest', realm: 'a, b', nonce: 'n"1', qop: 'auth,auth-int' },
    { scheme: 'basic', realm: 'snom' },
    { scheme: 'negotiate' },
  ];
  expect(read(one)).toEqual(expected);
  expect(read(['Digest realm="a, b",nonce="n\\"1" , qop = "auth,auth-int"', 'BASIC realm=snom,NEGOTIATE'])).toEqual(
    expected,
  );
  expect(read('')).toEqual([]);
  expect(parseChallenges(undefined)).toEqual([]);
});

test.each([
  ['Digest realm="My "Snom" 870", nonce="1"', { scheme: 'digest', realm: 'My "Snom" 870', nonce: '1' }],
  ['Digest realm="Snom "870"", nonce="1"', { scheme: 'digest', realm: 'Snom "870"', nonce: '1' }],
  ['Digest nonce="1", realm=""Snom""', { scheme: 'digest', realm: '"Snom"', nonce: '1' }],
  ['Digest realm="a" nonce="1"', { scheme: 'digest', realm: 'a', nonce: '1' }],
  ['Digest realm="a"b\\"c", nonce="1"', { scheme: 'digest', realm: 'a"b"c', nonce: '1' }],
])('quotes that are not escaped belong to their value: %s', (header, expected) => {
  expect(read(header)).toEqual([expected]);
});

test('a phone that reads Latin-1 gets Latin-1, as far as that has the letters', () => {
  const plain = (authorization: string): Buffer => Buffer.from(authorization.replace('Basic ', ''), 'base64');
  const umlaut = { user: 'j\u00f6rg', password: 'gr\u00fc\u00df' } as const;
  expect(plain(basicAuthorization(umlaut)).toString('utf8')).toBe('j\u00f6rg:gr\u00fc\u00df');
  expect(plain(basicAuthorization({ ...umlaut, encoding: 'latin-1' })).toString('latin1')).toBe(
    'j\u00f6rg:gr\u00fc\u00df',
  );
  const euro = { user: 'a', password: '\u20ac' } as const;
  expect(basicAuthorization({ ...euro, encoding: 'latin-1' })).toBe(basicAuthorization(euro));
  const turn = { method: 'GET', uri: '/', count: 1, cnonce: 'c' };
  const md5 = (text: string): string => createHash('md5').update(text, 'latin1').digest('hex');
  const secret = md5('j\u00f6rg:r:gr\u00fc\u00df');
  expect(
    digestAuthorization(digest('Digest realm="r", nonce="n"'), { ...umlaut, encoding: 'latin-1' }, turn),
  ).toContain(`response="${md5(`${secret}:n:${md5('GET:/')}`)}"`);
});

test('names and passwords are composed, and their spaces plain, however they were typed', () => {
  const typed = { user: 'mu\u0308ller', password: 'pa\u00a0\u0308\u3000e\u0301' };
  expect(prepared(typed)).toEqual({ user: 'm\u00fcller', password: 'pa \u0308 \u00e9', encoding: 'utf-8' });
  expect(prepared(prepared(typed))).toEqual(prepared(typed));
});

test('the strongest challenge that can be answered is chosen', () => {
  const basic = 'Basic realm="r"';
  const md5 = 'Digest realm="r", nonce="1", qop="auth"';
  const sha = 'Digest realm="r", nonce="2", qop="auth", algorithm=SHA-256';
  const foreign = 'Digest realm="r", nonce="3", qop="auth", algorithm=SHA-512-256';
  expect(chooseChallenge([basic, md5, sha, foreign])).toMatchObject({ nonce: '2', hash: 'sha256' });
  expect(chooseChallenge([foreign, basic, md5])).toMatchObject({ nonce: '1', hash: 'md5' });
  expect(chooseChallenge([basic, 'NTLM'])).toEqual({ scheme: 'basic', realm: 'r' });
  expect(chooseChallenge('digest NONCE=1,Stale=TRUE,algorithm="md5-SESS"')).toMatchObject({
    stale: true,
    session: true,
    qop: false,
  });
});

test.each([
  'Digest realm="r", nonce="1", qop="auth-int"',
  'Digest realm="r"',
  'Digest realm="r", nonce="1", algorithm=SHA-512-256',
  'NTLM',
  '',
])('%j cannot be answered', (header) => {
  expect(chooseChallenge(header)).toBeUndefined();
});

test('names and passwords beyond ASCII travel as UTF-8', () => {
  const basic = basicAuthorization({ user: 'müller', password: 'ключ:1' });
  expect(Buffer.from(basic.slice('Basic '.length), 'base64').toString('utf8')).toBe('müller:ключ:1');
  const turn = { method: 'GET', uri: '/', count: 1, cnonce: 'c' };
  const answer = digestAuthorization(digest('Digest realm="r", nonce="n"'), { user: 'müller', password: 'x' }, turn);
  expect(Buffer.from(answer, 'latin1').toString('utf8')).toContain('username="müller"');
});

test('quotes and backslashes in a name cannot end the field', () => {
  const turn = { method: 'GET', uri: '/', count: 1, cnonce: 'c' };
  const evil = { user: 'a\\b", uri="/x', password: 'p' };
  const answer = digestAuthorization(digest('Digest realm="r\\"", nonce="n"'), evil, turn);
  expect(read(answer)).toEqual([expect.objectContaining({ scheme: 'digest', username: evil.user, uri: '/' })]);
});

test('a hidden user name is hashed', () => {
  const turn = { method: 'GET', uri: '/', count: 1, cnonce: 'c' };
  const answer = digestAuthorization(digest('Digest realm="r", nonce="n", userhash=true'), mufasa, turn);
  expect(answer).not.toContain('Mufasa');
  expect(answer).toMatch(/username="[0-9a-f]{32}", userhash=true/);
});

test('the next nonce is read from Authentication-Info', () => {
  expect(parseAuthenticationInfo('rspauth="x", nextnonce="a,b", qop=auth').get('nextnonce')).toBe('a,b');
  expect(parseAuthenticationInfo(undefined).size).toBe(0);
});

test('whatever a phone writes into the header, reading it ends and does not throw', () => {
  const piece = fc.constantFrom('Digest ', 'basic', 'realm=', '"', '\\', ',', ' ', '=', 'nonce="x"', 'é', '\t', '(');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (header) => {
        chooseChallenge(header);
      },
    ),
  );
});
