import { expect, test } from 'vitest';
import { usualRules } from '../../electron/contract/dialling/rules';
import { findNumbers } from '../../electron/numbers/find';
import { readyRules } from '../../electron/numbers/rules/ready-rules';
import { printThen } from '../support/number-cases';

const find = async (text: string, country: string | null = 'DE') =>
  findNumbers(text, await readyRules({ ...usualRules(), plusAs: '+' }, country));

/** The numbers that would be dialled, the best first; `?` behind one that is not sure. */
const dialled = async (text: string, country: string | null = 'DE') =>
  (await find(text, country)).candidates.map((it) => it.dials + printThen(it) + (it.sure ? '' : '?'));

test.each([
  ['+49 (0) 2921/7892-00', ['+492921789200']],
  ['+44 (0)20 7946 0958', ['+442079460958']],
  ['Anna, Tel 030 123456, Mobil 0171 1234567', ['030123456', '01711234567']],
  ['+49\u00a030\u202f1234567', ['+49301234567']],
  ['+49 30 12345678 ext. 21', ['+493012345678;21']],
  ['+49 30 12345678;ext=21', ['+493012345678;21']],
  ['+49 30 12345678,,123#', ['+493012345678,,123#']],
  ['112', ['112']],
  ['110', ['110']],
  ['200', ['200']],
  ['**600', ['**600']],
  ['*31#0301234567', ['*31#0301234567']],
  ['sip:200@pbx.local', ['sip:200@pbx.local']],
  ['192.168.10.20', []],
])('%j, where other programs fail, dials %j', async (text, expected) => {
  expect(await dialled(text)).toEqual(expected);
});

test.each([
  ['in a list', '030 398330 / 0171 1234567', ['030398330', '01711234567']],
  ['with only a space between', '030 398330 0171 1234567', ['030398330', '01711234567']],
  ['on two lines', '030 398330\n0171 1234567', ['030398330', '01711234567']],
  ['with a word between', '030 398330 oder 0171 1234567', ['030398330', '01711234567']],
  ['behind a comma', '030398330,01711234567', ['030398330', '01711234567']],
  ['of which one is in brackets', '(030) 39 83 30 (0171 1234567)', ['030398330', '01711234567']],
])('two numbers %s are two', async (_how, text, expected) => {
  expect(await dialled(text)).toEqual(expected);
});

test.each([
  '030/398 33-0',
  '030 - 398330',
  '030.39.83.30',
  '(030) 39 83 30',
  '( 030 ) 398330',
  'Tel.: 030 398330.',
  '\u2066030 398330\u2069',
  '０３０－３９８３３０',
  '\u0660\u0663\u0660 \u0663\u0669\u0668\u0663\u0663\u0660',
  '\u06f0\u06f3\u06f0 \u06f3\u06f9\u06f8\u06f3\u06f3\u06f0',
  '\u{1d7ce}\u{1d7d1}\u{1d7ce} \u{1d7d1}\u{1d7d7}\u{1d7d6}\u{1d7d1}\u{1d7d1}\u{1d7ce}',
  '030 398330¹',
])('%j is one number however it is written', async (text) => {
  expect(await dialled(text)).toEqual(['030398330']);
});

test('a zero in brackets is left out where it is for callers from inside, and kept where it belongs to the number', async () => {
  expect(await dialled('+49(0)30 398330')).toEqual(['+4930398330']);
  expect(await dialled('0049 (0) 30 398330')).toEqual(['004930398330']);
  expect(await dialled('+39 (0)6 12345678')).toEqual(['+390612345678']);
  expect((await find('+49(0)30 398330')).candidates[0]?.steps.map(({ is }) => is)).toContain('zero-left-out');
});

test('an extension that a word calls a direct dial is dialled right behind the number, in the place of the switchboard', async () => {
  const [candidate] = (await find('Tel. 030 39833-0, Durchwahl 21')).candidates;

  expect(candidate).toMatchObject({ dials: '0303983321', then: [], text: '030 39833-0, Durchwahl 21' });
  expect(candidate?.steps[0]).toEqual({ is: 'direct', gives: '0303983321', by: '21' });
});

test('"-11" behind another number shares its stem, and is only offered', async () => {
  expect(await dialled('Tel: 030 398330-10, Fax: -11')).toEqual(['03039833010', '03039833011?']);
  expect(await dialled('030 398330-10/-11')).toEqual(['03039833010', '03039833011?']);
});

test('letters are the digits of their keys', async () => {
  expect(await dialled('Call 1-800-FLOWERS today', 'US')).toEqual(['18003569377']);
  expect(await dialled('0800 REIMANN')).toEqual(['08007346266']);
});

test('an emergency number in a sentence takes a word for it, and is one among pages otherwise', async () => {
  expect(await dialled('Im Notfall 112 wählen, Notruf: 110 oder 112')).toContain('112');
  expect(await dialled('siehe Seite 112')).toEqual([]);
});

test('a short number is one if it is alone, or behind a word for an extension', async () => {
  expect(await dialled('Durchwahl 215')).toEqual(['215']);
  expect(await dialled('Wir waren 215 Leute')).toEqual([]);
});

test.each([
  '12.05.2024 14:30',
  '2024-01-15T12:30:00Z',
  '05/12/2024',
  '1.234.567,89 €',
  '$1,234,567.00',
  '52.5200, 13.4050',
  'IBAN DE89 3704 0044 0532 0130 00',
  'DE89370400440532013000',
  '4111 1111 1111 1111',
  'ISBN 978-3-16-148410-0',
  '00:04:13:2a:1b:3c',
  '00-04-13-12-34-56',
  'fe80::1:2345:6789:1234',
  '550e8400-e29b-41d4-a716-446655440000',
  'https://example.com/030398330?x=0171123456',
  'anna0301234567@example.com',
  'Version 2.10.0',
  'Rechnung Nr. 20240117-030',
  'Order #030123456',
  'Kundennummer: 1234567',
  'USt-IdNr. DE123456789',
  'Musterstr. 45, 20095 Hamburg',
  '100 % von 2019',
  '',
  '   \n',
  'nobody',
])('%j holds no number', async (text) => {
  expect(await find(text)).toEqual({ candidates: [], problem: { code: 'no-number' } });
});

test('a number that is shown from right to left by force is not offered', async () => {
  expect(await find('\u202e030 398330')).toEqual({ candidates: [], problem: { code: 'turned-round' } });
  expect(await dialled('\u202e030 398330\n0171 1234567')).toEqual(['01711234567']);
});

test('too many digits are said to be too many', async () => {
  expect((await find('1'.repeat(23))).problem).toEqual({ code: 'number-too-long', limit: 22 });
});

test('a candidate names the characters it was found in, where they stand, and what is in front of them', async () => {
  const text = '\u200bAnna\u00ad, Tel.: +49\u00a0(0)30\u00a0398330; Fax 030 398331';
  const { candidates } = await find(text);

  expect(candidates.map(({ before }) => before)).toEqual(['Anna, Tel.', 'Fax']);
  for (const { text: found, at } of candidates) expect(text.slice(at, at + found.length)).toBe(found);
  expect(candidates[0]?.text).toBe('+49\u00a0(0)30\u00a0398330');
});

test('unpaired surrogates, combining marks and emojis in front of a number move nothing', async () => {
  const text = '\ud83d e\u0301\u0323 👩‍👩‍👧 ﷺ \udc00 030 398330';
  const [candidate] = (await find(text)).candidates;

  expect(candidate).toMatchObject({ text: '030 398330', at: text.indexOf('030'), dials: '030398330' });
});

test('fax numbers come after the others, and what may be no number comes last', async () => {
  expect(await dialled('Fax 030 398331, Tel. 030 398330')).toEqual(['030398330', '030398331']);
  expect((await dialled('Vorgang: +49 30 398332, Tel. 030 398330'))[0]).toBe('030398330');
});

test('the same number in two writings is offered once', async () => {
  expect(await dialled('+49 30 398330 (030 398330)')).toEqual(['+4930398330']);
});

test('without a country only what names its own, a code or a number alone is sure', async () => {
  expect(await dialled('Anna +49 30 398330 oder **600', null)).toEqual(['+4930398330', '**600']);
  expect(await dialled('030 398330', null)).toEqual(['030398330']);
  expect(await dialled('030 398330 / 0171 1234567', null)).toEqual(['030398330?', '01711234567?']);
});

test('links inside a text are read as links, and nothing is taken from one that cannot be read', async () => {
  expect(await dialled('Siehe <tel:+49-30-398330;ext=12>')).toEqual(['+4930398330;12']);
  expect(await dialled('tel:%0d%0a030398330 tel:+49%2530398330')).toEqual([]);
});

test('no more candidates than wanted are found', async () => {
  const text = Array.from({ length: 200 }, (_, index) => `030 39${1_000 + index}`).join(', ');

  expect(findNumbers(text, await readyRules(usualRules(), 'DE'), 7).candidates).toHaveLength(7);
});

test('a word that only joins two numbers is not said of the second', async () => {
  const { candidates } = await find('Anna: 030 23125041 oder 0171 3920011 und Büro 030 23125042');
  expect(candidates.map(({ before }) => before)).toEqual(['Anna', '', 'Büro']);
});
