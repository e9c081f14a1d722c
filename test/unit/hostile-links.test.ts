import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DialRules } from '../../electron/contract/dialling/rules';
import { readLink } from '../../electron/numbers/links/link';
import { planNumber } from '../../electron/numbers/rules/plan';
import { readyRules } from '../../electron/numbers/rules/ready-rules';
import { printThen } from '../support/number-cases';
import { STEEPEST, steepness } from '../support/steepness';

const rules = readyRules(DialRules.parse({ country: 'DE' }), null);

/** The number that the phone would get for a link, and the tones that would be sent behind it; null: it is refused. */
const dialled = async (link: string): Promise<string | null> => {
  const read = readLink(link);
  const plan = read.ok ? planNumber(read.written, await rules) : null;
  return plan && plan.dials + printThen(plan);
};

test.each([
  'tel:',
  'tel:+',
  'tel:anna',
  'tel:--gpu',
  'tel:--dial=112',
  'tel:030 23125123"',
  "tel:030'23125123",
  'tel:030\n23125123',
  'tel:03023125123%0d%0aX-Header:%201',
  'tel:03023125123%00',
  'tel:03023125123\0',
  'tel:03023125123%250d%250a',
  'tel:03023125123;isub=%2500',
  'tel:03023125123;x=%0a',
  'tel:03023125123%',
  'tel:03023125123%zz',
  'tel:%ff',
  'tel:03023125123%3Bphone-context=+1',
  'tel:23125123;phone-context=+49;phone-context=+1',
  'tel:%E2%80%AE32152130',
  'tel:03023125123\ud800',
  'tel:+49+30',
  'tel:+49*21%23',
  'tel:03023125123&number=112',
  'tel:03023125123<script>',
  `tel:030${'-'.repeat(200)}23125123`,
  `tel:${'1'.repeat(2_000)}`,
  `tel:030;ext=${'1'.repeat(33)}`,
  `tel:030${',1'.repeat(9)}`,
  'callto:anna.berger',
  'sip:@pbx.example',
  'sip:anna:secret@pbx.example',
  'sip:anna%3Asecret@pbx.example',
  'sip:anna%40evil.example@pbx.example',
  'sip:anna;x@pbx.example',
  'sip:anna berger@pbx.example',
  'sip:"anna"@pbx.example',
  'sip:-anna@pbx.example',
  'sip:200@pbx.example%3Fnumber=112',
  'sip:200@192.0.2.700',
  'sip:200@pbx.example:0',
  'sip:200@pbx.example:65536',
  'sip:200@-pbx.example',
  `sip:${'a'.repeat(200)}@pbx.example`,
  'sip:anna',
  'mailto:anna@pbx.example',
  'javascript:030',
  'http://pbx.example/tel:030',
])('%j is refused', async (link) => {
  expect(await dialled(link)).toBeNull();
});

const PIECES = [
  '%0d%0a',
  '%250a',
  '%00',
  '"',
  "'",
  '\n',
  '\0',
  ';phone-context=+49',
  ';phone-context=',
  ';ext=',
  ';isub=1',
  ',,',
  '--flag',
  '%23',
  '#',
  '@host',
  '?x=1',
  '\u0663',
  '\uff11',
  '\u202e',
  '%E2%80%AE',
  '0301',
  '+49',
  '112',
  '(0)',
  'x',
];

test('whatever is behind the scheme, nothing is thrown, and what comes out is clean', async () => {
  const scheme = fc.constantFrom('tel:', 'tel://', 'callto:', 'sip:', 'sips:', 'callto:sip:', '');
  const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
  const rest = fc.oneof(
    soup,
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.webUrl(),
    fc.stringMatching(/^[\d+,;=#*()-]{0,40}$/),
  );
  await fc.assert(
    fc.asyncProperty(scheme, rest, async (start, link) => {
      const dials = await dialled(start + link);
      if (dials !== null)
        expect(dials).toMatch(/^(?:\+?[\d*#]+(?:[,;]+[\dA-D*#]+)*|sips?:[\w+*][\w.!~*+&$-]*@[\w.:[\]-]+)$/);
    }),
    { numRuns: 2_000 },
  );
});

test('two thousand characters of anything take no longer than they are long', () => {
  for (const text of ['-', '0', ' ', '(', 'p', ',', ';', 'w1', ';ext=1', '0 ', 'A-', '%20', ':', '@a', '.a']) {
    const readAll = (length: number): void => {
      for (const scheme of ['tel:', 'sip:', 'callto:', 'tel:0', 'sip:a@'])
        readLink((scheme + text.repeat(length)).slice(0, length));
    };
    expect(steepness(readAll, 2_000), text).toBeLessThan(STEEPEST);
  }
});
